package vn.vanthu.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.TextLines.Letter;

/** Letters that follow each other on one base line. All lengths within the page as seen, pt; parts are of the type size. */
final class TextRun {
    private static final double SAME_BASELINE = 0.15;
    /** A blank is 0.25 wide, less what kerning takes behind a letter like P. */
    private static final double NEW_WORD = 0.15;

    private static final double NEW_COLUMN = 1.2;
    /** With a typed blank between: justified lines stretch their blanks. */
    private static final double NEW_COLUMN_AFTER_BLANK = 2.5;

    private static final double OVERLAP = 0.6;
    private static final double SAME_PLACE = 0.12;
    private static final double ASCENT = 0.8;
    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");

    private final StringBuilder text = new StringBuilder();
    private final List<Letter> parts = new ArrayList<>();
    /** Which of the parts begin a word. */
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    private final double left;
    private final double baseline;
    private final double size;
    private final boolean upright;
    private double right;
    private double top;
    private double bottom;
    private int letters;
    private int boldLetters;
    private boolean blank;
    private Letter lastLetter;

    TextRun(Letter first) {
        left = first.x();
        right = first.x() + first.width();
        baseline = first.baseline();
        size = first.size();
        upright = first.upright();
        top = baseline - ASCENT * size;
        bottom = top + size;
        append(first);
    }

    double left() {
        return left;
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    void blankFollows() {
        blank = true;
    }

    /** Takes the next letter of the page if it goes on with this run. */
    boolean take(Letter letter) {
        if (isDrawnAgain(letter)) {
            boldLetters += letter.bold() ? 0 : 1;
            return true;
        }
        if (!upright && !letter.upright()) {
            addBlank(blank);
            append(letter);
            top = Math.min(top, letter.baseline() - ASCENT * size);
            bottom = Math.max(bottom, letter.baseline());
            return true;
        }
        double gap = letter.x() - right;
        boolean mark = Character.getType(letter.text().codePointAt(0)) == Character.NON_SPACING_MARK;
        if (upright != letter.upright() || !sameLine(letter.baseline(), letter.size()) || !near(gap, mark)) {
            return false;
        }
        addBlank(!mark && (blank || gap > NEW_WORD * size));
        append(letter);
        return true;
    }

    /** Takes a run that stands to the right of this one on the same line. */
    boolean take(TextRun next) {
        if (upright != next.upright || !upright || !sameLine(next.baseline, next.size)) {
            return false;
        }
        if (Math.abs(next.left - left) < SAME_PLACE * size && text.toString().contentEquals(next.text)) {
            boldLetters = letters;
            return true;
        }
        double gap = next.left - right;
        if (!near(gap, false)) {
            return false;
        }
        addBlank(blank || gap > NEW_WORD * size);
        text.append(next.text);
        next.starts.stream().filter(start -> start > 0).forEach(start -> starts.add(parts.size() + start));
        parts.addAll(next.parts);
        right = Math.max(right, next.right);
        letters += next.letters;
        boldLetters += next.boldLetters;
        blank = next.blank;
        lastLetter = next.lastLetter;
        return true;
    }

    /**
     * Takes in a run that stands among the letters of this one: where a font lacks letters, programs draw those of another
     * font after the rest. The letters are put in the order of their places, and blanks are where there is room for one.
     */
    Optional<TextRun> mixedWith(TextRun other) {
        boolean among = other.left < right - OVERLAP * size && left < other.right - SAME_PLACE * size;
        if (!among || !upright || !other.upright || !sameLine(other.baseline, other.size)) {
            return Optional.empty();
        }
        List<Letter> letters = new ArrayList<>(parts);
        letters.addAll(other.parts);
        letters.sort(Comparator.comparingDouble(Letter::x));
        TextRun mixed = new TextRun(letters.get(0));
        for (Letter letter : letters.subList(1, letters.size())) {
            if (!mixed.take(letter)) {
                mixed.blankFollows();
                mixed.addBlank(true);
                mixed.append(letter);
            }
        }
        return Optional.of(mixed);
    }

    PageTexts.Line line() {
        return line(List.of());
    }

    /** The line with the place of each of its words; of one that does not stand upright, without. */
    PageTexts.Line lineWithWords() {
        return line(upright ? words() : List.of());
    }

    private List<PageTexts.Place> words() {
        List<PageTexts.Place> words = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : parts.size();
            List<Letter> letters = parts.subList(starts.get(i), end);
            double from = letters.stream().mapToDouble(Letter::x).min().orElse(left);
            double to = letters.stream()
                    .mapToDouble(letter -> letter.x() + letter.width())
                    .max()
                    .orElse(from);
            words.add(new PageTexts.Place(SeenPage.mm(from), SeenPage.mm(to - from)));
        }
        return words;
    }

    private PageTexts.Line line(List<PageTexts.Place> words) {
        String plain = LIGATURE.matcher(OldFonts.decoded(text))
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        return new PageTexts.Line(
                Folding.tidy(plain),
                SeenPage.mm(left),
                SeenPage.mm(top),
                SeenPage.mm(right - left),
                SeenPage.mm(bottom - top),
                size,
                boldLetters * 2 > letters,
                words);
    }

    /** Some programs print bold type by drawing each letter twice. */
    private boolean isDrawnAgain(Letter letter) {
        return letter.text().equals(lastLetter.text())
                && Math.abs(letter.x() - lastLetter.x()) < SAME_PLACE * size
                && Math.abs(letter.baseline() - lastLetter.baseline()) < SAME_PLACE * size;
    }

    private boolean sameLine(double otherBaseline, double otherSize) {
        return Math.abs(otherBaseline - baseline) < SAME_BASELINE * Math.min(size, otherSize);
    }

    private boolean near(double gap, boolean mark) {
        double widest = (blank ? NEW_COLUMN_AFTER_BLANK : NEW_COLUMN) * size;
        return gap < widest && (gap > -OVERLAP * size || (mark && gap > -2 * size));
    }

    private void addBlank(boolean wanted) {
        if (wanted) {
            text.append(' ');
            starts.add(parts.size());
        }
        blank = false;
    }

    private void append(Letter letter) {
        text.append(letter.text());
        parts.add(letter);
        right = Math.max(right, letter.x() + letter.width());
        letters++;
        boldLetters += letter.bold() ? 1 : 0;
        lastLetter = letter;
    }
}
