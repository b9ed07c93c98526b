package vn.vanthu.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: what will be here, and what fills it. */
public final class EmptyState {
    private final VBox box = new VBox();

    public EmptyState(Ikon icon, String title, String sentence, List<Act> acts) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label head = new Label(title);
        head.getStyleClass().add("empty-title");
        Label words = new Label(sentence);
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("empty-acts");
        for (Act act : acts) {
            Button button = buttons.getChildren().isEmpty() ? act.primary() : act.button();
            buttons.getChildren().add(button);
        }
        box.getStyleClass().add("empty");
        box.getChildren().addAll(picture, head, words);
        if (!acts.isEmpty()) {
            box.getChildren().add(buttons);
        }
    }

    public Node node() {
        return box;
    }
}
