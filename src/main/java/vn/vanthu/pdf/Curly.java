package vn.vanthu.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A vertical curly bracket whose tip points right; pt, {@code y} counted downwards. */
record Curly(double x, double top, double bottom) {
    static final double WIDTH = 6;

    private static final float WEIGHT = 0.8f;

    /** @param from where {@code y} counts from, in the pen's own coordinates */
    void draw(PDPageContentStream pen, double from) throws IOException {
        float left = (float) x;
        float spine = (float) (x + WIDTH / 2);
        float tip = (float) (x + WIDTH);
        float high = (float) (from - top);
        float low = (float) (from - bottom);
        float middle = (high + low) / 2;
        float bend = Math.min(5, (high - low) / 4);
        pen.setLineWidth(WEIGHT);
        pen.moveTo(left, high);
        pen.curveTo(spine, high, spine, high, spine, high - bend);
        pen.lineTo(spine, middle + bend);
        pen.curveTo(spine, middle, spine, middle, tip, middle);
        pen.curveTo(spine, middle, spine, middle, spine, middle - bend);
        pen.lineTo(spine, low + bend);
        pen.curveTo(spine, low, spine, low, left, low);
        pen.stroke();
    }

    Curly shifted(double by) {
        return new Curly(x + by, top, bottom);
    }

    Curly lowered(double by) {
        return new Curly(x, top + by, bottom + by);
    }
}
