package vn.vanthu.officefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Folding;

/**
 * Lays the paragraphs of a word processor on pages, roughly as they would be printed: enough to tell a left column from
 * a right one. All lengths in mm.
 */
final class WordPages {
    static final double PAGE_WIDTH = 210;
    private static final double PAGE_HEIGHT = 297;
    private static final double LEFT_MARGIN = 30;
    private static final double TEXT_WIDTH = 165;
    private static final double TOP_MARGIN = 20;
    private static final double LINE = 6;
    private static final double LINE_HEIGHT = 5;
    /** Of a letter in Times of 14 pt. */
    private static final double LETTER = 2.25;

    private static final double FONT_SIZE = 14;
    private static final int MOST_LINES = 200_000;

    private final List<PageTexts.Page> pages = new ArrayList<>();
    private final List<PageTexts.Line> lines = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private double left = LEFT_MARGIN;
    private double width = TEXT_WIDTH;
    private double y = TOP_MARGIN;
    private int written;

    /** How a paragraph stands in its column. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    private static final class Row {
        private final double left;
        private final double width;
        private final double top;
        private double bottom;

        Row(double left, double width, double top) {
            this.left = left;
            this.width = width;
            this.top = top;
            this.bottom = top;
        }
    }

    void startRow() {
        rows.push(new Row(left, width, y));
    }

    /**
     * @param from where the cell begins, a part of its table's width
     * @param part of its table's width
     */
    void startCell(double from, double part) {
        Row row = rows.peek();
        if (row != null) {
            row.bottom = Math.max(row.bottom, y);
            y = row.top;
            left = row.left + row.width * from;
            width = row.width * part;
        }
    }

    void endRow() {
        Row row = rows.poll();
        if (row != null) {
            y = Math.max(row.bottom, y);
            left = row.left;
            width = row.width;
        }
    }

    void pageBreak() {
        if (!rows.isEmpty()) {
            return;
        }
        pages.add(new PageTexts.Page(PAGE_WIDTH, PAGE_HEIGHT, sorted()));
        lines.clear();
        y = TOP_MARGIN;
    }

    /** A paragraph; line ends part it, tabs part what stands in columns on one line. */
    void paragraph(String text, Side side, boolean bold) throws HeavyFileException {
        for (String line : text.split("[\n\u000b\r]", -1)) {
            line(line, side, bold);
        }
    }

    private void line(String text, Side side, boolean bold) throws HeavyFileException {
        written++;
        if (written > MOST_LINES) {
            throw new HeavyFileException("lines without end");
        }
        String[] columns = text.strip().split("\\t+");
        for (int i = 0; i < columns.length; i++) {
            double from = left + width * i / columns.length;
            place(columns[i], from, width / columns.length, i == 0 ? side : Side.CENTRE, bold);
        }
        y += LINE;
    }

    private void place(String text, double from, double room, Side side, boolean bold) {
        String tidy = Folding.tidy(text);
        if (tidy.isEmpty()) {
            return;
        }
        double wide = Math.min(room, tidy.length() * LETTER);
        double x = from
                + switch (side) {
                    case LEFT -> 0;
                    case CENTRE -> (room - wide) / 2;
                    case RIGHT -> room - wide;
                };
        lines.add(new PageTexts.Line(tidy, x, y, wide, LINE_HEIGHT, FONT_SIZE, bold));
    }

    private List<PageTexts.Line> sorted() {
        List<PageTexts.Line> byPlace = new ArrayList<>(lines);
        byPlace.sort((one, other) ->
                one.y() == other.y() ? Double.compare(one.x(), other.x()) : Double.compare(one.y(), other.y()));
        return byPlace;
    }

    PageTexts done() {
        if (!lines.isEmpty() || pages.isEmpty()) {
            pages.add(new PageTexts.Page(PAGE_WIDTH, PAGE_HEIGHT, sorted()));
        }
        return new PageTexts(pages);
    }
}
