package vn.vanthu.ui.kit;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The main button over a node, as the toolkit tells it: in the coordinates of the scene, belonging to nobody yet. */
public final class Mouse {
    private Mouse() {}

    /** @param at in the coordinates of {@code node} */
    public static void tell(Node node, EventType<MouseEvent> what, Point2D at, int clicks) {
        Point2D there = node.localToScene(at);
        node.fireEvent(new MouseEvent(
                what,
                there.getX(),
                there.getY(),
                there.getX(),
                there.getY(),
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null));
    }
}
