package vn.vanthu.ui.viewer;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Lets a person mark rectangles on the pages of a view by dragging. */
public final class RegionMarker {
    /** Smaller than this in a direction, mm, it was a click and no rectangle. */
    private static final double LEAST = 2;

    private final Consumer<PageMark> marked;
    private double startX;
    private double startY;

    /** @param marked told each rectangle as it was drawn */
    public RegionMarker(DocumentView view, Consumer<PageMark> marked) {
        this.marked = marked;
        view.decorate(this::attach);
    }

    private void attach(PageCell cell) {
        cell.setCursor(Cursor.CROSSHAIR);
        Region band = new Region();
        band.getStyleClass().add("page-band");
        band.setManaged(false);
        band.setVisible(false);
        cell.above().getChildren().setAll(band);
        // The view would pan: what begins on a page stays with it.
        cell.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                startX = event.getX();
                startY = event.getY();
                event.consume();
            }
        });
        cell.setOnMouseDragged(event -> {
            stretch(cell, band, event);
            event.consume();
        });
        cell.setOnMouseReleased(event -> {
            if (band.isVisible()) {
                band.setVisible(false);
                tell(cell, band);
            }
            event.consume();
        });
    }

    private void stretch(PageCell cell, Region band, MouseEvent event) {
        double x = Math.max(0, Math.min(cell.getPrefWidth(), event.getX()));
        double y = Math.max(0, Math.min(cell.getPrefHeight(), event.getY()));
        band.resizeRelocate(Math.min(x, startX), Math.min(y, startY), Math.abs(x - startX), Math.abs(y - startY));
        band.setVisible(true);
    }

    private void tell(PageCell cell, Region band) {
        double scale = cell.scale();
        PageMark mark = new PageMark(
                cell.number(),
                band.getLayoutX() / scale,
                band.getLayoutY() / scale,
                band.getWidth() / scale,
                band.getHeight() / scale);
        if (mark.width() >= LEAST && mark.height() >= LEAST) {
            marked.accept(mark);
        }
    }
}
