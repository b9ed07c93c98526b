package vn.vanthu.arranging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.Term;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.work.Failure;

final class KeepSeriesTest {
    private static final LocalDate CONGRESS = LocalDate.of(2025, 6, 20);

    @TempDir
    Path temporary;

    private TestArchive archive;
    private KeepSeries series;
    private int count;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        series = new KeepSeries(archive.database());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aNewTermEndsTheOneThatRan() {
        series.openTerm("2020-2025", LocalDate.of(2020, 6, 1));
        register(LocalDate.of(2025, 6, 1));
        series.openTerm("2025-2030", CONGRESS);

        assertThat(series.terms())
                .extracting(Term::label, Term::startsOn, Term::endsOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2025-2030", CONGRESS, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(
                                "2020-2025", LocalDate.of(2020, 6, 1), Optional.of(CONGRESS.minusDays(1))));
        assertThat(series.series()).singleElement().satisfies(old -> {
            assertThat(old.key().shown()).isEqualTo("CV/ĐU 2020-2025");
            assertThat(old.startsOn()).contains(LocalDate.of(2020, 6, 1));
            assertThat(old.endsOn()).contains(CONGRESS.minusDays(1));
        });
    }

    @Test
    void theFirstTermTakesInWhatRanWithoutAName() {
        Document document = register(LocalDate.of(2026, 1, 5));
        series.openTerm("2025-2030", CONGRESS);

        assertThat(new ShowDocument(archive.database())
                        .show(document.id())
                        .document()
                        .series())
                .isEqualTo("CV/ĐU 2025-2030");
        assertThat(shown(register(LocalDate.of(2026, 2, 1)))).isEqualTo("CV/ĐU 2025-2030 2");
    }

    @Test
    void theFirstTermLeavesWhatIsOlderThanItself() {
        register(LocalDate.of(2024, 1, 5));
        series.openTerm("2025-2030", CONGRESS);

        assertThat(shown(register(LocalDate.of(2025, 7, 1)))).isEqualTo("CV/ĐU 2025-2030 1");
        assertThat(shown(register(LocalDate.of(2024, 7, 1)))).isEqualTo("CV/ĐU 2");
    }

    @Test
    void refusesTermsThatContradictWhatIsThere() {
        Term first = series.openTerm("2020-2025", LocalDate.of(2020, 6, 1));
        register(LocalDate.of(2025, 6, 25));
        List<ThrowingCallable> wrong = List.of(
                () -> series.openTerm("2025-2030", CONGRESS),
                () -> series.openTerm("2025-2030", LocalDate.of(2019, 1, 1)),
                () -> series.openTerm("2020-2025", LocalDate.of(2026, 1, 1)),
                () -> series.openTerm("  ", LocalDate.of(2026, 1, 1)),
                () -> series.closeTerm(first.id(), CONGRESS),
                () -> series.closeTerm(first.id(), LocalDate.of(2019, 1, 1)),
                () -> series.closeTerm(77, CONGRESS),
                () -> series.correctTerm(new Term(first.id(), "2020-2025", first.startsOn(), Optional.of(CONGRESS))));

        assertThat(wrong).allSatisfy(deed -> assertThat(kind(deed)).isEqualTo(Failure.Kind.BAD_VALUE));
        assertThat(series.terms()).containsExactly(first);
    }

    @Test
    void correctsATermWithItsSeries() {
        Term term = series.openTerm("2025-2030", CONGRESS);
        Document document = register(LocalDate.of(2026, 1, 5));
        Term corrected = series.correctTerm(
                new Term(term.id(), "2025 - 2030", CONGRESS.minusDays(1), Optional.of(LocalDate.of(2030, 6, 1))));

        assertThat(series.terms()).containsExactly(corrected);
        NumberSeries renamed = series.series().get(0);
        assertThat(renamed.startsOn()).contains(CONGRESS.minusDays(1));
        assertThat(renamed.endsOn()).contains(LocalDate.of(2030, 6, 1));
        assertThat(new ShowDocument(archive.database())
                        .show(document.id())
                        .document()
                        .series())
                .isEqualTo("CV/ĐU 2025 - 2030");
        assertThat(shown(register(LocalDate.of(2026, 2, 5)))).isEqualTo("CV/ĐU 2025 - 2030 2");
    }

    @Test
    void afterATermWithoutANewOneNumbersHaveNoName() {
        Term term = series.openTerm("2025-2030", CONGRESS);
        register(LocalDate.of(2026, 1, 5));
        series.closeTerm(term.id(), LocalDate.of(2026, 6, 30));

        assertThat(shown(register(LocalDate.of(2026, 7, 1)))).isEqualTo("CV/ĐU 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "có dấu cách", "A/B", "2026", "DÀI-QUÁ", "mườihaichữcáihơn"})
    void refusesCodesThatMakeNoName(String code) {
        assertThat(kind(() -> series.keep(book(0, code, "Sổ")))).isEqualTo(Failure.Kind.BAD_VALUE);
    }

    @Test
    void keepsBooksByNameAndTheCodeOfTheUsed() {
        Book letters = series.keep(book(0, "DT", "Sổ đơn thư"));
        Book others = series.keep(book(0, "NĐ", "Ngoài Đảng"));
        assertThat(series.books()).containsExactly(others, letters);
        assertThat(kind(() -> series.keep(book(0, "dt", "Khác")))).isEqualTo(Failure.Kind.BAD_VALUE);

        Book renamed = series.keep(book(letters.id(), "ĐT", "Sổ đơn thư"));
        archive.register()
                .register(
                        new Registration(
                                Direction.INCOMING,
                                TestArchive.fields("", "Đơn"),
                                TestArchive.TODAY,
                                Optional.empty(),
                                "",
                                Registration.WhenHeld.REFUSE,
                                "ĐT",
                                List.of()),
                        Optional.empty(),
                        PageTexts.EMPTY);
        assertThat(kind(() -> series.keep(book(renamed.id(), "DT", "Sổ đơn thư"))))
                .isEqualTo(Failure.Kind.BAD_VALUE);
        assertThat(series.keep(book(renamed.id(), "ĐT", "Đơn, thư")).name()).isEqualTo("Đơn, thư");
    }

    private static Book book(long id, String code, String name) {
        return new Book(id, Direction.INCOMING, code, name, NumberSeries.Period.YEAR, List.of(), Optional.empty());
    }

    private Document register(LocalDate day) {
        Registration asked = new Registration(
                Direction.OUTGOING,
                TestArchive.fields("", "Việc " + ++count)
                        .change()
                        .issuer("ĐẢNG ỦY XÃ SƠN TÂY")
                        .done(),
                day,
                Optional.empty(),
                "",
                Registration.WhenHeld.REFUSE);
        return archive.register().register(asked, Optional.empty(), PageTexts.EMPTY);
    }

    private static String shown(Document document) {
        return document.series() + " " + document.number().orElseThrow();
    }

    private static Failure.Kind kind(ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
