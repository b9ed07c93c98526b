package vn.vanthu.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.Locale;
import vn.vanthu.domain.routing.ArrivalStamp;
import vn.vanthu.domain.routing.StampPlace;
import vn.vanthu.pdf.Fonts.Face;

/** Draws the ĐẾN stamp with its entries (NĐ30 PL IV; domain.md 5.4). Places in pt. */
final class StampDrawing {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Color RED = new Color(0xC8, 0x10, 0x10);
    private static final double WIDTH = SeenPage.pt(StampPlacing.WIDTH);
    private static final double HEIGHT = SeenPage.pt(StampPlacing.HEIGHT);
    private static final double NAME = SeenPage.pt(8.5);
    private static final double MIDDLE = SeenPage.pt(12.5);
    private static final double WORD = SeenPage.pt(16);
    private static final double FRAME = 1.2;
    private static final double INNER = 0.7;
    private static final double PAD = SeenPage.pt(1.5);
    private static final double SIZE = 9.5;
    private static final double WORD_SIZE = 17;

    private final Sheet sheet;
    private final double left;
    private final double top;

    StampDrawing(Sheet sheet, StampPlace place) {
        this.sheet = sheet;
        this.left = SeenPage.pt(place.left());
        this.top = SeenPage.pt(place.top());
    }

    void draw(ArrivalStamp stamp) throws IOException {
        sheet.ink(RED);
        // The frame lies inside the prescribed size.
        sheet.frame(left + FRAME / 2, top + FRAME / 2, WIDTH - FRAME, HEIGHT - FRAME, FRAME);
        double below = top + NAME;
        double foot = below + MIDDLE;
        sheet.line(left, below, left + WIDTH, below, INNER);
        sheet.line(left, foot, left + WIDTH, foot, INNER);
        sheet.line(left + WORD, below, left + WORD, foot, INNER);
        name(stamp.agency());
        double base = below + MIDDLE / 2 + 0.34 * WORD_SIZE;
        sheet.centred(Face.BOLD, WORD_SIZE, left + WORD / 2, base, "ĐẾN");
        double right = left + WORD + PAD;
        double room = WIDTH - WORD - 2 * PAD;
        entry("Số: ", stamp.number(), right, below, room, MIDDLE / 2);
        entry("Ngày: ", stamp.day(), right, below + MIDDLE / 2, room, MIDDLE / 2);
        double rest = HEIGHT - NAME - MIDDLE;
        entry("Chuyển: ", stamp.routedTo(), left + PAD, foot, WIDTH - 2 * PAD, rest * 0.55);
        entry(
                "Số và ký hiệu HS: ",
                stamp.recordsFile(),
                left + PAD,
                foot + rest * 0.55,
                WIDTH - 2 * PAD,
                rest * 0.45 - FRAME);
    }

    private void name(String agency) throws IOException {
        FittedText text = FittedText.of(
                sheet.fonts(), Face.BOLD, SIZE, agency.toUpperCase(VIETNAMESE), WIDTH - 2 * PAD, NAME - FRAME - 1.5);
        double y = top + FRAME / 2 + (NAME - text.height()) / 2;
        for (int i = 0; i < text.lines().size(); i++) {
            sheet.centred(
                    text.face(),
                    text.size(),
                    left + WIDTH / 2,
                    y + text.baseline(i),
                    text.lines().get(i));
        }
    }

    /** A label, what was entered, and dots to the end of the line. */
    private void entry(String label, String value, double x, double y, double room, double high) throws IOException {
        FittedText text = FittedText.of(sheet.fonts(), Face.REGULAR, SIZE, label + value, room, high - 2);
        double first = y + (high - text.height()) / 2;
        for (int i = 0; i < text.lines().size(); i++) {
            sheet.text(
                    text.face(),
                    text.size(),
                    x,
                    first + text.baseline(i),
                    text.lines().get(i));
        }
        int last = text.lines().size() - 1;
        double end = x + sheet.width(text.face(), text.size(), text.lines().get(last)) + 2;
        sheet.dots(end, x + room, first + text.baseline(last));
    }
}
