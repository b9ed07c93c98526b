package vn.vanthu.ui.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;

/** The lines of "Nơi nhận" and the keys in them. */
final class DistributionRows {
    private static final double ROW_HEIGHT = 36;
    private static final int MOST_SEEN = 9;
    private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");
    private static final KeyCombination PASTE_TOO = KeyCombination.keyCombination("Shift+Insert");
    private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");

    private final Desk desk;
    private final DistributionViewModel model;
    private final ListView<DistributionEntry> list = new ListView<>();
    private final ReadOnlyObjectWrapper<DistributionEntry> current = new ReadOnlyObjectWrapper<>();
    private final Runnable resolveThis;
    private boolean isExtending;

    /**
     * @param offers what the popup below a line offers for what is typed; asked in the background
     * @param resolveThis asks whom the current line means
     */
    DistributionRows(
            Desk desk,
            DistributionViewModel model,
            Function<String, List<RecipientOffer>> offers,
            Runnable resolveThis) {
        this.desk = desk;
        this.model = model;
        this.resolveThis = resolveThis;
        list.setItems(model.entries());
        list.setFixedCellSize(ROW_HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new DistributionRow(desk, this, offers, resolveThis));
        list.getStyleClass().add("distribution-rows");
        list.setFocusTraversable(false);
        Label none = new Label(desk.text("ui.distribution.empty"));
        none.getStyleClass().add("muted");
        none.setOnMouseClicked(event -> addAt(0));
        list.setPlaceholder(none);
        model.entries().addListener((ListChangeListener<DistributionEntry>) change -> fit());
        fit();
    }

    Node node() {
        return list;
    }

    DistributionViewModel model() {
        return model;
    }

    /** The line in which the person works; null where there is none. */
    ReadOnlyObjectProperty<DistributionEntry> current() {
        return current.getReadOnlyProperty();
    }

    LocalDate day() {
        return model.day().get().orElse(desk.today());
    }

    void addAt(int index) {
        model.add(index);
        focus(index, 0);
    }

    /** Adds a line of these words below the current one, or at the end. */
    void addLine(String words) {
        int at = afterCurrent();
        model.insert(at, new DistributionList(List.of(DistributionLine.of(words))));
        focus(Math.min(at, model.entries().size() - 1), 0);
    }

    /** Adds many lines below the current one, or at the end. */
    void addLines(DistributionList lines) {
        int at = afterCurrent();
        model.insert(at, lines);
        focus(Math.min(at, model.entries().size() - 1), 0);
    }

    /** Puts the chosen lines, or the current one and that above it, under one brace; or sets them free. */
    void brace() {
        List<Integer> chosen = list.getSelectionModel().getSelectedIndices();
        int first = chosen.stream().mapToInt(Integer::intValue).min().orElse(-1);
        int last = chosen.stream().mapToInt(Integer::intValue).max().orElse(-1);
        if (first < 0) {
            first = model.entries().indexOf(current.get());
            last = first;
        }
        int from = first == last ? model.braces().firstOf(Math.max(0, first - 1)) : first;
        if (first < 0 || from == last) {
            desk.notices().warning(desk.text("ui.distribution.choose_lines"));
            return;
        }
        model.brace(from, last);
        focus(last, 1);
    }

    /** The focus came into a line. */
    void entered(DistributionEntry entry) {
        current.set(entry);
        if (!isExtending && entry != null) {
            list.getSelectionModel().clearAndSelect(model.entries().indexOf(entry));
        }
    }

    void remove(DistributionEntry entry) {
        int index = model.entries().indexOf(entry);
        model.remove(entry);
        focus(Math.min(index, model.entries().size() - 1), 0);
    }

    /** Puts a whole list in place of a line. */
    void replace(DistributionEntry entry, DistributionList lines) {
        int index = model.entries().indexOf(entry);
        entry.text().set("");
        model.insert(index, lines);
        focus(index, 0);
    }

    void keyPressed(KeyEvent event, DistributionEntry entry, int column) {
        int index = model.entries().indexOf(entry);
        if (index >= 0 && (lineKey(event, entry, index) || walkKey(event, index, column))) {
            event.consume();
        }
    }

    private boolean lineKey(KeyEvent event, DistributionEntry entry, int index) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DELETE && event.isControlDown()) {
            remove(entry);
        } else if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            model.move(entry, code == KeyCode.UP ? -1 : 1);
            focus(model.entries().indexOf(entry), 0);
        } else if (code == KeyCode.ENTER && event.isAltDown()) {
            resolveThis.run();
        } else if (PASTE.match(event) || PASTE_TOO.match(event)) {
            return pasteBlock(index);
        } else if (UNDO.match(event) && event.getTarget() instanceof TextField field && !field.isUndoable()) {
            model.undo();
            focus(Math.min(index, model.entries().size() - 1), 0);
        } else {
            return false;
        }
        return true;
    }

    private boolean walkKey(KeyEvent event, int index, int column) {
        KeyCode code = event.getCode();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        int end = model.entries().size() - 1;
        if (code == KeyCode.ENTER && plain) {
            model.confirmed();
            if (index == end && !model.entries().get(index).isBlank()) {
                addAt(index + 1);
            } else {
                focus(Math.min(end, index + 1), 0);
            }
        } else if ((code == KeyCode.UP || code == KeyCode.DOWN) && event.isShiftDown()) {
            extend(index, code == KeyCode.UP ? -1 : 1);
        } else if (code == KeyCode.UP && plain && index > 0) {
            focus(index - 1, column);
        } else if (code == KeyCode.DOWN && plain && index < end) {
            focus(index + 1, column);
        } else if (code == KeyCode.TAB && plain && column == 2 && index < end) {
            focus(index + 1, 0);
        } else if (code == KeyCode.TAB && event.isShiftDown() && column == 0 && index > 0) {
            focus(index - 1, 2);
        } else {
            return false;
        }
        return true;
    }

    private void extend(int index, int by) {
        int next = index + by;
        if (next >= 0 && next < model.entries().size()) {
            isExtending = true;
            if (list.getSelectionModel().isSelected(next)) {
                list.getSelectionModel().clearSelection(index);
            } else {
                list.getSelectionModel().select(next);
            }
            focus(next, 0);
        }
    }

    /** Many lines at once are split; a single one is the field's own matter. */
    private boolean pasteBlock(int index) {
        String block = Clipboard.getSystemClipboard().getString();
        if (block == null || block.strip().lines().count() < 2) {
            return false;
        }
        boolean isBlank = model.entries().get(index).isBlank();
        model.paste(isBlank ? index : index + 1, block);
        return true;
    }

    private int afterCurrent() {
        int index = model.entries().indexOf(current.get());
        if (index < 0) {
            return model.entries().size();
        }
        return model.entries().get(index).isBlank() ? index : index + 1;
    }

    /** Puts the focus into a line, brought to sight first where it is not. */
    void focus(int index, int column) {
        if (index < 0 || index >= model.entries().size()) {
            isExtending = false;
            return;
        }
        boolean goesOn = isExtending;
        Platform.runLater(() -> {
            list.applyCss();
            list.layout();
            if (row(index).isEmpty()) {
                list.scrollTo(Math.max(0, index - MOST_SEEN / 2));
                list.layout();
            }
            isExtending = goesOn;
            row(index).ifPresent(row -> row.focus(column));
            isExtending = false;
        });
    }

    /** The row that shows a line in full, where there is one; the list keeps others, unseen, for later use. */
    private Optional<DistributionRow> row(int index) {
        return list.lookupAll(".list-cell").stream()
                .filter(DistributionRow.class::isInstance)
                .map(DistributionRow.class::cast)
                .filter(row -> row.getIndex() == index
                        && row.isVisible()
                        && row.getParent().isVisible())
                .filter(row -> {
                    Bounds at = list.sceneToLocal(row.localToScene(row.getLayoutBounds()));
                    return at.getMinY() >= -1 && at.getMaxY() <= list.getHeight() + 1;
                })
                .findFirst();
    }

    private void fit() {
        int lines = Math.max(1, Math.min(MOST_SEEN, model.entries().size()));
        list.setMinHeight(Math.min(lines, 2) * ROW_HEIGHT + 4);
        list.setPrefHeight(lines * ROW_HEIGHT + 4);
    }
}
