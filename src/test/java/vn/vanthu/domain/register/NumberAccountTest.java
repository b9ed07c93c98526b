package vn.vanthu.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.text.PartialDate;

class NumberAccountTest {
    private static final NumberSeries ARRIVALS = series(NumberSeries.Key.arrivalsOf(2026));
    private static final NumberSeries LETTERS = series(NumberSeries.Key.issuedOf("CV", "ĐU", "2025-2030"));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static NumberSeries series(NumberSeries.Key key) {
        return new NumberSeries(1, key, Optional.empty(), Optional.empty(), 1);
    }

    private static NumberSeries goingOnFrom(int number) {
        return new NumberSeries(1, ARRIVALS.key(), Optional.empty(), Optional.empty(), number, number);
    }

    private static LedgerEntry taken(String number, LocalDate day, String code) {
        return new LedgerEntry(
                RegistrationNumber.parse(number).orElseThrow(),
                NumberState.TAKEN,
                "văn bản " + number,
                "",
                Optional.of(1L),
                Optional.of(day),
                PartialDate.of(day),
                code);
    }

    private static LedgerEntry taken(String number, LocalDate day) {
        return taken(number, day, "");
    }

    private static LedgerEntry without(String number, NumberState state, String title, String reason) {
        return new LedgerEntry(
                RegistrationNumber.parse(number).orElseThrow(),
                state,
                title,
                reason,
                Optional.empty(),
                Optional.empty(),
                PartialDate.NONE,
                "");
    }

    @Test
    void everyNumberIsAccountedFor() {
        NumberAccount account = NumberAccount.of(
                LETTERS,
                List.of(
                        taken("1", DAY),
                        taken("3", DAY),
                        without("4", NumberState.RESERVED, "Báo cáo quý I", ""),
                        taken("4a", DAY.plusDays(1)),
                        without("5", NumberState.VOIDED, "", "ghi nhầm"),
                        taken("9", DAY.plusDays(2))));

        assertThat(account.first()).isEqualTo(1);
        assertThat(account.last()).isEqualTo(9);
        assertThat(account.taken()).isEqualTo(4);
        assertThat(account.inserted()).isEqualTo(1);
        assertThat(account.reserved()).isEqualTo(1);
        assertThat(account.voided()).isEqualTo(1);
        assertThat(account.missing()).isEqualTo(4);
        assertThat(account.wantsExplanation()).isTrue();
        assertThat(account.findings())
                .extracting(NumberAccount.Finding::kind, f -> f.number() + "–" + f.until(), f -> f.explanation())
                .containsExactly(
                        tuple(NumberAccount.Kind.GAP, "2–2", ""),
                        tuple(NumberAccount.Kind.RESERVED, "4–4", "Báo cáo quý I"),
                        tuple(NumberAccount.Kind.INSERTED, "4a–4a", "văn bản 4a"),
                        tuple(NumberAccount.Kind.VOIDED, "5–5", "ghi nhầm"),
                        tuple(NumberAccount.Kind.GAP, "6–8", ""));
    }

    @Test
    void aSeriesThatGoesOnFromPaperMissesNothingBelow() {
        assertThat(NumberAccount.of(goingOnFrom(101), List.of(taken("101", DAY), taken("102", DAY)))
                        .findings())
                .isEmpty();
        assertThat(NumberAccount.of(goingOnFrom(100), List.of(taken("101", DAY)))
                        .missing())
                .isEqualTo(1);
    }

    @Test
    void aSeriesWithoutNumbersIsAccountedFor() {
        NumberAccount account = NumberAccount.of(ARRIVALS, List.of());

        assertThat(account.first()).isZero();
        assertThat(account.last()).isZero();
        assertThat(account.findings()).isEmpty();
    }

    @Test
    void theNumberOnPaperIsWhatCountsForARepeat() {
        NumberAccount account = NumberAccount.of(
                LETTERS,
                List.of(
                        taken("11", DAY, "11-CV/ĐU"),
                        taken("12", DAY, "12-CV/ĐU"),
                        taken("13", DAY, "12-CV/ĐU"),
                        taken("14", DAY, "014 - CV/ĐU")));

        assertThat(account.findings())
                .filteredOn(finding -> finding.kind() == NumberAccount.Kind.REPEATED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.number()).isEqualTo(RegistrationNumber.of(12));
                    assertThat(finding.explanation()).contains("văn bản 12", "văn bản 13");
                });
    }

    @Test
    void numbersOfOthersAreNoRepeatAmongArrivals() {
        assertThat(NumberAccount.of(ARRIVALS, List.of(taken("1", DAY, "12-CV/TU"), taken("2", DAY, "12-CV/TU")))
                        .findings())
                .isEmpty();
    }

    @Test
    void oneSlipOfThePenIsOneFinding() {
        NumberAccount account = NumberAccount.of(
                ARRIVALS,
                List.of(
                        taken("1", DAY),
                        taken("2", DAY.plusDays(200)),
                        taken("3", DAY.plusDays(1)),
                        taken("4", DAY.plusDays(1)),
                        taken("5", DAY.plusDays(2)),
                        taken("6", DAY)));

        assertThat(account.findings())
                .extracting(NumberAccount.Finding::kind, f -> f.number().value(), NumberAccount.Finding::explanation)
                .containsExactly(
                        tuple(NumberAccount.Kind.OUT_OF_DATE_ORDER, 2, "24/07/2026"),
                        tuple(NumberAccount.Kind.OUT_OF_DATE_ORDER, 6, "05/01/2026"));
    }

    @Test
    void ofTwoThatContradictEachOtherItIsTheLaterNumber() {
        assertThat(NumberAccount.of(ARRIVALS, List.of(taken("10", DAY.plusDays(4)), taken("11", DAY)))
                        .findings())
                .filteredOn(finding -> finding.kind() == NumberAccount.Kind.OUT_OF_DATE_ORDER)
                .extracting(finding -> finding.number().value())
                .containsExactly(11);
    }

    @Test
    void anInsertedNumberBelongsBetweenItsNeighbours() {
        List<LedgerEntry> fitting = List.of(taken("1", DAY), taken("1a", DAY.plusDays(1)), taken("2", DAY.plusDays(3)));
        List<LedgerEntry> late = List.of(taken("1", DAY), taken("1a", DAY.plusDays(9)), taken("2", DAY.plusDays(3)));

        assertThat(NumberAccount.of(LETTERS, fitting).findings())
                .extracting(NumberAccount.Finding::kind)
                .containsExactly(NumberAccount.Kind.INSERTED);
        assertThat(NumberAccount.of(LETTERS, late).findings())
                .extracting(NumberAccount.Finding::kind, f -> f.number().toString())
                .containsExactly(
                        tuple(NumberAccount.Kind.OUT_OF_DATE_ORDER, "1a"), tuple(NumberAccount.Kind.INSERTED, "1a"));
    }

    /** Numbers up to 60, each free, taken, reserved or voided, some with an inserted one behind. */
    @Provide
    Arbitrary<List<LedgerEntry>> ledgers() {
        return Arbitraries.integers().between(0, 5).list().ofMaxSize(60).map(fates -> {
            List<LedgerEntry> entries = new ArrayList<>();
            for (int i = 0; i < fates.size(); i++) {
                String number = Integer.toString(i + 1);
                switch (fates.get(i)) {
                    case 0 -> {}
                    case 1 -> entries.add(without(number, NumberState.RESERVED, "chờ", ""));
                    case 2 -> entries.add(without(number, NumberState.VOIDED, "", "hỏng"));
                    case 3 -> {
                        entries.add(taken(number, DAY.plusDays(i)));
                        entries.add(taken(number + "a", DAY.plusDays(i)));
                    }
                    default -> entries.add(taken(number, DAY.plusDays(i)));
                }
            }
            return entries;
        });
    }

    @Property
    void whatIsTakenVoidedReservedAndMissingIsAllThereIs(@ForAll("ledgers") List<LedgerEntry> entries) {
        NumberAccount account = NumberAccount.of(ARRIVALS, entries);

        assertThat(account.taken() - account.inserted() + account.reserved() + account.voided() + account.missing())
                .isEqualTo(account.last());
    }

    @Property
    void gapsHoldExactlyTheNumbersThatAreNowhere(@ForAll("ledgers") List<LedgerEntry> entries) {
        Set<Integer> there = new HashSet<>();
        entries.forEach(entry -> there.add(entry.number().value()));
        Set<Integer> missing = new HashSet<>();
        NumberAccount account = NumberAccount.of(ARRIVALS, entries);
        account.findings().stream()
                .filter(finding -> finding.kind() == NumberAccount.Kind.GAP)
                .forEach(gap -> {
                    for (int i = gap.number().value(); i <= gap.until().value(); i++) {
                        assertThat(missing.add(i)).isTrue();
                    }
                });

        for (int i = 1; i <= account.last(); i++) {
            assertThat(missing.contains(i)).isEqualTo(!there.contains(i));
        }
    }

    /** What is left when the findings are taken away never goes back, and less could not be taken away. */
    @Property
    void asFewAsPossibleAreOutOfOrder(@ForAll("days") List<Integer> days) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            entries.add(taken(Integer.toString(i + 1), DAY.plusDays(days.get(i))));
        }
        Set<Integer> out = new HashSet<>();
        NumberAccount.of(ARRIVALS, entries)
                .findings()
                .forEach(f -> out.add(f.number().value()));

        int before = Integer.MIN_VALUE;
        int kept = 0;
        for (int i = 0; i < days.size(); i++) {
            if (!out.contains(i + 1)) {
                assertThat(days.get(i)).isGreaterThanOrEqualTo(before);
                before = days.get(i);
                kept++;
            }
        }
        assertThat(kept).isEqualTo(longestRun(days));
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, 30).list().ofMaxSize(40);
    }

    private static int longestRun(List<Integer> days) {
        int[] longest = new int[days.size()];
        int best = 0;
        for (int i = 0; i < longest.length; i++) {
            longest[i] = 1;
            for (int j = 0; j < i; j++) {
                if (days.get(j) <= days.get(i)) {
                    longest[i] = Math.max(longest[i], longest[j] + 1);
                }
            }
            best = Math.max(best, longest[i]);
        }
        return best;
    }
}
