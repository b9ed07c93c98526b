package vn.vanthu.pdf;

/** A page as pixels, 0xAARRGGBB row by row. */
public final class PageImage {
    private final int width;
    private final int height;
    private final int[] argb;

    /** @param argb row by row, kept and not copied */
    public PageImage(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: pictures are large. */
    public int[] argb() {
        return argb;
    }
}
