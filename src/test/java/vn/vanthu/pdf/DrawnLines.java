package vn.vanthu.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Finds the straight lines that a page draws, in mm of the page as seen. */
final class DrawnLines extends PDFGraphicsStreamEngine {
    private final SeenPage seen;
    private final List<Line> lines = new ArrayList<>();
    private Point2D at = new Point2D.Double();

    /** mm from the upper left corner; weight in pt. */
    record Line(double x1, double y1, double x2, double y2, double weight) {}

    private DrawnLines(PDPage page) {
        super(page);
        this.seen = SeenPage.of(page);
    }

    static List<Line> of(Path file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            DrawnLines drawn = new DrawnLines(document.getPage(page - 1));
            drawn.processPage(document.getPage(page - 1));
            return drawn.lines;
        }
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D from = onPage(at);
        Point2D to = onPage(new Point2D.Double(x, y));
        double weight = getGraphicsState().getLineWidth();
        lines.add(new Line(
                Math.min(from.getX(), to.getX()), from.getY(), Math.max(from.getX(), to.getX()), to.getY(), weight));
        at = new Point2D.Double(x, y);
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Double(x, y);
    }

    private Point2D onPage(Point2D point) {
        try {
            Matrix back = new Matrix(seen.toPage().createAffineTransform().createInverse());
            Point2D.Float turned = back.transformPoint((float) point.getX(), (float) point.getY());
            return new Point2D.Double(SeenPage.mm(turned.x), SeenPage.mm(seen.heightPt() - turned.y));
        } catch (java.awt.geom.NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int rule) {}

    @Override
    public void fillAndStrokePath(int rule) {}

    @Override
    public void shadingFill(COSName name) {}
}
