package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyGuides;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.BlockLayout.ListPlace;
import vn.vanthu.pdf.BlockLayout.Tightness;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * Finds the place of a block (domain.md 4.3): under the text, else under the text and set tighter, else on an added
 * page. It is never split; recipients that no page takes go on over further ones.
 */
final class BlockFitting {
    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final double LIST_STEP = 0.5;
    private static final double NEARLY_A4 = 6;

    private final LayoutProfile profile;
    private final Fonts fonts;
    private final boolean twoSided;

    BlockFitting(LayoutProfile profile, Fonts fonts, CopyFinish.Sheets sheets) {
        this.profile = profile;
        this.fonts = fonts;
        this.twoSided = sheets == CopyFinish.Sheets.TWO_SIDED;
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

        private Ground from(double otherTop) {
            return new Ground(page, where, left, right, otherTop, bottom);
        }
    }

    /**
     * A block with its place.
     *
     * @param centre of the text area of its page, pt
     * @param shifts how far to the right each further page's text area lies of that of the block's page, pt
     */
    record Fitted(Placement placement, BlockLayout.Typeset set, double centre, List<Double> shifts) {
        /** Pages that are added behind those of the source. */
        int addedPages() {
            return set.more().size() + (placement.where() == Placement.Where.ADDED_PAGE ? 1 : 0);
        }
    }

    /** Tells whether a rectangle of the last page is bare paper; mm. */
    @FunctionalInterface
    interface Paper {
        boolean isFree(double left, double top, double width, double height);
    }

    /** The bottom of the text area of a page {@code height} mm high. */
    double bottomOf(double height) {
        return height - profile.margins().bottom();
    }

    /**
     * The text area of the last page and what stands in it.
     *
     * @param lowestInk mm from the upper edge
     */
    CopyGuides guides(int page, SeenPage seen, double lowestInk) {
        LayoutProfile.Margins margins = profile.marginsOf(page, twoSided);
        return new CopyGuides(
                page,
                seen.width(),
                seen.height(),
                margins.left(),
                right(seen, page),
                margins.top(),
                bottomOf(seen.height()),
                lowestInk);
    }

    /** The right end of a page's text area, mm. */
    double right(SeenPage seen, int page) {
        boolean nearlyA4 = Math.abs(seen.width() - A4_WIDTH) < NEARLY_A4;
        return (nearlyA4 ? A4_WIDTH : seen.width())
                - profile.marginsOf(page, twoSided).right();
    }

    /** The free ground of the last page. A blank one, such as the verso of the last sheet, is all free. */
    Ground under(CopyGuides guides) {
        double top = guides.lowestInk() == 0
                ? guides.top()
                : Math.max(guides.top(), guides.lowestInk() + profile.copy().gap());
        return new Ground(
                guides.page(),
                Placement.Where.UNDER_THE_TEXT,
                guides.left(),
                guides.right(),
                isWideEnough(guides) ? top : guides.bottom(),
                guides.bottom());
    }

    /** An added A4 page. */
    Ground added(int page) {
        LayoutProfile.Margins margins = profile.marginsOf(page, twoSided);
        return new Ground(
                page,
                Placement.Where.ADDED_PAGE,
                margins.left(),
                A4_WIDTH - margins.right(),
                margins.top(),
                bottomOf(A4_HEIGHT));
    }

    /** @throws Failure BLOCK_TOO_LONG if what stands above its recipients is longer than a page */
    Fitted fit(CopyBlock block, Ground under, Ground added) {
        return onePage(block, under, (left, top, width, height) -> true).orElseGet(() -> onAdded(block, added));
    }

    /**
     * On an added page, over further ones where one is not enough.
     *
     * @throws Failure BLOCK_TOO_LONG
     */
    Fitted onAdded(CopyBlock block, Ground added) {
        return onePage(block, added, (left, top, width, height) -> true).orElseGet(() -> {
            Fitted flowing = fitted(
                    block,
                    added,
                    new Tightness(profile.copy().pitch(), profile.sizes().list(), ListPlace.TWO_COLUMNS_BELOW));
            if (flowing.placement().height() > added.room() + 0.01) {
                throw new Failure(Kind.BLOCK_TOO_LONG);
            }
            return flowing;
        });
    }

    /**
     * At a height that a person chose.
     *
     * @throws Failure PLACE_OUTSIDE, PLACE_INKED
     */
    Fitted at(CopyBlock block, CopyGuides guides, Placing placing, Paper paper) {
        Ground ground = new Ground(
                guides.page(),
                Placement.Where.UNDER_THE_TEXT,
                guides.left(),
                guides.right(),
                guides.top(),
                guides.bottom());
        Ground chosen = ground.from(placing.top());
        boolean within = isWideEnough(guides) && placing.top() >= guides.top() - 0.01;
        if (!within
                || onePage(block, chosen, (left, top, width, height) -> true).isEmpty()) {
            throw new Failure(
                    Kind.PLACE_OUTSIDE,
                    Math.round(placing.top()),
                    Math.round(guides.top()),
                    Math.round(guides.bottom()));
        }
        return onePage(
                        block,
                        chosen,
                        (left, top, width, height) -> placing.coversInk() || paper.isFree(left, top, width, height))
                .orElseThrow(() -> new Failure(
                        Kind.PLACE_INKED,
                        Math.round(placing.top()),
                        Math.round(Math.ceil(under(guides).top()))));
    }

    private boolean isWideEnough(CopyGuides guides) {
        LayoutProfile.Margins margins = profile.margins();
        return guides.right() - guides.left() >= A4_WIDTH - margins.left() - margins.right() - 0.01;
    }

    /** The loosest setting that fits the ground whole; empty where none does. */
    private Optional<Fitted> onePage(CopyBlock block, Ground ground, Paper paper) {
        for (Tightness tightness : tightnesses(ground.where())) {
            if (block.recipients().size() * tightness.list() * BlockRecipients.LIST_PITCH / columns(tightness)
                    > SeenPage.pt(ground.room())) {
                continue;
            }
            Fitted fitted = fitted(block, ground, tightness);
            double height = fitted.placement().height();
            if (fitted.set().more().isEmpty()
                    && height <= ground.room()
                    && paper.isFree(ground.left(), ground.top(), ground.right() - ground.left(), height)) {
                return Optional.of(fitted);
            }
        }
        return Optional.empty();
    }

    private static int columns(Tightness tightness) {
        return tightness.place() == ListPlace.LEFT_COLUMN ? 1 : 2;
    }

    private Fitted fitted(CopyBlock block, Ground ground, Tightness tightness) {
        double page = bottomOf(A4_HEIGHT) - profile.margins().top();
        BlockLayout.Typeset set = BlockLayout.set(
                block,
                profile,
                tightness,
                fonts,
                SeenPage.pt(ground.left()),
                SeenPage.pt(ground.right()),
                new BlockLayout.Room(SeenPage.pt(ground.room()), SeenPage.pt(page)));
        return new Fitted(
                new Placement(ground.page(), ground.where(), ground.top(), SeenPage.mm(set.height())),
                set,
                SeenPage.pt((ground.left() + ground.right()) / 2),
                IntStream.rangeClosed(1, set.more().size())
                        .mapToObj(further -> SeenPage.pt(profile.marginsOf(ground.page() + further, twoSided)
                                        .left()
                                - ground.left()))
                        .toList());
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
