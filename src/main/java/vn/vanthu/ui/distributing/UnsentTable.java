package vn.vanthu.ui.distributing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;

/** Documents of which something has not been sent; Enter opens one. */
final class UnsentTable {
    private static final double ROW_HEIGHT = 30;

    private final Desk desk;
    private final TableView<Document> table = new TableView<>();

    UnsentTable(Desk desk, DispatchViewModel model, Consumer<Document> opened) {
        this.desk = desk;
        table.setItems(model.unsent());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setId("dispatch-unsent");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("ui.dispatch.register", 140, document -> desk.word(document.direction())),
                        column(
                                "ui.book.code",
                                130,
                                document -> document.fields().code().shown()),
                        column(
                                "ui.book.date",
                                110,
                                document -> DateWording.brief(document.fields().issueDate())),
                        column(
                                "ui.dispatch.subject",
                                600,
                                document -> document.fields().subject())));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                chosen().ifPresent(opened);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen().ifPresent(opened);
            }
        });
    }

    Node node() {
        return table;
    }

    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void placeholder(Node words) {
        table.setPlaceholder(words);
    }

    private Optional<Document> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private TableColumn<Document, String> column(String key, double width, Function<Document, String> words) {
        TableColumn<Document, String> column = new TableColumn<>(desk.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
