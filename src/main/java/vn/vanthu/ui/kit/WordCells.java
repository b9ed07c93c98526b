package vn.vanthu.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** Shows the values of a choice by their words. */
public final class WordCells {
    private WordCells() {}

    /** In the list and in the closed box alike. */
    public static <T> void show(ComboBox<T> choice, Function<T, String> word) {
        choice.setCellFactory(list -> cell(word));
        choice.setButtonCell(cell(word));
    }

    private static <T> ListCell<T> cell(Function<T, String> word) {
        return new ListCell<>() {
            @Override
            protected void updateItem(T value, boolean isEmpty) {
                super.updateItem(value, isEmpty);
                setText(isEmpty || value == null ? "" : word.apply(value));
            }
        };
    }
}
