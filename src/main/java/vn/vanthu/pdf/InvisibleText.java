package vn.vanthu.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.Fonts.Face;

/** Type that is not drawn, over the picture of the same words: for finding and copying. */
final class InvisibleText {
    private InvisibleText() {}

    /**
     * Writes a line as wide as it is on the picture.
     *
     * @param pen in a rendering mode that draws nothing
     * @param height of the page, pt
     */
    static void write(PDPageContentStream pen, Sheet sheet, PageTexts.Line line, double height) throws IOException {
        String words = sheet.fonts().printable(line.text());
        double size = Math.max(1, line.fontSize());
        double natural = sheet.fonts().width(Face.REGULAR, size, words);
        if (words.isBlank() || natural <= 0) {
            return;
        }
        float stretch = (float) (SeenPage.pt(line.width()) / natural);
        double baseline = SeenPage.pt(line.y()) + 0.8 * size;
        pen.beginText();
        pen.setFont(sheet.font(Face.REGULAR), (float) size);
        pen.setTextMatrix(new Matrix(stretch, 0, 0, 1, (float) SeenPage.pt(line.x()), (float) (height - baseline)));
        pen.showText(words);
        pen.endText();
    }
}
