package vn.vanthu.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.query.OtherNames;

/** Learns from the address book under which names a body is met: its own, its predecessors', its successors'. */
final class AddressNames {
    private final Map<Long, Set<String>> names = new HashMap<>();
    private final Map<Long, List<Long>> successors;
    private final Map<Long, List<Long>> predecessors;

    private AddressNames(Handle handle) {
        handle.createQuery("SELECT id, name FROM recipient WHERE kind <> 'FREE_TEXT'"
                        + " UNION ALL SELECT id, abbreviation FROM recipient WHERE abbreviation <> ''"
                        + " UNION ALL SELECT recipient_id, alias FROM recipient_alias")
                .map((row, ctx) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(name -> names.computeIfAbsent(name.getKey(), id -> new LinkedHashSet<>())
                        .add(name.getValue()));
        successors = pairs(handle, "SELECT recipient_id, successor_id FROM recipient_successor");
        predecessors = pairs(handle, "SELECT successor_id, recipient_id FROM recipient_successor");
    }

    /** The names as they are now; three queries. */
    static OtherNames read(Handle handle) {
        AddressNames book = new AddressNames(handle);
        OtherNames known = new OtherNames();
        book.names.values().stream().filter(some -> some.size() > 1).forEach(known::add);
        book.names.keySet().forEach(id -> {
            book.lead(known, id, book.successors);
            book.lead(known, id, book.predecessors);
        });
        return known;
    }

    /** One way only: a district leads to its wards, but no ward through its district to the other wards. */
    private void lead(OtherNames known, long id, Map<Long, List<Long>> way) {
        Set<Long> seen = new LinkedHashSet<>();
        Deque<Long> next = new ArrayDeque<>(way.getOrDefault(id, List.of()));
        while (!next.isEmpty()) {
            long one = next.remove();
            if (one != id && seen.add(one)) {
                next.addAll(way.getOrDefault(one, List.of()));
            }
        }
        for (String name : names.getOrDefault(id, Set.of())) {
            seen.forEach(other -> names.getOrDefault(other, Set.of()).forEach(also -> known.lead(name, also)));
        }
    }

    private static Map<Long, List<Long>> pairs(Handle handle, String sql) {
        Map<Long, List<Long>> pairs = new HashMap<>();
        handle.createQuery(sql)
                .map((row, ctx) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(pair -> pairs.merge(pair.getKey(), List.of(pair.getValue()), AddressNames::joined));
        return pairs;
    }

    private static List<Long> joined(List<Long> one, List<Long> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
