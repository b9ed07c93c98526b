package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vanthu.domain.document.PageTexts;

/**
 * The text of a page in reading order, with the place of every letter of it. Places are in mm from the upper left corner
 * of the page as it is seen; a letter's place within its word is reckoned from how wide letters usually are.
 */
final class PageText {
    /** Farther than this from any line, mm, there is no text under a point. */
    private static final double NEAR = 1.5;
    /** A hand that drags along a line goes on far beyond its end, and hardly above or below it. */
    private static final double BESIDE = 8;

    private static final String NARROW = "iìíỉĩịljtfrIÌÍ|.,;:'!()[]/- ";
    private static final String WIDE = "mwMWOÔƠÂĐQGD%@";

    private final int number;
    private final List<Row> rows = new ArrayList<>();
    private final String text;

    /**
     * A line.
     *
     * @param start where it begins in the text
     * @param edges the left edge of each of its letters and the right edge of the last
     */
    private record Row(int start, PageTexts.Line line, List<Double> edges) {
        int end() {
            return start + line.text().length();
        }

        double edge(int index) {
            return edges.get(index - start);
        }
    }

    /**
     * @param number of the page, from 1
     * @param width of the page as shown, mm; the text's own width may differ a little
     */
    PageText(int number, PageTexts.Page page, double width) {
        this.number = number;
        double scale = page.width() > 0 ? width / page.width() : 1;
        StringBuilder all = new StringBuilder();
        for (PageTexts.Line read : ReadingOrder.of(page.lines())) {
            PageTexts.Line line = scaled(read, scale);
            rows.add(new Row(
                    all.length(), line, Arrays.stream(edges(line)).boxed().toList()));
            all.append(line.text()).append('\n');
        }
        text = all.toString();
    }

    int number() {
        return number;
    }

    /** Lines, each with a line end. */
    String text() {
        return text;
    }

    /** Where in the text a point is: before or behind the letter that is nearest; empty where no text is near. */
    Optional<Integer> at(double x, double y) {
        return nearest(x, y, 1).filter(row -> isNear(row.line(), x, y)).map(row -> index(row, x));
    }

    /** The same, however far the nearest line is; 0 on a page without text. */
    int near(double x, double y) {
        return nearest(x, y, BESIDE).map(row -> index(row, x)).orElse(0);
    }

    /** Beginning and end of the word around a place; both are the place itself where no word is. */
    int[] word(int index) {
        int start = index;
        int end = index;
        while (start > 0 && isInWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        return new int[] {start, end};
    }

    /** Beginning and end of the line around a place. */
    int[] line(int index) {
        return rows.stream()
                .filter(row -> index >= row.start() && index <= row.end())
                .findFirst()
                .map(row -> new int[] {row.start(), row.end()})
                .orElse(new int[] {index, index});
    }

    /** The rectangles of a stretch of the text, one for each line of which it has a letter. */
    List<PageMark> marks(int from, int to) {
        List<PageMark> marks = new ArrayList<>();
        for (Row row : rows) {
            int start = Math.max(from, row.start());
            int end = Math.min(to, row.end());
            if (start < end) {
                double left = row.edge(start);
                double right = row.edge(end);
                marks.add(new PageMark(
                        number, left, row.line().y(), right - left, row.line().height()));
            }
        }
        return marks;
    }

    private static boolean isInWord(char letter) {
        return !Character.isWhitespace(letter);
    }

    private static int index(Row row, double x) {
        return IntStream.rangeClosed(row.start(), row.end())
                .boxed()
                .min(Comparator.comparingDouble(index -> Math.abs(row.edge(index) - x)))
                .orElse(row.start());
    }

    /** @param steep how much more a mm above or below counts than one beside */
    private Optional<Row> nearest(double x, double y, double steep) {
        return rows.stream()
                .min(Comparator.comparingDouble(row -> Math.hypot(
                        outside(x, row.line().x(), row.line().width()),
                        steep * outside(y, row.line().y(), row.line().height()))));
    }

    private static boolean isNear(PageTexts.Line line, double x, double y) {
        return outside(x, line.x(), line.width()) <= NEAR && outside(y, line.y(), line.height()) <= NEAR;
    }

    private static double outside(double at, double from, double length) {
        return Math.max(0, Math.max(from - at, at - from - length));
    }

    private static PageTexts.Line scaled(PageTexts.Line line, double by) {
        return new PageTexts.Line(
                line.text(),
                line.x() * by,
                line.y() * by,
                line.width() * by,
                line.height() * by,
                line.fontSize(),
                line.bold(),
                line.words().stream()
                        .map(word -> new PageTexts.Place(word.x() * by, word.width() * by))
                        .toList());
    }

    private static double[] edges(PageTexts.Line line) {
        double[] edges = new double[line.text().length() + 1];
        if (line.words().isEmpty()) {
            spread(line.text(), 0, line.text().length(), line.x(), line.width(), edges);
            return edges;
        }
        int start = 0;
        for (PageTexts.Place word : line.words()) {
            int blank = line.text().indexOf(' ', start);
            int end = blank < 0 ? line.text().length() : blank;
            spread(line.text(), start, end, word.x(), word.width(), edges);
            start = end + 1;
        }
        return edges;
    }

    private static void spread(String text, int start, int end, double x, double width, double[] edges) {
        double all = 0;
        for (int i = start; i < end; i++) {
            all += weight(text.charAt(i));
        }
        double before = 0;
        edges[start] = x;
        for (int i = start; i < end; i++) {
            before += weight(text.charAt(i));
            edges[i + 1] = x + width * before / all;
        }
    }

    private static double weight(char letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.55;
        }
        return WIDE.indexOf(letter) >= 0 ? 1.5 : Character.isUpperCase(letter) ? 1.3 : 1;
    }
}
