package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.domain.text.DateWording;

/**
 * Finds the numbers whose day does not fit between those before and behind: as few as explain it, so that one slip of
 * the pen is one finding and not all the numbers of the month behind it. Of two that contradict each other it is the
 * later number.
 */
final class DateOrder {
    private final NumberSeries.Kind kind;
    private final List<LedgerEntry> entries;

    /** @param entries that stand, in number order */
    DateOrder(NumberSeries.Kind kind, List<LedgerEntry> entries) {
        this.kind = kind;
        this.entries = entries;
    }

    /** The entries out of order, each with its day as printed. */
    Map<LedgerEntry, String> outOfOrder() {
        List<LedgerEntry> plain = entries.stream()
                .filter(entry -> entry.number().suffix().isEmpty() && day(entry).isPresent())
                .toList();
        NavigableMap<Integer, LocalDate> fitting = fitting(plain);
        Map<LedgerEntry, String> found = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            day(entry)
                    .filter(day -> !fits(entry.number(), day, fitting))
                    .ifPresent(day -> found.put(entry, DateWording.brief(day)));
        }
        return found;
    }

    /** Arrivals go by the day they came; own documents by the day they bear. */
    private Optional<LocalDate> day(LedgerEntry entry) {
        return kind == NumberSeries.Kind.ARRIVAL
                ? entry.registeredOn()
                : entry.issueDate().whole();
    }

    /** An inserted number belongs between the plain one before it and the next, and makes neither of them wrong. */
    private static boolean fits(RegistrationNumber number, LocalDate day, NavigableMap<Integer, LocalDate> fitting) {
        if (number.suffix().isEmpty()) {
            return day.equals(fitting.get(number.value()));
        }
        Map.Entry<Integer, LocalDate> before = fitting.floorEntry(number.value());
        Map.Entry<Integer, LocalDate> behind = fitting.higherEntry(number.value());
        return (before == null || !day.isBefore(before.getValue()))
                && (behind == null || !day.isAfter(behind.getValue()));
    }

    /** The longest run of days that never goes back (patience sorting), by number. */
    private NavigableMap<Integer, LocalDate> fitting(List<LedgerEntry> plain) {
        List<List<LedgerEntry>> piles = new ArrayList<>();
        for (LedgerEntry entry : plain) {
            int pile = pileFor(piles, day(entry).orElseThrow());
            if (pile == piles.size()) {
                piles.add(new ArrayList<>());
            }
            piles.get(pile).add(entry);
        }
        NavigableMap<Integer, LocalDate> kept = new TreeMap<>();
        LedgerEntry behind = null;
        for (int i = piles.size() - 1; i >= 0; i--) {
            // Within a pile the days fall as the numbers rise: the first that is not later is the smallest number.
            LedgerEntry next = behind;
            behind = piles.get(i).stream()
                    .filter(entry -> next == null
                            || !day(entry).orElseThrow().isAfter(day(next).orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            kept.put(behind.number().value(), day(behind).orElseThrow());
        }
        return kept;
    }

    /** The first pile whose top is later than {@code day}. */
    private int pileFor(List<List<LedgerEntry>> piles, LocalDate day) {
        int low = 0;
        int high = piles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            List<LedgerEntry> pile = piles.get(middle);
            if (day(pile.get(pile.size() - 1)).orElseThrow().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
