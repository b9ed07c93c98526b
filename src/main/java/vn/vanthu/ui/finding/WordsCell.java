package vn.vanthu.ui.finding;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** Words of one column, with all of them in a tooltip. */
final class WordsCell extends TableCell<Integer, String> {
    @Override
    protected void updateItem(String words, boolean empty) {
        super.updateItem(words, empty);
        boolean hasWords = !empty && words != null && !words.isEmpty();
        setText(hasWords ? words : "");
        setTooltip(hasWords ? new Tooltip(words) : null);
    }
}
