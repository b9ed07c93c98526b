package vn.vanthu.domain.distribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * One line of a "Nơi nhận" list as it is printed, without its dash, purpose and final punctuation.
 *
 * @param text the recipient or recipients as written: {@code Các đ/c Quận ủy viên}
 * @param purposeText the purpose as written, without brackets: {@code b/c}; empty where none
 * @param braceGroup lines with the same number above 0 share one brace and one purpose; 0 for none
 * @param copies how many copies go out by this line; 0 where not said
 */
public record DistributionLine(String text, String purposeText, int braceGroup, int copies) {
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—•+*]\\s*");
    private static final Pattern END = Pattern.compile("[\\s;,.]+$");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)$");
    /** Behind a dash, or behind what is left of the brace that joins several lines. */
    private static final Pattern AFTER_DASH =
            Pattern.compile("^(.*?)\\s*(?:\\s[-–—]|[|}])\\s*(để .*)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ETCETERA = Pattern.compile("(\\.\\.\\.|…)\\s*[;,]?\\s*$");

    public DistributionLine {
        text = Folding.tidy(text);
        purposeText = Folding.tidy(purposeText);
        if (copies < 0 || braceGroup < 0) {
            throw new IllegalArgumentException("copies and brace group count from 0");
        }
    }

    public static DistributionLine of(String text) {
        return new DistributionLine(text, "", 0, 0);
    }

    /**
     * Reads a line as typed or printed, {@code - Thường trực Thành ủy (để b/c);}: leading dash and final punctuation
     * go, a purpose that is known is set apart, other brackets stay (domain.md 6.2).
     */
    public static DistributionLine parse(String written) {
        String line = DASH.matcher(Folding.tidy(written)).replaceFirst("");
        if (!ETCETERA.matcher(line).find()) {
            line = END.matcher(line).replaceFirst("");
        }
        for (Pattern form : new Pattern[] {IN_BRACKETS, AFTER_DASH}) {
            Matcher matcher = form.matcher(line);
            if (matcher.matches() && Purpose.of(matcher.group(2)) != Purpose.NONE) {
                return new DistributionLine(END.matcher(matcher.group(1)).replaceFirst(""), matcher.group(2), 0, 0);
            }
        }
        return of(line);
    }

    public Purpose purpose() {
        return isRecordCopy() ? Purpose.LUU : Purpose.of(purposeText);
    }

    /** True for "Lưu VPQU": the office's own record copy, which is not dispatched. */
    public boolean isRecordCopy() {
        String key = Folding.key(text);
        return key.equals("luu") || key.startsWith("luu ") || key.startsWith("luu:");
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
}
