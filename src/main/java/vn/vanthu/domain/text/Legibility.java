package vn.vanthu.domain.text;

import java.util.regex.Pattern;

/**
 * Tells text that was meant to be read from what comes of fonts without a map to letters, or of recognition in a language
 * that has no Vietnamese marks.
 */
public final class Legibility {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int FEW_LETTERS = 40;

    private Legibility() {}

    /** True where the signs are no letters of any language, or most words with marks are no Vietnamese syllables. */
    public static boolean isGarbled(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long strange = text.codePoints().filter(Legibility::isStrange).count();
        if (strange * 20 > letters + strange) {
            return true;
        }
        Syllables.Count marked = Syllables.count(text);
        return letters >= FEW_LETTERS && marked.words() >= 5 && marked.sound() * 2 < marked.words();
    }

    /** True where a page of running words has hardly a mark: no Vietnamese, or its marks were lost. */
    public static boolean hasLostMarks(String text) {
        long words = WORDS.splitAsStream(text).filter(word -> word.length() > 1).count();
        return words >= 30 && Syllables.count(text).sound() * 10L < words;
    }

    private static boolean isStrange(int sign) {
        int type = Character.getType(sign);
        return sign == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (type == Character.CONTROL && !Character.isWhitespace(sign));
    }
}
