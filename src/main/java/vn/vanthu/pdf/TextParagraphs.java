package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.PageTexts;

/** Puts the lines of a page together to the paragraphs that a reader sees. */
public final class TextParagraphs {
    /** Lines that overlap by this part of the smaller one stand in one row. */
    private static final double ONE_ROW = 0.5;
    /** So much wider than usual, in row heights, is the gap between paragraphs. */
    private static final double WIDE_GAP = 0.3;

    private static final double INDENT = 4;
    private static final double SHORT = 12;
    private static final double NEAR_MIDDLE = 6;
    private static final Pattern BEGINS = Pattern.compile(
            "^(?:(?:Điều|Chương|Phần|Mục) [\\dIVXLC]+\\b.*|[IVXLC]+[.-] .*|\\d{1,2}(?:\\.\\d{1,2})*[.)-] .*|[a-zđ]\\) .*"
                    + "|[-+•–] .*)",
            Pattern.DOTALL);

    private TextParagraphs() {}

    /**
     * A paragraph, or what of it stands on one page.
     *
     * @param place over the whole width of the page's text
     * @param text its lines joined; empty for a scan
     * @param bold most of it
     */
    public record Paragraph(Region place, String text, boolean bold, boolean centred) {}

    /**
     * The paragraphs of a page from top to bottom.
     *
     * @param number of the page, from 1
     */
    public static List<Paragraph> of(int number, PageTexts.Page page) {
        return of(number, rows(page));
    }

    /** A row of the page, mm; what stands beside each other in columns is one. */
    record Row(double left, double top, double right, double bottom, String text, boolean bold) {
        double height() {
            return bottom - top;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    static List<Row> rows(PageTexts.Page page) {
        List<Row> rows = new ArrayList<>();
        for (PageTexts.Line line : page.lines().stream()
                .filter(line -> !line.text().isBlank())
                .sorted(Comparator.comparingDouble(PageTexts.Line::y))
                .toList()) {
            Row row = new Row(
                    line.x(), line.y(), line.x() + line.width(), line.y() + line.height(), line.text(), line.bold());
            int last = rows.size() - 1;
            if (last >= 0
                    && overlap(rows.get(last), row)
                            > ONE_ROW * Math.min(row.height(), rows.get(last).height())) {
                rows.set(last, beside(rows.get(last), row));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<Paragraph> of(int number, List<Row> rows) {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (rows.isEmpty()) {
            return paragraphs;
        }
        double left = rows.stream().mapToDouble(Row::left).min().orElseThrow();
        double right = rows.stream().mapToDouble(Row::right).max().orElseThrow();
        double usualGap = usualGap(rows);
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || begins(rows.get(i - 1), rows.get(i), left, right, usualGap)) {
                paragraphs.add(paragraph(number, rows, from, i, left, right));
                from = i;
            }
        }
        return paragraphs;
    }

    /** The region of the rows {@code from} to {@code to}, up to half of the gaps to their neighbours. */
    static Region around(int number, List<Row> rows, int from, int to) {
        double left = rows.stream().mapToDouble(Row::left).min().orElseThrow();
        double right = rows.stream().mapToDouble(Row::right).max().orElseThrow();
        double top = rows.get(from).top();
        double bottom = rows.get(to - 1).bottom();
        double above = from == 0 ? 1 : Math.min(1, (top - rows.get(from - 1).bottom()) / 2);
        double below = to == rows.size() ? 1 : Math.min(1, (rows.get(to).top() - bottom) / 2);
        return new Region(
                number, left, Math.max(0, top - above), right - left, bottom + below - Math.max(0, top - above));
    }

    private static Paragraph paragraph(int number, List<Row> rows, int from, int to, double left, double right) {
        StringBuilder text = new StringBuilder();
        int bold = 0;
        boolean centred = true;
        for (Row row : rows.subList(from, to)) {
            text.append(text.length() == 0 || row.text().isEmpty() ? "" : " ").append(row.text());
            bold += row.bold() ? 1 : 0;
            centred &= Math.abs(row.middle() - (left + right) / 2) < NEAR_MIDDLE
                    && row.left() - left > INDENT
                    && right - row.right() > INDENT;
        }
        return new Paragraph(around(number, rows, from, to), text.toString(), bold * 2 > to - from, centred);
    }

    private static boolean begins(Row last, Row next, double left, double right, double usualGap) {
        double gap = next.top() - last.bottom();
        boolean apart = gap > usualGap + WIDE_GAP * last.height();
        boolean indented = next.left() - left > INDENT && last.left() - left < INDENT;
        boolean endsShort = right - last.right() > SHORT && endsSentence(last.text());
        boolean heading = last.bold() != next.bold();
        return apart
                || indented
                || endsShort
                || heading
                || BEGINS.matcher(next.text()).matches();
    }

    /** Of a scan it is not known, so its short lines end paragraphs. */
    private static boolean endsSentence(String text) {
        return text.isEmpty() || ".;:!?”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static double usualGap(List<Row> rows) {
        double[] gaps = new double[Math.max(1, rows.size() - 1)];
        for (int i = 1; i < rows.size(); i++) {
            gaps[i - 1] = rows.get(i).top() - rows.get(i - 1).bottom();
        }
        java.util.Arrays.sort(gaps);
        return gaps[gaps.length / 3];
    }

    private static double overlap(Row one, Row other) {
        return Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    }

    private static Row beside(Row one, Row other) {
        String text = one.left() <= other.left() ? one.text() + " " + other.text() : other.text() + " " + one.text();
        return new Row(
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()),
                text,
                one.bold() && other.bold());
    }
}
