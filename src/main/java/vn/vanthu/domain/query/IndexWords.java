package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vanthu.domain.text.Folding;

/**
 * Makes words of texts, the same for what is indexed and for what is asked: runs of letters and digits in the loose key
 * (domain.md 8.1), so that {@code kỹ} and {@code kĩ} are one word.
 */
final class IndexWords {
    private static final int LONGEST_LOOSE = 3;
    private static final char MARKS = '\ue010';

    /** Longer runs are no words; the rest of them is left out. */
    private static final int LONGEST = 48;

    /** The open syllables in which y and i are one sound. */
    private static final Map<String, String> LOOSE =
            Map.of("hy", "hi", "ky", "ki", "ly", "li", "my", "mi", "sy", "si", "ty", "ti", "quy", "qui");

    private IndexWords() {}

    /** The words of {@code text} in their order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        read(text, (folded, raw) -> words.add(loose(folded)));
        return words;
    }

    /** The same in the search key, before sounds that are one are written in one way. */
    static List<String> folded(String text) {
        List<String> words = new ArrayList<>();
        read(text, (folded, raw) -> words.add(folded));
        return words;
    }

    /** The words as they are written, in small letters of the accent key, one for one those of {@link #of}. */
    static List<String> marked(String text) {
        List<String> words = new ArrayList<>();
        read(text, (folded, raw) -> words.add(accented(folded, raw)));
        return words;
    }

    /** Adds the words of a text to {@code index}, and those among them that bear marks to {@code marked}. */
    static void add(String text, StringBuilder index, Set<String> marked) {
        String composed = Folding.nfc(text);
        String folded = Folding.foldLetters(composed);
        Set<String> seen = new HashSet<>();
        eachWord(composed, (start, end) -> {
            if (end - start > LONGEST_LOOSE) {
                index.append(folded, start, end);
            } else {
                index.append(loose(folded.substring(start, end)));
            }
            index.append(' ');
            if (!folded.regionMatches(start, composed, start, end - start)
                    && seen.add(composed.substring(start, end))) {
                String bare = folded.substring(start, end);
                String accented = accented(bare, composed.substring(start, end));
                if (!accented.equals(bare)) {
                    marked.add(withMarks(bare, accented));
                }
            }
        });
    }

    /**
     * The word that stands for {@code accented} in the index: the folded one, and behind a sign the letters with marks.
     * It begins as the folded one does, and so takes hardly any room in the lists of beginnings.
     */
    static String withMarks(String folded, String accented) {
        StringBuilder word = new StringBuilder(folded).append(MARKS);
        for (int i = 0; i < accented.length(); i++) {
            if (accented.charAt(i) >= 0x80) {
                word.append(accented.charAt(i));
            }
        }
        return word.toString();
    }

    /** The word of the loose key that stands in every document in which {@code word} of the index stands. */
    static String withoutMarks(String word) {
        int end = word.indexOf(MARKS);
        return end < 0 ? word : loose(word.substring(0, end));
    }

    static String loose(String folded) {
        return folded.length() > LONGEST_LOOSE ? folded : LOOSE.getOrDefault(folded, folded);
    }

    /** Whether the loose key writes {@code folded} otherwise. */
    static boolean isLoosened(String folded) {
        return folded.length() <= LONGEST_LOOSE && LOOSE.containsKey(folded);
    }

    private static String accented(String folded, String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        boolean isOpen = folded.endsWith("oa") || folded.endsWith("oe") || folded.endsWith("uy");
        return isOpen ? Folding.accentKey(lower) : lower;
    }

    @FunctionalInterface
    private interface Reader {
        void word(String folded, String raw);
    }

    private static void read(String text, Reader reader) {
        String composed = Folding.nfc(text);
        String folded = Folding.foldLetters(composed);
        eachWord(composed, (start, end) -> reader.word(folded.substring(start, end), composed.substring(start, end)));
    }

    @FunctionalInterface
    private interface Span {
        void word(int start, int end);
    }

    private static void eachWord(String text, Span span) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isInside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (isInside && start < 0) {
                start = i;
            } else if (!isInside && start >= 0) {
                span.word(start, Math.min(i, start + LONGEST));
                start = -1;
            }
        }
    }
}
