package vn.vanthu.ui.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.SavedSearch;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.WordMarks;

/** Tra cứu: hits at the left, the document at the hit's page at the right. The field is the one on top of the window. */
public final class FindView implements Screen {
    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final FindViewModel model;
    private final DocumentView pages;
    private final ListView<Integer> list = new ListView<>();
    private final FacetPane facets;
    private final Consumer<String> retype;
    private final SplitPane split = new SplitPane();
    private final Act open;
    private final Act copy;
    private final Act register;
    private final Act save;
    private final Runnable saved;

    /**
     * @param retype writes other words into the field on top of the window
     * @param saved told when a search was kept
     */
    public FindView(OpenArchive archive, Desk desk, Ways ways, Consumer<String> retype, Runnable saved) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new FindViewModel(archive, desk);
        this.retype = retype;
        this.saved = saved;
        pages = new DocumentView(desk);
        facets = new FacetPane(desk, this::narrow);
        open = new Act(desk.text("ui.open_wide"), Feather.MAXIMIZE_2, "Ctrl+O", this::openChosen);
        copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", this::copyChosen);
        register = new Act(
                desk.text("ui.find.in_register"), Feather.BOOK_OPEN, "Ctrl+D", () -> chosen().ifPresent(ways::show));
        save = new Act(desk.text("ui.find.save"), Feather.BOOKMARK, "Ctrl+Shift+S", this::keepSearch);
        build();
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public List<Act> acts() {
        return List.of(open, copy, register, save, pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth());
    }

    /** Leaves the focus where it is: in the field on top of the window. */
    @Override
    public void shown() {
        if (list.getItems().isEmpty()) {
            pages.nothing("");
        }
    }

    /** Looks for these words. */
    public void look(String words) {
        model.query().set(words);
    }

    /** From the field into the hits. */
    public void enterList() {
        list.requestFocus();
        showBest();
    }

    /** The page of the first hit is in sight before a person has chosen one. */
    private void showBest() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void build() {
        list.setItems(model.rows());
        list.setCellFactory(view -> new HitCell(desk.texts(), model::hit));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        model.loaded().addListener((o, was, is) -> list.refresh());
        model.facets().addListener((o, was, is) -> facets.show(is));
        list.getStyleClass().add("hits");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) ->
                        showPages(is == null ? null : model.hit(is).orElse(null)));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
        // Later: the list clears its selection after its items have changed.
        model.rows().addListener((ListChangeListener<Integer>) change -> Platform.runLater(this::showBest));
        showPlaceholder();
        model.summary().addListener((o, was, is) -> showPlaceholder());
        BorderPane left = new BorderPane(list);
        left.setTop(head());
        left.setLeft(facets.node());
        left.setMinWidth(320);
        BorderPane right = new BorderPane(pages.node());
        HBox acts = new HBox(open.primary(), copy.button(), register.button());
        acts.getStyleClass().add("form-acts");
        acts.visibleProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNotNull());
        right.setBottom(acts);
        split.getItems().setAll(left, right);
        split.setDividerPositions(desk.remembered().number("split.find", 0.5));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.find", is));
        split.getStyleClass().add("finding");
    }

    private Node head() {
        Label title = new Label(desk.text("ui.nav.find"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label summary = new Label();
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summary());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, summary, gap, save.small(), directions(), orders());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private Node directions() {
        ChoiceBox<Optional<Direction>> choice = new ChoiceBox<>();
        choice.getItems().add(Optional.empty());
        for (Direction direction : List.of(Direction.INCOMING, Direction.OUTGOING, Direction.COPY)) {
            choice.getItems().add(Optional.of(direction));
        }
        choice.setConverter(new Words<>() {
            @Override
            public String toString(Optional<Direction> value) {
                return value == null ? "" : value.map(desk::word).orElse(desk.text("ui.find.everywhere"));
            }
        });
        choice.setValue(Optional.empty());
        choice.valueProperty().addListener((o, was, is) -> model.direction().set(is));
        return choice;
    }

    private Node orders() {
        ChoiceBox<Search.Order> choice = new ChoiceBox<>();
        choice.getItems().setAll(Search.Order.values());
        choice.setConverter(new Words<>() {
            @Override
            public String toString(Search.Order value) {
                return value == null ? "" : desk.word(value);
            }
        });
        choice.setValue(Search.Order.NEWEST);
        choice.valueProperty().addListener((o, was, is) -> model.order().set(is));
        return choice;
    }

    /** Words for values that are chosen and never typed. */
    private abstract static class Words<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }

    private void showPlaceholder() {
        boolean asked = !model.query().get().isBlank();
        list.setPlaceholder(new EmptyState(
                        Feather.SEARCH,
                        desk.text(asked ? "ui.find.nothing" : "ui.find.empty"),
                        desk.text(asked ? "ui.find.nothing_words" : "ui.find.empty_words"),
                        List.of())
                .node());
    }

    private void showPages(Hit hit) {
        if (hit == null) {
            pages.nothing("");
            return;
        }
        hit.document()
                .file()
                .ifPresentOrElse(
                        file -> pages.showMarked(
                                () -> archive.view().open(file.hash()),
                                Math.max(1, hit.page()),
                                texts -> WordMarks.of(texts, model.query().get())),
                        () -> pages.nothing(desk.text("ui.detail.no_file")));
    }

    private Optional<Document> chosen() {
        return chosenHit().map(Hit::document);
    }

    private Optional<Hit> chosenHit() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(model::hit);
    }

    /** All rows that are chosen and have come. */
    private void copyChosen() {
        List<Document> documents = list.getSelectionModel().getSelectedItems().stream()
                .flatMap(row -> model.hit(row).stream())
                .map(Hit::document)
                .toList();
        if (!documents.isEmpty()) {
            model.led();
            ways.copyEach(documents);
        }
    }

    private void openChosen() {
        chosenHit().ifPresent(hit -> {
            model.led();
            ways.read(hit.document(), Math.max(1, hit.page()));
        });
    }

    private void narrow(String words) {
        retype.accept(model.query().get().strip() + " " + words + " ");
    }

    private void keepSearch() {
        SavedSearch search = new SavedSearch("", model.query().get());
        if (!search.words().isEmpty()) {
            desk.background()
                    .jot(
                            () -> {
                                archive.lookUp().searches().save(search);
                                return search;
                            },
                            kept -> {
                                saved.run();
                                desk.notices().success(desk.text("ui.find.saved", kept.name()), List.of());
                            },
                            desk::failed);
        }
    }
}
