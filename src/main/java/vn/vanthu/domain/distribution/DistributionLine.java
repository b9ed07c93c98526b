package vn.vanthu.domain.distribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * One line of a "Nơi nhận" list as it is printed, without its dash, purpose and final punctuation.
 *
 * @param text the recipient or recipients as written: {@code Các đ/c Quận ủy viên}
 * @param purposeText the purpose as written, without brackets: {@code b/c}; empty where none
 * @param braceGroup lines with the same number above 0 share one brace and one purpose; 0 for none
 * @param copies how many copies go out by this line; 0 where not said. A record copy that says it itself, {@code Lưu:
 *     VT, NV (5)}, is taken at its word
 */
public record DistributionLine(String text, String purposeText, int braceGroup, int copies) {
    /** What a typist, Word or a scanner puts before an entry. */
    static final String BULLETS = "[-–—‐‑−•+*·▪▫■□●○◦‣⁃►▸➢➤✓✔\uF0B7\uF0A7\uF02D]";

    private static final int LETTERS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DASH = Pattern.compile("^\\s*" + BULLETS + "\\s*");
    private static final Pattern END = Pattern.compile("[\\s;,.]+$");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)$");
    private static final Pattern AFTER_DASH = Pattern.compile("^(.*?)\\s*\\s[-–—]\\s*(để [^()]*)$", LETTERS);
    private static final Pattern COUNT = Pattern.compile("^(.*?)\\s*\\(\\s*0*([1-9]\\d{0,2})\\s*bản\\s*\\)$", LETTERS);
    private static final Pattern COUNT_AFTER_DASH =
            Pattern.compile("^(.*?)(?:\\s+[-–—]|:)\\s*0*([1-9]\\d{0,2})\\s+bản$", LETTERS);
    /** {@code (để b/c, 2 bản)} */
    private static final Pattern COUNT_IN_PURPOSE =
            Pattern.compile("^(.*\\([^()]*?)\\s*[,;:]\\s*0*([1-9]\\d{0,2})\\s*bản\\s*\\)$", LETTERS);

    private static final Pattern KEPT = Pattern.compile("\\(\\s*0*([1-9]\\d?)\\s*b?\\s*\\)$");
    private static final Pattern ETCETERA = Pattern.compile("(\\.\\.\\.|…)\\s*[;,]?\\s*$");

    public DistributionLine {
        text = Folding.tidy(text);
        purposeText = Folding.tidy(purposeText);
        if (copies < 0 || braceGroup < 0) {
            throw new IllegalArgumentException("copies and brace group count from 0");
        }
        if (copies == 0) {
            copies = said(text);
        }
    }

    public static DistributionLine of(String text) {
        return new DistributionLine(text, "", 0, 0);
    }

    /**
     * Reads a line as typed or printed, {@code - Thường trực Thành ủy (để b/c);}: leading dash and final punctuation
     * go, a purpose that is known and a number of copies are set apart, other brackets stay (domain.md 6.2).
     */
    public static DistributionLine parse(String written) {
        String entry = DASH.matcher(Folding.tidy(written)).replaceFirst("");
        Braced braced = Braced.parse(entry);
        DistributionLine line = read(braced.entry());
        return braced.purposeText().isEmpty() || line.text().isEmpty() ? line : line.under(braced.purposeText(), 0);
    }

    /** Reads an entry without its dash and brace; purpose and number of copies stand in either order. */
    static DistributionLine read(String entry) {
        return of(ended(Folding.tidy(entry))).counted().purposed().counted();
    }

    public Purpose purpose() {
        return isRecordCopy() ? Purpose.LUU : Purpose.of(purposeText);
    }

    /** True for "Lưu VPQU": the office's own record copy, which is not dispatched. */
    public boolean isRecordCopy() {
        return isRecordCopy(text);
    }

    /** True for "Như trên": all the addressees of Kính gửi. */
    public boolean isAsAddressees() {
        return Folding.key(text).matches("nhu (tren|kinh gui|dieu \\d+)");
    }

    /** Text and purpose as they stand on paper: {@code Thường trực Thành ủy (để b/c)}. */
    public String printed() {
        return purposeText.isEmpty() ? text : text + " (" + purposeText + ")";
    }

    public DistributionLine withCopies(int number) {
        return new DistributionLine(text, purposeText, braceGroup, number);
    }

    /** Under a brace and its purpose; one that the line has for itself goes back to its text. */
    DistributionLine under(String purpose, int group) {
        return new DistributionLine(printed(), purpose, group, copies);
    }

    /** The copies in brackets where they are not in the text: {@code  (2 bản)}. */
    String countedWords() {
        return copies == said(text) ? "" : " (" + copies + " bản)";
    }

    boolean endsOpen() {
        return ETCETERA.matcher(text).find();
    }

    private DistributionLine counted() {
        if (copies > 0) {
            return this;
        }
        for (Pattern form : List.of(COUNT, COUNT_IN_PURPOSE, COUNT_AFTER_DASH)) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                String rest = form.equals(COUNT_IN_PURPOSE) ? matcher.group(1) + ")" : ended(matcher.group(1));
                return rest.isEmpty()
                        ? this
                        : new DistributionLine(rest, purposeText, braceGroup, Integer.parseInt(matcher.group(2)));
            }
        }
        return this;
    }

    private DistributionLine purposed() {
        for (Pattern form : List.of(IN_BRACKETS, AFTER_DASH)) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches() && Purpose.of(matcher.group(2)) != Purpose.NONE) {
                String rest = ended(matcher.group(1));
                return rest.isEmpty() ? this : new DistributionLine(rest, matcher.group(2), braceGroup, copies);
            }
        }
        return this;
    }

    private static String ended(String entry) {
        return ETCETERA.matcher(entry).find() ? entry : END.matcher(entry).replaceFirst("");
    }

    private static boolean isRecordCopy(String text) {
        return Folding.key(text).matches("luu([ :/.\\-].*)?");
    }

    private static int said(String text) {
        Matcher matcher = KEPT.matcher(text);
        return matcher.find() && isRecordCopy(text) ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
