package vn.vanthu.ui.tracing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.query.CitingWords;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;

/** Đường đi: a document between what it came of and what came of it. */
public final class TrailView implements Screen {
    private final Desk desk;
    private final Ways ways;
    private final TrailViewModel model;
    private final TrailDrawing drawing;
    private final Label title = new Label();
    private final Label about = new Label();
    private final BorderPane box = new BorderPane();
    private final Act back;
    private final Act open;
    private final Act centre;
    private final Act citing;
    private final Act copyPicture;
    private final Act zoomIn;
    private final Act zoomOut;
    private String shownMiddle = "";

    public TrailView(OpenArchive archive, Desk desk, Ways ways) {
        this.desk = desk;
        this.ways = ways;
        model = new TrailViewModel(archive, desk);
        drawing = new TrailDrawing(desk, this::open);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::goBack);
        open = new Act(desk.text("ui.trail.open"), Feather.BOOK_OPEN, "Ctrl+D", () -> current(this::open));
        centre = new Act(desk.text("ui.trail.centre"), Feather.CROSSHAIR, "Ctrl+Enter", () -> current(this::centre));
        citing =
                new Act(desk.text("ui.citing.do"), Feather.CORNER_UP_LEFT, "Ctrl+Shift+W", () -> current(this::citing));
        copyPicture = new Act(desk.text("ui.trail.copy_picture"), Feather.IMAGE, "Ctrl+C", this::copyPicture);
        zoomIn = new Act(desk.text("ui.viewer.zoom_in"), Feather.ZOOM_IN, "Ctrl+Equals", drawing::zoomIn);
        zoomOut = new Act(desk.text("ui.viewer.zoom_out"), Feather.ZOOM_OUT, "Ctrl+Minus", drawing::zoomOut);
        model.trail().addListener((o, was, is) -> is.ifPresent(this::draw));
        drawing.current().addListener((o, was, is) -> is.ifPresent(this::describe));
        build();
    }

    /** Begins with a document in the middle. */
    public void begin(Document document) {
        model.begin(document);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return List.of(back, open, centre, citing, copyPicture, zoomIn, zoomOut);
    }

    @Override
    public void shown() {
        drawing.node().requestFocus();
    }

    private void build() {
        title.getStyleClass().add("screen-title");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(back.button(), title, zoomOut.small(), zoomIn.small(), copyPicture.small());
        head.getStyleClass().add("screen-head");
        about.setWrapText(true);
        about.getStyleClass().add("trail-about");
        FlowPane acts = new FlowPane(open.primary(), centre.button(), citing.button());
        acts.getStyleClass().add("form-acts");
        VBox foot = new VBox(about, acts);
        foot.getStyleClass().add("trail-foot");
        box.getStyleClass().add("trail-view");
        box.setTop(head);
        box.setCenter(drawing.node());
        box.setBottom(foot);
    }

    private void draw(Trail trail) {
        boolean isSame = trail.middle().equals(shownMiddle);
        shownMiddle = trail.middle();
        model.middle().ifPresent(middle -> {
            String name = middle.fields().title();
            title.setText(desk.text(trail.steps().isEmpty() ? "ui.trail.alone" : "ui.trail.of", name));
        });
        drawing.show(trail, isSame);
    }

    private void describe(Trail.Stop stop) {
        about.setText(StopCard.words(desk, stop));
    }

    private void current(Consumer<Trail.Stop> deed) {
        drawing.current().get().ifPresent(deed);
    }

    private void open(Trail.Stop stop) {
        if (stop instanceof Trail.Held held) {
            ways.show(held.document());
        } else if (stop instanceof Trail.Sent sent) {
            ways.dispatch(sent.document());
        } else if (stop instanceof Trail.More more) {
            model.widen(more);
        } else {
            citing(stop);
        }
    }

    private void centre(Trail.Stop stop) {
        StopCard.document(stop).ifPresent(model::goOn);
    }

    private void citing(Trail.Stop stop) {
        Optional<String> words = stop instanceof Trail.Unheld unheld
                ? Optional.of(CitingWords.of(unheld.citation()))
                : StopCard.document(stop).map(document -> CitingWords.of(document.fields()));
        words.ifPresent(ways::find);
    }

    private void goBack() {
        if (!model.back()) {
            ways.back();
        }
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(drawing.picture());
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices().success(desk.text("ui.trail.picture_copied"), List.of());
    }
}
