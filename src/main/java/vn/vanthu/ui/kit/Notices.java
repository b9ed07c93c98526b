package vn.vanthu.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.texts.FactWords;
import vn.vanthu.texts.Texts;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;

/** The bar above a screen that says what was done, or what was not and why. Never in the way; the newest replaces the last. */
public final class Notices {
    private final Texts texts;
    private final FactWords words;
    private final VBox place = new VBox();
    private final VBox asked = new VBox();
    private final VBox box = new VBox(place, asked);
    private List<Act> acts = List.of();
    private String standing = "";

    public Notices(Texts texts) {
        this.texts = texts;
        words = new FactWords(texts);
        box.getStyleClass().add("notices");
    }

    public Node node() {
        return box;
    }

    /** @param acts ways on, shown as buttons */
    public void success(String sentence, List<Act> acts) {
        show("success", Feather.CHECK_CIRCLE, sentence, acts);
    }

    /** Something to know that is no one's fault, with ways on. */
    public void news(String sentence, List<Act> acts) {
        show("news", Feather.INFO, sentence, acts);
    }

    public void warning(String sentence) {
        show("warning", Feather.ALERT_TRIANGLE, sentence, List.of());
    }

    /** @param kept what is safe all the same; may be empty */
    public void failure(Throwable reason, String kept) {
        if (reason instanceof Cancelled) {
            return;
        }
        String sentence = sentence(reason);
        show("danger", Feather.ALERT_OCTAGON, kept.isEmpty() ? sentence : sentence + " " + kept, List.of());
    }

    public void clear() {
        place.getChildren().clear();
        answered();
    }

    /**
     * Asks something about what the screen shows, below the bar; a question that stands there goes.
     *
     * @param keys what can be done by key while it is asked, before all that the screen offers
     */
    public void ask(Node question, List<Act> keys) {
        asked.getChildren().setAll(question);
        acts = List.copyOf(keys);
    }

    /** Takes the question away. */
    public void answered() {
        asked.getChildren().clear();
        acts = List.of();
    }

    /** Whether this is what stands in the bar now. */
    public boolean says(String sentence) {
        return sentence.equals(standing) && !place.getChildren().isEmpty();
    }

    /** What can be done by key while something is asked. */
    public List<Act> acts() {
        return acts;
    }

    /** The sentence of a failure; details are in the log only. */
    public String sentence(Throwable reason) {
        return reason instanceof Failure failure ? words.sentence(failure) : texts.get("ui.failure.bug");
    }

    private void show(String kind, Ikon icon, String sentence, List<Act> acts) {
        Label said = new Label(sentence);
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(new FontIcon(icon), said);
        bar.getStyleClass().addAll("notice", kind);
        for (Act act : acts) {
            Button button = act.button();
            button.getStyleClass().add("small");
            bar.getChildren().add(button);
        }
        bar.getChildren().add(new Act(texts.get("ui.close"), Feather.X, "", place.getChildren()::clear).small());
        place.getChildren().setAll(bar);
        standing = sentence;
    }
}
