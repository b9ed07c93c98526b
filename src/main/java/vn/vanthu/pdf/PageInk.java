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
import org.apache.pdfbox.rendering.ImageType;

/** What takes room on a page: all that is drawn, and form fields and notes even where they are empty. */
final class PageInk {
    private static final double LEAST = 0.5;

    private PageInk() {}

    /**
     * @param file its name
     * @param number of the page, from 1
     */
    static InkMap of(PDDocument document, String file, int number) throws IOException {
        InkMap ink = InkMap.of(new PageRenderer(document, file).draw(number, InkMap.DPI, ImageType.GRAY));
        PDPage page = document.getPage(number - 1);
        SeenPage seen = SeenPage.of(page);
        for (COSDictionary annotation : Annotations.of(page)) {
            COSArray corners = annotation.getCOSArray(COSName.RECT);
            if (corners != null && corners.size() == 4 && Annotations.takesRoom(annotation)) {
                cover(ink, new PDRectangle(corners), seen);
            }
        }
        return ink;
    }

    private static void cover(InkMap ink, PDRectangle place, SeenPage seen) throws IOException {
        AffineTransform toSeen = seen.toPage().createAffineTransform();
        try {
            toSeen.invert();
        } catch (NoninvertibleTransformException impossible) {
            throw new IOException(impossible);
        }
        Rectangle2D box = toSeen.createTransformedShape(new Rectangle2D.Double(
                        place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight()))
                .getBounds2D();
        boolean outside = !box.intersects(0, 0, seen.widthPt(), seen.heightPt());
        if (outside || SeenPage.mm(box.getWidth()) < LEAST || SeenPage.mm(box.getHeight()) < LEAST) {
            return;
        }
        ink.cover(
                SeenPage.mm(box.getX()),
                SeenPage.mm(seen.heightPt() - box.getMaxY()),
                SeenPage.mm(box.getWidth()),
                SeenPage.mm(box.getHeight()));
    }
}
