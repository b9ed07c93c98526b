package vn.vanthu.ui.proving;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import vn.vanthu.ui.kit.Act;

/**
 * One part of the screen of the books.
 *
 * @param title key of its name
 * @param acts what can be done on it by key
 * @param shown told each time it comes to the front
 */
record BookPart(String title, Node node, Supplier<List<Act>> acts, Runnable shown) {}
