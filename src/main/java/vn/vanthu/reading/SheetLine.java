package vn.vanthu.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Folding;

/**
 * A line as the readers of the parts see it: text without layout marks, or what parts the text. All readers ask it the
 * same things, so that it answers from memory; it is equal to nothing but itself.
 */
final class SheetLine {
    /** What a line is to the form of a document. */
    enum Kind {
        TEXT,
        /** Nothing, or a page number. */
        BLANK,
        /** The asterisk under a Party agency's name. */
        STAR,
        /** A line of hyphens or underscores. */
        RULE,
        /** The edge of a column or table cell. */
        CELL
    }

    /** Longer than any line of a form; what lies beyond is body text and no reader of a heading looks at it. */
    private static final int HEAD = 400;

    private static final Pattern RULE_MARKS = Pattern.compile("[-_=–—―. ]{3,}");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–— ]*\\d{1,3}[-–— ]*");
    private static final Pattern STAR_MARK = Pattern.compile("\\*|\\*\\*\\*");
    private static final Pattern EDGE_BARS = Pattern.compile("^[| ]+|[| ]+$");

    private final Kind kind;
    private final String text;
    private final int page;
    private final PageTexts.Line at;
    private final boolean hasGeometry;
    private final String head;
    private final boolean capitals;
    private String key;

    private SheetLine(Kind kind, String text, int page, PageTexts.Line at, boolean hasGeometry) {
        this.kind = kind;
        this.text = text;
        this.page = page;
        this.at = at;
        this.hasGeometry = hasGeometry;
        this.head = text.length() <= HEAD ? text : text.substring(0, HEAD);
        this.capitals = kind == Kind.TEXT && isCapitals(head);
    }

    /** Cleans one line of a page; markdown's stars, backslashes and bars come from OCR and go (samples of S5). */
    static SheetLine of(PageTexts.Line line, int page, boolean hasGeometry) {
        String tidy = Folding.tidy(line.text());
        if (isBody(tidy)) {
            return new SheetLine(Kind.TEXT, tidy, page, line, hasGeometry);
        }
        String bare = tidy.replace("\\", "").replace("`", "").trim();
        if (STAR_MARK.matcher(bare).matches()) {
            return new SheetLine(Kind.STAR, "", page, line, hasGeometry);
        }
        if (!bare.isEmpty() && bare.chars().allMatch(c -> c == '|' || c == ' ')) {
            return new SheetLine(Kind.CELL, "", page, line, hasGeometry);
        }
        String text = EDGE_BARS.matcher(bare.replace("*", "").replace("#", "")).replaceAll("");
        text = Folding.tidy(text);
        if (text.isEmpty() || isPageNumber(text)) {
            return new SheetLine(Kind.BLANK, "", page, line, hasGeometry);
        }
        if (RULE_MARKS.matcher(text).matches()) {
            return new SheetLine(Kind.RULE, "", page, line, hasGeometry);
        }
        return new SheetLine(Kind.TEXT, text, page, line, hasGeometry);
    }

    /** A letter is in it, and nothing that would have to be cleaned away. */
    private static boolean isBody(String tidy) {
        boolean letter = false;
        for (int i = 0; i < tidy.length(); i++) {
            char c = tidy.charAt(i);
            if ("\\`|*#".indexOf(c) >= 0) {
                return false;
            }
            letter |= Character.isLetter(c);
        }
        return letter;
    }

    private static boolean isPageNumber(String text) {
        return PAGE_NUMBER.matcher(text).matches() && text.chars().anyMatch(Character::isDigit);
    }

    /** A part of this line, from {@code left} to {@code right}, mm. */
    SheetLine part(String words, double left, double right) {
        PageTexts.Line place =
                new PageTexts.Line(words, left, at.y(), right - left, at.height(), at.fontSize(), at.bold());
        return new SheetLine(kind, words, page, place, hasGeometry);
    }

    /** A line that only parts others. */
    static SheetLine parting(Kind kind, int page, PageTexts.Line near) {
        return new SheetLine(kind, "", page, near, false);
    }

    Kind kind() {
        return kind;
    }

    /** Composed and tidy; empty where it is not {@link Kind#TEXT}. */
    String text() {
        return text;
    }

    /** From 1. */
    int page() {
        return page;
    }

    /** Where it stands; without geometry the order alone tells. */
    PageTexts.Line at() {
        return at;
    }

    boolean hasGeometry() {
        return hasGeometry;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** The text as far as a heading can reach. */
    String head() {
        return head;
    }

    /** {@link #head()} without marks and capitals. */
    String key() {
        if (key == null) {
            key = Folding.key(head);
        }
        return key;
    }

    /** True where nearly all letters are capitals; one in eight may be a slip or an abbreviation's small letter. */
    boolean isCapitals() {
        return capitals;
    }

    static boolean isCapitals(String text) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return letters >= 2 && capitals * 8 >= letters * 7;
    }

    boolean startsSmall() {
        return isText() && Character.isLowerCase(text.charAt(0));
    }

    boolean startsWithDash() {
        return isText() && "-–—•+".indexOf(text.charAt(0)) >= 0;
    }

    /** True for "- xã hội Thành phố" under "… chính trị": a wrapped line that happens to begin with a hyphen. */
    boolean continuesBehindHyphen(CharSequence entry) {
        boolean open = entry.length() > 0 && ";,.:".indexOf(entry.charAt(entry.length() - 1)) < 0;
        return open
                && startsWithDash()
                && text.length() > 2
                && Character.isLowerCase(text.substring(1).strip().charAt(0));
    }

    double centre() {
        return at.x() + at.width() / 2;
    }

    double right() {
        return at.x() + at.width();
    }

    double bottom() {
        return at.y() + at.height();
    }

    /** Lower-case with marks, blanks left out: letters drawn apart and broken words compare equal. */
    static String dense(String text) {
        return Folding.accentKey(text).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
