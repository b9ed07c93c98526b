package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.PageMark;

/** Vào sổ: the page at the left, the form at the right, both always in sight; several forms can be open. */
public final class RegisterView implements Screen {
    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final OpenForms forms;
    private final Map<RegisterViewModel, EntryPane> panes = new HashMap<>();
    private final DocumentView pages;
    private final DuplicateCard card;
    private final SavedNotice savedNotice;
    private final BorderPane right = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final StackPane box = new StackPane();
    private final Act back;
    private final Act next;
    private List<Act> decisions = List.of();

    public RegisterView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        forms = new OpenForms(archive, desk);
        pages = new DocumentView(desk);
        card = new DuplicateCard(archive, desk);
        savedNotice = new SavedNotice(archive, desk, ways);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::stepBack);
        next = new Act(desk.text("ui.register.next_form"), Feather.CHEVRONS_RIGHT, "Ctrl+Tab", forms::bringNext);
        build();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(decisions);
        if (decisions.isEmpty()) {
            front().ifPresent(pane -> acts.addAll(pane.acts()));
            acts.add(next);
        }
        acts.addAll(List.of(back, pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth()));
        return acts;
    }

    @Override
    public void shown() {
        front().ifPresent(pane -> pane.form().focusAgain());
    }

    /** Puts a registered document into the form, to correct it with a reason. */
    public void correct(Document document) {
        forms.correct(document);
    }

    /** Begins a registration for each file, one after the other; without a file, for a document on paper. */
    public void begin(Direction direction, List<Path> files) {
        forms.begin(direction, files);
    }

    /** The same with files that wait in the tray. */
    public void beginWaiting(Direction direction, List<IntakeItem> items) {
        forms.beginWaiting(direction, items);
    }

    /** Whether a registration has been begun and not ended, or a draft waits. */
    public ReadOnlyBooleanProperty open() {
        return forms.open();
    }

    /** Keeps all that is half-filled; the window is closing. */
    public void remember() {
        forms.keep();
    }

    /**
     * Tells that there are drafts of earlier days, when they are known.
     *
     * @param show brings this screen to the front
     */
    public void offerDrafts(Runnable show) {
        Act go = new Act(desk.text("ui.register.drafts_show"), Feather.BOOKMARK, "", () -> {
            desk.notices().clear();
            show.run();
        });
        forms.drafts().addListener((o, was, is) -> {
            if (was.isEmpty() && !is.isEmpty() && forms.all().isEmpty()) {
                desk.notices().news(desk.text("ui.register.drafts_left", is.size()), List.of(go));
            }
        });
    }

    private void build() {
        right.setTop(new FormStrip(desk, forms, next).node());
        right.setMinWidth(380);
        split.getItems().setAll(pages.node(), right);
        split.setDividerPositions(desk.remembered().number("split.register", 0.55));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.register", is));
        box.getChildren().setAll(split);
        box.getStyleClass().add("register");
        DraftsPane drafts = new DraftsPane(desk, forms);
        right.setCenter(drafts.node());
        forms.front().addListener((o, was, is) -> {
            panes.keySet().retainAll(forms.all());
            right.setCenter(is.map(this::pane).map(EntryPane::node).orElseGet(drafts::node));
            showFront();
        });
        showFront();
    }

    private Optional<EntryPane> front() {
        return forms.front().get().map(this::pane);
    }

    private boolean isFront(RegisterViewModel model) {
        return forms.front().get().filter(model::equals).isPresent();
    }

    private EntryPane pane(RegisterViewModel model) {
        return panes.computeIfAbsent(model, this::newPane);
    }

    private EntryPane newPane(RegisterViewModel model) {
        EntryPane.Ending ending = new EntryPane.Ending(
                (document, carried) -> saved(model, document, carried), () -> putAside(model), () -> drop(model));
        EntryPane pane = new EntryPane(archive, desk, model, this::look, ending);
        model.source().addListener((o, was, is) -> showFrontOf(model));
        model.duplicates().addListener((o, was, is) -> showFrontOf(model));
        model.busy().addListener((o, was, is) -> {
            if (!is && isFront(model)) {
                pane.form().lookAgain();
            }
        });
        return pane;
    }

    private void showFrontOf(RegisterViewModel model) {
        if (isFront(model)) {
            showFront();
        }
    }

    private void showFront() {
        decisions = List.of();
        box.getChildren().setAll(split);
        forms.front().get().ifPresentOrElse(this::show, () -> pages.nothing(""));
    }

    private void show(RegisterViewModel model) {
        if (!model.duplicates().get().isEmpty()) {
            showHeld(model, model.duplicates().get().get(0));
            return;
        }
        showPages(model);
        if (box.getScene() != null) {
            pane(model).form().focusAgain();
        }
    }

    private void showPages(RegisterViewModel model) {
        Optional<Document.KeptFile> kept = model.corrected().flatMap(Document::file);
        if (kept.isPresent()) {
            pages.show(() -> archive.view().open(kept.get().hash()), 1);
            return;
        }
        if (model.corrected().isPresent()) {
            pages.nothing(desk.text("ui.detail.no_file"));
            return;
        }
        Act attach = new Act(
                desk.text("ui.register.choose_file"),
                Feather.UPLOAD,
                "",
                () -> ways.chooseAndRegister(model.direction()));
        model.source()
                .get()
                .ifPresentOrElse(
                        path -> pages.show(() -> archive.view().open(path), 1),
                        () -> pages.instead(new EmptyState(
                                        Feather.FILE_PLUS,
                                        desk.text("ui.register.on_paper"),
                                        desk.text("ui.register.drop_here"),
                                        List.of(attach))
                                .node()));
    }

    private void look(Optional<Proposal.Place> place) {
        place.ifPresentOrElse(
                at -> pages.reveal(new PageMark(at.page(), at.x(), at.y(), at.width(), at.height())),
                () -> pages.mark(List.of()));
    }

    private void showHeld(RegisterViewModel model, Document held) {
        Act open = new Act(desk.text("ui.duplicate.open"), Feather.EYE, "Ctrl+1", () -> openHeld(model, held));
        Act join = new Act(
                desk.text("ui.duplicate.join"),
                Feather.LINK,
                "Ctrl+2",
                () -> model.joinHeld(held, document -> joined(model, document)));
        Act enter = new Act(
                desk.text("ui.duplicate.enter"),
                Feather.PLUS,
                "Ctrl+3",
                () -> model.saveAgain(document -> saved(model, document, Optional.empty())));
        decisions = model.source().get().isPresent() ? List.of(open, join, enter) : List.of(open, enter);
        List<Act> shown = new ArrayList<>(decisions);
        shown.add(new Act(desk.text("ui.duplicate.back"), Feather.ARROW_LEFT, "Esc", model::reconsider));
        card.show(model.source().get(), held, shown);
        box.getChildren().setAll(card.node());
    }

    private void openHeld(RegisterViewModel model, Document held) {
        model.reconsider();
        forms.leave(model, Optional.empty());
        ways.show(held);
    }

    private void joined(RegisterViewModel model, Document held) {
        forms.leave(model, Optional.empty());
        leaveWhereNothingIsOpen(() -> ways.show(held));
        desk.notices()
                .success(
                        desk.text("ui.duplicate.joined", held.fields().title()),
                        List.of(new Act(desk.text("ui.see"), Feather.EYE, "", () -> ways.show(held))));
    }

    private void stepBack() {
        Optional<RegisterViewModel> deciding =
                forms.front().get().filter(model -> !model.duplicates().get().isEmpty());
        deciding.ifPresentOrElse(RegisterViewModel::reconsider, ways::back);
    }

    private void putAside(RegisterViewModel model) {
        forms.putAside(model);
        leaveWhereNothingIsOpen(ways::back);
        desk.notices().success(desk.text("ui.register.put_aside"), List.of());
    }

    /** What was thrown away can be had again as long as the notice stands. */
    private void drop(RegisterViewModel model) {
        Optional<Draft> thrown = new DraftPaper(desk).of(model);
        forms.leave(model, Optional.empty());
        leaveWhereNothingIsOpen(ways::back);
        thrown.ifPresent(draft -> desk.notices()
                .success(
                        desk.text("ui.register.dropped"),
                        List.of(new Act(desk.text("ui.register.draft_again"), Feather.ROTATE_CCW, "", () -> {
                            ways.register(model.direction(), List.of());
                            forms.resume(draft);
                        }))));
    }

    private void leaveWhereNothingIsOpen(Runnable way) {
        if (forms.all().isEmpty()) {
            way.run();
        }
    }

    private void saved(RegisterViewModel model, Document document, Optional<Map<String, String>> carried) {
        boolean goesOn = carried.isPresent() || !forms.waiting().get().isEmpty();
        forms.leave(model, carried);
        if (!goesOn) {
            ways.show(document);
        }
        savedNotice.show(document, model.corrected().isPresent());
    }
}
