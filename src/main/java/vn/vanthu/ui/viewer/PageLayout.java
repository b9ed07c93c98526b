package vn.vanthu.ui.viewer;

import java.util.List;
import vn.vanthu.pdf.PdfFile;

/**
 * Where the pages stand in the column of pages, one under the other, and how large they are. Pixels of the screen in
 * its own unit; sizes are whole numbers of device pixels, so that pictures are sharp.
 */
final class PageLayout {
    static final double GAP = 12;
    /** 100 %: a mm of paper is a mm of a screen of 96 pixels an inch. */
    static final double FULL_SIZE = 96 / 25.4;

    private static final double LEAST_SCALE = 0.1 * FULL_SIZE;
    private static final double MOST_SCALE = 6 * FULL_SIZE;

    private final double[] widths;
    private final double[] heights;
    private final double[] tops;
    private final double[] scales;
    private final double width;
    private final double height;
    private final int turns;

    /** How large pages are shown. */
    sealed interface Fit {}

    /** Every page as wide as the view. */
    record ToWidth() implements Fit {}

    /** Every page whole. */
    record ToPage() implements Fit {}

    /**
     * In one scale.
     *
     * @param scale pixels of the screen a mm
     */
    record Scale(double scale) implements Fit {
        Scale {
            scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale));
        }
    }

    /**
     * @param turns quarters by which pages are turned to the right
     * @param room width of the view
     * @param tall height of the view
     * @param device pixels of the device for one of the screen's
     */
    PageLayout(List<PdfFile.PageSize> sizes, int turns, Fit fit, double room, double tall, double device) {
        this.turns = turns;
        widths = new double[sizes.size()];
        heights = new double[sizes.size()];
        tops = new double[sizes.size()];
        scales = new double[sizes.size()];
        double y = GAP;
        double widest = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double paperWidth = isLying() ? sizes.get(i).height() : sizes.get(i).width();
            double paperHeight = isLying() ? sizes.get(i).width() : sizes.get(i).height();
            double scale = scale(fit, paperWidth, paperHeight, room - 2 * GAP, tall - 2 * GAP);
            scales[i] = snapped(paperWidth * scale, device) / paperWidth;
            widths[i] = snapped(paperWidth * scale, device);
            heights[i] = snapped(paperHeight * scales[i], device);
            tops[i] = snapped(y, device);
            y = tops[i] + heights[i] + GAP;
            widest = Math.max(widest, widths[i]);
        }
        width = widest + 2 * GAP;
        height = y;
    }

    private static double scale(Fit fit, double width, double height, double room, double tall) {
        if (fit instanceof Scale fixed) {
            return fixed.scale();
        }
        double toWidth = Math.max(80, room) / width;
        return fit instanceof ToPage ? Math.min(toWidth, Math.max(80, tall) / height) : toWidth;
    }

    private static double snapped(double length, double device) {
        return Math.max(1, Math.floor(length * device)) / device;
    }

    int count() {
        return widths.length;
    }

    /** Quarters by which pages are turned to the right. */
    int turns() {
        return turns;
    }

    /** Whether a page's height runs from left to right. */
    boolean isLying() {
        return turns % 2 == 1;
    }

    /** Of the widest page with what is left free beside it. */
    double width() {
        return width;
    }

    /** Of all pages. */
    double height() {
        return height;
    }

    /** As it stands there, turned; pages count from 0 here. */
    double width(int index) {
        return widths[index];
    }

    double height(int index) {
        return heights[index];
    }

    double top(int index) {
        return tops[index];
    }

    /** Pixels of the screen a mm. */
    double scale(int index) {
        return scales[index];
    }

    /** The page at this height, or the last above it; 0 where there is none. */
    int at(double y) {
        int low = 0;
        int high = tops.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
