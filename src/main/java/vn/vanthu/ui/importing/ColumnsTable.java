package vn.vanthu.ui.importing;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import vn.vanthu.importing.ImportSheet.Column;
import vn.vanthu.importing.ImportSheet.Look;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.WordCells;

/** The first rows of the sheet; over each column what it is taken for. */
final class ColumnsTable {
    private static final double WIDTH = 160;
    private static final double WIDE = 300;

    private final ImportViewModel model;
    private final Desk desk;
    private final TableView<List<String>> table = new TableView<>();
    private final BorderPane box = new BorderPane();

    ColumnsTable(ImportViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(model.columnsError());
        error.managedProperty().bind(model.columnsError().isNotEmpty());
        error.visibleProperty().bind(model.columnsError().isNotEmpty());
        VBox head = new VBox(heading("ui.import.columns"), error);
        head.getStyleClass().add("import-head");
        box.setTop(head);
        box.setCenter(table);
        table.setPlaceholder(new Label(desk.text("ui.import.no_rows")));
        table.setFixedCellSize(30);
        model.look().addListener((o, was, is) -> build(is));
        model.letters().addListener((o, was, is) -> showRows());
        model.columns().addListener((ListChangeListener<Column>) change -> showRows());
    }

    Node node() {
        return box;
    }

    private Label heading(String key) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private void build(Look look) {
        table.getColumns().clear();
        for (int i = 0; look != null && i < look.headings().size(); i++) {
            table.getColumns().add(column(i, look.headings().get(i)));
        }
        showRows();
    }

    private void showRows() {
        table.getItems().setAll(model.sample().rows());
    }

    private TableColumn<List<String>, String> column(int index, String heading) {
        TableColumn<List<String>, String> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        boolean isLong =
                model.columns().get(index) == Column.SUBJECT || model.columns().get(index) == Column.TYPE_AND_SUBJECT;
        column.setPrefWidth(isLong ? WIDE : WIDTH);
        Label name = new Label(heading.isEmpty() ? desk.text("ui.import.no_heading", index + 1) : heading);
        name.setTooltip(new Tooltip(name.getText()));
        VBox head = new VBox(name, choice(index));
        head.getStyleClass().add("import-column");
        column.setGraphic(head);
        return column;
    }

    private ComboBox<Column> choice(int index) {
        ComboBox<Column> choice = new ComboBox<>();
        choice.setId("import-column-" + index);
        choice.getItems().setAll(Column.values());
        WordCells.show(choice, desk::word);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setValue(model.columns().get(index));
        choice.valueProperty().addListener((o, was, is) -> {
            if (is != null && index < model.columns().size()) {
                model.take(index, is);
            }
        });
        model.columns().addListener((ListChangeListener<Column>) change -> {
            if (index < model.columns().size()
                    && choice.getValue() != model.columns().get(index)) {
                choice.setValue(model.columns().get(index));
            }
        });
        return choice;
    }
}
