package vn.vanthu.distributing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vanthu.distributing.KeepAddressBook.Likeness;
import vn.vanthu.distributing.KeepAddressBook.Likeness.Reason;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.distribution.Recipient;

/**
 * Finds entries that are likely one: those that are called alike, in lives that overlap and without two different
 * parents, for every committee has its "Văn phòng" and a commune may bear the name of the one it came from.
 */
final class LikelyDuplicates {
    /** A shorter word differs too easily in one letter: {@code thôn 1}, {@code thôn 2}. */
    private static final int SHORTEST_WORD = 4;

    private static final int MOST_OF_A_KIND = 400;

    private final List<Recipient> entries;
    private final Map<String, Likeness> found = new LinkedHashMap<>();

    LikelyDuplicates(List<Recipient> entries) {
        this.entries = entries;
    }

    /** The likeliest first. */
    List<Likeness> pairs() {
        collect(Reason.SAME_NAME, entry -> List.of(LineKey.of(entry.name())));
        collect(Reason.SAME_ABBREVIATION, entry -> List.of(LineKey.compact(entry.abbreviation())));
        collect(
                Reason.ALIAS_OF_THE_OTHER,
                entry -> Stream.concat(Stream.of(entry.name(), entry.abbreviation()), entry.aliases().stream())
                        .map(LineKey::of)
                        .distinct()
                        .toList());
        collect(Reason.NEARLY_THE_SAME_NAME, LikelyDuplicates::withoutOneWord);
        return found.values().stream()
                .sorted(Comparator.comparing(Likeness::reason))
                .toList();
    }

    private void collect(Reason reason, Function<Recipient, List<String>> keys) {
        Map<String, List<Recipient>> alike = new HashMap<>();
        for (Recipient entry : entries) {
            for (String key : keys.apply(entry)) {
                if (!key.isBlank()) {
                    alike.computeIfAbsent(key, one -> new ArrayList<>()).add(entry);
                }
            }
        }
        alike.values().stream().filter(some -> some.size() > 1).forEach(some -> compare(reason, some));
    }

    private void compare(Reason reason, List<Recipient> alike) {
        List<Recipient> some = alike.subList(0, Math.min(alike.size(), MOST_OF_A_KIND));
        for (int i = 0; i < some.size(); i++) {
            for (Recipient other : some.subList(i + 1, some.size())) {
                Recipient one = some.get(i);
                boolean isNear = reason != Reason.NEARLY_THE_SAME_NAME || isNear(one.name(), other.name());
                if (isNear && canBeOne(one, other)) {
                    found.putIfAbsent(one.id() + " " + other.id(), new Likeness(one, other, reason));
                }
            }
        }
    }

    private static boolean canBeOne(Recipient one, Recipient other) {
        boolean isApart = one.parentId().isPresent()
                && other.parentId().isPresent()
                && !one.parentId().equals(other.parentId());
        boolean areKin = one.successors().contains(other.id())
                || other.successors().contains(one.id())
                || one.parentId().filter(id -> id == other.id()).isPresent()
                || other.parentId().filter(id -> id == one.id()).isPresent();
        return one.id() != other.id() && !isApart && !areKin && overlaps(one, other);
    }

    private static boolean overlaps(Recipient one, Recipient other) {
        LocalDate from = one.validFrom().orElse(LocalDate.MIN);
        LocalDate otherFrom = other.validFrom().orElse(LocalDate.MIN);
        return !one.validTo().orElse(LocalDate.MAX).isBefore(otherFrom)
                && !other.validTo().orElse(LocalDate.MAX).isBefore(from);
    }

    /** The name with each of its longer words left out in turn: near names meet in one of them. */
    private static List<String> withoutOneWord(Recipient entry) {
        String[] words = LineKey.of(entry.name()).split(" ");
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < words.length && words.length > 1; i++) {
            if (words[i].length() >= SHORTEST_WORD && words[i].chars().noneMatch(Character::isDigit)) {
                String[] rest = words.clone();
                rest[i] = "*";
                keys.add(String.join(" ", rest));
            }
        }
        return keys;
    }

    /** One letter more, less or other in one word. */
    private static boolean isNear(String one, String other) {
        List<String> words = Arrays.asList(LineKey.of(one).split(" "));
        List<String> others = Arrays.asList(LineKey.of(other).split(" "));
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(others.get(i))) {
                return isOneLetterAway(words.get(i), others.get(i));
            }
        }
        return false;
    }

    private static boolean isOneLetterAway(String word, String other) {
        int same = 0;
        while (same < Math.min(word.length(), other.length()) && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        String rest = word.substring(same);
        String otherRest = other.substring(same);
        return switch (word.length() - other.length()) {
            case 0 -> rest.substring(1).equals(otherRest.substring(1));
            case 1 -> rest.substring(1).equals(otherRest);
            case -1 -> otherRest.substring(1).equals(rest);
            default -> false;
        };
    }
}
