package vn.vanthu.domain.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vanthu.domain.document.DocCode;

/** Goes through the numbers of one series and says what is particular about them. */
final class NumberCount {
    private final NumberSeries series;
    private final List<LedgerEntry> entries;
    private final List<NumberAccount.Finding> findings = new ArrayList<>();

    NumberCount(NumberSeries series, List<LedgerEntry> entries) {
        this.series = series;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::number))
                .toList();
    }

    NumberAccount account() {
        gaps();
        repeats();
        new DateOrder(series.key().kind(), standing())
                .outOfOrder()
                .forEach((entry, day) -> add(NumberAccount.Kind.OUT_OF_DATE_ORDER, entry.number(), day));
        entries.forEach(this::particular);
        findings.sort(Comparator.comparing(NumberAccount.Finding::number).thenComparing(NumberAccount.Finding::kind));
        List<LedgerEntry> standing = standing();
        return new NumberAccount(
                series,
                entries.isEmpty() ? 0 : entries.get(0).number().value(),
                entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number().value(),
                standing.size(),
                (int) standing.stream().filter(NumberCount::isInserted).count(),
                count(NumberState.RESERVED),
                count(NumberState.VOIDED),
                findings);
    }

    private List<LedgerEntry> standing() {
        return entries.stream()
                .filter(entry -> entry.state() == NumberState.TAKEN)
                .toList();
    }

    private static boolean isInserted(LedgerEntry entry) {
        return !entry.number().suffix().isEmpty();
    }

    private int count(NumberState state) {
        return (int) entries.stream().filter(entry -> entry.state() == state).count();
    }

    private void add(NumberAccount.Kind kind, RegistrationNumber number, String explanation) {
        findings.add(new NumberAccount.Finding(kind, number, number, explanation));
    }

    /** A number of which only an inserted one exists, 264a without 264, is missing too. */
    private void gaps() {
        int expected = series.firstNumber();
        for (LedgerEntry entry : entries) {
            int value = entry.number().value();
            if (isInserted(entry)) {
                continue;
            }
            if (value > expected) {
                gap(expected, value - 1);
            }
            expected = Math.max(expected, value + 1);
        }
        int last =
                entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number().value();
        if (last >= expected) {
            gap(expected, last);
        }
    }

    private void gap(int from, int until) {
        findings.add(new NumberAccount.Finding(
                NumberAccount.Kind.GAP, RegistrationNumber.of(from), RegistrationNumber.of(until), ""));
    }

    /** By number in the ledger, and for the office's own documents by the number that is printed on them. */
    private void repeats() {
        Map<RegistrationNumber, List<LedgerEntry>> byNumber = new TreeMap<>();
        for (LedgerEntry entry : standing()) {
            RegistrationNumber onPaper = printedNumber(entry).orElse(entry.number());
            byNumber.computeIfAbsent(onPaper, number -> new ArrayList<>()).add(entry);
        }
        byNumber.forEach((number, bearers) -> {
            if (bearers.size() > 1) {
                add(NumberAccount.Kind.REPEATED, number, named(bearers));
            }
        });
    }

    private Optional<RegistrationNumber> printedNumber(LedgerEntry entry) {
        if (series.key().kind() == NumberSeries.Kind.ARRIVAL) {
            return Optional.empty();
        }
        return DocCode.parse(entry.code()).flatMap(code -> RegistrationNumber.parse(code.number() + code.suffix()));
    }

    private static String named(Collection<LedgerEntry> bearers) {
        return bearers.stream()
                .map(entry -> entry.code().isEmpty() ? entry.title() : entry.code() + " (" + entry.title() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void particular(LedgerEntry entry) {
        switch (entry.state()) {
            case RESERVED -> add(NumberAccount.Kind.RESERVED, entry.number(), entry.title());
            case VOIDED -> add(NumberAccount.Kind.VOIDED, entry.number(), entry.reason());
            case TAKEN -> {
                if (isInserted(entry)) {
                    add(NumberAccount.Kind.INSERTED, entry.number(), entry.title());
                }
            }
        }
    }
}
