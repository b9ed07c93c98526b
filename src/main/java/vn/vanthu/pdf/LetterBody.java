package vn.vanthu.pdf;

import static vn.vanthu.pdf.LetterSheet.BOTTOM;
import static vn.vanthu.pdf.LetterSheet.LEFT;
import static vn.vanthu.pdf.LetterSheet.MM;
import static vn.vanthu.pdf.LetterSheet.RIGHT;
import static vn.vanthu.pdf.LetterSheet.TOP;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.LetterLines.Line;

/** The text: justified, first lines indented, no heading and no first line alone at a page's foot (domain.md 2.3). */
final class LetterBody {
    private static final double SIZE = 14;
    private static final double PITCH = 19;
    private static final double GAP = 6;
    private static final double INDENT = 10 * MM;
    /** Lines of the text that stay with the signature block, so that it never stands alone on a page. */
    private static final int KEPT_WITH_FOOT = 2;

    private final LetterSheet sheet;
    private final Letter letter;

    LetterBody(LetterSheet sheet, Letter letter) {
        this.sheet = sheet;
        this.letter = letter;
    }

    /**
     * Draws text and foot.
     *
     * @param top where the text begins on the first page
     */
    void draw(double top, LetterFoot foot) throws IOException {
        List<Row> rows = rows();
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            boolean mayTurn = i == 0 || !staysWithNext(rows, i - 1);
            if (mayTurn && y > TOP && y + together(rows, i, foot) > BOTTOM) {
                sheet.turn();
                y = TOP;
            }
            Row row = rows.get(i);
            y += y > TOP ? row.gap() : 0;
            draw(row, y + PITCH * 0.75);
            y += PITCH;
        }
        foot.draw(y);
    }

    /** Height of row {@code i} with all that may not be parted from it, the foot where it reaches so far. */
    private static double together(List<Row> rows, int i, LetterFoot foot) {
        int end = i + 1;
        while (end < rows.size() && staysWithNext(rows, end - 1)) {
            end++;
        }
        return height(rows, i, end) + (end == rows.size() ? foot.height() : 0);
    }

    private static boolean staysWithNext(List<Row> rows, int i) {
        return i >= rows.size() - KEPT_WITH_FOOT || rows.get(i).staysWithNext();
    }

    private static double height(List<Row> rows, int from, int to) {
        return rows.subList(from, to).stream()
                .mapToDouble(row -> row.gap() + PITCH)
                .sum();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String paragraph : letter.body()) {
            boolean centred = paragraph.startsWith("# ");
            boolean heading = centred || paragraph.startsWith("## ");
            Face face = heading ? Face.BOLD : Face.REGULAR;
            var words = sheet.lines().words(paragraph.replaceFirst("^##? ", ""), face, SIZE);
            double room = RIGHT - LEFT;
            List<Line> lines = centred
                    ? sheet.lines().balanced(words, room)
                    : sheet.lines().filled(words, room - INDENT, room);
            for (int i = 0; i < lines.size(); i++) {
                boolean first = i == 0;
                boolean beforeLast = i == lines.size() - 2;
                Place place = centred ? Place.CENTRED : first ? Place.INDENTED : Place.FULL;
                boolean stays = heading || (lines.size() > 1 && (first || beforeLast));
                rows.add(new Row(lines.get(i), place, first ? GAP : 0, stays));
            }
        }
        return rows;
    }

    private void draw(Row row, double baseline) throws IOException {
        Line line = row.line();
        if (row.place() == Place.CENTRED) {
            sheet.centred(line, (LEFT + RIGHT) / 2, baseline);
            return;
        }
        double x = row.place() == Place.INDENTED ? LEFT + INDENT : LEFT;
        int spaces = line.words().size() - 1;
        double extra = line.last() || spaces == 0 ? 0 : (RIGHT - x - line.width()) / spaces;
        sheet.line(line, x, baseline, extra);
    }

    /** @param staysWithNext not to be parted from the row after it */
    private record Row(Line line, Place place, double gap, boolean staysWithNext) {}

    private enum Place {
        CENTRED,
        INDENTED,
        FULL
    }
}
