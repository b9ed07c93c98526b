package vn.vanthu.domain.distribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry with what a brace at its right end leaves in a text: {@code UBND xã; }}, {@code Các chi bộ | để t/hiện}.
 *
 * @param entry what stands before the brace
 * @param isBraced whether there is one
 * @param purposeText what stands behind it; may be empty
 */
record Braced(String entry, boolean isBraced, String purposeText) {
    private static final String SIGNS = "}|⎫⎬⎭⎪┃│┐┤┘❵";
    private static final Pattern TAIL =
            Pattern.compile("^[\\s;,.–—-]*(\\()?\\s*(?<purpose>[^()]*?)[\\s;,.–—-]*\\)?[\\s;,.]*$");
    private static final int LONGEST_TAIL = 100;

    static Braced parse(String entry) {
        String before = entry;
        String purpose = "";
        boolean isBraced = false;
        int brace = lastSign(before);
        while (brace >= 0) {
            Matcher tail = TAIL.matcher(before.substring(brace + 1));
            String said = tail.matches() ? tail.group("purpose") : "?";
            if (!said.isEmpty() && Purpose.of(said) == Purpose.NONE) {
                break;
            }
            before = before.substring(0, endWithoutSigns(before, brace));
            if (!said.isEmpty() && !purpose.isEmpty()) {
                return new Braced(before + " (" + said + ")", true, purpose);
            }
            purpose = said.isEmpty() ? purpose : said;
            isBraced = true;
            brace = lastSign(before);
        }
        return new Braced(before, isBraced, purpose);
    }

    /** The text that stays where a brace has nothing before it. */
    String bare() {
        return purposeText.isEmpty() ? entry : purposeText;
    }

    /** A brace on a line of its own belongs to the entry above. */
    static boolean isAlone(String line) {
        Braced braced = parse(line);
        return braced.isBraced && braced.entry.isBlank();
    }

    /** Index of the last sign with hardly anything behind it; -1 where there is none. */
    private static int lastSign(String text) {
        int at = text.length() - 1;
        int first = Math.max(0, text.length() - LONGEST_TAIL);
        while (at >= first && SIGNS.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at >= first ? at : -1;
    }

    private static int endWithoutSigns(String text, int from) {
        int end = from;
        while (end > 0 && (text.charAt(end - 1) == ' ' || SIGNS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }
}
