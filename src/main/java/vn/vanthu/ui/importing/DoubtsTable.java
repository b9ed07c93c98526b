package vn.vanthu.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import vn.vanthu.importing.ImportSheet.Doubt;
import vn.vanthu.importing.ImportSheet.DryRun;
import vn.vanthu.ui.kit.Desk;

/** Every row that is doubtful, and why; numbers that are missing altogether. */
final class DoubtsTable {
    private final Desk desk;
    private final TableView<Doubt> table = new TableView<>();
    private final Label gaps = new Label();
    private final Label empty = new Label();
    private final BorderPane box = new BorderPane();

    DoubtsTable(ImportViewModel model, Desk desk) {
        this.desk = desk;
        Label title = new Label(desk.text("ui.import.doubts"));
        title.getStyleClass().add("section-title");
        gaps.getStyleClass().add("muted");
        gaps.setWrapText(true);
        VBox head = new VBox(title, gaps);
        head.getStyleClass().add("import-head");
        box.setTop(head);
        box.setCenter(table);
        table.setId("import-doubts");
        table.setFixedCellSize(30);
        table.setPlaceholder(empty);
        table.getColumns().add(column("ui.import.row", 90, doubt -> Integer.toString(doubt.row())));
        table.getColumns().add(column("ui.import.problem", 430, doubt -> desk.word(doubt.problem())));
        table.getColumns().add(column("ui.import.value", 220, Doubt::value));
        table.getColumns().add(column("ui.import.outcome", 160, this::outcome));
        model.dry().addListener((o, was, is) -> show(is));
        show(model.dry().get());
    }

    Node node() {
        return box;
    }

    /** Goes on to the next doubtful row, from the last to the first. */
    void next() {
        if (!table.getItems().isEmpty()) {
            int index = (table.getSelectionModel().getSelectedIndex() + 1)
                    % table.getItems().size();
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
            table.requestFocus();
        }
    }

    private void show(Optional<DryRun> dry) {
        table.getItems().setAll(dry.map(DryRun::doubts).orElse(List.of()));
        empty.setText(desk.text(dry.isPresent() ? "ui.import.no_doubts" : "ui.import.trying"));
        String missing = dry.map(found -> found.gaps().entrySet().stream()
                        .map(series -> series.getKey() + ": " + String.join(", ", series.getValue()))
                        .collect(Collectors.joining(" · ")))
                .orElse("");
        gaps.setText(missing.isEmpty() ? "" : desk.text("ui.import.gaps", missing));
        gaps.setManaged(!missing.isEmpty());
    }

    private String outcome(Doubt doubt) {
        return desk.text(doubt.problem().refuses() ? "ui.import.left_out" : "ui.import.taken_all_the_same");
    }

    private TableColumn<Doubt, String> column(String key, double width, Function<Doubt, String> text) {
        TableColumn<Doubt, String> column = new TableColumn<>(desk.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
