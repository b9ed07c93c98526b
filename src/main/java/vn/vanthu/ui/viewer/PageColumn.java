package vn.vanthu.ui.viewer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import vn.vanthu.pdf.PdfFile;

/**
 * The pages one under the other, of which only those in sight are there. Their places are reckoned, not laid out: a
 * document of 5,000 pages costs what one of five does.
 */
final class PageColumn extends Region {
    private static final double A_STEP = 48;
    /** The page that reaches this far down the view is the one a person reads. */
    private static final double READ_AT = 0.25;

    private static final PageLayout NOTHING = new PageLayout(List.of(), 0, new PageLayout.ToWidth(), 0, 0, 1);

    private final Pane sheet = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final SortedMap<Integer, PageCell> cells = new TreeMap<>();
    private final Consumer<PageCell> dress;
    private final Runnable moved;
    private List<PdfFile.PageSize> sizes = List.of();
    private PageLayout.Fit fit = new PageLayout.ToWidth();
    private int turns;
    private PageLayout layout = NOTHING;
    private double x;
    private double y;
    private Optional<PageMark> wanted = Optional.empty();

    /** A point of a page, mm from the upper left corner of the paper. */
    record Spot(PageCell cell, double x, double y) {}

    /**
     * @param dress told of each cell that comes into sight
     * @param moved told whenever other pages, or the same in another scale, may be in sight
     */
    PageColumn(Consumer<PageCell> dress, Runnable moved) {
        this.dress = dress;
        this.moved = moved;
        getStyleClass().add("pages");
        down.setOrientation(Orientation.VERTICAL);
        sheet.setClip(clip);
        getChildren().setAll(sheet, down, across);
        down.valueProperty().addListener((o, was, is) -> scrollTo(x, is.doubleValue()));
        across.valueProperty().addListener((o, was, is) -> scrollTo(is.doubleValue(), y));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        setMinSize(0, 0);
    }

    /** Shows other pages, with this place at the top. */
    void open(List<PdfFile.PageSize> pages, PageMark top) {
        sizes = pages;
        turns = 0;
        layout = NOTHING;
        cells.clear();
        sheet.getChildren().clear();
        wanted = Optional.of(top);
        y = 0;
        x = 0;
        requestLayout();
    }

    Collection<PageCell> cells() {
        return cells.values();
    }

    PageLayout plan() {
        return layout;
    }

    PageLayout.Fit fit() {
        return fit;
    }

    /** Shows the pages in another size; the middle of what is seen stays. */
    void fit(PageLayout.Fit other) {
        fit(other, clip.getWidth() / 2, clip.getHeight() / 2);
    }

    /** The same where the point at {@code atX}, {@code atY} of the view stays. */
    void fit(PageLayout.Fit other, double atX, double atY) {
        fit = other;
        relayout(atX, atY);
    }

    /** Turns all pages by a quarter to the right. */
    void turn() {
        int reading = current();
        turns = (turns + 1) % 4;
        relayout(0, 0);
        goTo(new PageMark(reading + 1, 0, 0, 0, 0));
    }

    /** Pixels of the screen a mm, of the page that is read. */
    double scale() {
        return layout.count() == 0 ? PageLayout.FULL_SIZE : layout.scale(current());
    }

    /** The page that is read, from 0. */
    int current() {
        return layout.at(y + clip.getHeight() * READ_AT);
    }

    /** First and last page in sight, from 0. */
    int first() {
        return layout.at(y);
    }

    int last() {
        return layout.at(y + clip.getHeight());
    }

    /** The view's own area, in the coordinates of the scene. */
    Region view() {
        return sheet;
    }

    void goTo(PageMark place) {
        if (layout.count() == 0 || clip.getHeight() <= 0) {
            wanted = Optional.of(place);
            return;
        }
        int index = Math.max(0, Math.min(layout.count() - 1, place.page() - 1));
        double offset = turns == 0 ? place.y() * layout.scale(index) : 0;
        scrollTo(x, layout.top(index) - PageLayout.GAP + offset);
    }

    /** Brings a place into sight where it is not. */
    void reveal(PageMark place) {
        if (place.page() < 1 || place.page() > layout.count()) {
            return;
        }
        int index = place.page() - 1;
        double scale = layout.scale(index);
        Point2D corner = seen(place, index).multiply(scale);
        double top = layout.top(index) + corner.getY();
        double left = left(index) + x + corner.getX();
        double tall = clip.getHeight();
        double toY = top < y || top + place.height() * scale > y + tall ? top - tall / 3 : y;
        double toX = left < x || left + place.width() * scale > x + clip.getWidth() ? left - clip.getWidth() / 3 : x;
        scrollTo(toX, toY);
    }

    /** The upper left corner of a place as the page is turned, mm. */
    private Point2D seen(PageMark place, int index) {
        double width = sizes.get(index).width();
        double height = sizes.get(index).height();
        return switch (turns) {
            case 1 -> new Point2D(height - place.y() - place.height(), place.x());
            case 2 -> new Point2D(width - place.x() - place.width(), height - place.y() - place.height());
            case 3 -> new Point2D(place.y(), width - place.x() - place.width());
            default -> new Point2D(place.x(), place.y());
        };
    }

    void scrollBy(double byX, double byY) {
        scrollTo(x + byX, y + byY);
    }

    void scrollBySteps(double steps) {
        scrollBy(0, steps * A_STEP);
    }

    void scrollByViews(double views) {
        scrollBy(0, views * (clip.getHeight() - A_STEP));
    }

    /** The spot at this point of the scene; beside the pages that of the nearest page in sight. */
    Optional<Spot> spot(double sceneX, double sceneY) {
        Point2D here = sheet.sceneToLocal(sceneX, sceneY);
        PageCell cell = cells.get(Math.max(first(), Math.min(last(), layout.at(here.getY() + y))));
        return Optional.ofNullable(cell).map(found -> {
            Point2D inside = found.sceneToLocal(sceneX, sceneY);
            return new Spot(found, inside.getX() / found.scale(), inside.getY() / found.scale());
        });
    }

    @Override
    protected void layoutChildren() {
        double bar = down.prefWidth(-1);
        double width = Math.max(0, getWidth() - bar);
        boolean isWide = layout.width() > width + 0.5;
        double height = Math.max(0, getHeight() - (isWide ? bar : 0));
        down.resizeRelocate(width, 0, bar, height);
        across.setVisible(isWide);
        across.resizeRelocate(0, height, width, bar);
        if (width != clip.getWidth() || height != clip.getHeight() || layout.count() != sizes.size()) {
            sheet.resize(width, height);
            clip.setWidth(width);
            clip.setHeight(height);
            relayout(0, 0);
        }
    }

    private void relayout(double atX, double atY) {
        if (clip.getWidth() <= 0 || clip.getHeight() <= 0) {
            return;
        }
        PageLayout before = layout;
        layout = new PageLayout(sizes, turns, fit, clip.getWidth(), clip.getHeight(), device());
        boolean sameCount = before.count() == layout.count() && layout.count() > 0;
        double toY = y;
        double toX = x;
        if (sameCount) {
            int index = before.at(y + atY);
            double part = (y + atY - before.top(index)) / before.height(index);
            toY = layout.top(index) + part * layout.height(index) - atY;
            toX = (x + atX) / Math.max(before.width(), clip.getWidth()) * Math.max(layout.width(), clip.getWidth())
                    - atX;
        }
        scrollTo(toX, toY);
        if (layout.count() > 0 && wanted.isPresent()) {
            PageMark place = wanted.get();
            wanted = Optional.empty();
            goTo(place);
        }
        requestLayout();
    }

    /** Device pixels for one of the screen's. */
    double device() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void scrollTo(double toX, double toY) {
        double device = device();
        double mostX = Math.max(0, layout.width() - clip.getWidth());
        double mostY = Math.max(0, layout.height() - clip.getHeight());
        x = Math.round(Math.max(0, Math.min(mostX, toX)) * device) / device;
        y = Math.round(Math.max(0, Math.min(mostY, toY)) * device) / device;
        setBar(across, x, mostX, layout.width(), clip.getWidth());
        setBar(down, y, mostY, layout.height(), clip.getHeight());
        placeCells();
        moved.run();
    }

    private static void setBar(ScrollBar bar, double value, double most, double length, double seen) {
        bar.setMax(most);
        bar.setVisibleAmount(length <= 0 ? 0 : most * Math.min(1, seen / length));
        bar.setUnitIncrement(A_STEP);
        bar.setBlockIncrement(Math.max(A_STEP, seen - A_STEP));
        bar.setDisable(most <= 0);
        bar.setValue(value);
    }

    private void placeCells() {
        if (layout.count() == 0) {
            return;
        }
        int first = first();
        int last = last();
        cells.entrySet().removeIf(entry -> {
            boolean isOut = entry.getKey() < first || entry.getKey() > last;
            if (isOut) {
                sheet.getChildren().remove(entry.getValue());
            }
            return isOut;
        });
        for (int index = first; index <= last; index++) {
            PageCell there = cells.get(index);
            PageCell cell = there == null ? new PageCell(index + 1, sizes.get(index)) : there;
            cell.place(layout, left(index), layout.top(index) - y);
            if (there == null) {
                cells.put(index, cell);
                sheet.getChildren().add(cell);
                dress.accept(cell);
            }
        }
    }

    /** Left edge of a page in the view. */
    private double left(int index) {
        double room = Math.max(layout.width(), clip.getWidth());
        double device = device();
        return Math.round((room - layout.width(index)) / 2 * device) / device - x;
    }

    private void wheel(ScrollEvent event) {
        if (!event.isControlDown()) {
            scrollBy(-event.getDeltaX(), -event.getDeltaY());
            event.consume();
        }
    }
}
