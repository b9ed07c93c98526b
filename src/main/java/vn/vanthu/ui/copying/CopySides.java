package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import vn.vanthu.domain.copy.CopyContent.Way;
import vn.vanthu.ui.kit.Desk;

/** What stands at the right of the copy desk: the copy, the original to mark regions on, or the editor. */
final class CopySides {
    private final BorderPane box = new BorderPane();
    private final SegmentedButton choice = new SegmentedButton();
    private final HBox head = new HBox(choice);
    private final Map<Side, Node> nodes;
    private final Consumer<Side> shown;

    /** What can stand there. */
    enum Side {
        COPY,
        SOURCE,
        EDITOR
    }

    /** @param shown told each side that comes to the front */
    CopySides(Desk desk, CopyContentModel content, Map<Side, Node> nodes, Consumer<Side> shown) {
        this.nodes = nodes;
        this.shown = shown;
        for (Side side : Side.values()) {
            ToggleButton button = new ToggleButton(desk.text("ui.copy.side." + side));
            button.setUserData(side);
            button.setOnAction(event -> show(side));
            choice.getButtons().add(button);
        }
        head.getStyleClass().add("copy-sides");
        content.way().addListener((o, was, is) -> fit(is));
        fit(content.way().get());
    }

    Node node() {
        return box;
    }

    /** Brings one to the front. */
    void show(Side side) {
        choice.getButtons().forEach(button -> button.setSelected(side.equals(button.getUserData())));
        box.setCenter(nodes.get(side));
        shown.accept(side);
    }

    private void fit(Way way) {
        List<Side> fitting = switch (way) {
            case WHOLE, PAGES -> List.of(Side.COPY);
            case REGIONS -> List.of(Side.COPY, Side.SOURCE);
            case RETYPED -> List.of(Side.COPY, Side.EDITOR);
        };
        choice.getButtons().forEach(button -> {
            boolean isFitting = fitting.contains(button.getUserData());
            button.setVisible(isFitting);
            button.setManaged(isFitting);
        });
        box.setTop(fitting.size() > 1 ? head : null);
        show(fitting.get(fitting.size() - 1));
    }
}
