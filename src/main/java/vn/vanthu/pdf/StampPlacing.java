package vn.vanthu.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.routing.StampPlace;

/**
 * Finds the place of the ĐẾN stamp on page 1 (domain.md 5.4): under the number, or under the subject of a công văn, in
 * the left column; else the free place nearest to it. All lengths in mm of the page as seen.
 */
final class StampPlacing {
    static final double WIDTH = 50;
    static final double HEIGHT = 35;

    private static final double FROM_EDGE = 6;
    private static final double STEP = 1;
    /** Around the stamp, as far as the page allows. */
    private static final List<Double> CLEARANCES = List.of(3.0, 1.5, 0.8);

    /** With so much around it the stamp stands well; else it is as if it stood further away. */
    private static final double AMPLE = 6;

    private static final double CRAMPED = 12;

    /** The number stands in the upper left of the page. */
    private static final Pattern NUMBER = Pattern.compile("^Số\\s?:?\\s?.{0,40}|^\\d+[a-z]?\\s?[-/].{0,30}");

    private static final double HEAD_SHARE = 0.4;
    private static final double COLUMN_SHARE = 0.45;
    private static final double BELOW_NUMBER = 4;
    /** A page without text layer: where the number usually ends. */
    private static final double USUAL_NUMBER = 50;

    private static final double COLUMN_MIDDLE = 67.5;
    /** A place above the number, in the letterhead, or across the page is worse than one as far down. */
    private static final double WORSE_ABOVE = 3;

    private static final double WORSE_ACROSS = 1.5;

    private final FreeSpace free;
    private final double pageWidth;
    private final double pageHeight;
    private final double idealLeft;
    private final double idealTop;

    StampPlacing(FreeSpace free, PageTexts.Page page) {
        this.free = free;
        this.pageWidth = page.width();
        this.pageHeight = page.height();
        this.idealLeft = Math.min(COLUMN_MIDDLE, pageWidth * COLUMN_SHARE / 1.4) - WIDTH / 2;
        this.idealTop = numberEnds(page) + BELOW_NUMBER;
    }

    /** The best free place; empty where there is none. */
    Optional<StampPlace> find() {
        for (double clearance : CLEARANCES) {
            StampPlace best = null;
            double least = Double.MAX_VALUE;
            for (double top = FROM_EDGE; top + HEIGHT <= pageHeight - FROM_EDGE; top += STEP) {
                for (double left = FROM_EDGE; left + WIDTH <= pageWidth - FROM_EDGE; left += STEP) {
                    double cost = cost(left, top);
                    if (cost >= least || !isFree(left, top, clearance)) {
                        continue;
                    }
                    cost += isFree(left, top, AMPLE) ? 0 : CRAMPED;
                    if (cost < least) {
                        least = cost;
                        best = new StampPlace(left, top, StampPlace.Room.FREE);
                    }
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private boolean isFree(double left, double top, double clearance) {
        return free.isFree(left - clearance, top - clearance, WIDTH + 2 * clearance, HEIGHT + 2 * clearance);
    }

    private double cost(double left, double top) {
        double down = top - idealTop;
        double across = (left - idealLeft) * WORSE_ACROSS;
        return Math.hypot(across, down < 0 ? down * WORSE_ABOVE : down);
    }

    private static double numberEnds(PageTexts.Page page) {
        return page.lines().stream()
                .filter(line -> line.y() < page.height() * HEAD_SHARE && line.x() < page.width() * COLUMN_SHARE)
                .filter(line -> NUMBER.matcher(line.text()).matches())
                .findFirst()
                .map(line -> line.y() + line.height())
                .orElse(USUAL_NUMBER);
    }
}
