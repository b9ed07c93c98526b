package vn.vanthu.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as a reader sees it: crop box and /Rotate applied.
 *
 * @param widthPt width as seen, pt
 * @param heightPt height as seen, pt
 * @param toPage from the page as seen, origin at its lower left corner, to the page's own coordinates
 */
record SeenPage(double widthPt, double heightPt, Matrix toPage) {
    static final double PT_PER_MM = 72 / 25.4;

    static SeenPage of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        float x = crop.getLowerLeftX();
        float y = crop.getLowerLeftY();
        float w = crop.getWidth();
        float h = crop.getHeight();
        return switch (page.getRotation()) {
            case 90 -> new SeenPage(h, w, new Matrix(0, 1, -1, 0, x + w, y));
            case 180 -> new SeenPage(w, h, new Matrix(-1, 0, 0, -1, x + w, y + h));
            case 270 -> new SeenPage(h, w, new Matrix(0, -1, 1, 0, x, y + h));
            default -> new SeenPage(w, h, new Matrix(1, 0, 0, 1, x, y));
        };
    }

    /** mm */
    double width() {
        return mm(widthPt);
    }

    /** mm */
    double height() {
        return mm(heightPt);
    }

    static double mm(double pt) {
        return pt / PT_PER_MM;
    }

    static double pt(double mm) {
        return mm * PT_PER_MM;
    }
}
