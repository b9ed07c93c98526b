package vn.vanthu.ui.kit;

import java.util.List;
import javafx.scene.Node;

/** A place in the window. */
public interface Screen {
    /** What it shows. */
    Node node();

    /** What can be done on it by key; the window listens for them while it is in front. */
    List<Act> acts();

    /** Called each time it comes to the front: puts the focus where work begins. */
    void shown();
}
