package vn.vanthu.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of a file page by page, with the place of every line.
 *
 * @param pages in order, one entry for each page, empty ones included
 */
public record PageTexts(List<Page> pages) {
    /** No pages. */
    public static final PageTexts EMPTY = new PageTexts(List.of());

    public PageTexts {
        pages = List.copyOf(pages);
    }

    /** Text without geometry, as from a plain text file: one page, lines of equal height. */
    public static PageTexts ofPlainText(String text) {
        String[] lines = text.split("\\R", -1);
        List<Line> placed = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            placed.add(new Line(lines[i], 0, i, lines[i].length(), 1, 1, false));
        }
        return new PageTexts(List.of(new Page(0, 0, placed)));
    }

    public boolean isBlank() {
        return pages.stream().allMatch(page -> page.text().isBlank());
    }

    /** All the text, pages parted by a line end. */
    public String text() {
        return pages.stream().map(Page::text).collect(Collectors.joining("\n"));
    }

    /**
     * A page as it is seen, /Rotate applied.
     *
     * @param width mm; 0 where the text has no geometry
     * @param height mm; 0 where the text has no geometry
     * @param lines from top to bottom, from left to right
     * @param ink how far down the page is inked; empty where nobody has looked
     */
    public record Page(double width, double height, List<Line> lines, Optional<InkReach> ink) {
        public Page {
            lines = List.copyOf(lines);
        }

        /** A page of which only the text is known. */
        public Page(double width, double height, List<Line> lines) {
            this(width, height, lines, Optional.empty());
        }

        /** The same page, after its ink was measured. */
        public Page inked(InkReach reach) {
            return new Page(width, height, lines, Optional.of(reach));
        }

        /** The same page with its lines read otherwise. */
        public Page reading(List<Line> better) {
            return new Page(width, height, better, ink);
        }

        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }

        public boolean hasGeometry() {
            return width > 0;
        }
    }

    /**
     * A run of words on one base line; the two columns of a letterhead are two lines.
     *
     * @param x left edge in mm from the left edge of the page
     * @param y top edge in mm from the top edge of the page
     * @param width mm
     * @param height mm
     * @param fontSize pt
     * @param bold true where most of its letters are
     * @param words where each of the words stands that blanks part; empty where only the line's place is known
     */
    public record Line(
            String text,
            double x,
            double y,
            double width,
            double height,
            double fontSize,
            boolean bold,
            List<Place> words) {
        public Line {
            words = words.size() == count(text) ? List.copyOf(words) : List.of();
        }

        /** A line of which only its own place is known. */
        public Line(String text, double x, double y, double width, double height, double fontSize, boolean bold) {
            this(text, x, y, width, height, fontSize, bold, List.of());
        }

        private static int count(String text) {
            return text.isEmpty() ? 0 : text.split(" ", -1).length;
        }
    }

    /**
     * Where a word stands on its line.
     *
     * @param x left edge in mm from the left edge of the page
     * @param width mm
     */
    public record Place(double x, double width) {}
}
