package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.Fonts.Face;

/**
 * Breaks the text of a cell into lines; no letter is ever left out. A word that is wider than its column is broken
 * behind a sign of its own first, {@code 1234-} / {@code QĐ/ĐU}, else between two letters. Lengths in pt.
 */
final class CellText {
    private static final String BREAK_BEHIND = "-/,;:._@)–—";

    private final Fonts fonts;
    private final Face face;
    private final double size;
    private final double width;
    private final double blank;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private CellText(Fonts fonts, Face face, double size, double width) {
        this.fonts = fonts;
        this.face = face;
        this.size = size;
        this.width = width;
        this.blank = fonts.width(face, size, " ");
    }

    /** @param text lines apart by line feeds; empty gives no line */
    static List<String> lines(Fonts fonts, Face face, double size, String text, double width) {
        return new CellText(fonts, face, size, width).all(text);
    }

    /** The same with a first line that begins {@code indent} from the left. */
    static List<String> indented(Fonts fonts, Face face, double size, String text, double width, double indent) {
        CellText cell = new CellText(fonts, face, size, width);
        cell.used = indent;
        return cell.all(text);
    }

    /** Width of the widest piece of {@code text} that holds together. */
    static double widestWord(Fonts fonts, Face face, double size, String text) {
        double widest = 0;
        for (String word : Folding.tidy(fonts.printable(text)).split(" ")) {
            widest = Math.max(widest, fonts.width(face, size, word));
        }
        return widest;
    }

    private List<String> all(String text) {
        for (String paragraph : text.split("\\R")) {
            for (String word : Folding.tidy(fonts.printable(paragraph)).split(" ")) {
                if (!word.isEmpty()) {
                    word(word);
                }
            }
            end();
        }
        return lines;
    }

    private void word(String word) {
        double wide = fonts.width(face, size, word);
        if (line.length() > 0 && used + blank + wide <= width) {
            line.append(' ');
            used += blank;
        } else if (line.length() > 0 && (wide <= width || !startsHere(word))) {
            end();
        } else if (line.length() > 0) {
            line.append(' ');
            used += blank;
        }
        if (used + wide <= width) {
            append(word, wide);
        } else {
            pieces(word).forEach(this::piece);
        }
    }

    /** Whether the first piece of a word too wide for any line still fits behind what stands on this one. */
    private boolean startsHere(String word) {
        return used + blank + fonts.width(face, size, pieces(word).get(0)) <= width;
    }

    private void piece(String piece) {
        double wide = fonts.width(face, size, piece);
        if (used + wide > width && used > 0) {
            end();
        }
        if (wide <= width) {
            append(piece, wide);
        } else {
            letters(piece);
        }
    }

    private void letters(String piece) {
        int[] letters = piece.codePoints().toArray();
        for (int letter : letters) {
            String one = Character.toString(letter);
            double wide = fonts.width(face, size, one);
            if (used > 0 && used + wide > width && Character.getType(letter) != Character.NON_SPACING_MARK) {
                end();
            }
            append(one, wide);
        }
    }

    private void append(String words, double wide) {
        line.append(words);
        used += wide;
    }

    private void end() {
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        line.setLength(0);
        used = 0;
    }

    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < word.length() - 1; i++) {
            if (BREAK_BEHIND.indexOf(word.charAt(i)) >= 0 && BREAK_BEHIND.indexOf(word.charAt(i + 1)) < 0) {
                pieces.add(word.substring(from, i + 1));
                from = i + 1;
            }
        }
        pieces.add(word.substring(from));
        return pieces;
    }
}
