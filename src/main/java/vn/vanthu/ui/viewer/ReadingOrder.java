package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.domain.document.PageTexts.Line;

/**
 * The order in which a person reads the lines of a page. Letterheads, and nơi nhận beside a signature, stand in two
 * columns: the left one is read to its end before the right one, as long as no line crosses the gap between them.
 */
final class ReadingOrder {
    private static final double ONE_ROW = 0.5;
    /** Narrower than this, mm, it is a blank in a line and no gap between columns. */
    private static final double LEAST_GAP = 4;

    private ReadingOrder() {}

    static List<Line> of(List<Line> lines) {
        List<List<Line>> rows = rows(lines);
        List<Line> ordered = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            Gap gap = gap(rows.get(at));
            int end = at + 1;
            while (gap.isWide() && end < rows.size()) {
                Gap narrower = gap.beside(rows.get(end));
                if (!narrower.isWide()) {
                    break;
                }
                gap = narrower;
                end++;
            }
            add(ordered, rows.subList(at, end), gap);
            at = end;
        }
        return ordered;
    }

    private static void add(List<Line> ordered, List<List<Line>> rows, Gap gap) {
        if (!gap.isWide()) {
            rows.forEach(ordered::addAll);
            return;
        }
        for (boolean left : List.of(true, false)) {
            rows.stream()
                    .flatMap(List::stream)
                    .filter(line -> gap.isRightOf(line) == left)
                    .forEach(ordered::add);
        }
    }

    /** Lines of one height from left to right, rows from top to bottom. */
    private static List<List<Line>> rows(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(ReadingOrder::middle));
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : sorted) {
            List<Line> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (last.isEmpty() || middle(line) - middle(last.get(0)) > ONE_ROW * line.height()) {
                rows.add(new ArrayList<>(List.of(line)));
            } else {
                last.add(line);
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Line::x)));
        return rows;
    }

    private static double middle(Line line) {
        return line.y() + line.height() / 2;
    }

    /** The widest gap of a row; none where it is one line. */
    private static Gap gap(List<Line> row) {
        Gap widest = new Gap(0, 0);
        for (int i = 1; i < row.size(); i++) {
            Line before = row.get(i - 1);
            Gap gap = new Gap(before.x() + before.width(), row.get(i).x());
            widest = gap.width() > widest.width() ? gap : widest;
        }
        return widest;
    }

    /** mm from the left edge of the page. */
    private record Gap(double from, double to) {
        double width() {
            return to - from;
        }

        boolean isWide() {
            return width() >= LEAST_GAP;
        }

        boolean isRightOf(Line line) {
            return line.x() + line.width() / 2 < (from + to) / 2;
        }

        /** What of this gap is left beside the lines of one more row. */
        Gap beside(List<Line> row) {
            double left = from;
            double right = to;
            for (Line line : row) {
                if (isRightOf(line)) {
                    left = Math.max(left, line.x() + line.width());
                } else {
                    right = Math.min(right, line.x());
                }
            }
            return new Gap(left, right);
        }
    }
}
