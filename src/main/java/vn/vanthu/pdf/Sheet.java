package vn.vanthu.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import vn.vanthu.pdf.Fonts.Face;

/**
 * The pages of a printed paper and the pen on the last of them. Places in pt from the upper left corner. A page is
 * written out when the next one is taken; all pages share their fonts.
 */
final class Sheet implements AutoCloseable {
    private final PDDocument document;
    private final Fonts fonts;
    private final PDResources shared = new PDResources();
    private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    private PDPageContentStream pen;
    private double height;

    Sheet(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** Draws with {@code pen} on something that is there, {@code height} pt high; no page is taken. */
    Sheet(PDDocument document, Fonts fonts, PDPageContentStream pen, double height) {
        this(document, fonts);
        this.pen = pen;
        this.height = height;
    }

    Fonts fonts() {
        return fonts;
    }

    PDDocument document() {
        return document;
    }

    /** Pages taken so far. */
    int pages() {
        return document.getNumberOfPages();
    }

    /** Takes a new page of this size in mm. */
    void turn(double widthMm, double heightMm) throws IOException {
        close();
        height = SeenPage.pt(heightMm);
        PDPage page = new PDPage(new PDRectangle((float) SeenPage.pt(widthMm), (float) height));
        page.setResources(shared);
        document.addPage(page);
        pen = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
    }

    double width(Face face, double size, String words) {
        return fonts.width(face, size, words);
    }

    /** @param words in letters that the faces have */
    void text(Face face, double size, double x, double baseline, String words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        pen.beginText();
        pen.setFont(font(face), (float) size);
        pen.newLineAtOffset((float) x, (float) (height - baseline));
        pen.showText(words);
        pen.endText();
    }

    void centred(Face face, double size, double middle, double baseline, String words) throws IOException {
        text(face, size, middle - fonts.width(face, size, words) / 2, baseline, words);
    }

    void line(double x1, double y1, double x2, double y2, double weight) throws IOException {
        pen.setLineWidth((float) weight);
        pen.moveTo((float) x1, (float) (height - y1));
        pen.lineTo((float) x2, (float) (height - y2));
        pen.stroke();
    }

    /** A row of fine dots to be written on. */
    void dots(double x1, double x2, double y) throws IOException {
        if (x2 - x1 < 3) {
            return;
        }
        pen.saveGraphicsState();
        pen.setLineCapStyle(1);
        pen.setLineDashPattern(new float[] {0, 2.6f}, 0);
        line(x1, y, x2, y, 0.8);
        pen.restoreGraphicsState();
    }

    void frame(double x, double y, double width, double high, double weight) throws IOException {
        pen.setLineWidth((float) weight);
        pen.addRect((float) x, (float) (height - y - high), (float) width, (float) high);
        pen.stroke();
    }

    void curly(Curly curly) throws IOException {
        curly.draw(pen, height);
    }

    void filled(double x, double y, double width, double high) throws IOException {
        pen.addRect((float) x, (float) (height - y - high), (float) width, (float) high);
        pen.fill();
    }

    /** What is drawn from now on inside this rectangle only, until {@link #unclip}. */
    void clip(double x, double y, double width, double high) throws IOException {
        pen.saveGraphicsState();
        pen.addRect((float) x, (float) (height - y - high), (float) width, (float) high);
        pen.clip();
    }

    void unclip() throws IOException {
        pen.restoreGraphicsState();
    }

    /** Ink of lines, areas and letters from now on; a new page begins black. */
    void ink(Color colour) throws IOException {
        pen.setStrokingColor(colour);
        pen.setNonStrokingColor(colour);
    }

    void form(PDFormXObject form, double x, double baseline) throws IOException {
        pen.saveGraphicsState();
        pen.transform(Matrix.getTranslateInstance((float) x, (float) (height - baseline)));
        pen.drawForm(form);
        pen.restoreGraphicsState();
    }

    /** The face as this document holds it. */
    PDType0Font font(Face face) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            font = fonts.embed(document, face);
            embedded.put(face, font);
        }
        return font;
    }

    @Override
    public void close() throws IOException {
        if (pen != null) {
            pen.close();
            pen = null;
        }
    }
}
