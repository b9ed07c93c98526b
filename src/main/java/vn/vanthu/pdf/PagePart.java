package vn.vanthu.pdf;

/**
 * A part of the picture of a page; pixels.
 *
 * @param pageWidth of the whole page in this scale
 * @param pageHeight of the whole page in this scale
 * @param x left edge of the part
 * @param y upper edge of the part
 */
public record PagePart(int pageWidth, int pageHeight, int x, int y, int width, int height) {
    /** The whole page. */
    public static PagePart whole(int width, int height) {
        return new PagePart(width, height, 0, 0, width, height);
    }

    public boolean isWhole() {
        return width == pageWidth && height == pageHeight;
    }

    /** Bytes that its pixels take in memory. */
    public long bytes() {
        return 4L * width * height;
    }
}
