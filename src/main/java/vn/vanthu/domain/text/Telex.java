package vn.vanthu.domain.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what was typed in Telex while the input program was off or not done yet: {@code vieetj} for việt. */
public final class Telex {
    private static final Map<String, String> VOWELS =
            Map.of("aa", "â", "ee", "ê", "oo", "ô", "aw", "ă", "ow", "ơ", "uw", "ư");
    private static final String TONES = "sfrxj";
    private static final String SIGNS = "\u0301\u0300\u0309\u0303\u0323";
    private static final Pattern ASCII = Pattern.compile("[a-z]{3,12}");
    private static final Pattern KEYS = Pattern.compile("[sfrxjw]|aa|ee|oo|dd");
    private static final Pattern STRONG = Pattern.compile(".*(?:aa|ee|oo|dd|[aou]w).*");

    private Telex() {}

    /** How plainly a word was typed in Telex. */
    public enum Sign {
        /** Doubled letters or w, which no Vietnamese word has. */
        STRONG,
        /** Only a key that sets a tone, which ends words of other languages too. */
        WEAK
    }

    /** The sign of a word that can be read so. */
    public static Sign sign(String typed) {
        return STRONG.matcher(typed).matches() ? Sign.STRONG : Sign.WEAK;
    }

    /**
     * The syllable meant by {@code typed}, in small letters with its marks; empty where it is a Vietnamese syllable as
     * it stands, or none in Telex either.
     */
    public static Optional<String> read(String typed) {
        if (!KEYS.matcher(typed).find() || !ASCII.matcher(typed).matches() || Syllables.isSyllable(typed)) {
            return Optional.empty();
        }
        String letters = typed;
        int tone = -1;
        for (int i = typed.length() - 1; i > 0 && tone < 0; i--) {
            tone = TONES.indexOf(typed.charAt(i));
            if (tone >= 0) {
                letters = typed.substring(0, i) + typed.substring(i + 1);
            }
        }
        letters = letters.replace("dd", "đ").replace("uwow", "ươ").replace("uow", "ươ");
        for (Map.Entry<String, String> vowel : VOWELS.entrySet()) {
            letters = letters.replace(vowel.getKey(), vowel.getValue());
        }
        if (letters.equals(typed) || !Syllables.isSyllable(letters)) {
            return Optional.empty();
        }
        return Optional.of(tone < 0 ? letters : toned(letters, SIGNS.charAt(tone)));
    }

    /** The tone on the vowel that bears it: a marked one, else the last but one of two at the end, else the last. */
    private static String toned(String letters, char tone) {
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            if ("âêôơưă".indexOf(letters.charAt(i)) >= 0) {
                at = i;
            } else if ("aeiouy".indexOf(letters.charAt(i)) >= 0
                    && (at < 0 || "aeiouy".indexOf(letters.charAt(at)) >= 0)) {
                boolean isOpenPair = i == letters.length() - 1 && at == i - 1 && !letters.startsWith("qu");
                at = isOpenPair ? at : i;
            }
        }
        return at < 0 ? letters : Folding.nfc(letters.substring(0, at + 1) + tone + letters.substring(at + 1));
    }
}
