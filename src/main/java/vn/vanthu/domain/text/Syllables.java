package vn.vanthu.domain.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells Vietnamese syllables from signs that only look like letters: which pairs are impossible shows the encoding. */
final class Syllables {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\\d\\u00a0\\u2010-\\u2027]+");
    /** Sắc, huyền, hỏi, ngã, nặng as combining signs. */
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private static final Pattern SYLLABLE =
            Pattern.compile("(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|p|ph|q|r|s|th?|tr|v|x)?"
                    + "(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oay|oao|oe|oeo|oi|oo|ôi|ơi|ua|uă|uâ|uai"
                    + "|uao|uau|uay|uây|ue|uê|uêu|ueo|ui|uo|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)"
                    + "(?:ch?|m|ngh?|nh?|p|t)?");

    private Syllables() {}

    /**
     * @param sound words with letters beyond ASCII that are Vietnamese syllables
     * @param words words with letters beyond ASCII
     */
    record Count(int sound, int words) {
        /** Some words are names, slips or foreign; most are not. */
        boolean isPlausible() {
            return sound > 0 && sound * 10 >= words * 6;
        }
    }

    static Count count(String text) {
        int words = 0;
        int sound = 0;
        for (String word : BETWEEN.split(Folding.nfc(text))) {
            if (word.chars().anyMatch(sign -> sign >= 0x80)) {
                words++;
                sound += isSyllable(word) ? 1 : 0;
            }
        }
        return new Count(sound, words);
    }

    static boolean isSyllable(String word) {
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = TONE.matcher(parts).replaceFirst("");
        return SYLLABLE.matcher(Folding.nfc(bare)).matches();
    }
}
