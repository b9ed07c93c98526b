package vn.vanthu.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Types as Unikey does (domain.md 8.5): the letters come as they are struck, and at a key that changes them Unikey takes
 * them back with Backspace and sends them again changed. All goes through the window to where the focus is, as from a
 * keyboard. On the screen's thread.
 */
public final class Unikey {
    private final Scene scene;

    public Unikey(Scene scene) {
        this.scene = scene;
    }

    /**
     * Types what {@code strokes} says: letters as they stand, {@code [n:text]} for n backspaces and the letters sent
     * again.
     */
    public Unikey type(String strokes) {
        int at = 0;
        while (at < strokes.length()) {
            if (strokes.charAt(at) == '[') {
                int colon = strokes.indexOf(':', at);
                int end = strokes.indexOf(']', at);
                takeBack(Integer.parseInt(strokes.substring(at + 1, colon)));
                letters(strokes.substring(colon + 1, end));
                at = end + 1;
            } else {
                letters(strokes.substring(at, at + 1));
                at++;
            }
        }
        return this;
    }

    /** A key that is no letter. */
    public Unikey press(KeyCode code) {
        return press(code, false, false);
    }

    public Unikey press(KeyCode code, boolean shift, boolean control) {
        target().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, false, false));
        if (!control && code == KeyCode.ENTER) {
            typed("\r");
        }
        return this;
    }

    private void takeBack(int letters) {
        for (int i = 0; i < letters; i++) {
            press(KeyCode.BACK_SPACE);
            typed("\b");
        }
    }

    private void letters(String text) {
        text.codePoints().forEach(letter -> typed(Character.toString(letter)));
    }

    private void typed(String letter) {
        target().fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private Node target() {
        Node focused = scene.getFocusOwner();
        return focused == null ? scene.getRoot() : focused;
    }
}
