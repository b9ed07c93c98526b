package vn.vanthu.domain.text;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Alphabetical order as Vietnamese readers expect it (domain.md 8.3). */
public final class VietnameseOrder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 9;
    private static final char BEFORE_LETTERS = '_';

    private VietnameseOrder() {}

    /**
     * Order of names of agencies, lists and subjects: syllable by syllable, numbers within them by their value; old and
     * new tone positions are equal.
     */
    public static Comparator<String> ofTexts() {
        Collator collator = collator();
        return Comparator.comparing(VietnameseOrder::written, collator::compare);
    }

    /** Puts texts into the order of {@link #ofTexts}; for many, since what is compared is made of each text once. */
    public static void sort(List<String> texts) {
        Collator collator = collator();
        Map<String, CollationKey> keys = new HashMap<>();
        texts.forEach(text -> keys.computeIfAbsent(text, each -> collator.getCollationKey(written(each))));
        texts.sort(Comparator.comparing(keys::get));
    }

    /** Order of people: by the given name, which stands last, then by the rest. */
    public static Comparator<String> ofPeople() {
        Comparator<String> texts = ofTexts();
        return Comparator.comparing(VietnameseOrder::givenName, texts).thenComparing(texts);
    }

    private static Collator collator() {
        return Collator.getInstance(Locale.forLanguageTag("vi-VN"));
    }

    /** As it is compared: Java's collator passes blanks over, so that “an toàn” would stand behind “ánh sáng”. */
    private static String written(String text) {
        String filled = NUMBER.matcher(Folding.accentKey(text))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
        return filled.replace(' ', BEFORE_LETTERS);
    }

    private static String givenName(String name) {
        String tidy = Folding.tidy(name);
        return tidy.substring(tidy.lastIndexOf(' ') + 1);
    }
}
