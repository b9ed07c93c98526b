package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.text.VietnameseOrder;

/** The address book as a tree: parents before their children; agencies, units, posts, persons, groups; then by name. */
public final class AddressTree {
    private final Map<Long, Recipient> entries = new HashMap<>();

    public AddressTree(List<Recipient> entries) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
    }

    /** All entries in the order of the tree; people stand by their given names. */
    public List<Recipient> ordered() {
        Map<Long, List<Recipient>> children = new HashMap<>();
        for (Recipient entry : entries.values()) {
            children.computeIfAbsent(parent(entry).map(Recipient::id).orElse(0L), id -> new ArrayList<>())
                    .add(entry);
        }
        Comparator<Recipient> order = siblings();
        List<Recipient> ordered = new ArrayList<>();
        List<Recipient> open = new ArrayList<>();
        push(children.getOrDefault(0L, List.of()), order, open);
        while (!open.isEmpty()) {
            Recipient next = open.remove(open.size() - 1);
            ordered.add(next);
            push(children.getOrDefault(next.id(), List.of()), order, open);
        }
        return List.copyOf(ordered);
    }

    /** What the entry belongs to; empty at the top. */
    public Optional<Recipient> parent(Recipient entry) {
        return entry.parentId().map(entries::get);
    }

    /** Whether {@code entry}, put under {@code parentId}, would stand below itself. */
    public boolean isBelowItself(long entry, long parentId) {
        Set<Long> seen = new HashSet<>();
        Optional<Long> above = Optional.of(parentId);
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get() == entry) {
                return true;
            }
            above = Optional.ofNullable(entries.get(above.get())).flatMap(Recipient::parentId);
        }
        return false;
    }

    private static void push(List<Recipient> siblings, Comparator<Recipient> order, List<Recipient> open) {
        siblings.stream().sorted(order.reversed()).forEach(open::add);
    }

    private static Comparator<Recipient> siblings() {
        Comparator<String> texts = VietnameseOrder.ofTexts();
        Comparator<String> people = VietnameseOrder.ofPeople();
        return Comparator.comparing(Recipient::kind)
                .thenComparing((one, other) -> one.kind() == Recipient.Kind.PERSON
                        ? people.compare(one.name(), other.name())
                        : texts.compare(one.name(), other.name()))
                .thenComparing(
                        entry -> entry.validFrom().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE))
                .thenComparing(Recipient::id);
    }
}
