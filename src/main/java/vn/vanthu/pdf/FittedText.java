package vn.vanthu.pdf;

import java.util.List;
import vn.vanthu.pdf.Fonts.Face;

/**
 * Text set as large as a box allows. Lengths in pt.
 *
 * @param lines that fit the box
 */
record FittedText(Face face, double size, List<String> lines) {
    private static final double STEP = 0.25;
    private static final double SMALLEST = 3;
    private static final double PITCH = 1.15;

    /** From {@code largest} down until the lines fit; a text that cannot fit at all loses its end. */
    static FittedText of(Fonts fonts, Face face, double largest, String words, double width, double height) {
        double size = largest;
        List<String> lines = CellText.lines(fonts, face, size, words, width);
        while (lines.size() * size * PITCH > height && size > SMALLEST) {
            size -= STEP;
            lines = CellText.lines(fonts, face, size, words, width);
        }
        int most = Math.max(1, (int) Math.floor(height / (size * PITCH)));
        return new FittedText(face, size, lines.subList(0, Math.min(most, lines.size())));
    }

    double pitch() {
        return size * PITCH;
    }

    double height() {
        return lines.size() * pitch();
    }

    /** Base line of a line below the top of the text. */
    double baseline(int line) {
        return line * pitch() + 0.9 * size;
    }
}
