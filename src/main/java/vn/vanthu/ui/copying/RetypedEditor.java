package vn.vanthu.ui.copying;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** Types the text of the original again: a paragraph a line, headings and bold words by signs. */
final class RetypedEditor {
    private final TextArea text = new TextArea();
    private final VBox box = new VBox();

    /** @param take proposes the text of the original */
    RetypedEditor(Desk desk, CopyContentModel content, Runnable take) {
        Label hint = new Label(desk.text("ui.copy.editor_hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setId("ui-copy-body");
        text.setPromptText(desk.text("ui.copy.no_text"));
        text.textProperty().bindBidirectional(content.body());
        VBox.setVgrow(text, Priority.ALWAYS);
        HBox acts = new HBox(
                new Act(desk.text("ui.copy.take_text"), Feather.DOWNLOAD, "", take).button(),
                new Act(desk.text("ui.copy.centred_heading"), Feather.ALIGN_CENTER, "", () -> head("# ")).button(),
                new Act(desk.text("ui.copy.heading"), Feather.TYPE, "", () -> head("## ")).button(),
                new Act(desk.text("ui.copy.bold"), Feather.BOLD, "", this::bold).button());
        acts.getStyleClass().add("form-acts");
        box.getStyleClass().add("copy-editor");
        box.getChildren().setAll(acts, hint, text);
    }

    Node node() {
        return box;
    }

    /** Makes the line of the caret a heading, or a paragraph again. */
    private void head(String sign) {
        int caret = text.getCaretPosition();
        int start = text.getText().lastIndexOf('\n', Math.max(0, caret - 1)) + 1;
        int end = text.getText().indexOf('\n', start);
        String line = text.getText().substring(start, end < 0 ? text.getLength() : end);
        String bare = line.replaceFirst("^#{1,2} ", "");
        text.replaceText(start, start + line.length(), line.startsWith(sign) ? bare : sign + bare);
        text.requestFocus();
    }

    private void bold() {
        String chosen = text.getSelectedText();
        boolean isBold = chosen.startsWith("**") && chosen.endsWith("**") && chosen.length() > 4;
        text.replaceSelection(isBold ? chosen.substring(2, chosen.length() - 2) : "**" + chosen + "**");
        text.requestFocus();
    }
}
