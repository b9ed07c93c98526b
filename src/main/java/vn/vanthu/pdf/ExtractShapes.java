package vn.vanthu.pdf;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.PDLineDashPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** Cuts drawings at the edge of a region, so that no point of them beyond it is left. Places in the page's own pt. */
final class ExtractShapes {
    /** A drawing of more points takes too long to be cut. */
    private static final int MOST_POINTS = 4000;

    private static final double THINNEST = 0.25;

    private final Rectangle2D region;

    ExtractShapes(Rectangle2D region) {
        this.region = region;
    }

    /** A drawing that is too large to be cut. */
    static final class TooComplexException extends Exception {}

    /** The part of a filled path within the region; empty where nothing is. */
    Optional<Path2D> filled(Path2D path) throws TooComplexException {
        Path2D near = new Path2D.Double(path.getWindingRule());
        boolean inside = true;
        for (Path2D part : parts(path)) {
            if (touches(part.getBounds2D())) {
                near.append(part, false);
                inside &= region.contains(part.getBounds2D());
            }
        }
        return cut(near, inside);
    }

    /**
     * What of a clip matters to the region.
     *
     * @return empty where the clip takes nothing off
     */
    Optional<Path2D> clipped(Area clip, Rectangle2D wide) throws TooComplexException {
        if (clip.contains(wide)) {
            return Optional.empty();
        }
        checkSize(clip);
        Area part = new Area(clip);
        part.intersect(new Area(wide));
        return Optional.of(new Path2D.Double(part));
    }

    /** The lines of a path: those within the region, and the cut ones as areas to be filled. */
    Stroked stroked(Path2D path, PDGraphicsState state) throws TooComplexException {
        AffineTransform toPage = state.getCurrentTransformationMatrix().createAffineTransform();
        Pen pen = new Pen(state, Math.sqrt(Math.abs(toPage.getDeterminant())));
        Path2D whole = new Path2D.Double();
        Path2D cut = new Path2D.Double();
        for (Path2D part : parts(path)) {
            Rectangle2D reach = part.getBounds2D();
            double margin = pen.width() * Math.max(1, pen.miter()) / 2 + THINNEST;
            reach.setFrame(
                    reach.getX() - margin,
                    reach.getY() - margin,
                    reach.getWidth() + 2 * margin,
                    reach.getHeight() + 2 * margin);
            if (isEven(toPage) && region.contains(reach)) {
                whole.append(part, false);
            } else if (touches(reach)) {
                checkSize(part);
                cut(outline(part, pen, toPage), false).ifPresent(shape -> cut.append(shape, false));
            }
        }
        return new Stroked(whole, cut, pen);
    }

    private static Path2D outline(Path2D part, Pen pen, AffineTransform toPage) {
        if (isEven(toPage)) {
            return new Path2D.Double(pen.stroke(1).createStrokedShape(part));
        }
        try {
            Shape own = toPage.createInverse().createTransformedShape(part);
            Shape drawn = pen.stroke(1 / pen.scale()).createStrokedShape(own);
            return new Path2D.Double(drawn, toPage);
        } catch (NoninvertibleTransformException flat) {
            return new Path2D.Double();
        }
    }

    private Optional<Path2D> cut(Path2D path, boolean inside) throws TooComplexException {
        if (path.getCurrentPoint() == null) {
            return Optional.empty();
        }
        if (inside) {
            return Optional.of(path);
        }
        checkSize(path);
        Area area = new Area(path);
        area.intersect(new Area(region));
        return area.isEmpty() ? Optional.empty() : Optional.of(new Path2D.Double(area));
    }

    private boolean touches(Rectangle2D box) {
        return box.getMaxX() > region.getMinX()
                && box.getMinX() < region.getMaxX()
                && box.getMaxY() > region.getMinY()
                && box.getMinY() < region.getMaxY();
    }

    /** True where lengths stay alike in all directions. */
    private static boolean isEven(AffineTransform matrix) {
        double across = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double up = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        double skew = matrix.getScaleX() * matrix.getShearX() + matrix.getShearY() * matrix.getScaleY();
        return Math.abs(across - up) < 1e-3 * across && Math.abs(skew) < 1e-3 * across * up;
    }

    private static void checkSize(Shape shape) throws TooComplexException {
        int points = 0;
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            if (++points > MOST_POINTS) {
                throw new TooComplexException();
            }
        }
    }

    private static List<Path2D> parts(Path2D path) {
        List<Path2D> parts = new ArrayList<>();
        double[] at = new double[6];
        Path2D open = new Path2D.Double();
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(at);
            if (step == PathIterator.SEG_MOVETO || open.getCurrentPoint() == null) {
                open = new Path2D.Double(path.getWindingRule());
                parts.add(open);
            }
            switch (step) {
                case PathIterator.SEG_LINETO -> open.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> open.quadTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> open.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case PathIterator.SEG_CLOSE -> open.closePath();
                default -> open.moveTo(at[0], at[1]);
            }
        }
        return parts;
    }

    /**
     * @param whole to be stroked
     * @param cut to be filled with the colour of the lines
     */
    record Stroked(Path2D whole, Path2D cut, Pen pen) {}

    /** A pen as it is on the page: lengths in pt of the page. */
    record Pen(double width, int cap, int join, double miter, List<Float> dashes, float phase, double scale) {
        Pen(PDGraphicsState state, double scale) {
            this(
                    state.getLineWidth() * scale,
                    Math.min(2, Math.max(0, state.getLineCap())),
                    Math.min(2, Math.max(0, state.getLineJoin())),
                    Math.max(1, state.getMiterLimit()),
                    dashes(state.getLineDashPattern(), scale),
                    (float) (Math.max(0, state.getLineDashPattern().getPhase()) * scale),
                    scale);
        }

        private static List<Float> dashes(PDLineDashPattern pattern, double scale) {
            List<Float> scaled = new ArrayList<>();
            boolean solid = true;
            for (float dash : pattern.getDashArray()) {
                scaled.add(Math.max(0, dash * (float) scale));
                solid &= dash <= 0;
            }
            return solid ? List.of() : scaled;
        }

        private BasicStroke stroke(double factor) {
            float[] scaled = new float[dashes.size()];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = dashes.get(i) * (float) factor;
            }
            int swingJoin = join == 1 ? BasicStroke.JOIN_ROUND : join == 2 ? BasicStroke.JOIN_BEVEL : 0;
            return new BasicStroke(
                    (float) (Math.max(THINNEST, width) * factor),
                    cap,
                    swingJoin,
                    (float) miter,
                    scaled.length == 0 ? null : scaled,
                    phase * (float) factor);
        }
    }
}
