package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;

/** Letters of one font that stand on one base line, gathered so that readers find words and not single letters. */
final class ExtractTextLine {
    /** Off the line by more than this part of the type size, a letter begins a new one. */
    private static final double ON_THE_LINE = 0.001;

    private static final double SAME_SHAPE = 1e-5;
    /** Wider gaps, in type sizes, are no gaps within a line. */
    private static final double WIDEST = 20;

    private final StringBuilder line = new StringBuilder();
    private AffineTransform first = new AffineTransform();
    private AffineTransform toLine = new AffineTransform();
    private String font = "";
    private double end;

    /** Takes a letter that goes on with the line; false where it does not. */
    boolean take(String itsFont, byte[] code, AffineTransform matrix, double advance) {
        if (line.length() == 0 || !itsFont.equals(font) || !isAlike(matrix)) {
            return false;
        }
        Point2D place = toLine.transform(new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY()), null);
        double gap = place.getX() - end;
        if (Math.abs(place.getY()) > ON_THE_LINE || Math.abs(gap) > WIDEST) {
            return false;
        }
        long thousandths = Math.round(-gap * 1000);
        if (thousandths != 0) {
            line.append(">").append(thousandths).append("<");
        }
        line.append(ExtractPen.hex(code));
        end += -thousandths / 1000.0 + advance;
        return true;
    }

    /** Begins a line; a letter without size is none. */
    void begin(String itsFont, byte[] code, AffineTransform matrix, double advance) {
        try {
            toLine = matrix.createInverse();
        } catch (NoninvertibleTransformException flat) {
            return;
        }
        font = itsFont;
        first = matrix;
        end = advance;
        line.append(ExtractPen.hex(code));
    }

    /** The operators that draw what was gathered; empty for nothing. */
    String end() {
        if (line.length() == 0) {
            return "";
        }
        String drawn = "BT\n/" + font + " 1 Tf\n" + ExtractPen.numbers(first) + "Tm\n[<" + line + ">] TJ\nET\n";
        line.setLength(0);
        return drawn;
    }

    private boolean isAlike(AffineTransform matrix) {
        return Math.abs(matrix.getScaleX() - first.getScaleX()) < SAME_SHAPE
                && Math.abs(matrix.getScaleY() - first.getScaleY()) < SAME_SHAPE
                && Math.abs(matrix.getShearX() - first.getShearX()) < SAME_SHAPE
                && Math.abs(matrix.getShearY() - first.getShearY()) < SAME_SHAPE;
    }
}
