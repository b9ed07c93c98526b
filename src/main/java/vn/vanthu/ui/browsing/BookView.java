package vn.vanthu.ui.browsing;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
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
    private static final PseudoClass VOIDED = PseudoClass.getPseudoClass("voided");

    private final Desk desk;
    private final Direction direction;
    private final BookViewModel model;
    private final TableView<BookRow> table = new TableView<>();
    private final CustomTextField filter = new CustomTextField();
    private final DetailPane detail;
    private final SplitPane split = new SplitPane();
    private final BorderPane box = new BorderPane();
    private final Runnable takeIn;
    private final Act add;
    private final Act fold;
    private final Act more;
    private final BookActs.Acts acts;
    private final DocumentDeeds documentDeeds;
    private final BookDeeds bookDeeds;
    private final TrashPane trash;
    private final VBox questions = new VBox();
    private final BorderPane left = new BorderPane(table);

    public BookView(OpenArchive archive, Desk desk, Ways ways, Direction direction) {
        this.desk = desk;
        this.direction = direction;
        takeIn = ways::takeIn;
        PrintAndSave output =
                new PrintAndSave(archive, desk, () -> box.getScene().getWindow());
        model = new BookViewModel(archive, desk, direction);
        add = registering(ways);
        fold = new Act(desk.text("ui.detail.fold"), Feather.SIDEBAR, "F9", this::foldDetail);
        detail = new DetailPane(archive, desk, ways, (document, link) -> deeds().unlink(document, link));
        documentDeeds = new DocumentDeeds(
                archive, desk, detail.foot().questions(), () -> box.getScene().getWindow(), model::forget);
        bookDeeds = new BookDeeds(archive, desk, direction, questions);
        trash = new TrashPane(archive, desk, direction, documentDeeds::bringBack, this::leaveTrash);
        acts = new BookActs(desk, direction, this::withChosen, this::withAll)
                .of(
                        ways,
                        output,
                        documentDeeds,
                        new CopyDeeds(archive, desk, detail.foot().questions(), ways));
        more = new Act(
                desk.text("ui.detail.more"),
                Feather.MORE_HORIZONTAL,
                "F10",
                () -> detail.foot().openMore());
        detail.foot().offer(acts.buttons(), acts.others());
        model.sheet().addListener((o, was, is) -> detail.show(is));
        build();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        List<Act> all = new ArrayList<>(acts.buttons());
        acts.others().forEach(other -> all.add(other.act()));
        all.addAll(List.of(fold, more, detail.pages().zoomIn(), detail.pages().zoomOut()));
        return all;
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    /** Brings a document of this register to sight. */
    public void reveal(Document document) {
        left.setCenter(table);
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
        left.setTop(new VBox(head(), questions));
        left.setMinWidth(360);
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
        count.setMinWidth(0);
        model.total().addListener((o, was, is) -> count.setText(desk.text("ui.book.count", is.intValue())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        filter.setPromptText(desk.text("ui.book.filter"));
        filter.setTooltip(new Tooltip(desk.text("ui.book.filter_words")));
        filter.setPrefWidth(240);
        filter.setMinWidth(80);
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
        HBox head = new HBox(title, count, gap, filter, bookMenu(), fold.small());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void showTable() {
        table.setItems(model.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
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
        table.setRowFactory(shown -> row());
        table.setContextMenu(detail.foot().rowMenu());
        table.setPlaceholder(new Label(desk.text("ui.loading")));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                acts.read().run().run();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                acts.read().run().run();
            }
        });
    }

    /** A voided entry stays in the register, struck through as on paper. */
    private TableRow<BookRow> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(BookRow item, boolean empty) {
                super.updateItem(item, empty);
                boolean isVoided = !empty
                        && item != null
                        && item.document().flatMap(Document::voidedBecause).isPresent();
                pseudoClassStateChanged(VOIDED, isVoided);
            }
        };
    }

    /** What is done to the register as a whole. */
    private Node bookMenu() {
        MenuButton menu = new MenuButton("", new FontIcon(Feather.MORE_VERTICAL));
        menu.setId("book-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText(desk.text("ui.book.menu"));
        menu.setTooltip(new Tooltip(desk.text("ui.book.menu")));
        menu.getStyleClass().addAll("button-icon", "flat");
        if (direction != Direction.COPY) {
            menu.getItems().add(item("ui.reserve.menu", Feather.BOOKMARK, bookDeeds::reserve));
            menu.getItems().add(item("ui.book.take_in", Feather.UPLOAD, takeIn));
        }
        menu.getItems().add(item("ui.trash.show", Feather.TRASH_2, this::showTrash));
        return menu;
    }

    private MenuItem item(String key, Feather icon, Runnable run) {
        MenuItem item = new MenuItem(desk.text(key), new FontIcon(icon));
        item.setOnAction(event -> run.run());
        return item;
    }

    private void showTrash() {
        trash.read();
        left.setCenter(trash.node());
    }

    private void leaveTrash() {
        left.setCenter(table);
        table.requestFocus();
    }

    private DocumentDeeds deeds() {
        return documentDeeds;
    }

    private Act registering(Ways ways) {
        Runnable run = () -> ways.chooseAndRegister(direction);
        return switch (direction) {
            case OUTGOING -> new Act(desk.text("ui.register.out"), Feather.PLUS, "Ctrl+Shift+N", run);
            case INTERNAL -> new Act(desk.text("ui.register.internal"), Feather.PLUS, "Ctrl+Shift+I", run);
            default -> new Act(desk.text("ui.register.in"), Feather.PLUS, "Ctrl+N", run);
        };
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
        return model.sheet().get().map(Dossier::document);
    }

    /** All rows that are marked; a row that was scrolled out of sight long ago and left memory is not among them. */
    private void withAll(Consumer<List<Document>> act) {
        List<Document> marked = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .flatMap(row -> row.document().stream())
                .toList();
        if (marked.size() > 1) {
            act.accept(marked);
        } else {
            withChosen(document -> act.accept(List.of(document)));
        }
    }

    private void withChosen(Consumer<Document> act) {
        chosen().ifPresentOrElse(act, () -> desk.notices().warning(desk.text("ui.book.choose_first")));
    }
}
