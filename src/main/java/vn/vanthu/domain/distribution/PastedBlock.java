package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * A block of nơi nhận as it comes from a document or a chat (domain.md 6.2): finds out where its entries begin, for
 * long ones are wrapped and bullets are of any kind or absent.
 */
final class PastedBlock {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern HEADING = Pattern.compile(
            "^(?:(?:" + DistributionLine.BULLETS + "|\\s|\\d{1,2}[.)/])*+nơi\\s?nhận\\s*(?:[:;.]+\\s*|$|(?="
                    + DistributionLine.BULLETS + ")))+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BULLET = Pattern.compile("^" + DistributionLine.BULLETS + "\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(?:[.)]|/ )\\s*(?=\\p{L})");
    private static final Pattern CLOSED =
            Pattern.compile("(?:;|(?<!\\b(?:P|Q|H|X|TP|TX|TT)|\\.\\.)\\.)\\s*$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUNCTUATED = Pattern.compile("[;,.:]\\s*$");

    private final List<String> lines;
    private final boolean hasBullets;
    private final boolean hasNumbers;
    private final boolean isPunctuated;
    private final List<String> entries = new ArrayList<>();

    private PastedBlock(List<String> lines) {
        this.lines = lines;
        this.hasBullets = lines.stream().anyMatch(line -> BULLET.matcher(line).find());
        this.hasNumbers = !hasBullets
                && lines.stream().anyMatch(line -> NUMBER.matcher(line).find());
        this.isPunctuated =
                lines.stream().anyMatch(line -> PUNCTUATED.matcher(line).find());
    }

    /** The entries in their order, each on one line, without heading, bullet or number. */
    static List<String> entries(String block) {
        List<String> lines = Arrays.stream(
                        INVISIBLE.matcher(Folding.nfc(block)).replaceAll("").split("\\R"))
                .map(Folding::tidy)
                .map(PastedBlock::withoutHeading)
                .filter(line -> !line.isEmpty())
                .toList();
        PastedBlock pasted = new PastedBlock(lines);
        pasted.lines.forEach(pasted::take);
        return List.copyOf(pasted.entries);
    }

    /** What stands behind it is an entry of its own. */
    private static String withoutHeading(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.find() ? line.substring(heading.end()) : line;
    }

    private void take(String line) {
        Pattern mark = hasBullets ? BULLET : NUMBER;
        boolean isMarked = (hasBullets || hasNumbers) && mark.matcher(line).find();
        String entry = isMarked ? mark.matcher(line).replaceFirst("") : line;
        int last = entries.size() - 1;
        if (last < 0 || !continues(entries.get(last), entry, isMarked)) {
            entries.add(entry);
        } else {
            entries.set(last, (entries.get(last) + " " + entry).strip());
        }
    }

    private boolean continues(String above, String entry, boolean isMarked) {
        if (isMarked) {
            return false;
        }
        if (above.isEmpty() || Braced.isAlone(entry)) {
            return true;
        }
        if (Braced.parse(above).isBraced() || CLOSED.matcher(above).find() || beginsRecordCopy(above, entry)) {
            return false;
        }
        boolean isPartAbove = PUNCTUATED.matcher(above).find();
        if (hasBullets || hasNumbers) {
            return !(isPartAbove && Braced.parse(entry).isBraced());
        }
        return isPunctuated && !isPartAbove && Character.isLowerCase(entry.codePointAt(0));
    }

    private static boolean beginsRecordCopy(String above, String entry) {
        return PUNCTUATED.matcher(above).find() && DistributionLine.of(entry).isRecordCopy();
    }
}
