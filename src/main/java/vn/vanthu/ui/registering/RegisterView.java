package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.PageMark;

/** Vào sổ: the page at the left, the form at the right, both always in sight. */
public final class RegisterView implements Screen {
    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final RegisterViewModel model;
    private final DocumentView pages;
    private final DistributionEditor distribution;
    private final RegisterForm form;
    private final DuplicateCard card;
    private final SplitPane split = new SplitPane();
    private final StackPane box = new StackPane();
    private final Act save;
    private final Act drop;
    private final Act doubtful;
    private final Act back;
    private final Act attach;

    public RegisterView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new RegisterViewModel(archive, desk);
        pages = new DocumentView(desk);
        card = new DuplicateCard(archive, desk);
        distribution = new DistributionEditor(
                desk,
                model.distribution(),
                archive.lists()::all,
                DistributionEditor.savingBy(desk, archive.lists()::save));
        form = new RegisterForm(desk, model, archive.forms().types(), distribution, this::look);
        save = new Act(desk.text("ui.register.save"), Feather.CHECK, "Ctrl+Enter", () -> model.save(this::saved));
        drop = new Act(desk.text("ui.register.drop"), Feather.TRASH_2, "", this::leave);
        doubtful = new Act(desk.text("ui.register.doubtful"), Feather.HELP_CIRCLE, "F8", form::focusDoubtful);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::stepBack);
        attach = new Act(
                desk.text("ui.register.choose_file"),
                Feather.UPLOAD,
                "",
                () -> ways.chooseAndRegister(model.direction().get()));
        build();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                save, doubtful, distribution.choose(), back, pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth());
    }

    @Override
    public void shown() {
        form.focusFirst();
    }

    /** Begins a registration for each file, one after the other; without a file, for a document on paper. */
    public void begin(Direction direction, List<Path> files) {
        model.begin(direction, files);
    }

    /** Whether a registration has been begun and not ended. */
    public ReadOnlyBooleanProperty open() {
        return model.open();
    }

    private void build() {
        BorderPane right = new BorderPane(form.node());
        right.setTop(head());
        right.setBottom(buttons());
        right.setMinWidth(380);
        split.getItems().setAll(pages.node(), right);
        split.setDividerPositions(desk.remembered().number("split.register", 0.55));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.register", is));
        box.getChildren().setAll(split);
        box.getStyleClass().add("register");
        model.source().addListener((o, was, is) -> showPages(is));
        model.duplicates().addListener((o, was, is) -> showDuplicates(is));
        model.busy().addListener((o, was, is) -> form.lookAgain());
        showPages(Optional.empty());
    }

    private Node head() {
        Label caption = new Label();
        caption.getStyleClass().add("number-caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        model.direction().addListener((o, was, is) -> caption.setText(caption(is)));
        caption.setText(caption(model.direction().get()));
        Label number = new Label();
        number.textProperty().bind(model.nextNumber());
        number.getStyleClass().add("next-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label waiting = new Label();
        waiting.getStyleClass().add("muted");
        model.waiting()
                .addListener((o, was, is) ->
                        waiting.setText(is.isEmpty() ? "" : desk.text("ui.register.waiting", is.size())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField day = new TextField();
        day.setPrefColumnCount(8);
        day.textProperty().bindBidirectional(model.registeredOn().text());
        day.setOnAction(event -> form.focusFirst());
        Node dayBox = new FieldBox(desk.text("ui.register.day"), day)
                .errorBy(model.registeredOn().error())
                .node();
        HBox head = new HBox(new VBox(caption, number), waiting, gap, dayBox);
        head.getStyleClass().add("register-head");
        return head;
    }

    private String caption(Direction direction) {
        return desk.text("ui.register.number." + direction.name());
    }

    private Node buttons() {
        Button saving = save.primary();
        saving.disableProperty().bind(model.busy());
        Button doubts = doubtful.button();
        FlowPane buttons = new FlowPane(saving, doubts, drop.button());
        buttons.getStyleClass().add("form-acts");
        return buttons;
    }

    private void showPages(Optional<Path> file) {
        file.ifPresentOrElse(
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

    private void showDuplicates(List<Document> found) {
        if (found.isEmpty()) {
            box.getChildren().setAll(split);
            return;
        }
        Document held = found.get(0);
        List<Feather> icons = DuplicateCard.icons();
        card.show(
                model.source().get(),
                held,
                List.of(
                        new Act(desk.text("ui.duplicate.open"), icons.get(0), "", () -> openHeld(held)),
                        new Act(desk.text("ui.duplicate.enter"), icons.get(1), "", () -> model.saveAgain(this::saved)),
                        new Act(desk.text("ui.duplicate.back"), icons.get(2), "Esc", model::reconsider)));
        box.getChildren().setAll(card.node());
    }

    private void openHeld(Document held) {
        model.leave();
        ways.show(held);
    }

    private void stepBack() {
        if (model.duplicates().get().isEmpty()) {
            ways.back();
        } else {
            model.reconsider();
        }
    }

    private void leave() {
        model.leave();
        if (!model.open().get()) {
            ways.back();
        }
    }

    private void saved(Document document) {
        String number = document.number()
                .map(n -> "%,d".formatted(n.value()).replace(',', '.') + n.suffix())
                .orElse(document.fields().code().shown());
        String sentence = desk.text("ui.register.done." + document.direction().name(), number);
        if (!model.open().get()) {
            ways.show(document);
        }
        desk.notices()
                .success(
                        sentence,
                        List.of(
                                new Act(desk.text("ui.see"), Feather.EYE, "", () -> ways.show(document)),
                                new Act(desk.text("ui.copy.do"), Feather.COPY, "", () -> ways.copy(document))));
    }
}
