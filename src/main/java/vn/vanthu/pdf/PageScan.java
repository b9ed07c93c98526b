package vn.vanthu.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Looks for the pictures on a page: how much of it they cover, and how many pixels an inch the largest has. */
final class PageScan extends PDFStreamEngine {
    private final Patience patience;
    private final double pageArea;
    private double covered;
    private double largest;
    private double dpi;

    private PageScan(PDPage page, Patience patience) {
        this.patience = patience;
        SeenPage seen = SeenPage.of(page);
        pageArea = seen.widthPt() * seen.heightPt();
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new DrawObject(this));
    }

    static PageScan of(PDPage page, String file) throws IOException {
        PageScan scan = new PageScan(page, new Patience(file));
        scan.processPage(page);
        return scan;
    }

    /** Part of the page that pictures cover; 1 for a scan. */
    double covered() {
        return Math.min(1, covered / pageArea);
    }

    /** Of the largest picture; 0 without any. */
    double dpi() {
        return dpi;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        patience.check();
        if (operator.getName().equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)) {
            PDXObject object = getResources().getXObject(name);
            if (object instanceof PDImageXObject image) {
                take(image);
            }
            return;
        }
        super.processOperator(operator, operands);
    }

    private void take(PDImageXObject image) {
        Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(placed.getScaleX(), placed.getShearY());
        double height = Math.hypot(placed.getScaleY(), placed.getShearX());
        double area = width * height;
        covered += area;
        if (area > largest && width > 0 && height > 0) {
            largest = area;
            dpi = Math.max(image.getWidth() / width, image.getHeight() / height) * 72;
        }
    }
}
