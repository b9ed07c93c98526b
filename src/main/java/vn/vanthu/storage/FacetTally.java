package vn.vanthu.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.domain.text.VietnameseOrder;

/**
 * Counts documents by year, type and issuer from the lines that lists show of them: one reading serves all three, and
 * these lie in the order of the hits, as the documents' own rows do not.
 */
final class FacetTally {
    private final Map<String, Integer> years = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> issuers = new HashMap<>();

    void add(ShownLine.Shared line) {
        count(years, line.day().substring(0, 4));
        count(types, line.type());
        count(issuers, line.issuer());
    }

    private static void count(Map<String, Integer> tally, String value) {
        if (!value.isEmpty()) {
            tally.merge(value, 1, Integer::sum);
        }
    }

    /** The latest year first, else the most frequent. */
    Facets facets() {
        Map<String, Integer> latestFirst = new LinkedHashMap<>();
        years.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> latestFirst.put(year, years.get(year)));
        return new Facets(latestFirst, mostFrequentFirst(types), mostFrequentFirst(issuers));
    }

    private static Map<String, Integer> mostFrequentFirst(Map<String, Integer> tally) {
        List<String> values = new ArrayList<>(tally.keySet());
        VietnameseOrder.sort(values);
        values.sort(Comparator.comparing(tally::get, Comparator.reverseOrder()));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        values.forEach(value -> sorted.put(value, tally.get(value)));
        return sorted;
    }
}
