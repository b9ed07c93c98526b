package vn.vanthu.pdf;

import java.util.BitSet;

/** Tells at once whether a rectangle of a page is free of ink. All lengths in mm from the upper left corner. */
final class FreeSpace {
    private final int width;
    private final int height;
    private final double pixelsPerMm;
    /** Ink above and left of each pixel's corner. */
    private final int[] sums;

    FreeSpace(int width, int height, double pixelsPerMm, BitSet ink) {
        this.width = width;
        this.height = height;
        this.pixelsPerMm = pixelsPerMm;
        this.sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += ink.get(y * width + x) ? 1 : 0;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** @return false also where the rectangle leaves the page */
    boolean isFree(double left, double top, double wide, double high) {
        int x1 = (int) Math.floor(left * pixelsPerMm);
        int y1 = (int) Math.floor(top * pixelsPerMm);
        int x2 = (int) Math.ceil((left + wide) * pixelsPerMm);
        int y2 = (int) Math.ceil((top + high) * pixelsPerMm);
        if (x1 < 0 || y1 < 0 || x2 > width || y2 > height) {
            return false;
        }
        return sum(x2, y2) - sum(x1, y2) - sum(x2, y1) + sum(x1, y1) == 0;
    }

    /** The upper end of the highest ink; the page's height where there is none. */
    double highestInk() {
        int y = 0;
        while (y < height && sum(width, y + 1) == 0) {
            y++;
        }
        return y / pixelsPerMm;
    }

    private int sum(int x, int y) {
        return sums[y * (width + 1) + x];
    }
}
