package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;

/** The recipients of one document, or of all that nobody has signed for; marked by Space, all of them by Ctrl+A. */
final class DispatchTable {
    private static final double ROOM_FOR_HEADING = 112;
    private static final double ROW_HEIGHT = 30;

    private final Desk desk;
    private final DispatchViewModel model;
    private final TableView<DispatchRow> table = new TableView<>();
    private int lastSelected;

    /** @param opened given the document of a row that was opened with Enter */
    DispatchTable(Desk desk, DispatchViewModel model, Consumer<Document> opened) {
        this.desk = desk;
        this.model = model;
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setId("dispatch-rows");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, opened));
        table.setRowFactory(view -> new Row());
        model.mode().addListener((o, was, is) -> showColumns());
        table.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (is.intValue() >= 0) {
                lastSelected = is.intValue();
            }
        });
        model.rows().addListener((ListChangeListener<DispatchRow>) change -> Platform.runLater(this::selectAgain));
        showColumns();
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

    /** Rows were read again: the person stays where she was. */
    private void selectAgain() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel()
                    .clearAndSelect(Math.min(lastSelected, table.getItems().size() - 1));
        }
    }

    /** The rows where the person is, without marks. */
    List<DispatchRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void keyPressed(KeyEvent event, Consumer<Document> opened) {
        boolean all = event.getCode() == KeyCode.A && event.isShortcutDown();
        boolean one = event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isShiftDown();
        boolean opens = event.getCode() == KeyCode.ENTER && !event.isShortcutDown();
        if (all) {
            model.markAll();
        } else if (one) {
            model.toggle(selected());
            if (selected().size() == 1) {
                table.getSelectionModel()
                        .clearAndSelect(Math.min(
                                table.getItems().size() - 1,
                                table.getSelectionModel().getSelectedIndex() + 1));
                table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 8));
            }
        } else if (opens) {
            selected().stream().findFirst().ifPresent(row -> opened.accept(row.document()));
        } else {
            return;
        }
        event.consume();
    }

    private void showColumns() {
        boolean chase = model.mode().get() == DispatchViewModel.Mode.CHASE;
        List<TableColumn<DispatchRow, ?>> columns = new ArrayList<>();
        columns.add(marks());
        if (chase) {
            columns.add(number("ui.dispatch.days", 100, row -> Integer.toString(row.daysWaiting())));
            columns.add(column(
                    "ui.book.code", 120, row -> row.document().fields().code().shown()));
            columns.add(
                    column("ui.dispatch.recipient", 280, row -> row.dispatch().recipientName()));
            columns.add(column(
                    "ui.dispatch.subject", 240, row -> row.document().fields().subject()));
        } else {
            columns.add(
                    column("ui.dispatch.recipient", 360, row -> row.dispatch().recipientName()));
        }
        columns.add(number(
                "ui.dispatch.copies", 70, row -> Integer.toString(row.dispatch().copies())));
        columns.add(
                column("ui.dispatch.channel", 110, row -> word(row.dispatch().channel())));
        columns.add(
                column("ui.dispatch.sent_on", 104, row -> shown(row.dispatch().sentOn())));
        columns.add(column("ui.dispatch.sent_by", 130, row -> row.dispatch().sentBy()));
        if (!chase) {
            columns.add(
                    column("ui.dispatch.received_by", 140, row -> row.dispatch().receivedBy()));
            columns.add(column(
                    "ui.dispatch.received_on", 104, row -> shown(row.dispatch().receivedOn())));
        }
        columns.forEach(column -> column.setReorderable(false));
        // All at once: the widths are shared out anew with every column that comes alone.
        table.getColumns().setAll(columns);
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(DateWording::brief).orElse("");
    }

    private String word(Channel channel) {
        return channel == Channel.NONE ? "" : desk.word(channel);
    }

    private TableColumn<DispatchRow, String> column(String key, double width, Function<DispatchRow, String> words) {
        TableColumn<DispatchRow, String> column = new TableColumn<>(desk.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, ROOM_FOR_HEADING));
        column.setSortable(false);
        return column;
    }

    private TableColumn<DispatchRow, String> number(String key, double width, Function<DispatchRow, String> words) {
        TableColumn<DispatchRow, String> column = column(key, width, words);
        column.getStyleClass().add("number-column");
        column.setCellFactory(view -> new NumberCell());
        return column;
    }

    private TableColumn<DispatchRow, Boolean> marks() {
        TableColumn<DispatchRow, Boolean> column = new TableColumn<>();
        CheckBox all = new CheckBox();
        all.setFocusTraversable(false);
        all.setAccessibleText(desk.text("ui.dispatch.mark_all"));
        all.setOnAction(event -> model.markAll());
        model.marked().addListener((o, was, is) -> {
            all.setIndeterminate(
                    is.intValue() > 0 && is.intValue() < model.rows().size());
            all.setSelected(is.intValue() > 0 && is.intValue() == model.rows().size());
        });
        column.setGraphic(all);
        column.setCellValueFactory(cell -> cell.getValue().marked());
        column.setCellFactory(view -> new MarkCell());
        column.setMinWidth(40);
        column.setMaxWidth(40);
        column.setSortable(false);
        return column;
    }

    /** A long name is read in full where the mouse rests. */
    private static final class Row extends TableRow<DispatchRow> {
        @Override
        protected void updateItem(DispatchRow item, boolean empty) {
            super.updateItem(item, empty);
            setTooltip(
                    empty || item == null ? null : new Tooltip(item.dispatch().recipientName()));
        }
    }

    private static final class MarkCell extends TableCell<DispatchRow, Boolean> {
        private final CheckBox box = new CheckBox();

        MarkCell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> getTableRow().getItem().marked().set(box.isSelected()));
        }

        @Override
        protected void updateItem(Boolean item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : box);
            box.setSelected(Boolean.TRUE.equals(item));
        }
    }

    private static final class NumberCell extends TableCell<DispatchRow, String> {
        private final Label label = new Label();

        NumberCell() {
            setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            label.setText(empty ? "" : item);
            setGraphic(empty ? null : label);
        }
    }
}
