package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;

/** The address book as trees, and what of them matches a filter. */
final class AddressForest {
    private final Map<Long, Recipient> entries = new HashMap<>();
    private final Map<Long, List<Recipient>> children = new HashMap<>();
    private final List<Recipient> roots = new ArrayList<>();
    private final Map<Long, String> keys = new HashMap<>();

    /** An entry and what is shown below it. */
    record Branch(Recipient recipient, List<Branch> below) {}

    /** @param all parents before children, in the order of the tree */
    AddressForest(List<Recipient> all) {
        all.forEach(recipient -> entries.put(recipient.id(), recipient));
        for (Recipient recipient : all) {
            parent(recipient)
                    .map(parent -> children.computeIfAbsent(parent.id(), id -> new ArrayList<>()))
                    .orElse(roots)
                    .add(recipient);
            keys.put(recipient.id(), key(recipient));
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    Optional<Recipient> byId(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    /**
     * What matches, with all that it hangs on. Each word typed must begin a word of the name, the abbreviation, the
     * short code or an alias, marks or not, so that half-typed Telex finds too (domain.md 8.5).
     */
    List<Branch> matching(String typed, Optional<LocalDate> livingOn) {
        List<String> words = words(Folding.key(typed));
        return branches(roots, words, livingOn);
    }

    /** The entries of the book that match and may be chosen as a parent, member or successor. */
    List<Recipient> find(String typed, int limit) {
        List<String> words = words(Folding.key(typed));
        return entries.values().stream()
                .filter(recipient -> matches(recipient, words))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .limit(limit)
                .toList();
    }

    private List<Branch> branches(List<Recipient> level, List<String> words, Optional<LocalDate> livingOn) {
        List<Branch> shown = new ArrayList<>();
        for (Recipient recipient : level) {
            List<Branch> below = branches(children.getOrDefault(recipient.id(), List.of()), words, livingOn);
            boolean lives = livingOn.map(recipient::isValidOn).orElse(true);
            if (!below.isEmpty() || (lives && matches(recipient, words))) {
                shown.add(new Branch(recipient, below));
            }
        }
        return shown;
    }

    private boolean matches(Recipient recipient, List<String> words) {
        String key = keys.get(recipient.id());
        return words.stream().allMatch(word -> key.contains(" " + word));
    }

    private Optional<Recipient> parent(Recipient recipient) {
        return recipient.parentId().map(entries::get);
    }

    private static List<String> words(String key) {
        return Arrays.stream(key.split("[\\s,;()/.-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String key(Recipient recipient) {
        return Stream.concat(
                        Stream.of(recipient.name(), recipient.abbreviation(), recipient.shortCode()),
                        recipient.aliases().stream())
                .flatMap(text -> words(Folding.key(text)).stream())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
