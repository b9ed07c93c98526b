package vn.vanthu.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

/**
 * Suggestions in a list of their own below a field (domain.md 8.5). Unikey takes back letters after they were typed
 * and sends them again, so nothing is completed, selected or rewritten in the field while a person types. Only a row
 * that was chosen with the arrows and taken with Enter or Tab, or clicked, goes into the field, and one Ctrl+Z takes it
 * out again.
 *
 * @param <T> what is suggested
 */
public final class Suggestions<T> {
    /** The style of every field below which something is offered. */
    public static final String OFFERING = "offering";

    private static final long PAUSE_MILLIS = 200;
    private static final double ROW_HEIGHT = 28;
    private static final double LEAST_WIDTH = 260;
    private static final int ROWS_SEEN = 8;

    private final TextInputControl field;
    private final Function<String, List<T>> source;
    private final Function<T, String> shown;
    private final Lane lane;
    private final Popup popup = new Popup();
    private final ListView<T> list = new ListView<>();
    private Consumer<T> take;
    private boolean isTaking;

    /**
     * @param source given what is typed; asked in the background, the best first
     * @param shown the row of a suggestion
     */
    public Suggestions(Desk desk, TextInputControl field, Function<String, List<T>> source, Function<T, String> shown) {
        this.field = field;
        this.source = source;
        this.shown = shown;
        lane = desk.background().lane();
        take = value -> write(shown.apply(value));
        build();
        listen();
    }

    /** Suggests texts for a field. */
    public static Suggestions<String> of(Desk desk, TextInputControl field, Function<String, List<String>> source) {
        return new Suggestions<>(desk, field, source, Function.identity());
    }

    /** Does something else with what is taken than to write it into the field; {@link #write} may be a part of it. */
    public Suggestions<T> taking(Consumer<T> instead) {
        take = instead;
        return this;
    }

    /** Replaces the whole text of the field, as one step for Ctrl+Z. */
    public void write(String text) {
        isTaking = true;
        try {
            field.selectAll();
            field.replaceSelection(text);
        } finally {
            isTaking = false;
        }
    }

    /** Shows at once what fits, or all where nothing else does; for a key or a button. */
    public void open() {
        if (!field.isEditable() || field.isDisabled()) {
            return;
        }
        String typed = field.getText();
        lane.ask(
                () -> {
                    List<T> fitting = source.apply(typed);
                    return isNews(fitting, typed) ? fitting : source.apply("");
                },
                this::offer,
                unknown -> hide());
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private void build() {
        field.getStyleClass().add(OFFERING);
        list.getStyleClass().add("suggestions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        popup.getContent().setAll(list);
        // Escape closes the list and goes no further: the screen behind would take it for a step back.
        popup.setHideOnEscape(true);
        popup.setConsumeAutoHidingEvents(true);
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void listen() {
        field.textProperty().addListener((o, was, is) -> typed(is));
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                lane.forget();
                hide();
            }
        });
        field.localToSceneTransformProperty().addListener((o, was, is) -> hide());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !popup.isShowing() && !event.isShiftDown()) {
                open();
            }
        });
    }

    private void typed(String text) {
        list.getSelectionModel().clearSelection();
        if (isTaking || !field.isFocused() || !field.isEditable()) {
            return;
        }
        if (text.isBlank()) {
            lane.forget();
            hide();
            return;
        }
        lane.askAfter(PAUSE_MILLIS, () -> source.apply(text), this::offer, unknown -> hide(), late -> {});
    }

    private void offer(List<T> found) {
        if (!isNews(found, field.getText()) || !field.isFocused()) {
            hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        list.scrollTo(0);
        show();
    }

    private boolean isNews(List<T> found, String typed) {
        return found.size() > 1
                || (found.size() == 1 && !shown.apply(found.get(0)).equals(typed));
    }

    private void show() {
        Bounds at = field.localToScreen(field.getLayoutBounds());
        if (at == null) {
            return;
        }
        double height = Math.min(list.getItems().size(), ROWS_SEEN) * ROW_HEIGHT + 4;
        list.setPrefSize(Math.max(LEAST_WIDTH, at.getWidth()), height);
        list.setStyle("-fx-font-family: '" + field.getFont().getFamily() + "'");
        Rectangle2D screen = javafx.stage.Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(javafx.stage.Screen.getPrimary())
                .getVisualBounds();
        boolean fitsBelow = at.getMaxY() + height + 2 <= screen.getMaxY();
        double y = fitsBelow ? at.getMaxY() + 2 : at.getMinY() - height - 2;
        if (popup.isShowing()) {
            popup.setX(at.getMinX());
            popup.setY(y);
        } else {
            popup.show(field, at.getMinX(), y);
        }
    }

    private void hide() {
        popup.hide();
    }

    /** Keys come to the popup before the field; what is not for the list goes on to the field as it is. */
    private void keyPressed(KeyEvent event) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> choose(Math.min(chosen + 1, list.getItems().size() - 1), event);
            case UP -> choose(chosen - 1, event);
            case ENTER, TAB -> takeChosen(event);
            default -> {}
        }
    }

    private void choose(int index, KeyEvent event) {
        if (index < -1) {
            return;
        }
        event.consume();
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - ROWS_SEEN + 1));
        }
    }

    /** Enter stays in the field, Tab goes on from it; without a chosen row both do what they do without a list. */
    private void takeChosen(KeyEvent event) {
        T chosen = list.getSelectionModel().getSelectedItem();
        hide();
        lane.forget();
        if (chosen != null) {
            take.accept(chosen);
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        }
    }

    private final class Row extends ListCell<T> {
        Row() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (!isEmpty()) {
                    T clicked = getItem();
                    hide();
                    lane.forget();
                    take.accept(clicked);
                }
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : shown.apply(item));
        }
    }
}
