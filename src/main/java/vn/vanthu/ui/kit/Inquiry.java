package vn.vanthu.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.document.Problem;

/**
 * Asks for a few words in the place that they are about, instead of in a dialog: the rest of the window stays as it is.
 * Enter goes on and confirms at the end, Escape takes it away.
 */
public final class Inquiry {
    private final Desk desk;
    private final Pane place;
    private final VBox box = new VBox();
    private final List<Question> questions = new ArrayList<>();

    /** A question being asked. */
    private record Question(TextField field, StringProperty error, boolean isNeeded) {}

    /** @param place where it appears; what stood there goes */
    public Inquiry(Desk desk, Pane place, String sentence) {
        this.desk = desk;
        this.place = place;
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.getStyleClass().add("inquiry-words");
        box.getStyleClass().add("inquiry");
        box.getChildren().add(words);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /**
     * Asks for one line.
     *
     * @param isNeeded whether it must be answered
     * @return the field, for what may be offered below it
     */
    public TextField ask(String caption, String prompt, boolean isNeeded) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setId("inquiry-" + questions.size());
        StringProperty error = new SimpleStringProperty("");
        questions.add(new Question(field, error, isNeeded));
        box.getChildren().add(new FieldBox(caption, field).errorBy(error).node());
        return field;
    }

    /** Puts something else into it. */
    public Inquiry with(Node node) {
        box.getChildren().add(node);
        return this;
    }

    /**
     * Shows it.
     *
     * @param verb on the button
     * @param answered given the answers in their order, tidy
     */
    public void show(String verb, Consumer<List<String>> answered) {
        Act confirm = new Act(verb, Feather.CHECK, "", () -> confirm(answered));
        addButtons(List.of(confirm.primary()), desk.text("ui.keep_as_is"));
        for (int i = 0; i < questions.size(); i++) {
            int next = i + 1;
            questions.get(i).field().setOnAction(event -> {
                if (next < questions.size()) {
                    questions.get(next).field().requestFocus();
                } else {
                    confirm.run().run();
                }
            });
        }
        appear();
    }

    /** Shows it with nothing to confirm. */
    public void show() {
        addButtons(List.of(), desk.text("ui.close"));
        appear();
    }

    /** Takes it away. */
    public void close() {
        place.getChildren().remove(box);
    }

    private void appear() {
        place.getChildren().setAll(box);
        questions.stream().findFirst().ifPresent(question -> question.field().requestFocus());
    }

    private void addButtons(List<Button> before, String leave) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("inquiry-acts");
        buttons.getChildren().addAll(before);
        buttons.getChildren().add(new Act(leave, Feather.X, "Esc", this::close).button());
        box.getChildren().add(buttons);
    }

    private void confirm(Consumer<List<String>> answered) {
        boolean isComplete = true;
        for (Question question : questions) {
            boolean isMissing =
                    question.isNeeded() && question.field().getText().isBlank();
            question.error().set(isMissing ? desk.word(Problem.Kind.MISSING) : "");
            isComplete &= !isMissing;
        }
        if (isComplete) {
            close();
            answered.accept(questions.stream()
                    .map(question -> question.field().getText().strip())
                    .toList());
        }
    }
}
