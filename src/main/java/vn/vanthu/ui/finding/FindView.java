package vn.vanthu.ui.finding;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.query.Hit;
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
    private final ListView<Hit> list = new ListView<>();
    private final SplitPane split = new SplitPane();
    private final Act open;
    private final Act copy;
    private final Act register;

    public FindView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new FindViewModel(archive, desk);
        pages = new DocumentView(desk);
        open = new Act(desk.text("ui.open_wide"), Feather.MAXIMIZE_2, "Ctrl+O", this::openChosen);
        copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", () -> chosen().ifPresent(ways::copy));
        register = new Act(
                desk.text("ui.find.in_register"), Feather.BOOK_OPEN, "Ctrl+D", () -> chosen().ifPresent(ways::show));
        build();
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public List<Act> acts() {
        return List.of(open, copy, register, pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth());
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
        list.setItems(model.hits());
        list.setCellFactory(view -> new HitCell(desk.texts()));
        list.getStyleClass().add("hits");
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> showPages(is));
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
        model.hits().addListener((ListChangeListener<Hit>) change -> Platform.runLater(this::showBest));
        showPlaceholder();
        model.summary().addListener((o, was, is) -> showPlaceholder());
        BorderPane left = new BorderPane(list);
        left.setTop(head());
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
        HBox head = new HBox(title, summary, gap, directions(), orders());
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
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Hit::document);
    }

    private void openChosen() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            ways.read(hit.document(), Math.max(1, hit.page()));
        }
    }
}
