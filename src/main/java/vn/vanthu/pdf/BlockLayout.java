package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.Fonts.Face;

/**
 * Sets the block of a copy in type: what stands where below the separating line (domain.md 4.2, 4.4). Agency and kind
 * begin in one row, the date is level with the asterisk (state form: with the number), "Nơi nhận:" with the authority.
 */
final class BlockLayout {
    /** The left column's share of the text area: 75 of 165 mm (domain.md 2.2). */
    private static final double LEFT_SHARE = 75.0 / 165;

    private static final double GUTTER = 8;
    private static final double SHORT_RULE_WEIGHT = 0.7;
    private static final double SHORT_RULE_ROWS = 0.5;
    private static final double SHORT_RULE_SHARE = 0.4;
    private static final double BETWEEN_PARTS = 0.35;
    private static final double ASCENT = 0.78;
    private static final double PAGE_NUMBER_SIZE = 14;
    private static final double PAGE_NUMBER_BELOW_EDGE = 10;
    /** What a number written by hand takes, mm [D]. */
    private static final double BY_HAND = 18;

    private final CopyBlock block;
    private final LayoutProfile profile;
    private final Tightness tightness;
    private final Fonts fonts;
    private final TypeSetter setter;
    private final double left;
    private final double right;
    private final double leftWidth;
    private final double pitch;
    private final Room room;
    private final List<Text> texts = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Curly> curlies = new ArrayList<>();
    private final List<Typeset> more = new ArrayList<>();
    private Optional<Box> seal = Optional.empty();

    /**
     * How high the block may be; pt.
     *
     * @param here from the separating line down
     * @param added on a further page
     */
    record Room(double here, double added) {}

    /**
     * How the block is set.
     *
     * @param pitch pt
     * @param list size of the recipients, pt
     */
    record Tightness(double pitch, double list, ListPlace place) {}

    /** Where the recipients stand. */
    enum ListPlace {
        LEFT_COLUMN,
        TWO_COLUMNS_BELOW
    }

    /** Words on the page; pt, {@code y} the base line counted down from the separating line. */
    record Text(Face face, double size, double x, double y, String words) {}

    /** A line from {@code x1} to {@code x2}; pt. */
    record Rule(double x1, double x2, double y, double weight) {}

    /** Where something may be put; pt, {@code y} counted down from the separating line. */
    record Box(double x, double y, double width, double height) {
        Box lowered(double by) {
            return new Box(x, y + by, width, height);
        }
    }

    /**
     * A block that was set.
     *
     * @param height from the separating line to its end, pt
     * @param seal room for signature and seal
     * @param more what of the recipients goes on over further pages, counted from the top of their text area
     */
    record Typeset(
            List<Text> texts,
            List<Rule> rules,
            List<Curly> curlies,
            double height,
            Optional<Box> seal,
            List<Typeset> more) {
        Typeset with(Text text) {
            List<Text> all = new ArrayList<>(texts);
            all.add(0, text);
            return new Typeset(List.copyOf(all), rules, curlies, height, seal, more);
        }

        /** The same further to the right; what goes on over further pages stays. */
        Typeset shifted(double by) {
            return new Typeset(
                    texts.stream()
                            .map(text -> new Text(text.face(), text.size(), text.x() + by, text.y(), text.words()))
                            .toList(),
                    rules.stream()
                            .map(rule -> new Rule(rule.x1() + by, rule.x2() + by, rule.y(), rule.weight()))
                            .toList(),
                    curlies.stream().map(curly -> curly.shifted(by)).toList(),
                    height,
                    seal.map(box -> new Box(box.x() + by, box.y(), box.width(), box.height())),
                    more);
        }
    }

    /**
     * The number of an added page, which goes on counting: 14 pt, 10 mm below the upper edge (HD36; domain.md 2.1, 4.3).
     *
     * @param centre of the text area, pt
     * @param line place of the separating line below the upper edge, pt
     */
    static Text pageNumber(int number, Fonts fonts, double centre, double line) {
        String words = Integer.toString(number);
        double x = centre - fonts.width(Face.REGULAR, PAGE_NUMBER_SIZE, words) / 2;
        double baseline = SeenPage.pt(PAGE_NUMBER_BELOW_EDGE) + ASCENT * PAGE_NUMBER_SIZE;
        return new Text(Face.REGULAR, PAGE_NUMBER_SIZE, x, baseline - line, words);
    }

    private BlockLayout(
            CopyBlock block,
            LayoutProfile profile,
            Tightness tightness,
            Fonts fonts,
            double left,
            double right,
            Room room) {
        this.block = block;
        this.profile = profile;
        this.tightness = tightness;
        this.fonts = fonts;
        this.setter = new TypeSetter(fonts);
        this.left = left;
        this.right = right;
        this.leftWidth = (right - left) * LEFT_SHARE;
        this.pitch = tightness.pitch();
        this.room = room;
    }

    /**
     * @param left of the text area, pt
     * @param right of the text area, pt
     */
    static Typeset set(
            CopyBlock block,
            LayoutProfile profile,
            Tightness tightness,
            Fonts fonts,
            double left,
            double right,
            Room room) {
        return new BlockLayout(block, profile, tightness, fonts, left, right, room).all();
    }

    private Typeset all() {
        CopyForm form = profile.copy();
        rules.add(new Rule(left, right, 0, form.ruleWeight()));
        double start = SeenPage.pt(form.gap());
        double below = head(start) + BETWEEN_PARTS * pitch;
        double signed = signature(below);
        BlockRecipients recipients = new BlockRecipients(block, profile, tightness, fonts, left, right);
        Typeset list = tightness.place() == ListPlace.LEFT_COLUMN
                ? recipients.inColumn(below, leftWidth - GUTTER)
                : recipients.overPages(signed + pitch / 2, room);
        double end = Math.max(signed, put(list));
        return new Typeset(List.copyOf(texts), List.copyOf(rules), List.copyOf(curlies), end, seal, List.copyOf(more));
    }

    /** Agency, sign and number; kind and date. Returns the end of the longer column. */
    private double head(double top) {
        LayoutProfile.Sizes sizes = profile.sizes();
        boolean party = profile.copy().heading() == CopyForm.Heading.ASTERISK;
        List<String> superior = setter.agency(Face.REGULAR, sizes.agency(), block.superior(), leftWidth - GUTTER);
        double y = centred(Face.REGULAR, sizes.agency(), leftCentre(), superior, top);
        List<String> agency = setter.agency(Face.BOLD, sizes.agency(), block.agency(), leftWidth - GUTTER);
        double sign = centred(Face.BOLD, sizes.agency(), leftCentre(), agency, y);
        double number = party ? asterisk(sign) : shortRule(agency, sign);
        double leftEnd = number(number);

        double kindEnd = centred(Face.BOLD, sizes.kind(), rightCentre(), rightWidth(), block.kind(), top);
        double date = Math.max(kindEnd, party ? sign : number);
        double rightEnd = centred(Face.ITALIC, sizes.date(), rightCentre(), rightWidth(), block.placeAndDate(), date);
        return Math.max(leftEnd, rightEnd);
    }

    /** The number line; between its parts room for a number by hand, where it has none. */
    private double number(double top) {
        double size = profile.sizes().number();
        int gap = block.number().indexOf(CopyForm.BY_HAND);
        if (gap < 0) {
            return centred(Face.REGULAR, size, leftCentre(), leftWidth, block.number(), top);
        }
        String before = fonts.printable(block.number().substring(0, gap).strip());
        String behind = fonts.printable(
                block.number().substring(gap + CopyForm.BY_HAND.length()).strip());
        double from = setter.width(Face.REGULAR, size, before + " ");
        double width = from + SeenPage.pt(BY_HAND) + setter.width(Face.REGULAR, size, behind);
        double x = leftCentre() - width / 2;
        double baseline = baseline(top, pitch, size);
        texts.add(new Text(Face.REGULAR, size, x, baseline, before));
        texts.add(new Text(Face.REGULAR, size, x + from + SeenPage.pt(BY_HAND), baseline, behind));
        return top + pitch;
    }

    private double asterisk(double top) {
        return centred(Face.REGULAR, profile.sizes().agency(), leftCentre(), leftWidth, "*", top);
    }

    private double shortRule(List<String> agency, double top) {
        double longest = agency.stream()
                .mapToDouble(line -> setter.width(Face.BOLD, profile.sizes().agency(), line))
                .max()
                .orElse(0);
        double half = longest * SHORT_RULE_SHARE / 2;
        rules.add(new Rule(leftCentre() - half, leftCentre() + half, top + pitch * 0.15, SHORT_RULE_WEIGHT));
        return top + pitch * SHORT_RULE_ROWS;
    }

    /** Authority, title, room for signature and seal, name. */
    private double signature(double top) {
        LayoutProfile.Sizes sizes = profile.sizes();
        Face title = profile.copy().titleWeight() == CopyForm.Weight.BOLD ? Face.BOLD : Face.REGULAR;
        double y = top;
        for (String authority : block.signer().authority()) {
            y = centred(Face.BOLD, sizes.authority(), rightCentre(), rightWidth(), authority, y);
        }
        y = centred(
                title,
                sizes.authority(),
                rightCentre(),
                rightWidth(),
                block.signer().title(),
                y);
        double blank = profile.copy().signatureLines() * pitch;
        seal = Optional.of(new Box(left + leftWidth, y, rightWidth(), blank));
        y += blank;
        return centred(
                Face.BOLD,
                sizes.name(),
                rightCentre(),
                rightWidth(),
                block.signer().name(),
                y);
    }

    /** Takes over what was set elsewhere; returns its end. */
    private double put(Typeset part) {
        texts.addAll(part.texts());
        rules.addAll(part.rules());
        curlies.addAll(part.curlies());
        more.addAll(part.more());
        return part.height();
    }

    private double centred(Face face, double size, double centre, double width, String words, double top) {
        return centred(face, size, centre, setter.balanced(face, size, words, width - GUTTER), top);
    }

    private double centred(Face face, double size, double centre, List<String> lines, double top) {
        double y = top;
        for (String line : lines) {
            double x = centre - setter.width(face, size, line) / 2;
            texts.add(new Text(face, size, x, baseline(y, pitch, size), line));
            y += pitch;
        }
        return y;
    }

    static double baseline(double top, double pitch, double size) {
        return top + (pitch - size) / 2 + ASCENT * size;
    }

    private double leftCentre() {
        return left + leftWidth / 2;
    }

    private double rightCentre() {
        return left + leftWidth + rightWidth() / 2;
    }

    private double rightWidth() {
        return right - left - leftWidth;
    }
}
