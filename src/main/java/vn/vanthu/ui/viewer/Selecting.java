package vn.vanthu.ui.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/**
 * Takes words from the pages by mouse: dragged over text it selects, two clicks take a word, three a line; dragged beside
 * text it moves the pages.
 */
final class Selecting {
    private final PageColumn column;
    private final PageWords words;
    private final Lane copying;
    private final Supplier<OpenedFile> file;
    private TextSelection selection = TextSelection.NONE;
    private boolean isSelecting;
    private boolean isPanning;
    private double lastX;
    private double lastY;

    Selecting(Desk desk, PageColumn column, PageWords words, Supplier<OpenedFile> file) {
        this.column = column;
        this.words = words;
        this.file = file;
        copying = desk.background().pageLane();
        column.setOnMousePressed(this::pressed);
        column.setOnMouseDragged(this::dragged);
        column.setOnMouseReleased(event -> {
            isSelecting = false;
            isPanning = false;
            showCursor(event);
        });
        column.setOnMouseMoved(this::showCursor);
    }

    boolean isEmpty() {
        return selection.isEmpty();
    }

    void clear() {
        select(TextSelection.NONE);
    }

    /** All text of a page, from 1. */
    void selectPage(int page) {
        words.of(page)
                .ifPresent(text -> select(
                        new TextSelection(page, 0, page, Math.max(0, text.text().length() - 1))));
    }

    /** Shows on a cell what of it is selected. */
    void show(PageCell cell) {
        cell.select(words.of(cell.number()).map(selection::on).orElse(List.of()));
    }

    /** Puts the selected words on the clipboard; pages out of sight are read for it in the background. */
    void copy() {
        if (selection.isEmpty()) {
            return;
        }
        TextSelection taken = selection;
        OpenedFile from = file.get();
        Map<Integer, PageText> known = new HashMap<>();
        for (int page = taken.firstPage(); page <= taken.lastPage(); page++) {
            int number = page;
            words.of(page).ifPresent(text -> known.put(number, text));
        }
        if (known.size() == taken.lastPage() - taken.firstPage() + 1) {
            put(taken.words(page -> Optional.of(known.get(page))));
            return;
        }
        copying.ask(
                () -> taken.words(
                        page -> Optional.of(known.containsKey(page) ? known.get(page) : PageWords.read(from, page))),
                Selecting::put,
                unread -> {});
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void pressed(MouseEvent event) {
        column.requestFocus();
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        isPanning = event.getButton() == MouseButton.MIDDLE;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<PageColumn.Spot> spot = column.spot(event.getSceneX(), event.getSceneY());
        Optional<PageText> text = spot.flatMap(at -> words.of(at.cell().number()));
        Optional<Integer> index =
                text.flatMap(page -> page.at(spot.get().x(), spot.get().y()));
        isSelecting = index.isPresent();
        isPanning = index.isEmpty();
        if (index.isEmpty()) {
            clear();
            return;
        }
        begin(text.get(), index.get(), event);
    }

    private void begin(PageText text, int index, MouseEvent event) {
        int page = text.number();
        if (event.getClickCount() == 2 || event.getClickCount() == 3) {
            int[] stretch = event.getClickCount() == 2 ? text.word(index) : text.line(index);
            select(new TextSelection(page, stretch[0], page, stretch[1]));
            isSelecting = false;
        } else if (event.isShiftDown() && !selection.isEmpty()) {
            select(selection.to(page, index));
        } else {
            select(new TextSelection(page, index, page, index));
        }
    }

    private void dragged(MouseEvent event) {
        if (isPanning) {
            column.scrollBy(lastX - event.getSceneX(), lastY - event.getSceneY());
            lastX = event.getSceneX();
            lastY = event.getSceneY();
        } else if (isSelecting) {
            scrollAtEdge(event);
            column.spot(event.getSceneX(), event.getSceneY())
                    .ifPresent(spot -> words.of(spot.cell().number())
                            .ifPresent(text -> select(selection.to(text.number(), text.near(spot.x(), spot.y())))));
        }
    }

    /** Beyond the upper or lower edge the pages move on. */
    private void scrollAtEdge(MouseEvent event) {
        double at = column.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        double tall = column.view().getHeight();
        if (at < 0) {
            column.scrollBy(0, at);
        } else if (at > tall) {
            column.scrollBy(0, at - tall);
        }
    }

    private void select(TextSelection other) {
        selection = other;
        column.cells().forEach(this::show);
    }

    private void showCursor(MouseEvent event) {
        boolean isOnText = column.spot(event.getSceneX(), event.getSceneY())
                .flatMap(spot -> words.of(spot.cell().number()).flatMap(text -> text.at(spot.x(), spot.y())))
                .isPresent();
        column.setCursor(isOnText ? Cursor.TEXT : Cursor.DEFAULT);
    }
}
