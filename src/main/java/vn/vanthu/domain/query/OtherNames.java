package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Under which other names the bodies that clerks look for are met: abbreviations, earlier names, and the names of those
 * that took over (domain.md 7.2: who looks for a former district must find its successors, and the other way round).
 */
public final class OtherNames {
    /** Written out in one text and abbreviated in the next (domain.md 1.2). */
    private static final Map<String, String> USUAL = Map.of(
            "ubnd", "ủy ban nhân dân",
            "hdnd", "hội đồng nhân dân",
            "mttq", "mặt trận tổ quốc",
            "ubmttq", "ủy ban mặt trận tổ quốc",
            "ubkt", "ủy ban kiểm tra",
            "bch", "ban chấp hành",
            "btv", "ban thường vụ",
            "bxdd", "ban xây dựng đảng");

    private static final int MOST_NAMES = 16;

    private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
    private int longest;

    /** Knows the usual abbreviations only. */
    public OtherNames() {
        USUAL.forEach((brief, whole) -> add(Set.of(brief, whole)));
    }

    /** A name in a row of words: how many of them it takes, and its other names in words of the loose key. */
    public record Match(int length, List<List<String>> others) {}

    /** Takes these for names of one body. */
    public void add(Set<String> names) {
        List<List<String>> keys = names.stream()
                .map(IndexWords::of)
                .filter(OtherNames::isTelling)
                .distinct()
                .toList();
        for (List<String> name : keys) {
            Set<List<String>> known = others.computeIfAbsent(name, key -> new LinkedHashSet<>());
            keys.stream().filter(other -> !other.equals(name)).forEach(known::add);
            longest = Math.max(longest, name.size());
        }
    }

    /** Who looks for {@code name} is to find documents with {@code also} too. */
    public void lead(String name, String also) {
        List<String> from = IndexWords.of(name);
        List<String> to = IndexWords.of(also);
        if (isTelling(from) && isTelling(to) && !from.equals(to)) {
            others.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
            longest = Math.max(longest, from.size());
        }
    }

    /** The longest name that stands in {@code words} from {@code start} on and has others. */
    public Optional<Match> at(List<String> words, int start) {
        for (int length = Math.min(longest, words.size() - start); length > 0; length--) {
            Set<List<String>> found = others.get(words.subList(start, start + length));
            if (found != null && !found.isEmpty()) {
                return Optional.of(new Match(
                        length, new ArrayList<>(found).subList(0, Math.min(MOST_NAMES, found.size()))));
            }
        }
        return Optional.empty();
    }

    private static boolean isTelling(List<String> name) {
        return name.size() > 1 || (name.size() == 1 && name.get(0).length() > 2);
    }
}
