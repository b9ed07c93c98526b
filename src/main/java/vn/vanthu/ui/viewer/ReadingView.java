package vn.vanthu.ui.viewer;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.pdf.PdfFile;
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
        this.back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", back);
        this.copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", copy);
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(this.back.button(), title, gap, this.copy.primary());
        head.getStyleClass().add("screen-head");
        box.setTop(head);
        box.setCenter(pages.node());
    }

    /**
     * Shows a file.
     *
     * @param words that name the document
     * @param page from 1
     */
    public void show(String words, Supplier<PdfFile> opener, int page) {
        title.setText(words);
        pages.show(opener, page);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return List.of(back, copy, pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth());
    }

    @Override
    public void shown() {
        pages.node().requestFocus();
    }
}
