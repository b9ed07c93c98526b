package vn.vanthu.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the codes of one font of a file mean, each worked out once. */
final class FontLetters {
    private static final int BOLD_WEIGHT = 600;
    private static final int MOST_KNOWN = 1 << 16;
    private static final int FIRST_KNOWN = 1 << 8;
    /** The list by which the library's own reader of texts names signs. */
    private static final GlyphList SIGNS = signs();

    private final PDFont font;
    private final boolean bold;
    private String[] known = new String[FIRST_KNOWN];

    FontLetters(PDFont font) {
        this.font = font;
        this.bold = isBold(font);
    }

    boolean isOf(PDFont other) {
        return font.equals(other);
    }

    boolean isBold() {
        return bold;
    }

    /** The text that a code stands for; empty where nobody knows. */
    String text(int code) throws IOException {
        if (code < 0 || code >= MOST_KNOWN) {
            return read(code);
        }
        if (code >= known.length) {
            known = Arrays.copyOf(known, Math.min(MOST_KNOWN, Math.max(code + 1, 2 * known.length)));
        }
        if (known[code] == null) {
            known[code] = read(code);
        }
        return known[code];
    }

    private String read(int code) throws IOException {
        String text = font.toUnicode(code, SIGNS);
        if (text == null) {
            return font instanceof PDSimpleFont ? readable(String.valueOf((char) code)) : "";
        }
        return readable(text);
    }

    private String readable(String text) {
        return OldFonts.readable(text, font.getName());
    }

    private static boolean isBold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = font.getName() == null ? "" : font.getName();
        return name.contains("Bold")
                || name.contains("Black")
                || name.contains("Heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }

    private static GlyphList signs() {
        try (InputStream more =
                PDFTextStripper.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return more == null ? GlyphList.getAdobeGlyphList() : new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
