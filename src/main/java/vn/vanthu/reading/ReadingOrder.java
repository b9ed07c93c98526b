package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.PageTexts;

/**
 * Puts the lines of pages into the order in which a person reads a form: where two columns stand side by side (the
 * letterhead; "Nơi nhận" beside the signature; domain.md 2.2) first the left one, then the right one, parted by a
 * {@link SheetLine.Kind#CELL}. Text without geometry keeps its order.
 */
final class ReadingOrder {
    /** Parts of the page's width: the columns' centres lie near 0.32 and 0.71, a centred heading at 0.54. */
    private static final double LEFT_CENTRE = 0.42;

    private static final double LEFT_EDGE = 0.58;
    private static final double RIGHT_CENTRE = 0.60;
    private static final double RIGHT_EDGE = 0.42;
    /** White between two lines, in heights of a line, that a paragraph does not have. */
    private static final double PARAGRAPH_GAP = 0.9;

    private final List<SheetLine> ordered = new ArrayList<>();
    private final List<SheetLine> left = new ArrayList<>();
    private final List<SheetLine> right = new ArrayList<>();

    private ReadingOrder() {}

    static List<SheetLine> of(PageTexts texts) {
        ReadingOrder order = new ReadingOrder();
        for (int i = 0; i < texts.pages().size(); i++) {
            order.add(texts.pages().get(i), i + 1);
        }
        order.flush();
        return order.ordered;
    }

    private void add(PageTexts.Page page, int number) {
        if (!page.hasGeometry()) {
            page.lines().forEach(line -> ordered.add(SheetLine.of(line, number, false)));
            return;
        }
        for (List<SheetLine> row : rows(page, number)) {
            if (startsCopyBlock(row)) {
                flush();
            }
            for (int i = 0; i < row.size(); i++) {
                SheetLine line = row.get(i);
                switch (side(row, i, page.width())) {
                    case LEFT -> left.add(line);
                    case RIGHT -> right.add(line);
                    case FULL -> {
                        flush();
                        append(line);
                    }
                }
            }
        }
        if (!listGoesOn()) {
            flush();
            ordered.add(SheetLine.parting(SheetLine.Kind.BLANK, number, new PageTexts.Line("", 0, 0, 0, 0, 0, false)));
        }
    }

    /** A "Nơi nhận" list that has not come to its record copy goes on in the left column of the next page. */
    private boolean listGoesOn() {
        return left.stream().anyMatch(RecipientsReader::isLabel)
                && left.stream().noneMatch(line -> line.key().matches("[^a-z]{0,3}luu\\b.*"));
    }

    /** Lines that share a base line, from left to right. */
    private static List<List<SheetLine>> rows(PageTexts.Page page, int number) {
        List<List<SheetLine>> rows = new ArrayList<>();
        List<SheetLine> row = new ArrayList<>();
        for (PageTexts.Line placed : page.lines()) {
            SheetLine line = SheetLine.of(placed, number, true);
            if (line.kind() == SheetLine.Kind.BLANK) {
                continue;
            }
            if (!row.isEmpty() && !level(row.get(0), line)) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.addAll(columnsOf(line));
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        rows.forEach(lines -> lines.sort((a, b) -> Double.compare(a.at().x(), b.at().x())));
        return rows;
    }

    /** Where the columns nearly touch, a wide name and the national title come as one line. */
    private static List<SheetLine> columnsOf(SheetLine line) {
        int start = line.isCapitals() ? Motto.startAtEndOf(line.head()) : 0;
        if (start == 0) {
            return List.of(line);
        }
        PageTexts.Line at = line.at();
        double cut = at.x() + at.width() * start / line.head().length();
        return List.of(
                line.part(line.head().substring(0, start), at.x(), cut),
                line.part(line.head().substring(start).trim(), cut, line.right()));
    }

    private static boolean level(SheetLine one, SheetLine other) {
        double shared = Math.min(one.bottom(), other.bottom())
                - Math.max(one.at().y(), other.at().y());
        return shared > 0.5 * Math.min(one.at().height(), other.at().height());
    }

    private enum Side {
        LEFT,
        RIGHT,
        FULL
    }

    private static Side side(List<SheetLine> row, int i, double width) {
        SheetLine line = row.get(i);
        if (Motto.is(line.head())) {
            return Side.RIGHT;
        }
        if (line.centre() < LEFT_CENTRE * width && line.right() < LEFT_EDGE * width) {
            return Side.LEFT;
        }
        if (line.centre() > RIGHT_CENTRE * width && line.at().x() > RIGHT_EDGE * width) {
            return Side.RIGHT;
        }
        if (row.size() == 2) {
            return i == 0 ? Side.LEFT : Side.RIGHT;
        }
        return Side.FULL;
    }

    /** The words SAO LỤC and their like in the right column begin a block that has columns of its own. */
    private static boolean startsCopyBlock(List<SheetLine> row) {
        SheetLine last = row.get(row.size() - 1);
        return last.isCapitals()
                && last.head().length() <= CopyStampReader.LONGEST_KIND
                && CopyKind.of(last.head()).isPresent();
    }

    private void flush() {
        boolean both = !left.isEmpty() && !right.isEmpty();
        if (both) {
            part(SheetLine.Kind.CELL, left.get(0));
        }
        left.forEach(this::append);
        if (both) {
            part(SheetLine.Kind.CELL, right.get(0));
        }
        right.forEach(this::append);
        if (both) {
            part(SheetLine.Kind.CELL, right.get(right.size() - 1));
        }
        left.clear();
        right.clear();
    }

    private void part(SheetLine.Kind kind, SheetLine near) {
        ordered.add(SheetLine.parting(kind, near.page(), near.at()));
    }

    private void append(SheetLine line) {
        if (!ordered.isEmpty()) {
            SheetLine before = ordered.get(ordered.size() - 1);
            boolean follows = before.hasGeometry() && before.page() == line.page();
            if (follows
                    && line.at().y() - before.bottom()
                            > PARAGRAPH_GAP * line.at().height()) {
                part(SheetLine.Kind.BLANK, line);
            }
        }
        ordered.add(line);
    }
}
