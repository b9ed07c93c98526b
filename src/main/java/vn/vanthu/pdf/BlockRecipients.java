package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.BlockLayout.Rule;
import vn.vanthu.pdf.BlockLayout.Text;
import vn.vanthu.pdf.BlockLayout.Typeset;
import vn.vanthu.pdf.Fonts.Face;

/**
 * Sets "Nơi nhận:" and the list of a copy's block (domain.md 6): in the left column, or in two columns below the
 * signature and on over further pages, each with a heading of its own. Lengths in pt.
 */
final class BlockRecipients {
    static final double LIST_PITCH = 1.2;

    private static final double GUTTER = 18;
    private static final double UNDERLINE_BELOW = 2;
    private static final double UNDERLINE_WEIGHT = 0.7;
    private static final String HEADING = "Nơi nhận:";

    private final CopyBlock block;
    private final LayoutProfile profile;
    private final BlockLayout.Tightness tightness;
    private final Fonts fonts;
    private final double left;
    private final double right;

    /**
     * @param left of the text area
     * @param right of the text area
     */
    BlockRecipients(
            CopyBlock block,
            LayoutProfile profile,
            BlockLayout.Tightness tightness,
            Fonts fonts,
            double left,
            double right) {
        this.block = block;
        this.profile = profile;
        this.tightness = tightness;
        this.fonts = fonts;
        this.left = left;
        this.right = right;
    }

    /** One column from {@code top}; the height of what is returned is where it ends. */
    Typeset inColumn(double top, double width) {
        if (block.recipients().isEmpty()) {
            return new Set(top).done(top, List.of());
        }
        RecipientLines lines = lines(width);
        Set set = new Set(top, HEADING);
        return set.done(set.put(lines, 0, lines.size(), left), List.of());
    }

    /** Two columns from {@code top} and, where they are too short, on further pages. */
    Typeset overPages(double top, BlockLayout.Room room) {
        if (block.recipients().isEmpty()) {
            return new Set(top).done(top, List.of());
        }
        RecipientLines lines = lines((right - left) / 2 - GUTTER);
        double heading = tightness.pitch();
        List<RecipientFlow.Page> pages =
                new RecipientFlow(lines, room.added() - heading).pages(room.here() - top - heading);
        boolean begun = !pages.get(0).isEmpty();
        List<Typeset> more = new ArrayList<>();
        for (RecipientFlow.Page page : pages.subList(1, pages.size())) {
            Set further = new Set(0, begun || !more.isEmpty() ? profile.copy().continued() : HEADING);
            more.add(further.done(further.columns(lines, page), List.of()));
        }
        Set here = begun ? new Set(top, HEADING) : new Set(top);
        return here.done(begun ? here.columns(lines, pages.get(0)) : top, more);
    }

    private RecipientLines lines(double width) {
        double size = tightness.list();
        return new RecipientLines(fonts, size, size * LIST_PITCH, width, block.recipients(), block.braces());
    }

    /** What is set on one page. */
    private final class Set {
        private final List<Text> texts = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Curly> curlies = new ArrayList<>();
        private final double start;

        Set(double top) {
            this.start = top;
        }

        Set(double top, String heading) {
            boolean underlined = profile.copy().label() == CopyForm.Label.UNDERLINED;
            Face face = underlined ? Face.REGULAR : Face.BOLD_ITALIC;
            double size = profile.sizes().label();
            double baseline = BlockLayout.baseline(top, tightness.pitch(), size);
            texts.add(new Text(face, size, left, baseline, heading));
            if (underlined) {
                rules.add(new Rule(
                        left, left + fonts.width(face, size, heading), baseline + UNDERLINE_BELOW, UNDERLINE_WEIGHT));
            }
            this.start = top + tightness.pitch();
        }

        double columns(RecipientLines lines, RecipientFlow.Page page) {
            double first = put(lines, page.first(), page.middle(), left);
            return Math.max(first, put(lines, page.middle(), page.end(), left + (right - left) / 2));
        }

        double put(RecipientLines lines, int first, int after, double x) {
            RecipientLines.Placed placed = lines.place(first, after, x, start);
            texts.addAll(placed.texts());
            curlies.addAll(placed.curlies());
            return placed.end();
        }

        Typeset done(double end, List<Typeset> more) {
            return new Typeset(texts, rules, curlies, end, Optional.empty(), more);
        }
    }
}
