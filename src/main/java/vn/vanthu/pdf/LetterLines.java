package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.pdf.Fonts.Face;

/** Breaks paragraphs into lines. All measures in pt. */
final class LetterLines {
    private final Fonts fonts;

    LetterLines(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Words of one face, or of {@code face} and bold where {@code **} turns it on and off. */
    List<Word> words(String text, Face face, double size) {
        List<Word> words = new ArrayList<>();
        boolean bold = false;
        boolean open = false;
        for (String part : fonts.printable(text).split("\\*\\*", -1)) {
            Face here = bold ? Face.BOLD : face;
            boolean joined = open && !part.startsWith(" ");
            for (String word : part.split(" ")) {
                if (joined && !words.isEmpty()) {
                    // A comma behind a bold word stays with it.
                    Word last = words.remove(words.size() - 1);
                    words.add(word(last.text() + word, last.face(), size));
                } else if (!word.isEmpty()) {
                    words.add(word(word, here, size));
                }
                joined = false;
            }
            open = !part.endsWith(" ") && (open || !part.isEmpty());
            bold = !bold;
        }
        return words;
    }

    private Word word(String text, Face face, double size) {
        return new Word(text, face, size, fonts.width(face, size, text));
    }

    /**
     * Fills lines one after the other.
     *
     * @param first room on the first line
     * @param rest room on the others
     */
    List<Line> filled(List<Word> words, double first, double rest) {
        List<Line> lines = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        double width = 0;
        for (Word word : words) {
            double more = word.width() + (open.isEmpty() ? 0 : space(word));
            if (!open.isEmpty() && width + more > (lines.isEmpty() ? first : rest)) {
                lines.add(new Line(open, width, false));
                open = new ArrayList<>();
                width = 0;
                more = word.width();
            }
            open.add(word);
            width += more;
        }
        lines.add(new Line(open, width, true));
        return lines;
    }

    /** The same in as few lines, which are made about equally long, as centred headings want it. */
    List<Line> balanced(List<Word> words, double room) {
        int count = filled(words, room, room).size();
        double narrow = room;
        while (narrow > room / 3 && filled(words, narrow - 4, narrow - 4).size() == count) {
            narrow -= 4;
        }
        return filled(words, narrow, narrow);
    }

    double space(Word word) {
        return fonts.width(word.face(), word.size(), " ");
    }

    /** @param width of the word alone */
    record Word(String text, Face face, double size, double width) {}

    /** @param last true for the last line of its paragraph, which is not justified */
    record Line(List<Word> words, double width, boolean last) {
        Line {
            words = List.copyOf(words);
        }
    }
}
