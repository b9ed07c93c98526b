package vn.vanthu.ui.browsing;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.DocumentSheet;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.PrintAndSave;

/** A register as the printed book has it, with a filter, and the chosen document beside it. */
public final class BookView implements Screen {
    private static final double ROW_HEIGHT = 30;

    private final Desk desk;
    private final Direction direction;
    private final BookViewModel model;
    private final TableView<BookRow> table = new TableView<>();
    private final CustomTextField filter = new CustomTextField();
    private final DetailPane detail;
    private final SplitPane split = new SplitPane();
    private final BorderPane box = new BorderPane();
    private final Act add;
    private final Act copy;
    private final Act print;
    private final Act read;
    private final Act save;
    private final Act fold;

    public BookView(OpenArchive archive, Desk desk, Ways ways, Direction direction) {
        this.desk = desk;
        this.direction = direction;
        PrintAndSave output =
                new PrintAndSave(archive, desk, () -> box.getScene().getWindow());
        model = new BookViewModel(archive, desk, direction);
        copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", () -> withChosen(ways::copy));
        print = new Act(desk.text("ui.print"), Feather.PRINTER, "Ctrl+P", () -> withChosen(d -> output.print(d, 1)));
        read = new Act(desk.text("ui.open_wide"), Feather.MAXIMIZE_2, "Ctrl+O", () -> withChosen(d -> ways.read(d, 1)));
        save = new Act(desk.text("ui.save_pdf"), Feather.DOWNLOAD, "Ctrl+S", () -> withChosen(output::save));
        fold = new Act(desk.text("ui.detail.fold"), Feather.SIDEBAR, "F9", this::foldDetail);
        add = direction == Direction.OUTGOING
                ? new Act(
                        desk.text("ui.register.out"),
                        Feather.PLUS,
                        "Ctrl+Shift+N",
                        () -> ways.chooseAndRegister(direction))
                : new Act(desk.text("ui.register.in"), Feather.PLUS, "Ctrl+N", () -> ways.chooseAndRegister(direction));
        List<Act> acts = direction == Direction.COPY ? List.of(print, read, save) : List.of(copy, print, read, save);
        detail = new DetailPane(archive, desk, ways::show, acts);
        model.sheet().addListener((o, was, is) -> detail.show(is));
        build();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return direction == Direction.COPY
                ? List.of(print, read, save, fold)
                : List.of(
                        copy,
                        print,
                        read,
                        save,
                        fold,
                        detail.pages().zoomIn(),
                        detail.pages().zoomOut());
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    /** Brings a document of this register to sight. */
    public void reveal(Document document) {
        model.reveal(document);
    }

    /** Puts the splitters' places down, to be found again tomorrow. */
    public void remember() {
        detail.remember();
        if (!split.getDividers().isEmpty()) {
            desk.remembered().keep("split.book", split.getDividerPositions()[0]);
        }
    }

    private void build() {
        showTable();
        BorderPane left = new BorderPane(table);
        left.setTop(head());
        left.setMinWidth(300);
        split.getItems().setAll(left, detail.node());
        split.setDividerPositions(desk.remembered().number("split.book", 0.65));
        SplitPane.setResizableWithParent(detail.node(), false);
        if (desk.remembered().is("detail.folded")) {
            split.getItems().remove(detail.node());
        }
        box.setCenter(split);
        box.getStyleClass().add("book");
    }

    private Node head() {
        Label title = new Label(desk.word(direction));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.total().addListener((o, was, is) -> count.setText(desk.text("ui.book.count", is.intValue())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        filter.setPromptText(desk.text("ui.book.filter"));
        filter.setTooltip(new Tooltip(desk.text("ui.book.filter_words")));
        filter.setPrefWidth(240);
        filter.setLeft(new FontIcon(Feather.FILTER));
        Button clear = new Act(desk.text("ui.book.filter_clear"), Feather.X, "", filter::clear).small();
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(filter.textProperty().isNotEmpty());
        filter.setRight(clear);
        filter.textProperty().bindBidirectional(model.filter());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        HBox head = new HBox(title, count, gap, filter, fold.small());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void showTable() {
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.getColumns().setAll(new BookColumns(desk.texts()).of(direction));
        table.getColumns().forEach(column -> column.setReorderable(false));
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.choose(is);
            }
        });
        model.selected().addListener((o, was, is) -> select(is.intValue()));
        model.loaded().addListener((o, was, is) -> showPlaceholder());
        model.total().addListener((o, was, is) -> showPlaceholder());
        table.setPlaceholder(new Label(desk.text("ui.loading")));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                read.run().run();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                read.run().run();
            }
        });
    }

    private void select(int index) {
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
    }

    private void showPlaceholder() {
        if (model.total().get() > 0) {
            table.setPlaceholder(new EmptyState(
                            Feather.SEARCH,
                            desk.text("ui.book.no_match"),
                            desk.text("ui.book.no_match_words"),
                            List.of())
                    .node());
        } else if (model.loaded().get()) {
            boolean copies = direction == Direction.COPY;
            table.setPlaceholder(new EmptyState(
                            Feather.INBOX,
                            desk.text("ui.book.empty." + direction.name()),
                            desk.text("ui.book.empty_words." + direction.name()),
                            copies ? List.of() : List.of(add))
                    .node());
        }
    }

    private void foldDetail() {
        boolean folded = split.getItems().size() > 1;
        if (folded) {
            remember();
            split.getItems().remove(detail.node());
        } else {
            split.getItems().add(detail.node());
            split.setDividerPositions(desk.remembered().number("split.book", 0.65));
        }
        desk.remembered().keep("detail.folded", folded);
    }

    private Optional<Document> chosen() {
        return model.sheet().get().map(DocumentSheet::document);
    }

    private void withChosen(Consumer<Document> act) {
        chosen().ifPresentOrElse(act, () -> desk.notices().warning(desk.text("ui.book.choose_first")));
    }
}
