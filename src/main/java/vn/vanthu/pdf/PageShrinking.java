package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sets what is on a page smaller, to make a margin at its upper edge as seen; the page keeps its size. */
final class PageShrinking {
    private PageShrinking() {}

    /** @param scale of content and annotations, which stand in the middle above the lower edge as before */
    static void shrink(PDDocument document, PDPage page, double scale) throws IOException {
        SeenPage seen = SeenPage.of(page);
        AffineTransform toPage = seen.toPage().createAffineTransform();
        AffineTransform whole = new AffineTransform(toPage);
        whole.translate(seen.widthPt() * (1 - scale) / 2, 0);
        whole.scale(scale, scale);
        try {
            whole.concatenate(toPage.createInverse());
        } catch (NoninvertibleTransformException impossible) {
            throw new IOException(impossible);
        }
        double[] m = new double[6];
        whole.getMatrix(m);
        PDRectangle crop = page.getCropBox();
        // What lies outside the crop box must not come into sight.
        String clip =
                PageContents.numbers(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight())
                        + "re\nW\nn\n";
        PageContents.wrap(document, page, PageContents.numbers(m) + "cm\n" + clip, "");
        for (COSDictionary annotation : Annotations.of(page)) {
            COSArray rectangle = annotation.getCOSArray(COSName.RECT);
            if (rectangle != null && rectangle.size() == 4) {
                annotation.setItem(COSName.RECT, moved(new PDRectangle(rectangle), whole));
            }
        }
    }

    private static COSArray moved(PDRectangle old, AffineTransform whole) {
        Rectangle2D now = whole.createTransformedShape(new Rectangle2D.Double(
                        old.getLowerLeftX(), old.getLowerLeftY(), old.getWidth(), old.getHeight()))
                .getBounds2D();
        return new PDRectangle((float) now.getX(), (float) now.getY(), (float) now.getWidth(), (float) now.getHeight())
                .getCOSArray();
    }
}
