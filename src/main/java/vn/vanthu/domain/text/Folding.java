package vn.vanthu.domain.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ways of making Vietnamese texts comparable (domain.md 8.1).
 *
 * <p>The search key has no marks and no capitals; the accent key keeps the marks but puts the tone of an open {@code
 * oa, oe, uy} in one place, so that {@code ủy} and {@code uỷ} are one word.
 */
public final class Folding {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    /** Beyond this letter no Vietnamese one follows. */
    private static final int TABLE = 0x2000;

    private static final char COMBINING = 0x300;
    private static final char VIETNAMESE = 0x1E00;
    private static final char VIETNAMESE_END = 0x1F00;
    private static final char DASH = 0x2010;
    private static final char DASH_END = 0x2027;

    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char letter = 0; letter < TABLE; letter++) {
            FOLDED[letter] = base(letter);
        }
    }

    private static final Map<String, String> OPEN_ENDINGS = Map.of("oa", "o", "oe", "o", "uy", "u");

    private Folding() {}

    /** The composed form (NFC), in which everything is stored. */
    public static String nfc(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** NFC with runs of blanks made one and the ends trimmed. */
    public static String tidy(String text) {
        return isPlain(text) && isTidy(text)
                ? text
                : SPACES.matcher(nfc(text)).replaceAll(" ").trim();
    }

    /** The search key: lower case, no marks, đ as d, dashes alike, blanks collapsed. */
    public static String key(String text) {
        return foldLetters(withPlainDashes(tidy(text)));
    }

    /**
     * Folds letter by letter without touching blanks: for composed text of the basic plane the result has the length
     * of {@code text}, so that a position in the one is the same position in the other.
     */
    public static String foldLetters(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /** The accent key: lower case with marks, tone position of open syllables made one, blanks collapsed. */
    public static String accentKey(String text) {
        String lower = withPlainDashes(tidy(text)).toLowerCase(Locale.ROOT);
        return isPlain(lower) && !hasOpenEnding(lower)
                ? lower
                : WORD.matcher(lower).replaceAll(word -> toneOnFirstVowel(word.group()));
    }

    /** Most texts are composed of plain letters already: told at a glance, and left as they are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < COMBINING || (c >= VIETNAMESE && c < VIETNAMESE_END) || (c >= DASH && c < DASH_END);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTidy(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00a0' || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return text.isEmpty() || !blank;
    }

    private static String withPlainDashes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= DASH && c <= '\u2015') || c == '\u2212') {
                return DASHES.matcher(text).replaceAll("-");
            }
        }
        return text;
    }

    /** Whether a word may end in an open oa, oe or uy, the only ones in which the tone has two places. */
    private static boolean hasOpenEnding(String text) {
        for (int i = 1; i < text.length(); i++) {
            char last = fold(text.charAt(i));
            char before = fold(text.charAt(i - 1));
            boolean open = (before == 'o' && (last == 'a' || last == 'e')) || (before == 'u' && last == 'y');
            if (open && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static char fold(char letter) {
        return letter < TABLE ? FOLDED[letter] : base(letter);
    }

    private static char base(char letter) {
        if (letter == 'đ' || letter == 'Đ') {
            return 'd';
        }
        char bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0);
        char lower = Character.toLowerCase(bare);
        return lower == 'đ' ? 'd' : lower;
    }

    /** In a syllable that ends in oa, oe or uy (but not quy) the tone goes to the first of the two vowels. */
    private static String toneOnFirstVowel(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tone = c;
            } else {
                bare.append(c);
            }
        }
        int length = bare.length();
        if (tone == 0 || length < 2) {
            return Normalizer.normalize(parts, Normalizer.Form.NFC);
        }
        String ending = bare.substring(length - 2);
        boolean open = OPEN_ENDINGS.containsKey(ending) && !(length >= 3 && bare.charAt(length - 3) == 'q');
        String placed = open ? bare.substring(0, length - 1) + tone + bare.substring(length - 1) : parts;
        return Normalizer.normalize(placed, Normalizer.Form.NFC);
    }
}
