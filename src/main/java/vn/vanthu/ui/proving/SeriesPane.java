package vn.vanthu.ui.proving;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;

/** Terms, series and books kept apart: opened and closed by the clerk on any day. */
final class SeriesPane {
    private final TermsSection terms;
    private final SeriesSection series;
    private final ShelfSection shelf;
    private final ScrollPane scroll;

    SeriesPane(OpenArchive archive, Desk desk) {
        terms = new TermsSection(archive, desk);
        series = new SeriesSection(archive, desk);
        shelf = new ShelfSection(archive, desk);
        VBox box = new VBox(terms.node(), series.node(), shelf.node());
        box.getStyleClass().add("settings-pad");
        scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        desk.background().revision().addListener((o, was, is) -> {
            if (scroll.getScene() != null) {
                shown();
            }
        });
    }

    Node node() {
        return scroll;
    }

    void shown() {
        terms.read();
        series.read();
        shelf.read();
    }
}
