package vn.vanthu.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.agency.AgencyName;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.pdf.Fonts.Face;

/**
 * What stands at the upper right of page 1 of a copy from paper to electronic: kind, agency, time of signing, 10 pt
 * upright black, three lines [D] (NĐ30 PL I Part II I.3; domain.md 4.6). Only on bare paper: as near to the corner as
 * the upper right of the page allows, else nowhere. Lower case: a
 * letterhead's capitals become the spelling of running text where that is certain.
 */
final class CornerText {
    private static final double SIZE = 10;
    private static final double PITCH = 11.5;
    private static final double ASCENT = 0.8;
    /** Width and height of the cell in the decree's drawing, mm; words that need more take more. */
    private static final double CELL_WIDTH = 24;

    private static final double CELL_HEIGHT = 8;
    private static final double FROM_TOP = 6;
    private static final double CLEARANCE = 1;
    private static final double STEP = 1;
    /** What of the page is its upper right: from the middle, and down to here, mm. */
    private static final double LOWEST = 60;

    private static final ZoneId VIETNAM = ZoneId.of("+07:00");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss xxx");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Fonts fonts;
    private final List<String> lines;
    private Optional<Place> place = Optional.empty();

    CornerText(Fonts fonts, CopyBlock block, Instant signed) {
        this.fonts = fonts;
        String kind = block.kind().toLowerCase(VIETNAMESE);
        this.lines = List.of(
                fonts.printable(kind.substring(0, 1).toUpperCase(VIETNAMESE) + kind.substring(1)),
                fonts.printable(AgencyName.inRunningText(
                        block.superior().isEmpty() || !block.agency().equals("VĂN PHÒNG")
                                ? block.agency()
                                : block.agency() + " " + block.superior())),
                TIME.format(signed.atZone(VIETNAM)));
    }

    /** Upper left corner, mm. */
    record Place(double left, double top) {}

    /** mm */
    double width() {
        double widest = lines.stream()
                .mapToDouble(line -> fonts.width(Face.REGULAR, SIZE, line))
                .max()
                .orElse(0);
        return Math.max(CELL_WIDTH, SeenPage.mm(widest));
    }

    /** mm */
    double height() {
        return Math.max(CELL_HEIGHT, SeenPage.mm(lines.size() * PITCH));
    }

    /**
     * Takes the free place nearest to the corner; moving down costs as much as moving left.
     *
     * @param right of the text area, mm
     * @param pageWidth mm
     */
    CornerText placed(FreeSpace free, double right, double pageWidth) {
        Place best = null;
        double least = Double.MAX_VALUE;
        double corner = right - width();
        for (double top = FROM_TOP; top + height() <= LOWEST; top += STEP) {
            for (double left = corner; left >= pageWidth / 2; left -= STEP) {
                double cost = Math.hypot(corner - left, top - FROM_TOP);
                if (cost < least
                        && free.isFree(
                                left - CLEARANCE, top - CLEARANCE, width() + 2 * CLEARANCE, height() + 2 * CLEARANCE)) {
                    best = new Place(left, top);
                    least = cost;
                }
            }
        }
        place = Optional.ofNullable(best);
        return this;
    }

    /** Empty where the upper right has no room. */
    Optional<Place> place() {
        return place;
    }

    void draw(Sheet sheet, Place place) throws IOException {
        double y = SeenPage.pt(place.top()) + ASCENT * SIZE;
        for (String line : lines) {
            sheet.text(Face.REGULAR, SIZE, SeenPage.pt(place.left()), y, line);
            y += PITCH;
        }
    }
}
