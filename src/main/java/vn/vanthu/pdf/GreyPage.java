package vn.vanthu.pdf;

import java.awt.image.BufferedImage;

/** A page as grey pixels, one byte each, row by row, 0 black; red ink, that of seals, is left out as far as it goes. */
public final class GreyPage {
    private final int width;
    private final int height;
    private final double dpi;
    private final byte[] pixels;

    /** A3 at 300 dpi, and a little. */
    static final double MOST_PIXELS = 20e6;
    /** So much more red than anything else is a seal's ink. */
    private static final int RED = 40;

    private GreyPage(int width, int height, double dpi, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        this.pixels = pixels;
    }

    /** The channel of red shows a red seal as white paper. */
    static GreyPage of(BufferedImage drawn, double dpi) {
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            drawn.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) grey(row[x]);
            }
        }
        return new GreyPage(width, height, dpi, grey);
    }

    private static int grey(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return red - Math.max(green, blue) > RED ? red : (299 * red + 587 * green + 114 * blue) / 1000;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Pixels an inch. */
    public double dpi() {
        return dpi;
    }

    /** The pixels themselves, not a copy: pictures are large. */
    public byte[] pixels() {
        return pixels;
    }
}
