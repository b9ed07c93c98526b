package vn.vanthu.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.pdf.Fonts.Face;

/** The head of the office's own papers: agencies on the left, ĐẢNG CỘNG SẢN VIỆT NAM on the right (domain.md 2.2, 2.3). */
final class OfficeHead {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double SIZE = 14;
    private static final double MOTTO_SIZE = 15;
    private static final double PITCH = 17;
    private static final double BASELINE = 13.3;
    private static final double LEFT_COLUMN = SeenPage.pt(75);
    private static final double LEFT_MIDDLE = Paper.LEFT + LEFT_COLUMN / 2;
    private static final double RIGHT_MIDDLE = (Paper.LEFT + LEFT_COLUMN + Paper.RIGHT) / 2;
    private static final double GUTTER = 8;
    private static final String MOTTO = "ĐẢNG CỘNG SẢN VIỆT NAM";

    private OfficeHead() {}

    /**
     * Draws it at the top of the page and leaves the paper below it.
     *
     * @param day of the paper; empty leaves the line of place and date out
     */
    static void draw(Paper paper, Office office, Optional<LocalDate> day) throws IOException {
        Sheet sheet = paper.sheet();
        double left = column(sheet, Face.REGULAR, office.parent(), Paper.TOP);
        left = column(sheet, Face.BOLD, office.name(), left);
        sheet.centred(Face.REGULAR, SIZE, LEFT_MIDDLE, left + BASELINE, "*");
        left += PITCH;
        sheet.centred(Face.BOLD, MOTTO_SIZE, RIGHT_MIDDLE, Paper.TOP + BASELINE, MOTTO);
        double half = sheet.width(Face.BOLD, MOTTO_SIZE, MOTTO) / 2;
        double rule = Paper.TOP + PITCH + 1.5;
        sheet.line(RIGHT_MIDDLE - half, rule, RIGHT_MIDDLE + half, rule, 0.75);
        double right = rule + 4;
        if (day.isPresent()) {
            String words =
                    (office.place().isEmpty() ? "........" : office.place()) + ", " + DateWording.printed(day.get());
            double room = Paper.RIGHT - Paper.LEFT - LEFT_COLUMN;
            for (String line : new TypeSetter(sheet.fonts()).balanced(Face.ITALIC, SIZE, words, room)) {
                right = Math.max(right, left - PITCH);
                sheet.centred(Face.ITALIC, SIZE, RIGHT_MIDDLE, right + BASELINE, line);
                right += PITCH;
            }
        }
        paper.goTo(Math.max(left, right) + PITCH / 2);
    }

    private static double column(Sheet sheet, Face face, String words, double top) throws IOException {
        double y = top;
        List<String> lines =
                new TypeSetter(sheet.fonts()).balanced(face, SIZE, words.toUpperCase(VIETNAMESE), LEFT_COLUMN - GUTTER);
        for (String line : lines) {
            sheet.centred(face, SIZE, LEFT_MIDDLE, y + BASELINE, line);
            y += PITCH;
        }
        return y;
    }
}
