package vn.vanthu.ocr;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** A page made upright, of even light and of the size of print that recognition wants; knows the way back. */
final class CleanPicture implements AutoCloseable {
    /** The model was made for some 30 pixels a capital: 300 dpi for the type of letters. */
    private static final double WANTED_DPI = 300;

    private static final double ENOUGH_DPI = 260;
    /** Turning by less does more harm than good; degrees. */
    private static final double LEAST_SKEW = 0.1;

    private static final double MOST_SKEW = 7;
    /** Of what finding the skew says of itself; below it the page has no lines to judge by. */
    private static final double SURE_OF_SKEW = 2;

    /** Pixels darker than this are ink. */
    private static final int INK = 160;
    /** Pixels of the clean picture. */
    private static final int JOINING = 19;

    private static final int SPECK = 7;
    /** Brings out the marks of letters, which a scan softens. */
    private static final float SHARPENED_BY = 0.5f;

    private static final int SHARPENED_HALF_WIDTH = 5;

    private final PIX pix;
    private final double dpi;
    private final double radians;

    private CleanPicture(PIX pix, double dpi, double radians) {
        this.pix = pix;
        this.dpi = dpi;
        this.radians = radians;
    }

    static CleanPicture of(int width, int height, double dpi, byte[] grey) {
        PIX pix = picture(width, height, grey);
        double scale = dpi < ENOUGH_DPI ? WANTED_DPI / dpi : 1;
        if (scale > 1) {
            pix = replace(pix, leptonica.pixScale(pix, (float) scale, (float) scale));
        }
        whitenSpecks(pix);
        pix = replace(pix, leptonica.pixUnsharpMasking(pix, SHARPENED_HALF_WIDTH, SHARPENED_BY));
        double radians = skew(pix);
        if (radians != 0) {
            pix = replace(
                    pix,
                    leptonica.pixRotate(
                            pix,
                            (float) radians,
                            leptonica.L_ROTATE_AREA_MAP,
                            leptonica.L_BRING_IN_WHITE,
                            pix.w(),
                            pix.h()));
        }
        return new CleanPicture(pix, dpi * scale, radians);
    }

    private static PIX picture(int width, int height, byte[] grey) {
        PIX pix = leptonica.pixCreate(width, height, 8);
        int row = pix.wpl() * 4;
        byte[] words = new byte[row * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Leptonica keeps four pixels in a word, the first in its highest byte, on a little-endian machine.
                words[y * row + (x ^ 3)] = grey[y * width + x];
            }
        }
        try (BytePointer target = new BytePointer(pix.data())) {
            target.capacity(words.length).put(words);
        }
        return pix;
    }

    private static double skew(PIX pix) {
        float[] angle = new float[1];
        float[] sure = new float[1];
        try (PIX black = leptonica.pixThresholdToBinary(pix, INK)) {
            int failed = leptonica.pixFindSkew(black, angle, sure);
            boolean known = failed == 0 && sure[0] >= SURE_OF_SKEW;
            return known && Math.abs(angle[0]) > LEAST_SKEW && Math.abs(angle[0]) < MOST_SKEW
                    ? Math.toRadians(angle[0])
                    : 0;
        }
    }

    /**
     * Paints specks white: ink so far from all other ink that it is no mark of a letter. What remains after everything
     * nearer than a blank's width was joined, and is still no larger than a full stop, is one.
     */
    private static void whitenSpecks(PIX pix) {
        try (PIX black = leptonica.pixThresholdToBinary(pix, INK);
                PIX joined = leptonica.pixDilateBrick(null, black, JOINING, JOINING)) {
            int largest = JOINING + SPECK;
            try (PIX specks = leptonica.pixSelectBySize(
                    joined, largest, largest, 8, leptonica.L_SELECT_IF_BOTH, leptonica.L_SELECT_IF_LT, (int[]) null)) {
                leptonica.pixSetMasked(pix, specks, 255);
            }
        }
    }

    private static PIX replace(PIX before, PIX after) {
        if (after == null || after.isNull()) {
            return before;
        }
        leptonica.pixDestroy(before);
        return after;
    }

    PIX pix() {
        return pix;
    }

    double dpi() {
        return dpi;
    }

    /** From pixels of the clean picture to mm on the page as given, where it was turned about its middle. */
    double[] onPage(double x, double y) {
        double fromLeft = x - pix.w() / 2.0;
        double fromTop = y - pix.h() / 2.0;
        double cos = Math.cos(-radians);
        double sin = Math.sin(-radians);
        double givenX = fromLeft * cos - fromTop * sin + pix.w() / 2.0;
        double givenY = fromLeft * sin + fromTop * cos + pix.h() / 2.0;
        return new double[] {givenX / dpi * 25.4, givenY / dpi * 25.4};
    }

    @Override
    public void close() {
        leptonica.pixDestroy(pix);
    }
}
