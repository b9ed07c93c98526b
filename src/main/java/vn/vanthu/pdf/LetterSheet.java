package vn.vanthu.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.LetterLines.Line;
import vn.vanthu.pdf.LetterLines.Word;

/** The pages of a letter and the pen on the last of them. Places in pt from the upper left corner of the page. */
final class LetterSheet implements AutoCloseable {
    static final double MM = 72 / 25.4;
    /** Margins of HD36 (domain.md 2.1). */
    static final double LEFT = 30 * MM;

    static final double RIGHT = 195 * MM;
    static final double TOP = 20 * MM;
    static final double BOTTOM = 277 * MM;

    private static final double PAGE_NUMBER_TOP = 10 * MM;
    private static final double HEADING_SIZE = 14;
    private static final double ASCENT = 0.68;
    private static final Color STAMP_RED = new Color(0xC8, 0x10, 0x10);

    private final PDDocument document;
    private final Fonts fonts;
    private final LetterLines lines;
    private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    private PDPage page;
    private PDPageContentStream pen;

    LetterSheet(PDDocument document, Fonts fonts) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.lines = new LetterLines(fonts);
        turn();
    }

    Fonts fonts() {
        return fonts;
    }

    LetterLines lines() {
        return lines;
    }

    /** Takes a new page; from the second on it bears its number. */
    void turn() throws IOException {
        if (pen != null) {
            pen.close();
        }
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        if (document.getNumberOfPages() > 1) {
            String number = Integer.toString(document.getNumberOfPages());
            double x = (LEFT + RIGHT - fonts.width(Face.REGULAR, HEADING_SIZE, number)) / 2;
            boolean isTagged = new BlockTags(document).isTagged();
            if (isTagged) {
                pen.beginMarkedContent(COSName.ARTIFACT);
            }
            text(number, Face.REGULAR, HEADING_SIZE, x, PAGE_NUMBER_TOP + ASCENT * HEADING_SIZE);
            if (isTagged) {
                pen.endMarkedContent();
            }
        }
    }

    /** Something that is drawn. */
    @FunctionalInterface
    interface Drawing<T> {
        T draw() throws IOException;
    }

    /** Draws what is one paragraph of the document's structure, where it has one; on the page that is the last now. */
    <T> T paragraph(Drawing<T> drawing) throws IOException {
        BlockTags tags = new BlockTags(document);
        Optional<Integer> mark = tags.isTagged() ? tags.paragraph(page) : Optional.empty();
        if (mark.isEmpty()) {
            return drawing.draw();
        }
        pen.beginMarkedContent(COSName.P, mark.get());
        T drawn = drawing.draw();
        pen.endMarkedContent();
        return drawn;
    }

    void text(String text, Face face, double size, double x, double baseline) throws IOException {
        pen.beginText();
        pen.setFont(embedded(face), (float) size);
        pen.setTextMatrix(Matrix.getTranslateInstance((float) x, (float) (height() - baseline)));
        pen.showText(text);
        pen.endText();
    }

    /** A line with {@code extra} between its words beyond their own space. */
    void line(Line line, double x, double baseline, double extra) throws IOException {
        double at = x;
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean last = i == words.size() - 1;
            text(last ? word.text() : word.text() + " ", word.face(), word.size(), at, baseline);
            at += word.width() + (last ? 0 : lines.space(words.get(i + 1)) + extra);
        }
    }

    void centred(Line line, double middle, double baseline) throws IOException {
        line(line, middle - line.width() / 2, baseline, 0);
    }

    void rule(double x, double y, double width, double weight) throws IOException {
        pen.setLineWidth((float) weight);
        pen.moveTo((float) x, (float) (height() - y));
        pen.lineTo((float) (x + width), (float) (height() - y));
        pen.stroke();
    }

    void curly(Curly curly) throws IOException {
        curly.draw(pen, height());
    }

    /** Something made elsewhere; {@code matrix} leads from its own coordinates to the page's, origin at the lower left. */
    void form(PDFormXObject form, AffineTransform matrix) throws IOException {
        pen.saveGraphicsState();
        pen.transform(new Matrix(matrix));
        pen.drawForm(form);
        pen.restoreGraphicsState();
    }

    /** A picture; {@code matrix} leads from the unit square to the page, origin at the lower left. */
    void image(PDImageXObject image, AffineTransform matrix) throws IOException {
        pen.drawImage(image, new Matrix(matrix));
    }

    /** A word in a single frame like a stamp, its upper edge at {@code top}; gives the height taken. */
    double stamp(String words, double middle, double top, Ink ink) throws IOException {
        double width = fonts.width(Face.BOLD, HEADING_SIZE, words);
        double frame = Math.max(width + 16, 20 * MM);
        double high = 8 * MM;
        Color colour = ink == Ink.RED ? STAMP_RED : Color.BLACK;
        pen.setStrokingColor(colour);
        pen.setNonStrokingColor(colour);
        pen.setLineWidth(1.2f);
        pen.addRect((float) (middle - frame / 2), (float) (height() - top - high), (float) frame, (float) high);
        pen.stroke();
        text(words, Face.BOLD, HEADING_SIZE, middle - width / 2, top + (high + ASCENT * HEADING_SIZE) / 2);
        pen.setStrokingColor(Color.BLACK);
        pen.setNonStrokingColor(Color.BLACK);
        return high;
    }

    private PDType0Font embedded(Face face) throws IOException {
        if (!embedded.containsKey(face)) {
            embedded.put(face, fonts.embed(document, face));
        }
        return embedded.get(face);
    }

    private static double height() {
        return PDRectangle.A4.getHeight();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }

    /** What a stamp is printed with. */
    enum Ink {
        BLACK,
        RED
    }
}
