package vn.vanthu.pdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Letters;

/**
 * Fonts of the time before Unicode, told by their names (domain.md 8.2). TCVN3 has a code for each letter; VNI writes a
 * letter and its mark as two, which are marked here one by one and read together when their line is whole.
 */
final class OldFonts {
    /** VNI's codes wait in Unicode's private area from here. */
    private static final char WAITING = '\uE000';

    private static final Pattern WAITING_CODES = Pattern.compile("[\uE000-\uE0FF]+");
    /** Before the name of a font of which only some letters are in the file. */
    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

    private OldFonts() {}

    /** @param font its name as the file has it; may be null */
    static String readable(String text, String font) {
        String name =
                font == null ? "" : SUBSET.matcher(font.replace("#2E", ".")).replaceFirst("");
        Optional<Letters> letters = Letters.ofFont(name);
        if (letters.isEmpty()) {
            return text;
        }
        return letters.get() == Letters.VNI ? waiting(text) : letters.get().decode(text, name);
    }

    private static String waiting(String text) {
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(code -> codes.append((char) (code > 0x20 && code < 0x100 ? WAITING + code : code)));
        return codes.toString();
    }

    /** The line with what was marked in it read. */
    static String decoded(CharSequence line) {
        return WAITING_CODES.matcher(line).replaceAll(found -> {
            StringBuilder written = new StringBuilder();
            found.group().chars().forEach(code -> written.append((char) (code - WAITING)));
            return Matcher.quoteReplacement(Letters.VNI.decode(written.toString()));
        });
    }
}
