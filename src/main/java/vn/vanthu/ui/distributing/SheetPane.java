package vn.vanthu.ui.distributing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.distributing.KeepAddressBook.SheetRow;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** What taking in a sheet of addresses would do, row by row, before anything is changed. */
final class SheetPane {
    private final Desk desk;
    private final SheetViewModel model;
    private final Act takeIn;
    private final Act back;
    private final Label summary = new Label();
    private final TableView<SheetRow> table = new TableView<>();
    private final BorderPane box = new BorderPane();

    SheetPane(Desk desk, SheetViewModel model, Act back) {
        this.desk = desk;
        this.model = model;
        this.back = back;
        takeIn = new Act(
                desk.text("ui.address.take_in"), Feather.CHECK, "Ctrl+Enter", () -> model.takeIn(rows -> taken()));
        build();
        model.rows().addListener((o, was, is) -> showRows());
        model.busy().addListener((o, was, is) -> showRows());
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(takeIn, back);
    }

    void focus() {
        table.requestFocus();
    }

    private void build() {
        Label title = new Label(desk.text("ui.address.sheet"));
        title.getStyleClass().add("screen-title");
        summary.setWrapText(true);
        FlowPane head = new FlowPane(title, summary);
        head.getStyleClass().add("sheet-summary");
        table.getColumns()
                .setAll(List.of(
                        column("ui.address.sheet_row", 60, row -> Integer.toString(row.row())),
                        column("ui.address.effect", 140, row -> desk.word(row.effect())),
                        column("ui.address.NAME", 400, SheetRow::name),
                        column("ui.address.explanation", 480, SheetRow::explanation)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Button taking = takeIn.primary();
        model.rows().addListener((o, was, is) -> taking.setDisable(!model.wouldChange()));
        taking.setDisable(true);
        FlowPane buttons = new FlowPane(taking, back.button());
        buttons.getStyleClass().add("form-acts");
        box.setTop(head);
        box.setCenter(table);
        box.setBottom(buttons);
    }

    private TableColumn<SheetRow, String> column(String key, double width, Function<SheetRow, String> words) {
        TableColumn<SheetRow, String> column = new TableColumn<>(desk.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private void showRows() {
        table.getItems().setAll(model.rows().get());
        table.setPlaceholder(new Label(desk.text(model.busy().get() ? "ui.loading" : "ui.address.sheet_empty")));
        summary.setText(desk.text(
                "ui.address.sheet_summary",
                model.count(SheetRow.Effect.ADDED),
                model.count(SheetRow.Effect.CHANGED),
                model.count(SheetRow.Effect.SAME),
                model.count(SheetRow.Effect.REFUSED)));
    }

    private void taken() {
        desk.notices()
                .success(
                        desk.text(
                                "ui.address.imported",
                                model.count(SheetRow.Effect.ADDED),
                                model.count(SheetRow.Effect.CHANGED),
                                model.count(SheetRow.Effect.REFUSED)),
                        List.of());
        back.run().run();
    }
}
