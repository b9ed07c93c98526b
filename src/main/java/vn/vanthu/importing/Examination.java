package vn.vanthu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.importing.ImportSheet.Doubt;
import vn.vanthu.importing.ImportSheet.Doubt.Problem;
import vn.vanthu.importing.ImportSheet.DryRun;
import vn.vanthu.registering.SeriesOfDocument;
import vn.vanthu.storage.Transaction;

/** Goes through the entries of a sheet: which can be taken in under their numbers, and what is doubtful about them. */
final class Examination {
    private final Transaction tx;
    private final SeriesOfDocument series;
    private final Direction direction;
    private final Map<NumberSeries.Key, List<Numbers>> numbers = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private long sound;
    private long voided;
    private long refused;

    Examination(Transaction tx, FormCatalog forms, Direction direction) {
        this.tx = tx;
        this.series = new SeriesOfDocument(forms, tx);
        this.direction = direction;
    }

    /** @param series empty where none was opened yet; held by the archive before; seen in the sheet so far */
    private record Numbers(Optional<NumberSeries> series, Set<RegistrationNumber> held, Set<RegistrationNumber> seen) {
        boolean covers(LocalDate day) {
            return series.map(found -> found.covers(day)).orElse(true);
        }
    }

    /** Whether the entry can be taken in; its number is its own from then on. */
    boolean accepts(Entry entry) {
        doubts.addAll(entry.doubts());
        boolean isAccepted = entry.isReadable() && isFree(entry);
        if (isAccepted) {
            sound++;
            voided += entry.voidedBecause().isPresent() ? 1 : 0;
        } else {
            refused++;
        }
        return isAccepted;
    }

    /** The series that numbers a readable entry. */
    NumberSeries.Key key(Entry entry) {
        return series.key(direction, entry.fields(), entry.registeredOn().orElseThrow(), "");
    }

    private Numbers numbers(NumberSeries.Key key, LocalDate day) {
        List<Numbers> known = numbers.computeIfAbsent(key, asked -> new ArrayList<>());
        return known.stream().filter(some -> some.covers(day)).findFirst().orElseGet(() -> {
            Optional<NumberSeries> found = tx.series().find(key, day);
            Numbers fresh = new Numbers(found, tx.sheetImports().held(found), new TreeSet<>());
            known.add(fresh);
            return fresh;
        });
    }

    private boolean isFree(Entry entry) {
        RegistrationNumber number = entry.number().orElseThrow();
        NumberSeries.Key key = key(entry);
        Numbers known = numbers(key, entry.registeredOn().orElseThrow());
        if (known.held().contains(number)) {
            doubts.add(new Doubt(entry.row(), Problem.NUMBER_HELD, Field.CODE, key.shown() + " " + number));
            return false;
        }
        if (!known.seen().add(number)) {
            doubts.add(new Doubt(entry.row(), Problem.NUMBER_REPEATED, Field.CODE, key.shown() + " " + number));
            return false;
        }
        return true;
    }

    DryRun result() {
        Map<String, List<String>> gaps = new TreeMap<>();
        numbers.forEach((key, all) -> {
            List<String> missing =
                    all.stream().flatMap(known -> gaps(known).stream()).toList();
            if (!missing.isEmpty()) {
                gaps.put(key.shown(), missing);
            }
        });
        return new DryRun(sound, voided, refused, List.copyOf(doubts), gaps);
    }

    /** Between the first and the last number of the sheet: {@code 12}, {@code 15–18}. */
    private static List<String> gaps(Numbers known) {
        TreeSet<Integer> all =
                known.seen().stream().map(RegistrationNumber::value).collect(Collectors.toCollection(TreeSet::new));
        if (all.isEmpty()) {
            return List.of();
        }
        int first = all.first();
        int last = all.last();
        known.held().stream().map(RegistrationNumber::value).forEach(all::add);
        List<String> gaps = new ArrayList<>();
        int before = first;
        for (int value : all.subSet(first, false, last, true)) {
            if (value - before == 2) {
                gaps.add(Integer.toString(value - 1));
            } else if (value - before > 2) {
                gaps.add((before + 1) + "–" + (value - 1));
            }
            before = value;
        }
        return List.copyOf(gaps);
    }
}
