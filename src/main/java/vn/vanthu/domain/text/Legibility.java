package vn.vanthu.domain.text;

/**
 * Tells text that was meant to be read from what comes of fonts without a map to letters, or of recognition in a language
 * that has no Vietnamese marks.
 */
public final class Legibility {
    private static final int FEW_LETTERS = 40;
    private static final int FEW_WORDS = 30;

    private Legibility() {}

    /** True where the signs are no letters of any language, or most words with marks are no Vietnamese syllables. */
    public static boolean isGarbled(String text) {
        int letters = 0;
        int strange = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            letters += Character.isLetter(sign) ? 1 : 0;
            strange += isStrange(sign) ? 1 : 0;
        }
        if (strange * 20 > letters + strange) {
            return true;
        }
        Syllables.Count marked = Syllables.count(text);
        return letters >= FEW_LETTERS && marked.words() >= 5 && marked.sound() * 2 < marked.words();
    }

    /** True where a page of running words has hardly a mark: no Vietnamese, or its marks were lost. */
    public static boolean hasLostMarks(String text) {
        int words = words(text);
        return words >= FEW_WORDS && Syllables.count(text).sound() * 10 < words;
    }

    /** Runs of two letters at least. */
    private static int words(String text) {
        int words = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            int sign = text.charAt(i);
            run = Character.isLetter(sign) || isMark(sign) ? run + 1 : 0;
            words += run == 2 ? 1 : 0;
        }
        return words;
    }

    private static boolean isMark(int sign) {
        return sign >= 0x300 && Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isStrange(int sign) {
        int type = Character.getType(sign);
        return sign == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (type == Character.CONTROL && !Character.isWhitespace(sign));
    }
}
