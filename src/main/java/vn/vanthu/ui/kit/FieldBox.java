package vn.vanthu.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A labelled field of a form: a bar at its left edge says where the value comes from, a line below what is wrong. */
public final class FieldBox {
    private static final PseudoClass PROPOSED = PseudoClass.getPseudoClass("proposed");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final VBox box = new VBox();
    private final Label label;
    private final String name;
    private final Region bar = new Region();
    private final Label error = new Label();
    private final HBox row = new HBox();

    /** @param name its caption; empty for one more line of the field above */
    public FieldBox(String name, Node field) {
        this.name = name;
        label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        label.setVisible(!name.isEmpty());
        label.setManaged(!name.isEmpty());
        bar.getStyleClass().add("field-bar");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        row.getChildren().setAll(field);
        row.getStyleClass().add("field-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        if (field instanceof Control control) {
            control.setMaxWidth(Double.MAX_VALUE);
        }
        box.getStyleClass().add("field-box");
        box.getChildren().setAll(label, row);
        box.setMinWidth(0);
    }

    public Region node() {
        return box;
    }

    /** Shows the mark as it changes. */
    public FieldBox markedBy(ObjectProperty<FieldMark> mark) {
        row.getChildren().add(0, bar);
        label.getStyleClass().add("beside-bar");
        mark.addListener((o, was, is) -> showMark(is));
        showMark(mark.get());
        return this;
    }

    /** Shows the problem, when there is one. */
    public FieldBox errorBy(StringProperty sentence) {
        sentence.addListener((o, was, is) -> showError(is));
        showError(sentence.get());
        return this;
    }

    private void showMark(FieldMark mark) {
        box.pseudoClassStateChanged(PROPOSED, mark == FieldMark.PROPOSED);
        box.pseudoClassStateChanged(DOUBTFUL, mark == FieldMark.DOUBTFUL);
        label.setText(mark == FieldMark.DOUBTFUL ? name + "  ?" : name);
    }

    private void showError(String sentence) {
        error.setText(sentence);
        box.getChildren().remove(error);
        if (!sentence.isEmpty()) {
            box.getChildren().add(error);
        }
    }
}
