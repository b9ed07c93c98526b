package vn.vanthu.distributing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.VietnameseOrder;
import vn.vanthu.storage.RecipientLookup;

/**
 * Orders what a few typed letters may mean (domain.md 8.5): all is compared without marks, so that a word half typed
 * finds what it is going to be.
 */
final class Suggestions {
    private static final int NONE = 9;

    private final String typed;
    private final String compact;
    private final List<String> words;
    private final List<String> writtenOut;

    Suggestions(String typed) {
        this.typed = Folding.key(typed);
        this.compact = LineKey.compact(typed);
        this.words = words(this.typed);
        this.writtenOut = words(LineKey.of(typed));
    }

    /** Ids of the entries that fit, the best first. */
    List<Long> best(List<RecipientLookup.Called> living, int limit) {
        record Ranked(int rank, RecipientLookup.Called called) {}
        Comparator<String> texts = VietnameseOrder.ofTexts();
        return living.stream()
                .map(called -> new Ranked(rank(called), called))
                .filter(ranked -> ranked.rank < NONE)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.called.name().length())
                        .thenComparing(ranked -> ranked.called.name(), texts))
                .limit(limit)
                .map(ranked -> ranked.called.id())
                .toList();
    }

    private int rank(RecipientLookup.Called called) {
        if (compact.isEmpty()) {
            return NONE;
        }
        int code = prefix(LineKey.compact(called.shortCode()));
        int abbreviation = prefix(LineKey.compact(called.abbreviation()));
        String name = Folding.key(called.name());
        if (code < 2 || abbreviation < 2) {
            return code == 0 ? 0 : abbreviation == 0 ? 2 : code == 1 ? 1 : 3;
        }
        if (name.startsWith(typed)) {
            return 4;
        }
        if (holds(words, name)) {
            return 5;
        }
        if (called.others().stream().anyMatch(other -> holds(words, Folding.key(other)))) {
            return 6;
        }
        return Stream.concat(Stream.of(called.name()), called.others().stream())
                        .anyMatch(one -> holds(writtenOut, LineKey.of(one)))
                ? 7
                : NONE;
    }

    /** 0 where it is {@code key}, 1 where {@code key} begins so, else 2. */
    private int prefix(String key) {
        if (key.equals(compact)) {
            return 0;
        }
        return key.startsWith(compact) ? 1 : 2;
    }

    /** Whether each word typed begins a word of {@code key}, in their order. */
    private static boolean holds(List<String> typed, String key) {
        int found = 0;
        for (String word : words(key)) {
            if (found < typed.size() && word.startsWith(typed.get(found))) {
                found++;
            }
        }
        return found == typed.size() && !typed.isEmpty();
    }

    private static List<String> words(String key) {
        return new ArrayList<>(Arrays.asList(key.split("[^\\p{L}\\p{N}/]+")))
                .stream().filter(word -> !word.isEmpty()).toList();
    }
}
