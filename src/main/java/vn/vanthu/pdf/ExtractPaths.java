package vn.vanthu.pdf;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;

/** Gathers the outlines of a page as they are drawn, and keeps its clip. */
abstract class ExtractPaths extends PDFGraphicsStreamEngine {
    private final Path2D path = new Path2D.Float();
    private Optional<Integer> clipRule = Optional.empty();

    ExtractPaths(PDPage page) {
        super(page);
    }

    /** The outline that is open now, in the page's own pt. */
    final Path2D path() {
        return path;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void clip(int rule) {
        clipRule = Optional.of(rule);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        if (clipRule.isPresent()) {
            path.setWindingRule(clipRule.get());
            getGraphicsState().intersectClippingPath(new Area(path));
            clipRule = Optional.empty();
        }
        path.reset();
    }
}
