package vn.vanthu.ui.routing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.PaperView;

/** Bút phê of one incoming document beside its page. */
public final class AssignmentView implements Screen {
    private static final double LEAST_FORM = 420;
    private static final double PAPER_WIDTH = 760;

    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final AssignmentViewModel model;
    private final DocumentView pages;
    private final PaperView paper;
    private final BorderPane right = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final BorderPane paperBox = new BorderPane();
    private final BorderPane box = new BorderPane();
    private final Label paperTitle = new Label();
    private final Act save;
    private final Act done;
    private final Act reopen;
    private final Act slip;
    private final Act stamp;
    private final Act drop;
    private final Act back;
    private Optional<AssignmentForm> form = Optional.empty();

    public AssignmentView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new AssignmentViewModel(archive, desk);
        pages = new DocumentView(desk);
        paper = new PaperView(archive, desk, PrintOrder.Kind.SLIP);
        save = new Act(desk.text("ui.save"), Feather.CHECK, "Ctrl+Enter", () -> model.save(this::saved));
        done = new Act(
                desk.text("ui.assign.done"),
                Feather.CHECK_CIRCLE,
                "Ctrl+Shift+Enter",
                () -> model.settle(this::settled));
        reopen = new Act(desk.text("ui.assign.reopen"), Feather.ROTATE_CCW, "", () -> model.reopen(document -> {}));
        slip = new Act(
                desk.text("ui.assign.slip"),
                Feather.PRINTER,
                "Ctrl+P",
                () -> compose(
                        "ui.assign.slip_title",
                        (out, id) -> archive.routing().slips().slip(id, out)));
        stamp = new Act(
                desk.text("ui.assign.stamp"),
                Feather.STOP_CIRCLE,
                "",
                () -> compose(
                        "ui.assign.stamp_title",
                        (out, id) -> archive.routing().slips().stamp(id, out)));
        drop = new Act(desk.text("ui.assign.drop"), Feather.CORNER_UP_LEFT, "", model::drop);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::stepBack);
        build();
    }

    /** Puts this document on the screen. */
    public void begin(Document document) {
        box.setCenter(split);
        model.begin(document);
    }

    /** Whether something was typed here and not kept. */
    public ReadOnlyBooleanProperty open() {
        return model.open();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return isPaperShown()
                ? List.of(back, paper.print(), paper.save())
                : List.of(save, done, slip, back, pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth());
    }

    @Override
    public void shown() {
        form.ifPresent(AssignmentForm::focusFirst);
    }

    private void build() {
        right.setMinWidth(LEAST_FORM);
        split.getItems().setAll(pages.node(), right);
        split.setDividerPositions(desk.remembered().number("split.assignment", 0.5));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.assignment", is));
        Button print = paper.print().primary();
        Button keep = paper.save().button();
        print.disableProperty().bind(paper.there().not());
        keep.disableProperty().bind(paper.there().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        paperTitle.getStyleClass().add("screen-title");
        HBox head = new HBox(back.button(), paperTitle, gap, keep, print);
        head.getStyleClass().addAll("screen-head", "paper-head");
        paperBox.setTop(head);
        paper.node().setMaxWidth(PAPER_WIDTH);
        paperBox.setCenter(paper.node());
        paperBox.getStyleClass().add("document-view");
        box.setCenter(split);
        box.getStyleClass().add("assignment");
        model.sheet().addListener((o, was, is) -> is.ifPresent(this::show));
    }

    private void show(AssignmentViewModel.Sheet sheet) {
        AssignmentForm shown = new AssignmentForm(desk, model, sheet.fields());
        form = Optional.of(shown);
        right.setTop(head(sheet));
        right.setCenter(shown.node());
        right.setBottom(buttons(sheet));
        sheet.document()
                .file()
                .ifPresentOrElse(
                        file -> pages.show(() -> archive.view().open(file.hash()), 1),
                        () -> pages.nothing(desk.text("ui.detail.no_file")));
        if (box.getScene() != null && !isPaperShown()) {
            shown.focusFirst();
        }
    }

    private Node head(AssignmentViewModel.Sheet sheet) {
        Document document = sheet.document();
        Label caption = new Label(desk.text("ui.register.number.INCOMING"));
        caption.getStyleClass().add("number-caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Label number = new Label(TodayColumns.number(document));
        number.getStyleClass().add("next-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title =
                new Label(document.fields().title() + " · " + document.fields().author());
        title.getStyleClass().add("muted");
        Label subject = new Label(document.fields().subject());
        subject.getStyleClass().addAll("sheet-subject", "assign-subject");
        subject.setWrapText(true);
        Label standing = new Label();
        Standing.of(desk, sheet.noted(), sheet.urgency(desk.today()), desk.today())
                .on(standing);
        standing.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap);
        TodayColumns.stamp(document).ifPresent(line.getChildren()::add);
        line.getChildren().add(standing);
        line.getStyleClass().add("assign-line");
        VBox words = new VBox(line, subject);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        VBox numberBox = new VBox(caption, number);
        numberBox.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(numberBox, words);
        head.getStyleClass().add("register-head");
        return head;
    }

    private Node buttons(AssignmentViewModel.Sheet sheet) {
        Button saving = save.primary();
        saving.disableProperty().bind(model.busy());
        Button ending = sheet.isDone() ? reopen.button() : done.button();
        ending.disableProperty().bind(model.busy());
        Button dropping = drop.button();
        dropping.disableProperty().bind(model.open().not());
        FlowPane buttons = new FlowPane(saving, ending, slip.button());
        if (sheet.document().file().isPresent()) {
            buttons.getChildren().add(stamp.button());
        }
        buttons.getChildren().add(dropping);
        buttons.getStyleClass().add("form-acts");
        return buttons;
    }

    private boolean isPaperShown() {
        return box.getCenter() == paperBox;
    }

    /** Keeps the form first: paper shows what is kept. */
    private void compose(String title, ObjLongConsumer<Path> writer) {
        model.saveFirst(document -> {
            String words = desk.text(title, TodayColumns.number(document));
            paperTitle.setText(words);
            box.setCenter(paperBox);
            paper.node().requestFocus();
            paper.compose(words, (out, progress) -> writer.accept(out, document.id()));
        });
    }

    private void stepBack() {
        if (isPaperShown()) {
            paper.nothing("");
            box.setCenter(split);
            shown();
        } else {
            ways.back();
        }
    }

    private void saved(Document document) {
        told("ui.assign.saved", document);
    }

    private void settled(Document document) {
        told("ui.assign.settled", document);
    }

    /** Back to where the next document waits, with a way to this one. */
    private void told(String key, Document document) {
        ways.back();
        Act again = new Act(desk.text("ui.see"), Feather.EYE, "", () -> ways.assign(document));
        desk.notices().success(desk.text(key, TodayColumns.number(document)), List.of(again));
    }
}
