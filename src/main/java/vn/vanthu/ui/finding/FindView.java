package vn.vanthu.ui.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.query.CitingWords;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.SavedSearch;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;

/** Tra cứu: hits at the left, the document at the hit's page at the right. The field is the one on top of the window. */
public final class FindView implements Screen {
    /** The buttons below the pages have room. */
    private static final double LEAST_PAGES = 420;

    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final FindViewModel model;
    private final DocumentView pages;
    private final HitRows rows;
    private final FacetPane facets;
    private final Consumer<String> retype;
    private final SplitPane split = new SplitPane();
    private final Act open;
    private final Act copy;
    private final Act register;
    private final Act save;
    private final Act look;
    private final Act toFacets;
    private final List<Act> others;
    private final VBox questions = new VBox();
    private final Runnable saved;
    private Optional<Hit> shown = Optional.empty();

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
        pages.reachable();
        facets = new FacetPane(desk, this::narrow);
        open = new Act(desk.text("ui.open_wide"), Feather.MAXIMIZE_2, "Ctrl+O", this::openChosen);
        copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", this::copyChosen);
        register = new Act(
                desk.text("ui.find.in_register"), Feather.BOOK_OPEN, "Ctrl+D", () -> chosen().ifPresent(ways::show));
        save = new Act(desk.text("ui.find.save"), Feather.BOOKMARK, "Ctrl+Shift+S", this::keepSearch);
        rows = new HitRows(desk, model, this::openChosen);
        look = new Act(desk.text("ui.find.look"), Feather.LIST, "Ctrl+Shift+L", this::toggle);
        toFacets = new Act(desk.text("ui.find.to_facets"), Feather.FILTER, "F6", facets::focus);
        others = others(
                new HitDeeds(archive, desk, questions, () -> split.getScene().getWindow()));
        build();
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(List.of(open, copy, register, save, look, toFacets));
        acts.addAll(others);
        acts.addAll(pages.acts());
        return acts;
    }

    /** Leaves the focus where it is: in the field on top of the window. */
    @Override
    public void shown() {
        if (model.rows().isEmpty()) {
            pages.nothing(desk.text("ui.detail.none"));
        }
    }

    /** What is looked for, as typed. */
    public String words() {
        return model.query().get();
    }

    /** Looks for these words. */
    public void look(String words) {
        model.query().set(words);
    }

    /** From the field into the hits. */
    public void enterList() {
        rows.focus();
    }

    /** In a menu; what can be done to many is done to all that are chosen. */
    private List<Act> others(HitDeeds deeds) {
        return List.of(
                new Act(
                        desk.text("ui.trail.menu"),
                        Feather.SHARE_2,
                        "Ctrl+Shift+D",
                        () -> chosen().ifPresent(ways::trace)),
                new Act(
                        desk.text("ui.citing.do"),
                        Feather.CORNER_UP_LEFT,
                        "Ctrl+Shift+W",
                        () -> chosen().ifPresent(document -> ways.find(CitingWords.of(document.fields())))),
                new Act(desk.text("ui.dispatch"), Feather.SEND, "F7", () -> {
                    if (rows.all().size() == 1) {
                        chosen().ifPresent(ways::dispatch);
                    } else {
                        withAll(deeds::dispatch);
                    }
                }),
                new Act(desk.text("ui.find.file"), Feather.FOLDER_PLUS, "", () -> withAll(deeds::putIntoFile)),
                new Act(desk.text("ui.find.to_sheet"), Feather.GRID, "", () -> withAll(deeds::toSheet)),
                new Act(desk.text("ui.find.to_folder"), Feather.DOWNLOAD, "", () -> withAll(deeds::toFolder)));
    }

    private void withAll(Consumer<long[]> deed) {
        long[] places = model.places(rows.all());
        if (places.length > 0) {
            model.led();
            deed.accept(places);
        }
    }

    private void build() {
        model.facets().addListener((o, was, is) -> facets.show(is));
        model.query().addListener((o, was, is) -> facets.stopWaiting());
        rows.chosen().addListener((o, was, is) -> showPages(is.flatMap(model::hit)));
        model.loaded().addListener((o, was, is) -> showLate());
        showPlaceholder();
        model.summary().addListener((o, was, is) -> showPlaceholder());
        BorderPane left = new BorderPane(rows.node());
        left.setTop(head());
        left.setLeft(facets.node());
        left.setMinWidth(320);
        BorderPane right = new BorderPane(pages.node());
        right.setMinWidth(LEAST_PAGES);
        MenuButton more = new MenuButton(desk.text("ui.detail.more"), new FontIcon(Feather.MORE_HORIZONTAL));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setId("hit-more");
        more.getItems().setAll(others.stream().map(Act::menuItem).toList());
        ContextMenu menu = new ContextMenu();
        Stream.concat(Stream.of(open, copy, register), others.stream())
                .map(Act::menuItem)
                .forEach(menu.getItems()::add);
        rows.menu(menu);
        FlowPane acts = new FlowPane(open.primary(), copy.button(), register.button(), more);
        acts.getStyleClass().add("form-acts");
        acts.visibleProperty().bind(rows.chosen().map(Optional::isPresent));
        acts.managedProperty().bind(acts.visibleProperty());
        right.setBottom(new VBox(questions, acts));
        split.getItems().setAll(left, right);
        divide();
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep(splitKey(), is));
        split.getStyleClass().add("finding");
    }

    /** A table wants more room than lines do; each keeps its own. */
    private void toggle() {
        rows.toggle();
        divide();
    }

    private void divide() {
        split.setDividerPositions(desk.remembered().number(splitKey(), rows.isTable() ? 0.66 : 0.5));
    }

    private String splitKey() {
        return rows.isTable() ? "split.find.table" : "split.find";
    }

    private Node head() {
        HitChoices choices = new HitChoices(desk, model);
        Label title = new Label(desk.text("ui.nav.find"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label summary = new Label();
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summary());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label marked = new Label();
        marked.getStyleClass().add("muted");
        rows.count()
                .addListener((o, was, is) ->
                        marked.setText(is.intValue() > 1 ? desk.text("ui.find.marked", is.intValue()) : ""));
        HBox head = new HBox(title, gap, look.small(), save.small(), choices.directions(), choices.orders());
        head.getStyleClass().add("screen-head");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox found = new HBox(summary, marked, between, rows.chooser());
        found.getStyleClass().add("find-line");
        return new VBox(head, found);
    }

    private void showPlaceholder() {
        boolean asked = !model.query().get().isBlank();
        rows.placeholder(new EmptyState(
                        Feather.SEARCH,
                        desk.text(asked ? "ui.find.nothing" : "ui.find.empty"),
                        desk.text(asked ? "ui.find.nothing_words" : "ui.find.empty_words"),
                        List.of())
                .node());
    }

    /** A row that was chosen before it had come. */
    private void showLate() {
        if (shown.isEmpty()) {
            showPages(chosenHit());
        }
    }

    private void showPages(Optional<Hit> chosen) {
        shown = chosen;
        chosen.ifPresentOrElse(this::showHit, () -> pages.nothing(desk.text("ui.detail.none")));
    }

    private void showHit(Hit hit) {
        hit.document()
                .file()
                .ifPresentOrElse(
                        file -> pages.show(
                                archive,
                                hit.document(),
                                Math.max(1, hit.page()),
                                model.query().get()),
                        () -> pages.nothing(desk.text("ui.detail.no_file")));
    }

    private Optional<Document> chosen() {
        return chosenHit().map(Hit::document);
    }

    private Optional<Hit> chosenHit() {
        return rows.chosen().get().flatMap(model::hit);
    }

    /** All rows that are chosen and have come. */
    private void copyChosen() {
        List<Document> documents = rows.all().stream()
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
