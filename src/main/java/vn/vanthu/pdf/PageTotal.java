package vn.vanthu.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import vn.vanthu.pdf.Fonts.Face;

/**
 * How many pages there are, standing on each of them before it is known: one form object for all pages, written last. So
 * a book is set in one pass.
 */
final class PageTotal {
    private final Sheet sheet;
    private final double size;
    private final PDAppearanceStream form;

    PageTotal(Sheet sheet, double size) {
        this.sheet = sheet;
        this.size = size;
        this.form = new PDAppearanceStream(sheet.document());
        form.setBBox(new PDRectangle(0, (float) -size, (float) (10 * size), (float) (3 * size)));
        form.setResources(new PDResources());
    }

    /** Puts the number to be on the page. */
    void draw(double x, double baseline) throws IOException {
        sheet.form(form, x, baseline);
    }

    /** Says the number. */
    void is(int pages) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(sheet.document(), form)) {
            out.beginText();
            out.setFont(sheet.font(Face.REGULAR), (float) size);
            out.showText(Integer.toString(pages));
            out.endText();
        }
    }
}
