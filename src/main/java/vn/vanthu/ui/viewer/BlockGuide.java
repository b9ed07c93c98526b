package vn.vanthu.ui.viewer;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/**
 * Shows on a page where the block of a copy begins and between which lines it may stand, and lets a person drag it up
 * and down. All heights in mm from the upper edge of the page.
 */
public final class BlockGuide {
    private static final double HANDLE_HEIGHT = 14;
    private static final double LINE_HEIGHT = 1;

    private final DocumentView view;
    private final DoubleConsumer moved;
    private int page;
    private double top;
    private double inkEnds;
    private double bottom;

    /** @param moved told the new height of the separating line */
    public BlockGuide(DocumentView view, DoubleConsumer moved) {
        this.view = view;
        this.moved = moved;
    }

    /**
     * Shows the guides.
     *
     * @param onPage from 1; 0 for none
     * @param blockTop where the separating line stands
     * @param lowestInk below which the page is free
     * @param limit where the block must have ended
     */
    public void show(int onPage, double blockTop, double lowestInk, double limit) {
        page = onPage;
        top = blockTop;
        inkEnds = lowestInk;
        bottom = limit;
        view.decorate(this::draw);
    }

    private void draw(PageCell cell) {
        cell.above().getChildren().clear();
        if (cell.number() != page) {
            return;
        }
        line(cell, inkEnds);
        line(cell, bottom);
        Region handle = new Region();
        handle.getStyleClass().add("block-handle");
        handle.setId("block-handle");
        handle.setManaged(false);
        handle.setCursor(Cursor.V_RESIZE);
        handle.resizeRelocate(0, top * cell.scale() - HANDLE_HEIGHT / 2, cell.getPrefWidth(), HANDLE_HEIGHT);
        handle.setOnMousePressed(event -> event.consume());
        handle.setOnMouseDragged(event -> {
            double y = cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            handle.setLayoutY(Math.max(0, Math.min(cell.getPrefHeight(), y)) - HANDLE_HEIGHT / 2);
            event.consume();
        });
        handle.setOnMouseReleased(event -> {
            double chosen = (handle.getLayoutY() + HANDLE_HEIGHT / 2) / cell.scale();
            if (Math.abs(chosen - top) >= 1) {
                moved.accept(chosen);
            }
            event.consume();
        });
        cell.above().getChildren().add(handle);
    }

    private static void line(PageCell cell, double at) {
        Region line = new Region();
        line.getStyleClass().add("block-guide");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.resizeRelocate(0, at * cell.scale(), cell.getPrefWidth(), LINE_HEIGHT);
        cell.above().getChildren().add(line);
    }
}
