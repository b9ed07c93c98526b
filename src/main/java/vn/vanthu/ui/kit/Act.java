package vn.vanthu.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something a person can do here: with a word, an icon and a key.
 *
 * @param label a verb
 * @param key as {@link KeyCombination} writes it; empty where it has none
 */
public record Act(String label, Ikon icon, String key, Runnable run) {
    /** A button with icon and word; its tooltip names the key. */
    public Button button() {
        Button button = new Button(label, new FontIcon(icon));
        button.setOnAction(event -> run.run());
        button.setTooltip(new Tooltip(hint()));
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** The one button that the screen is about. */
    public Button primary() {
        Button button = button();
        button.getStyleClass().add("accent");
        return button;
    }

    /** A small button with the icon alone. */
    public Button small() {
        Button button = button();
        button.setText("");
        button.setAccessibleText(label);
        button.getStyleClass().addAll("button-icon", "flat", "small-act");
        return button;
    }

    /** An entry of a menu; its key is shown only, for the window itself listens for it. */
    public MenuItem menuItem() {
        MenuItem item = new MenuItem(label, new FontIcon(icon));
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(key));
        }
        item.setOnAction(event -> run.run());
        return item;
    }

    /** Word and key. */
    public String hint() {
        return key.isEmpty() ? label : label + "  (" + keyShown() + ")";
    }

    /** The key as people read it. */
    public String keyShown() {
        return key.isEmpty() ? "" : KeyCombination.keyCombination(key).getDisplayText();
    }

    /** Whether {@code event} is this act's key. */
    public boolean matches(KeyEvent event) {
        return !key.isEmpty() && KeyCombination.keyCombination(key).match(event);
    }
}
