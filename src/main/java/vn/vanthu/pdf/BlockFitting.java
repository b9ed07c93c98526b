package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.BlockLayout.ListPlace;
import vn.vanthu.pdf.BlockLayout.Tightness;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * Finds the place of a block (domain.md 4.3): under the text, else under the text and set tighter, else on an added
 * page. It is never split.
 */
final class BlockFitting {
    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final double LIST_STEP = 0.5;
    private static final double NEARLY_A4 = 6;

    private final LayoutProfile profile;
    private final Fonts fonts;

    BlockFitting(LayoutProfile profile, Fonts fonts) {
        this.profile = profile;
        this.fonts = fonts;
    }

    /**
     * Where a block may stand on a page; mm as seen.
     *
     * @param left of the text area
     * @param right of the text area
     * @param top where the separating line may stand
     * @param bottom where the block must end
     */
    record Ground(int page, Placement.Where where, double left, double right, double top, double bottom) {
        double room() {
            return Math.max(0, bottom - top);
        }
    }

    /**
     * A block with its place.
     *
     * @param centre of the text area, pt
     */
    record Fitted(Placement placement, BlockLayout.Typeset set, double centre) {}

    /** The bottom of the text area of a page {@code height} mm high. */
    double bottomOf(double height) {
        return height - profile.margins().bottom();
    }

    /**
     * The free ground of the last page.
     *
     * @param lowestInk mm from the upper edge
     */
    Ground under(int page, SeenPage seen, double lowestInk) {
        LayoutProfile.Margins margins = profile.margins();
        boolean nearlyA4 = Math.abs(seen.width() - A4_WIDTH) < NEARLY_A4;
        double right = (nearlyA4 ? A4_WIDTH : seen.width()) - margins.right();
        boolean wideEnough = right - margins.left() >= A4_WIDTH - margins.left() - margins.right() - 0.01;
        double bottom = bottomOf(seen.height());
        double top = lowestInk == 0
                ? margins.top()
                : Math.max(margins.top(), lowestInk + profile.copy().gap());
        return new Ground(
                page, Placement.Where.UNDER_THE_TEXT, margins.left(), right, wideEnough ? top : bottom, bottom);
    }

    /** An added A4 page. */
    Ground added(int page) {
        LayoutProfile.Margins margins = profile.margins();
        return new Ground(
                page,
                Placement.Where.ADDED_PAGE,
                margins.left(),
                A4_WIDTH - margins.right(),
                margins.top(),
                bottomOf(A4_HEIGHT));
    }

    /** @throws Failure BLOCK_TOO_LONG if it is longer than a page */
    Fitted fit(CopyBlock block, Ground under, Ground added) {
        for (Ground ground : List.of(under, added)) {
            for (Tightness tightness : tightnesses(ground.where())) {
                BlockLayout.Typeset set = BlockLayout.set(
                        block, profile, tightness, fonts, SeenPage.pt(ground.left()), SeenPage.pt(ground.right()));
                double height = SeenPage.mm(set.height());
                if (height <= ground.room()) {
                    return new Fitted(
                            new Placement(ground.page(), ground.where(), ground.top(), height),
                            set,
                            SeenPage.pt((ground.left() + ground.right()) / 2));
                }
            }
        }
        throw new Failure(Kind.BLOCK_TOO_LONG);
    }

    private List<Tightness> tightnesses(Placement.Where where) {
        double pitch = profile.copy().pitch();
        double tight = Math.min(pitch, profile.copy().tightPitch());
        double list = profile.sizes().list();
        double smallest = Math.min(list, profile.sizes().smallestList());
        List<Tightness> all = new ArrayList<>();
        all.add(new Tightness(pitch, list, ListPlace.LEFT_COLUMN));
        for (double size = list; size >= smallest - 0.01; size -= LIST_STEP) {
            all.add(new Tightness(tight, size, ListPlace.LEFT_COLUMN));
        }
        if (where == Placement.Where.ADDED_PAGE) {
            all.add(new Tightness(pitch, list, ListPlace.TWO_COLUMNS_BELOW));
            all.add(new Tightness(tight, smallest, ListPlace.TWO_COLUMNS_BELOW));
        }
        return all;
    }
}
