package vn.vanthu.domain.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Tells Vietnamese syllables from signs that only look like letters: which pairs are impossible shows the encoding. */
final class Syllables {
    private static final Set<String> BEGINNINGS =
            Set.of("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x".split(" "));
    private static final Set<String> VOWELS = Set.of(
            ("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oă oai oay oao oe oeo oi oo ôi ơi ua uă uâ uai"
                            + " uao uau uay uây ue uê uêu ueo ui uo uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu")
                    .split(" "));
    private static final Set<String> ENDS = Set.of("c ch m n ng ngh nh p t".split(" "));
    private static final int LONGEST_PART = 3;
    private static final int LONGEST = 3 * LONGEST_PART;

    /** Sắc, huyền, hỏi, ngã, nặng as combining signs. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    /** Beyond this letter no Vietnamese one follows. */
    private static final int TABLE = 0x1F00;
    /** Each letter as a small one without its tone. */
    private static final char[] TONELESS = new char[TABLE];

    private static final boolean[] HAS_TONE = new boolean[TABLE];

    static {
        for (char letter = 0; letter < TABLE; letter++) {
            toneless(letter);
        }
    }

    private Syllables() {}

    private static void toneless(char letter) {
        String small = String.valueOf(letter).toLowerCase(Locale.ROOT);
        StringBuilder rest = new StringBuilder();
        for (char part : Normalizer.normalize(small, Normalizer.Form.NFD).toCharArray()) {
            if (TONES.indexOf(part) >= 0) {
                HAS_TONE[letter] = true;
            } else {
                rest.append(part);
            }
        }
        String composed = Normalizer.normalize(rest, Normalizer.Form.NFC);
        TONELESS[letter] = composed.length() == 1 ? composed.charAt(0) : letter;
    }

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
        String composed = Folding.nfc(text);
        int words = 0;
        int sound = 0;
        int start = 0;
        boolean isMarked = false;
        for (int i = 0; i <= composed.length(); i++) {
            char sign = i < composed.length() ? composed.charAt(i) : ' ';
            if (isBetween(sign)) {
                if (isMarked) {
                    words++;
                    sound += isSyllable(composed, start, i) ? 1 : 0;
                }
                start = i + 1;
                isMarked = false;
            } else {
                isMarked |= sign >= 0x80;
            }
        }
        return new Count(sound, words);
    }

    /** Blanks, digits and all other signs of ASCII that are no letters, unbreakable blanks, dashes and quotes. */
    private static boolean isBetween(char sign) {
        if (sign < 0x80) {
            boolean isLetter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            return !isLetter && (sign > ' ' ? sign != 0x7F : sign == ' ' || (sign >= '\t' && sign <= '\r'));
        }
        return sign == 0xa0 || (sign >= 0x2010 && sign <= 0x2027);
    }

    static boolean isSyllable(String word) {
        String composed = Folding.nfc(word);
        return isSyllable(composed, 0, composed.length());
    }

    /** A beginning, vowels and an end, with one tone at most. */
    private static boolean isSyllable(String text, int from, int to) {
        int tones = 0;
        char[] bare = new char[LONGEST];
        int length = 0;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            boolean isTone = TONES.indexOf(letter) >= 0;
            tones += isTone || (letter < TABLE && HAS_TONE[letter]) ? 1 : 0;
            if (!isTone) {
                if (length == LONGEST || letter >= TABLE) {
                    return false;
                }
                bare[length] = TONELESS[letter];
                length++;
            }
        }
        return tones <= 1 && hasParts(new String(bare, 0, length));
    }

    private static boolean hasParts(String bare) {
        for (int first = 0; first <= LONGEST_PART && first < bare.length(); first++) {
            if (first > 0 && !BEGINNINGS.contains(bare.substring(0, first))) {
                continue;
            }
            for (int last = bare.length(); last > first && last >= bare.length() - LONGEST_PART; last--) {
                boolean isWhole = last == bare.length() || ENDS.contains(bare.substring(last));
                if (isWhole && VOWELS.contains(bare.substring(first, last))) {
                    return true;
                }
            }
        }
        return false;
    }
}
