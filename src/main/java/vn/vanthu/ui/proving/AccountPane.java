package vn.vanthu.ui.proving;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.viewer.PaperView;
import vn.vanthu.work.Progress;

/** Every number of every series accounted for; from here a book is closed. */
final class AccountPane {
    /** So that headings are whole in the smallest window. */
    private static final double ROOM_FOR_HEADING = 90;

    private static final double LEAST_TABLE = 540;
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final TableView<Line> table = new TableView<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final AccountDetail detail;
    private final PaperView paper;
    private final Act print;
    private final Act close;
    private final Act back;
    private final BorderPane right = new BorderPane();
    private final SplitPane split = new SplitPane();
    private boolean refreshing;

    /** A series with its account, and its closing where it is closed. */
    record Line(NumberAccount account, Optional<BookClosing> closing) {
        long seriesId() {
            return account.series().id();
        }
    }

    private record Books(List<NumberAccount> accounts, List<BookClosing> closings) {}

    AccountPane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        reading = desk.background().lane();
        paper = new PaperView(archive, desk, PrintOrder.Kind.REGISTER);
        detail = new AccountDetail(archive, desk, this::showClosed);
        print = new Act(desk.text("ui.account.print"), Feather.FILE_TEXT, "", this::compose);
        close = new Act(desk.text("ui.account.close"), Feather.LOCK, "", this::close);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::showDetail);
        table.setItems(lines);
        table.getColumns()
                .setAll(List.of(
                        column(
                                "ui.account.series",
                                150,
                                line -> line.account().series().key().shown()),
                        column("ui.account.range", 92, AccountPane::range),
                        count("ui.account.taken", 78, line -> line.account().taken()),
                        count("ui.account.missing", 66, line -> line.account().missing()),
                        count("ui.account.voided", 62, line -> line.account().voided()),
                        count("ui.account.reserved", 62, line -> line.account().reserved()),
                        column("ui.account.state", 96, this::state)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(
                        Feather.BOOK, desk.text("ui.account.empty"), desk.text("ui.account.empty_words"), List.of())
                .node());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> selected(is));
        split.getItems().setAll(table, right);
        table.setMinWidth(LEAST_TABLE);
        split.setDividerPositions(0.52);
        desk.background().revision().addListener((o, was, is) -> read());
        showDetail();
    }

    Node node() {
        return split;
    }

    List<Act> acts() {
        return right.getCenter() == paper.node() ? List.of(back, paper.print(), paper.save()) : List.of();
    }

    void shown() {
        read();
        table.requestFocus();
    }

    private void read() {
        if (split.getScene() == null) {
            return;
        }
        reading.ask(
                () -> new Books(
                        archive.proof().accounts().accounts(),
                        archive.proof().accounts().closings()),
                this::show,
                desk::failed);
    }

    private void show(Books books) {
        long before = Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .map(Line::seriesId)
                .orElse(-1L);
        refreshing = true;
        lines.setAll(books.accounts().stream()
                .map(account -> new Line(account, closingOf(account, books.closings())))
                .toList());
        lines.stream()
                .filter(line -> line.seriesId() == before)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .ifPresent(line -> table.getSelectionModel().select(line));
        refreshing = false;
        refreshed();
    }

    /** What a person is looking at stays: the paper, or the walk through a closing. */
    private void refreshed() {
        if (!detail.isWalking()) {
            detail.show(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
            if (right.getCenter() != paper.node()) {
                showDetail();
            }
        }
    }

    private static Optional<BookClosing> closingOf(NumberAccount account, List<BookClosing> closings) {
        return closings.stream()
                .filter(closing ->
                        closing.account().series().id() == account.series().id())
                .findFirst();
    }

    private void selected(Line line) {
        if (!refreshing) {
            detail.show(Optional.ofNullable(line));
            showDetail();
        }
    }

    private void showDetail() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("form-acts");
        Line line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            buttons.getChildren().add(print.button());
            buttons.getChildren()
                    .add(
                            line.closing().isPresent()
                                    ? new Act(
                                                    desk.text("ui.account.show_closing"),
                                                    Feather.LOCK,
                                                    "",
                                                    () -> showClosed(
                                                            line.closing().get()))
                                            .button()
                                    : close.button());
        }
        right.setCenter(detail.node());
        right.setBottom(buttons);
    }

    private void close() {
        right.setBottom(null);
        detail.beginClosing(this::showDetail);
    }

    private void compose() {
        Line line = table.getSelectionModel().getSelectedItem();
        showPaper(
                desk.text("ui.account.title", line.account().series().key().shown()),
                (file, progress) -> archive.proof().accounts().print(List.of(line.seriesId()), file));
    }

    private void showClosed(BookClosing closing) {
        showPaper(
                desk.text(
                        "ui.account.closing_title",
                        closing.account().series().key().shown()),
                (file, progress) -> archive.view().saveAs(closing.file().hash(), file));
    }

    private void showPaper(String title, java.util.function.BiConsumer<Path, Progress> maker) {
        FlowPane buttons = new FlowPane(paper.print().primary(), paper.save().button(), back.button());
        buttons.getStyleClass().add("form-acts");
        right.setCenter(paper.node());
        right.setBottom(buttons);
        paper.compose(title, maker);
    }

    private String state(Line line) {
        if (line.closing().isPresent()) {
            return desk.text("ui.account.closed");
        }
        return desk.text(line.account().series().endsOn().isPresent() ? "ui.account.ended" : "ui.account.open");
    }

    private static String range(Line line) {
        NumberAccount account = line.account();
        return account.last() == 0 ? "" : account.first() + " – " + account.last();
    }

    private TableColumn<Line, Integer> count(String key, double width, java.util.function.ToIntFunction<Line> value) {
        TableColumn<Line, Integer> column = new TableColumn<>(desk.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, ROOM_FOR_HEADING));
        column.getStyleClass().add("number-column");
        column.setStyle("-fx-alignment: center-right");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.applyAsInt(cell.getValue())));
        return column;
    }

    private TableColumn<Line, String> column(
            String key, double width, java.util.function.Function<Line, String> value) {
        TableColumn<Line, String> column = new TableColumn<>(desk.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, ROOM_FOR_HEADING));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }
}
