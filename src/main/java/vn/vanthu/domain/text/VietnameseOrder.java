package vn.vanthu.domain.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Alphabetical order as Vietnamese readers expect it (domain.md 8.3). */
public final class VietnameseOrder {
    private VietnameseOrder() {}

    /** Order of names of agencies, lists and subjects; old and new tone positions are equal. */
    public static Comparator<String> ofTexts() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return Comparator.comparing(Folding::accentKey, collator::compare);
    }

    /** Order of people: by the given name, which stands last, then by the rest. */
    public static Comparator<String> ofPeople() {
        Comparator<String> texts = ofTexts();
        return Comparator.comparing(VietnameseOrder::givenName, texts).thenComparing(texts);
    }

    private static String givenName(String name) {
        String tidy = Folding.tidy(name);
        return tidy.substring(tidy.lastIndexOf(' ') + 1);
    }
}
