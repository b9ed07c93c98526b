package vn.vanthu.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
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
import vn.vanthu.work.Progress;

/** Draws pages as pixels, within a limit of time and size. */
final class PageRenderer extends PDFRenderer {
    private static final double MOST_PIXELS = 40e6;

    private final String file;
    private final Progress progress;

    PageRenderer(PDDocument document, String file) {
        this(document, file, Progress.UNWATCHED);
    }

    /** @param progress asked with every operator whether the drawing is still wanted */
    PageRenderer(PDDocument document, String file, Progress progress) {
        super(document);
        this.file = file;
        this.progress = progress;
        setSubsamplingAllowed(true);
    }

    /** A part of a page, as many pixels as it takes and no more: how large the whole page would be does not matter. */
    BufferedImage draw(int page, PagePart part) throws IOException {
        SeenPage seen = SeenPage.of(document.getPage(page - 1));
        BufferedImage drawn = new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setBackground(Color.WHITE);
            pen.clearRect(0, 0, part.width(), part.height());
            pen.translate(-part.x(), -part.y());
            renderPageToGraphics(page - 1, pen, (float) (part.pageWidth() / seen.widthPt()), (float)
                    (part.pageHeight() / seen.heightPt()));
        } finally {
            pen.dispose();
        }
        return drawn;
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
                progress.at(0, 1);
                super.processOperator(operator, operands);
            }
        };
    }
}
