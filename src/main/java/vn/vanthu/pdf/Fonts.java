package vn.vanthu.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vanthu.domain.text.Folding;

/**
 * The four faces of Liberation Serif, which has the widths of Times New Roman and all Vietnamese letters (domain.md
 * 2.1). Only the faces that are used are read, each once. Safe for many threads: what is read of a face does not change.
 */
final class Fonts implements AutoCloseable {
    private static final char UNKNOWN = '\u25a1';
    private static final Map<Integer, String> STAND_INS = Map.of(
            0x2610, "\u25a1", 0x2611, "\u25a0", 0x2612, "\u25a0", 0x2713, "\u221a", 0x2714, "\u221a", 0x2011, "-",
            0x2002, " ", 0x2003, " ", 0x3000, " ");

    private final Map<Face, TrueTypeFont> faces = new EnumMap<>(Face.class);

    /** Style of type. */
    enum Face {
        REGULAR("Regular"),
        BOLD("Bold"),
        ITALIC("Italic"),
        BOLD_ITALIC("BoldItalic");

        private final String file;

        Face(String file) {
            this.file = "/liberation/LiberationSerif-" + file + ".ttf";
        }
    }

    /** Width of {@code text}, which is {@link #printable}, in pt. */
    double width(Face face, double size, String text) {
        TrueTypeFont font = font(face);
        try {
            double units = 0;
            for (int letter : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
            }
            return units * size / font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The same text in letters that the faces have: composed, signs without a glyph replaced by the nearest one,
     * control characters gone. Drawn decomposed, marks would stand beside their letters.
     */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        Folding.nfc(text).codePoints().forEach(letter -> {
            if (hasGlyph(letter)) {
                printable.appendCodePoint(letter);
            } else {
                printable.append(standIn(letter));
            }
        });
        return printable.toString();
    }

    /** A font for {@code document} that will hold only the letters used. */
    PDType0Font embed(PDDocument document, Face face) throws IOException {
        return PDType0Font.load(document, font(face), true);
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : faces.values()) {
            font.close();
        }
    }

    private String standIn(int letter) {
        if (Character.isWhitespace(letter)) {
            return " ";
        }
        int type = Character.getType(letter);
        if (type == Character.CONTROL || type == Character.FORMAT) {
            return "";
        }
        if (STAND_INS.containsKey(letter)) {
            return STAND_INS.get(letter);
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(this::hasGlyph) ? plain : String.valueOf(UNKNOWN);
    }

    private boolean hasGlyph(int letter) {
        try {
            return letter >= ' '
                    && Character.getType(letter) != Character.FORMAT
                    && font(Face.REGULAR).getUnicodeCmapLookup().getGlyphId(letter) != 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized TrueTypeFont font(Face face) {
        return faces.computeIfAbsent(face, Fonts::read);
    }

    private static TrueTypeFont read(Face face) {
        try (InputStream in = Fonts.class.getResourceAsStream(face.file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures would be extracted as other letters than were typed.
            font.setEnableGsub(false);
            font.getHorizontalMetrics();
            font.getUnicodeCmapLookup();
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
