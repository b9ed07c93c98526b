package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Screen;

/** The pages of one document in full width. */
public final class ReadingView implements Screen {
    private final DocumentView pages;
    private final Act back;
    private final Act copy;
    private final Label title = new Label();
    private final BorderPane box = new BorderPane();

    /**
     * @param back to where the person was
     * @param copy to the copy desk with this document
     */
    public ReadingView(Desk desk, Runnable back, Runnable copy) {
        pages = new DocumentView(desk);
        pages.reachable();
        pages.withStrip();
        this.back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", back);
        this.copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", copy);
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(this.back.button(), title, gap, this.copy.primary());
        head.getStyleClass().add("screen-head");
        box.getStyleClass().add("reading");
        box.setTop(head);
        box.setCenter(pages.node());
    }

    /**
     * Shows the file of a document, which it must have.
     *
     * @param page from 1
     * @param sought whose hits are marked, as typed for looking up
     */
    public void show(OpenArchive archive, Document document, int page, String sought) {
        title.setText(document.fields().title());
        pages.show(archive, document, page, sought);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(List.of(back, copy));
        acts.addAll(pages.acts());
        return acts;
    }

    @Override
    public void shown() {
        pages.focus();
    }
}
