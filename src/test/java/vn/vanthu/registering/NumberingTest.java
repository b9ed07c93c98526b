package vn.vanthu.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.arranging.KeepSeries;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.registering.ForeseeEntry.Foreseen;
import vn.vanthu.registering.ForeseeEntry.Warning;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Terms, years, congresses and books; reserved, voided, inserted and freed numbers (domain.md 3.4). */
final class NumberingTest {
    private static final LocalDate CONGRESS = LocalDate.of(2025, 6, 20);

    @TempDir
    Path temporary;

    private TestArchive archive;
    private KeepSeries series;
    private AccountableNumbers numbers;
    private ForeseeEntry foresee;
    private int count;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        series = new KeepSeries(archive.database());
        numbers = new AccountableNumbers(archive.database(), new Forms().load());
        foresee = new ForeseeEntry(archive.database(), new Forms().load());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void everyTermCountsFromOne() {
        series.openTerm("2020-2025", LocalDate.of(2020, 6, 10));
        assertThat(own("CV/ĐU", LocalDate.of(2024, 5, 5))).isEqualTo("CV/ĐU 2020-2025 1");
        assertThat(own("CV/ĐU", LocalDate.of(2025, 1, 5))).isEqualTo("CV/ĐU 2020-2025 2");
        series.openTerm("2025-2030", CONGRESS);
        assertThat(own("CV/ĐU", LocalDate.of(2025, 7, 1))).isEqualTo("CV/ĐU 2025-2030 1");
        assertThat(own("BC/ĐU", LocalDate.of(2025, 7, 1))).isEqualTo("BC/ĐU 2025-2030 1");
        assertThat(own("CV/ĐU", LocalDate.of(2025, 6, 19)))
                .as("dated in the older term")
                .isEqualTo("CV/ĐU 2020-2025 3");
        assertThat(own("CV/ĐU", LocalDate.of(2019, 1, 1)))
                .as("before all terms")
                .isEqualTo("CV/ĐU 1");
        assertThat(own("CV/ĐU", LocalDate.of(2026, 3, 1))).isEqualTo("CV/ĐU 2025-2030 2");
        assertSound();
    }

    @Test
    void aStateSymbolCountsByTheYear() {
        assertThat(own("QĐ-UBND", LocalDate.of(2025, 12, 31))).isEqualTo("QĐ-UBND 2025 1");
        assertThat(own("QĐ-UBND", LocalDate.of(2026, 1, 2))).isEqualTo("QĐ-UBND 2026 1");
        assertThat(own("TB-VP", LocalDate.of(2026, 1, 2))).isEqualTo("TB-VP 2026 1");
        assertThat(own("QĐ-UBND", LocalDate.of(2025, 12, 30))).isEqualTo("QĐ-UBND 2025 2");
    }

    @Test
    void aCongressHasOneSeriesForAllTypes() {
        series.open(
                new NumberSeries.Key(NumberSeries.Kind.CONGRESS, "ĐH", NumberSeries.Period.CONGRESS, "lần thứ I"),
                Optional.of(CONGRESS),
                Optional.of(CONGRESS.plusDays(2)),
                1);
        assertThat(own("NQ/ĐH", CONGRESS)).isEqualTo("ĐH lần thứ I 1");
        assertThat(own("BB/ĐH", CONGRESS.plusDays(2))).isEqualTo("ĐH lần thứ I 2");
        assertThat(own("BC/ĐH", CONGRESS.plusYears(5)))
                .as("a congress that nobody opened")
                .isEqualTo("ĐH 2030 1");
    }

    @Test
    void booksKeptApartHaveNumbersOfTheirOwn() {
        series.keep(book(Direction.INCOMING, "DT", "Sổ đơn thư", NumberSeries.Period.YEAR, List.of()));
        series.keep(book(
                Direction.OUTGOING, "MAU", "Sổ giấy tờ", NumberSeries.Period.YEAR, List.of("Giấy mời", "Báo cáo")));
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(shown(register(Direction.INCOMING, fields(""), day, "dt", Optional.empty())))
                .isEqualTo("DEN-DT-2026 1");
        assertThat(shown(register(Direction.INCOMING, fields(""), day, "", Optional.empty())))
                .isEqualTo("DEN-2026 1");
        assertThat(own("BC/ĐU", day)).isEqualTo("DI-MAU 2026 1");
        assertThat(own("CV/ĐU", day)).isEqualTo("CV/ĐU 1");
        assertThat(kind(() -> register(Direction.INCOMING, fields(""), day, "XX", Optional.empty())))
                .isEqualTo(Failure.Kind.BAD_VALUE);
    }

    @Test
    void aClosedBookTakesNothingMore() {
        Book kept = series.keep(book(Direction.INCOMING, "DT", "Sổ đơn thư", NumberSeries.Period.YEAR, List.of()));
        LocalDate day = LocalDate.of(2026, 3, 1);
        series.keep(new Book(
                kept.id(), kept.direction(), kept.code(), kept.name(), kept.period(), kept.types(), Optional.of(day)));

        assertThat(kind(() -> register(Direction.INCOMING, fields(""), day, "DT", Optional.empty())))
                .isEqualTo(Failure.Kind.BOOK_CLOSED);
        assertThat(shown(register(Direction.INCOMING, fields(""), day.minusDays(1), "DT", Optional.empty())))
                .isEqualTo("DEN-DT-2026 1");
    }

    @Test
    void aSeriesThatEndedIsLeftForTheNext() {
        own("CV/ĐU", LocalDate.of(2026, 2, 1));
        long id = series.series().get(0).id();
        assertThat(kind(() -> series.close(id, LocalDate.of(2026, 1, 31)))).isEqualTo(Failure.Kind.BAD_VALUE);
        series.close(id, LocalDate.of(2026, 2, 28));

        assertThat(own("CV/ĐU", LocalDate.of(2026, 3, 1))).isEqualTo("CV/ĐU 2 1");
        assertThat(own("CV/ĐU", LocalDate.of(2026, 2, 28))).isEqualTo("CV/ĐU 2");
        assertThat(own("CV/ĐU", LocalDate.of(2026, 3, 5))).isEqualTo("CV/ĐU 2 2");
        assertThat(series.series()).extracting(one -> one.endsOn().isPresent()).containsExactly(false, true);
    }

    @Test
    void goesOnFromPaperWithoutAGap() {
        NumberSeries.Key key = NumberSeries.Key.arrivalsOf(2026);
        series.open(key, Optional.empty(), Optional.empty(), 250);
        Document document = archive.registered(Direction.INCOMING, fields("1-CV/HU"));

        assertThat(shown(document)).isEqualTo("DEN-2026 250");
        assertThat(foresee(Direction.INCOMING, fields("2-CV/HU"), TestArchive.TODAY)
                        .freed())
                .isEmpty();
        assertThat(kind(() -> series.open(key, Optional.empty(), Optional.empty(), 1)))
                .isEqualTo(Failure.Kind.BAD_VALUE);
        assertSound();
    }

    @Test
    void aReservedNumberWaitsForTheOneThatNamesIt() {
        RegistrationNumber reserved = reserve("Nghị quyết hội nghị lần 5", Optional.empty());
        assertThat(reserved).isEqualTo(RegistrationNumber.of(1));
        assertThat(own("CV/ĐU", TestArchive.TODAY)).isEqualTo("CV/ĐU 2");
        Failure twice = catchThrowableOfType(Failure.class, () -> reserve("Khác", Optional.of(reserved)));
        assertThat(twice.kind()).isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(twice.facts()).containsExactly("01", "Nghị quyết hội nghị lần 5");

        Foreseen seen = foresee(Direction.OUTGOING, fields("01-CV/ĐU"), TestArchive.TODAY);
        assertThat(seen.warnings()).contains(new Warning(Warning.Kind.RESERVED, "Nghị quyết hội nghị lần 5"));
        assertThat(shown(archive.registered(Direction.OUTGOING, fields("01-CV/ĐU"))))
                .isEqualTo("CV/ĐU 1");
        assertThat(kind(() -> reserve(" ", Optional.empty()))).isEqualTo(Failure.Kind.REASON_MISSING);
        assertSound();
    }

    @Test
    void aVoidedNumberIsNeverGivenAgain() {
        Document first = archive.registered(Direction.OUTGOING, fields(""));
        archive.registered(Direction.OUTGOING, other(""));
        Document voided = numbers.voidDocument(first.id(), "Viết nhầm");

        assertThat(voided.voidedBecause()).contains("Viết nhầm");
        assertThat(kind(() -> archive.registered(Direction.OUTGOING, other("01-CV/ĐU"))))
                .isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(own("CV/ĐU", TestArchive.TODAY)).isEqualTo("CV/ĐU 3");
        assertThat(new ListDocuments(archive.database()).count(Direction.OUTGOING))
                .isEqualTo(3);
        assertThat(kind(() -> numbers.voidDocument(first.id(), ""))).isEqualTo(Failure.Kind.REASON_MISSING);
        assertThat(kind(() -> numbers.voidDocument(99, "x"))).isEqualTo(Failure.Kind.NO_SUCH_DOCUMENT);
        assertSound();

        assertThat(numbers.bringBack(first.id())).isEqualTo(first);
        assertSound();
    }

    @Test
    void theTrashKeepsItsNumbers() {
        Document first = archive.registered(Direction.INCOMING, fields("1-CV/HU"));
        Document second = archive.registered(Direction.INCOMING, other("2-CV/HU"));
        numbers.trash(List.of(first.id()), "Vào sổ hai lần");
        ListDocuments list = new ListDocuments(archive.database());
        FindDocuments find = new FindDocuments(archive.database());

        assertThat(list.count(Direction.INCOMING)).isEqualTo(1);
        assertThat(list.newest(Direction.INCOMING, 0, 9)).containsExactly(second);
        assertThat(find.find(Search.of("việc", 9))).hasSize(1);
        List<String> register = new ArrayList<>();
        list.each(
                Direction.INCOMING,
                Optional.empty(),
                Optional.empty(),
                "",
                document ->
                        register.add(shown(document) + document.voidedBecause().orElse("")));
        assertThat(register).containsExactly("DEN-2026 1Vào sổ hai lần", "DEN-2026 2");
        assertThat(numbers.trashed()).extracting(Document::id).containsExactly(first.id());
        assertSound();

        assertThat(numbers.bringBack(first.id())).isEqualTo(first);
        assertThat(numbers.trashed()).isEmpty();
        assertThat(find.find(Search.of("việc", 9))).hasSize(2);
        assertThat(list.count(Direction.INCOMING)).isEqualTo(2);
        assertSound();
    }

    @Test
    void aGapIsOfferedAndTakenOnlyWhenAsked() {
        archive.registered(Direction.OUTGOING, fields("03-CV/ĐU"));

        assertThat(foresee(Direction.OUTGOING, other(""), TestArchive.TODAY).freed())
                .contains(RegistrationNumber.of(1));
        assertThat(own("CV/ĐU", TestArchive.TODAY)).isEqualTo("CV/ĐU 4");
        assertThat(shown(archive.registered(Direction.OUTGOING, other("01-CV/ĐU"))))
                .isEqualTo("CV/ĐU 1");
        long id = series.series().get(0).id();
        numbers.voidNumber(id, RegistrationNumber.of(2), "Bỏ số");
        assertThat(foresee(Direction.OUTGOING, other(""), TestArchive.TODAY).freed())
                .isEmpty();
        assertThat(kind(() -> numbers.voidNumber(id, RegistrationNumber.of(2), "Nữa")))
                .isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(kind(() -> numbers.voidNumber(id, RegistrationNumber.of(90), "Nữa")))
                .isEqualTo(Failure.Kind.BAD_VALUE);
        assertThat(kind(() -> numbers.voidNumber(77, RegistrationNumber.of(1), "Nữa")))
                .isEqualTo(Failure.Kind.NO_SUCH_SERIES);
        assertThat(verify()).isEmpty();
    }

    @Test
    void aDocumentOfAnEarlierDayIsToldWhereItBelongs() {
        dated("", 1, 10);
        dated("", 2, 20);
        dated("", 3, 27);
        Foreseen seen = foresee(Direction.OUTGOING, on(LocalDate.of(2026, 2, 22)), TestArchive.TODAY);

        assertThat(seen.warnings()).containsExactly(new Warning(Warning.Kind.BACKDATED, "27/02/2026"));
        assertThat(seen.next()).isEqualTo(RegistrationNumber.of(4));
        assertThat(seen.insert()).contains(new RegistrationNumber(2, "a"));
        archive.registered(
                Direction.OUTGOING,
                on(LocalDate.of(2026, 2, 22))
                        .change()
                        .code(DocCode.parse("2a-CV/ĐU").orElseThrow())
                        .done());
        assertThat(foresee(Direction.OUTGOING, on(LocalDate.of(2026, 2, 23)), TestArchive.TODAY)
                        .insert())
                .contains(new RegistrationNumber(2, "b"));
        assertThat(foresee(Direction.OUTGOING, on(LocalDate.of(2026, 1, 1)), TestArchive.TODAY)
                        .insert())
                .as("before all of them there is nothing to stand behind")
                .isEmpty();
        assertThat(own("CV/ĐU", TestArchive.TODAY))
                .as("the counter stood still")
                .isEqualTo("CV/ĐU 4");
    }

    @Test
    void warnsOfDaysThatLieAhead() {
        assertThat(foresee(Direction.INCOMING, fields("1-CV/HU"), TestArchive.TODAY.plusDays(1))
                        .warnings())
                .containsExactly(new Warning(Warning.Kind.IN_THE_FUTURE, "03/03/2026"));
        assertThat(foresee(Direction.INCOMING, fields("1-CV/HU"), TestArchive.TODAY)
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chỉ thị   | ĐẢNG UỶ XÃ SƠN TÂY | T/M BAN THƯỜNG VỤ    | true
            Hướng dẫn | ĐẢNG ỦY XÃ SƠN TÂY | T/M BAN CHẤP HÀNH    | true
            Hướng dẫn | ĐẢNG ỦY XÃ SƠN TÂY | T/M BAN THƯỜNG VỤ    | false
            Quy chế   | ĐẢNG ỦY XÃ SƠN TÂY | T/M BAN THƯỜNG VỤ    | true
            Quy định  | CHI BỘ THÔN BẮC    | T/M CHI BỘ           | true
            Nghị quyết| CHI BỘ THÔN BẮC    | T/M CHI BỘ           | false
            Chỉ thị   | TỈNH ỦY BÌNH SƠN   | T/M BAN THƯỜNG VỤ    | false
            """)
    void warnsOfTypesThatTheBodyDoesNotIssue(String type, String issuer, String authority, boolean isUnusual) {
        DocumentFields fields = fields("")
                .change()
                .type(type)
                .issuer(issuer)
                .signer(new vn.vanthu.domain.agency.Signer("Lê Văn Bình", "BÍ THƯ", List.of(authority)))
                .done();

        assertThat(foresee(Direction.OUTGOING, fields, TestArchive.TODAY).warnings().stream()
                        .anyMatch(warning -> warning.kind() == Warning.Kind.UNUSUAL_TYPE))
                .isEqualTo(isUnusual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE taken_number SET reason = 'khác' WHERE state = 'VOIDED'",
                "UPDATE taken_number SET title = 'khác' WHERE state = 'RESERVED'",
                "UPDATE taken_number SET state = 'VOIDED' WHERE state = 'RESERVED'",
                "UPDATE taken_number SET state = 'TAKEN' WHERE state = 'VOIDED'",
                "UPDATE taken_number SET state = 'VOIDED', reason = 'x' WHERE value = 3",
                "DELETE FROM taken_number WHERE state = 'RESERVED'",
                "INSERT INTO taken_number (series_id, value, suffix, state) SELECT id, 1, 'z', 'VOIDED' FROM number_series"
            })
    void aNumberThatWasTouchedIsFound(String sql) throws SQLException {
        reserve("Để dành", Optional.empty());
        Document document = archive.registered(Direction.OUTGOING, fields(""));
        archive.registered(Direction.OUTGOING, other(""));
        numbers.voidDocument(document.id(), "Viết nhầm");
        assertSound();
        touch(sql);

        assertThat(verify()).extracting(Finding::kind).contains(Finding.Kind.AUDIT_BROKEN);
    }

    private void touch(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void dated(String code, int ignored, int day) {
        archive.registered(
                Direction.OUTGOING,
                other(code)
                        .change()
                        .issueDate(PartialDate.of(LocalDate.of(2026, 2, day)))
                        .done());
    }

    private DocumentFields on(LocalDate issued) {
        return other("").change().issueDate(PartialDate.of(issued)).done();
    }

    private RegistrationNumber reserve(String title, Optional<RegistrationNumber> number) {
        return numbers.reserve(Direction.OUTGOING, fields(""), TestArchive.TODAY, "", number, title);
    }

    private Foreseen foresee(Direction direction, DocumentFields fields, LocalDate day) {
        return foresee.foresee(direction, fields, day, "");
    }

    /** Registers an own document with this symbol, and says under what. */
    private String own(String symbol, LocalDate day) {
        DocumentFields fields = other("")
                .change()
                .code(DocCode.of("", "", "", symbol))
                .type(symbol.startsWith("BC") ? "Báo cáo" : "Công văn")
                .done();
        return shown(register(Direction.OUTGOING, fields, day, "", Optional.empty()));
    }

    private Document register(
            Direction direction,
            DocumentFields fields,
            LocalDate day,
            String book,
            Optional<RegistrationNumber> number) {
        Registration asked = new Registration(
                direction, fields, day, number, "", Registration.WhenHeld.ENTER_AGAIN, book, List.of());
        return archive.register().register(asked, Optional.empty(), PageTexts.EMPTY);
    }

    private static Book book(
            Direction direction, String code, String name, NumberSeries.Period period, List<String> types) {
        return new Book(0, direction, code, name, period, types, Optional.empty());
    }

    private static String shown(Document document) {
        return document.series() + " " + document.number().orElseThrow();
    }

    private static DocumentFields fields(String code) {
        return TestArchive.fields(code, "Về việc thứ nhất")
                .change()
                .issuer("ĐẢNG ỦY XÃ SƠN TÂY")
                .done();
    }

    private DocumentFields other(String code) {
        return fields(code).change().subject("Về việc khác " + ++count).done();
    }

    private void assertSound() {
        assertThat(verify()).isEmpty();
    }

    private List<Finding> verify() {
        return new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED);
    }

    private static Failure.Kind kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
