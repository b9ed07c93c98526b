package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;

/** Regions of one source, drawn on the pages of an extract: as they were made where that is safe, else as pictures. */
final class ExtractParts {
    static final double A4_WIDTH = PDRectangle.A4.getWidth();
    static final double A4_HEIGHT = PDRectangle.A4.getHeight();

    private static final double SMALLEST = 0.5;
    private static final double DPI = 300;
    private static final double TRIM_DPI = 72;
    private static final double TRIM_MARGIN = 0.5;
    /** Lighter than this a pixel is paper. */
    private static final int BLANK = 235;

    private final PDDocument source;
    private final PDDocument target;
    private final String file;
    private final ExtractObjects objects;
    private final ExtractLayers layers;

    /** @param file name of the source */
    ExtractParts(PDDocument source, PDDocument target, String file) {
        this.source = source;
        this.target = target;
        this.file = file;
        this.objects = new ExtractObjects(target);
        this.layers = new ExtractLayers(source);
    }

    /** What of a region lies on its page; empty where that is nothing. */
    static Optional<Region> onPage(SeenPage page, Region region) {
        double left = Math.max(0, region.left());
        double top = Math.max(0, region.top());
        double width = Math.min(page.width(), region.right()) - left;
        double height = Math.min(page.height(), region.bottom()) - top;
        return width >= SMALLEST && height >= SMALLEST
                ? Optional.of(new Region(region.page(), left, top, width, height))
                : Optional.empty();
    }

    /** The same without the blank at its sides. */
    Region trimmed(Region region) throws IOException {
        BufferedImage page = new PageRenderer(source, file).draw(region.page(), TRIM_DPI, ImageType.GRAY);
        double pixels =
                page.getWidth() / SeenPage.of(source.getPage(region.page() - 1)).width();
        int top = (int) (region.top() * pixels);
        int bottom = Math.min(page.getHeight(), (int) Math.ceil(region.bottom() * pixels));
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int x = (int) (region.left() * pixels); x < Math.min(page.getWidth(), region.right() * pixels); x++) {
            for (int y = top; y < bottom; y++) {
                if (page.getRaster().getSample(x, y, 0) < BLANK) {
                    left = Math.min(left, x);
                    right = x;
                }
            }
        }
        if (right < 0) {
            return region;
        }
        double from = Math.max(region.left(), left / pixels - TRIM_MARGIN);
        double to = Math.min(region.right(), (right + 1) / pixels + TRIM_MARGIN);
        return new Region(region.page(), from, region.top(), to - from, region.height());
    }

    /**
     * Draws a region with its upper left corner at a place of the sheet.
     *
     * @param x pt
     * @param top pt from the upper edge
     * @return the height it takes there, pt
     */
    double draw(LetterSheet sheet, Region region, double x, double top, double scale) throws IOException {
        PDPage page = source.getPage(region.page() - 1);
        SeenPage seen = SeenPage.of(page);
        double left = SeenPage.pt(region.left());
        double bottom = seen.heightPt() - SeenPage.pt(region.bottom());
        double width = SeenPage.pt(region.width());
        double height = SeenPage.pt(region.height());
        AffineTransform toPage = seen.toPage().createAffineTransform();
        Rectangle2D box = toPage.createTransformedShape(new Rectangle2D.Double(left, bottom, width, height))
                .getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(x, A4_HEIGHT - top - height * scale);
        place.scale(scale, scale);
        Optional<PDFormXObject> form = filtered(page, box);
        if (form.isPresent()) {
            place.translate(-left, -bottom);
            place.concatenate(inverse(toPage));
            sheet.form(form.get(), place);
        } else {
            place.scale(width, height);
            sheet.image(picture(region, seen), place);
        }
        return height * scale;
    }

    /** Empty where the region must be a picture, also because the page is not drawn as it should be. */
    private Optional<PDFormXObject> filtered(PDPage page, Rectangle2D box) {
        ExtractImages images = new ExtractImages(target, objects);
        try {
            return new ExtractFilter(page, box, layers, new ExtractPen(target, objects), images, file).filter();
        } catch (Failure | Cancelled ours) {
            throw ours;
        } catch (IOException | RuntimeException unsound) {
            return Optional.empty();
        }
    }

    /** The region alone; no pixel of it reaches beyond its edge. */
    private PDImageXObject picture(Region region, SeenPage seen) throws IOException {
        BufferedImage whole = new PageRenderer(source, file).draw(region.page(), DPI, ImageType.RGB);
        double across = whole.getWidth() / seen.width();
        double down = whole.getHeight() / seen.height();
        int left = Math.min(whole.getWidth() - 1, (int) Math.ceil(region.left() * across));
        int top = Math.min(whole.getHeight() - 1, (int) Math.ceil(region.top() * down));
        int right = Math.min(whole.getWidth(), (int) Math.floor(region.right() * across));
        int bottom = Math.min(whole.getHeight(), (int) Math.floor(region.bottom() * down));
        return new ExtractPicture(whole.getSubimage(left, top, Math.max(1, right - left), Math.max(1, bottom - top)))
                .in(target);
    }

    private static AffineTransform inverse(AffineTransform matrix) throws IOException {
        try {
            return matrix.createInverse();
        } catch (NoninvertibleTransformException flat) {
            throw new IOException("a page without size", flat);
        }
    }
}
