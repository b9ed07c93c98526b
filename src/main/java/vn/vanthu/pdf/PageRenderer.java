package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages as pixels, within a limit of time and size. */
final class PageRenderer extends PDFRenderer {
    private static final double MOST_PIXELS = 40e6;

    private final String file;

    PageRenderer(PDDocument document, String file) {
        super(document);
        this.file = file;
        setSubsamplingAllowed(true);
    }

    /**
     * A page as it is seen; very large pages come out smaller than {@code dpi} says.
     *
     * @param page from 1
     */
    BufferedImage draw(int page, double dpi, ImageType type) throws IOException {
        SeenPage seen = SeenPage.of(document.getPage(page - 1));
        double pixels = seen.widthPt() * seen.heightPt() * dpi * dpi / (72 * 72);
        double scale = dpi / 72 * Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
        return renderImage(page - 1, (float) scale, type);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        Patience patience = new Patience(file);
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                patience.check();
                super.processOperator(operator, operands);
            }
        };
    }
}
