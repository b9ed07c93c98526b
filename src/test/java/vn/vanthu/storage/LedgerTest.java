package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.work.Failure;

/** The ledger against a model of it: whatever is done in whatever order, no number is given twice and none is lost. */
final class LedgerTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static Path temporary;
    private static TestArchive archive;
    private static int runs;

    @BeforeContainer
    static void open() throws IOException {
        temporary = Files.createTempDirectory("ledger");
        archive = TestArchive.in(temporary.resolve("archive"));
    }

    @AfterContainer
    static void close() {
        archive.close();
        new ArchiveFolder(temporary).remove();
    }

    /** What a clerk may do; {@code value} picks the number that some of it is about. */
    record Step(What what, int value) {}

    enum What {
        TAKE,
        TAKE_WANTED,
        INSERT,
        RESERVE,
        RESERVE_WANTED,
        TAKE_RESERVED,
        VOID,
        END
    }

    @Property(tries = 60)
    void accountsForEveryNumber(@ForAll("days") List<Step> steps) {
        Model model = new Model("S" + ++runs + "/ĐU");
        steps.forEach(model::step);
        model.assertSame();
    }

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Step> step = Arbitraries.of(What.values())
                .flatMap(what -> Arbitraries.integers().between(1, 12).map(value -> new Step(what, value)));
        return step.list().ofMinSize(1).ofMaxSize(40);
    }

    /** One series as a simple mind sees it; a series that was ended is followed by another one from 1. */
    private static final class Model {
        private final NumberSeries.Key key;
        private final Map<RegistrationNumber, NumberState> numbers = new TreeMap<>();
        private LocalDate day = FIRST;
        private int next = 1;
        private Optional<Long> series = Optional.empty();

        Model(String symbol) {
            this.key = new NumberSeries.Key(NumberSeries.Kind.ISSUE, symbol, NumberSeries.Period.TERM, "");
        }

        void step(Step step) {
            RegistrationNumber plain = RegistrationNumber.of(step.value());
            switch (step.what()) {
                case TAKE -> takeNext();
                case TAKE_WANTED -> wanted(plain, NumberState.TAKEN);
                case INSERT -> wanted(new RegistrationNumber(step.value(), "a"), NumberState.TAKEN);
                case RESERVE -> reserve(Optional.empty());
                case RESERVE_WANTED -> wanted(plain, NumberState.RESERVED);
                case TAKE_RESERVED -> takeReserved();
                case VOID -> voidOne(plain);
                case END -> end();
            }
        }

        private void wanted(RegistrationNumber number, NumberState state) {
            boolean mayHave = !numbers.containsKey(number)
                    || (state == NumberState.TAKEN && numbers.get(number) == NumberState.RESERVED);
            Optional<Failure.Kind> refused = refused(() -> {
                if (state == NumberState.TAKEN) {
                    take(Optional.of(number));
                } else {
                    reserve(Optional.of(number));
                }
            });
            assertThat(refused).isEqualTo(mayHave ? Optional.empty() : Optional.of(Failure.Kind.NUMBER_TAKEN));
        }

        private void takeNext() {
            RegistrationNumber expected = RegistrationNumber.of(next);
            assertThat(take(Optional.empty())).isEqualTo(expected);
        }

        private RegistrationNumber take(Optional<RegistrationNumber> wanted) {
            TakenNumber taken = write(tx -> tx.ledger().take(key, day, wanted, "văn bản"));
            note(taken, NumberState.TAKEN);
            return taken.number();
        }

        private void reserve(Optional<RegistrationNumber> wanted) {
            note(write(tx -> tx.ledger().reserve(key, day, wanted, "để dành")), NumberState.RESERVED);
        }

        private void note(TakenNumber taken, NumberState state) {
            series = Optional.of(taken.seriesId());
            numbers.put(taken.number(), state);
            if (taken.number().suffix().isEmpty()) {
                next = Math.max(next, taken.number().value() + 1);
            }
        }

        private void takeReserved() {
            numbers.entrySet().stream()
                    .filter(entry -> entry.getValue() == NumberState.RESERVED)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(number -> assertThat(take(Optional.of(number))).isEqualTo(number));
        }

        /** A reserved number or a gap may be voided, and nothing else. */
        private void voidOne(RegistrationNumber number) {
            if (series.isEmpty()) {
                return;
            }
            NumberState state = numbers.get(number);
            Optional<Failure.Kind> expected = state == NumberState.RESERVED || (state == null && number.value() < next)
                    ? Optional.empty()
                    : Optional.of(state == null ? Failure.Kind.BAD_VALUE : Failure.Kind.NUMBER_TAKEN);
            Optional<Failure.Kind> refused = refused(() -> write(tx -> {
                tx.ledger().voidUnused(series.get(), number, "viết hỏng");
                return number;
            }));
            assertThat(refused).isEqualTo(expected);
            if (expected.isEmpty()) {
                numbers.put(number, NumberState.VOIDED);
            }
        }

        private void end() {
            if (series.isEmpty()) {
                return;
            }
            assertSame();
            write(tx -> {
                NumberSeries open = tx.series().open(series.get());
                tx.series().change(open.id(), open.key(), open.startsOn(), Optional.of(day));
                return open;
            });
            day = day.plusDays(1);
            numbers.clear();
            next = 1;
            series = Optional.empty();
        }

        void assertSame() {
            assertThat(archive.database()
                            .<RegistrationNumber>read(tx -> tx.ledger().next(key, day)))
                    .isEqualTo(RegistrationNumber.of(next));
            if (series.isEmpty()) {
                return;
            }
            Map<RegistrationNumber, NumberState> kept = new TreeMap<>();
            archive.database().<Object>inspect(handle -> {
                handle.createQuery("SELECT value, suffix, state FROM taken_number WHERE series_id = :id")
                        .bind("id", series.get())
                        .map((row, ctx) -> Map.entry(
                                new RegistrationNumber(row.getInt(1), row.getString(2)),
                                NumberState.valueOf(row.getString(3))))
                        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
                return kept;
            });
            assertThat(kept).isEqualTo(numbers);
            assertThat(archive.database()
                            .<Optional<RegistrationNumber>>read(tx -> tx.ledger()
                                    .freed(tx.series().byId(series.get()).orElseThrow())))
                    .isEqualTo(smallestGap());
        }

        private Optional<RegistrationNumber> smallestGap() {
            TreeSet<Integer> plain = new TreeSet<>();
            numbers.keySet().stream()
                    .filter(number -> number.suffix().isEmpty())
                    .forEach(number -> plain.add(number.value()));
            for (int i = 1; i < next; i++) {
                if (!plain.contains(i)) {
                    return Optional.of(RegistrationNumber.of(i));
                }
            }
            return Optional.empty();
        }

        private static Optional<Failure.Kind> refused(Runnable work) {
            try {
                work.run();
                return Optional.empty();
            } catch (Failure failure) {
                return Optional.of(failure.kind());
            }
        }

        private static <T> T write(java.util.function.Function<Transaction, T> work) {
            return archive.database().jot(work);
        }
    }
}
