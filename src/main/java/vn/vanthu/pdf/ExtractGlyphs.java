package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Vector;

/**
 * Which letters belong to a region: those whose small-letter height lies in it, so that of a line that is cut either all
 * letters stay or none. A mark of the line above that hangs into the region does not bring its letter along. Places in
 * the page's own pt.
 */
final class ExtractGlyphs {
    private static final double NEARLY_ALL = 0.85;
    private static final double HALF = 0.5;
    /** Height of small letters, in type sizes. */
    private static final double SMALL_LETTERS = 0.45;

    private final Rectangle2D region;
    private final Map<COSDictionary, Map<Integer, Rectangle2D>> boxes = new HashMap<>();

    ExtractGlyphs(Rectangle2D region) {
        this.region = region;
    }

    boolean keeps(Rectangle2D ink, Vector advance, AffineTransform toPage) {
        Rectangle2D band = toPage.createTransformedShape(new Rectangle2D.Double(
                        Math.min(0, advance.getX()), 0, Math.max(0.1, Math.abs(advance.getX())), SMALL_LETTERS))
                .getBounds2D();
        return share(band) >= NEARLY_ALL && share(ink) >= HALF;
    }

    /** How much of it lies in the region. */
    private double share(Rectangle2D box) {
        Rectangle2D inside = region.createIntersection(box);
        double whole = box.getWidth() * box.getHeight();
        return whole <= 0 ? 1 : inside.isEmpty() ? 0 : inside.getWidth() * inside.getHeight() / whole;
    }

    boolean mayTouch(Rectangle2D ink) {
        return ink.intersects(region) || ink.isEmpty();
    }

    /** Where the letter's ink lies on the page; about where, if its font does not tell. */
    Rectangle2D ink(PDFont font, int code, Vector advance, AffineTransform toPage) {
        Rectangle2D own = boxes.computeIfAbsent(font.getCOSObject(), unused -> new HashMap<>())
                .computeIfAbsent(code, unused -> outline(font, code, advance));
        return toPage.createTransformedShape(own).getBounds2D();
    }

    private static Rectangle2D outline(PDFont font, int code, Vector advance) {
        Rectangle2D usual = new Rectangle2D.Double(0, 0, Math.max(0.1, Math.abs(advance.getX())), 0.5);
        if (!(font instanceof PDVectorFont drawn)) {
            return new Rectangle2D.Double(-1, -1, 3, 3);
        }
        try {
            Rectangle2D bounds = drawn.getNormalizedPath(code).getBounds2D();
            return bounds.isEmpty()
                    ? usual
                    : new Rectangle2D.Double(
                            bounds.getX() / 1000,
                            bounds.getY() / 1000,
                            bounds.getWidth() / 1000,
                            bounds.getHeight() / 1000);
        } catch (IOException | RuntimeException brokenGlyph) {
            return usual;
        }
    }
}
