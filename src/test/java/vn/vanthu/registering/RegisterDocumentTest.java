package vn.vanthu.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.TestArchive.fields;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.work.Failure;

final class RegisterDocumentTest {
    @TempDir
    Path temporary;

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keepsAllThatWasGiven() throws IOException {
        Path file = TestArchive.file(temporary, "công văn.pdf", "%PDF-1.4 invented");
        DocumentFields given = fields("366- CV/HU", "Về việc chuẩn bị đại hội");

        Document entered = archive.registered(given, file, "Về việc chuẩn bị đại hội các chi bộ");
        Document shown = new ShowDocument(archive.database()).show(entered.id()).document();

        assertThat(shown).isEqualTo(entered);
        assertThat(shown.fields()).isEqualTo(given);
        assertThat(shown.number()).contains(RegistrationNumber.of(1));
        assertThat(shown.series()).isEqualTo("DEN-2026");
        assertThat(shown.file().orElseThrow().name()).isEqualTo("công văn.pdf");
        assertThat(archive.vault().checked(shown.file().orElseThrow().hash())).hasContent("%PDF-1.4 invented");
        assertThat(file).hasContent("%PDF-1.4 invented");
    }

    @Test
    void countsArrivalsByTheYearOfTheirDay() {
        assertThat(number(on(LocalDate.of(2026, 12, 31), "1-CV/HU"))).isEqualTo("1");
        assertThat(number(on(LocalDate.of(2027, 1, 4), "2-CV/HU"))).isEqualTo("1");
        assertThat(number(on(LocalDate.of(2026, 12, 31), "3-CV/HU"))).isEqualTo("2");
    }

    @Test
    void givesAnOwnDocumentTheNextNumberOfItsType() {
        DocumentFields letter = own("Công văn", DocCode.NONE);
        Document first = archive.registered(Direction.OUTGOING, letter);
        Document second = archive.registered(
                Direction.OUTGOING, letter.change().subject("Khác").done());
        Document report = archive.registered(Direction.OUTGOING, own("Báo cáo", DocCode.NONE));

        assertThat(first.fields().code().normalised()).isEqualTo("01-CV/ĐU");
        assertThat(second.fields().code().normalised()).isEqualTo("02-CV/ĐU");
        assertThat(second.series()).isEqualTo("CV/ĐU");
        assertThat(report.fields().code().normalised()).isEqualTo("01-BC/ĐU");
    }

    @Test
    void takesTheNumberThatStandsOnAnOwnDocument() {
        Document stamped = archive.registered(
                Direction.OUTGOING, own("Công văn", DocCode.parse("264-CV/ĐU").orElseThrow()));
        Document inserted = archive.registered(
                Direction.OUTGOING, own("Công văn", DocCode.parse("264a-CV/ĐU").orElseThrow()));
        Document next = archive.registered(Direction.OUTGOING, own("Công văn", DocCode.NONE));

        assertThat(stamped.number()).contains(RegistrationNumber.of(264));
        assertThat(inserted.number()).contains(new RegistrationNumber(264, "a"));
        assertThat(next.fields().code().normalised()).isEqualTo("265-CV/ĐU");
    }

    @Test
    void refusesANumberThatIsTaken() {
        archive.registered(Direction.INCOMING, fields("1-CV/HU", "Một"));
        Registration again = new Registration(
                Direction.INCOMING,
                fields("2-CV/HU", "Hai"),
                TestArchive.TODAY,
                Optional.of(RegistrationNumber.of(1)),
                "",
                Registration.WhenHeld.REFUSE);

        Failure failure = failure(() -> archive.register().register(again, Optional.empty(), PageTexts.EMPTY));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(failure.facts()).containsExactly("01", "Công văn 1-CV/HU");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsHeldUntilTheClerkInsists() throws IOException {
        Path file = TestArchive.file(temporary, "a.pdf", "one");
        Document held = archive.registered(fields("0366 - cv/HU", "Một"), file, "");

        Failure sameCode = failure(() -> archive.registered(Direction.INCOMING, fields("366-CV/HU", "Hai")));
        Failure sameFile = failure(() -> archive.registered(fields("367-CV/HU", "Ba"), file, ""));
        Registration again = new Registration(
                Direction.INCOMING,
                fields("366-CV/HU", "Hai"),
                TestArchive.TODAY,
                Optional.empty(),
                "",
                Registration.WhenHeld.ENTER_AGAIN);
        Document second = archive.register().register(again, Optional.of(file), PageTexts.EMPTY);

        assertThat(sameCode.kind()).isEqualTo(Failure.Kind.ALREADY_HELD);
        assertThat(sameCode.facts()).containsExactly(held);
        assertThat(sameFile.facts()).containsExactly(held);
        assertThat(second.number()).contains(RegistrationNumber.of(2));
    }

    @Test
    void refusesSecretsAndUnfinishedForms() {
        DocumentFields secret = fields("1-CV/HU", "Một")
                .change()
                .markings(new Markings(Urgency.NONE, SecrecyLevel.TOI_MAT, ""))
                .done();

        assertThat(failure(() -> archive.registered(Direction.INCOMING, secret)).facts())
                .containsExactly("Tối mật");
        Failure incomplete = failure(() -> archive.registered(
                Direction.INCOMING, fields("1-CV/HU", "").change().issuer("").done()));
        assertThat(incomplete.kind()).isEqualTo(Failure.Kind.FIELDS_INCOMPLETE);
        assertThat(incomplete.facts())
                .containsExactly(List.of(
                        new Problem(Field.ISSUER, Problem.Kind.MISSING),
                        new Problem(Field.SUBJECT, Problem.Kind.MISSING)));
    }

    @Test
    void refusesFilesThatAreNotThereOrEmpty() throws IOException {
        Path empty = Files.createFile(temporary.resolve("empty.pdf"));

        assertThat(failure(() -> archive.registered(fields("1-CV/HU", "Một"), temporary.resolve("no.pdf"), ""))
                        .kind())
                .isEqualTo(Failure.Kind.FILE_MISSING);
        assertThat(failure(() -> archive.registered(fields("1-CV/HU", "Một"), empty, ""))
                        .kind())
                .isEqualTo(Failure.Kind.FILE_EMPTY);
        assertThat(failure(() -> archive.registered(fields("1-CV/HU", "Một"), temporary, ""))
                        .kind())
                .isEqualTo(Failure.Kind.FILE_UNREADABLE);
        assertThat(count()).isZero();
    }

    @Test
    void skipsNoNumberWhenManyRegisterAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try (TestArchive second = TestArchive.at(archive.folder())) {
            List<Future<Integer>> numbers = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                DocumentFields fields = fields(i + "-CV/HU", "Văn bản " + i);
                TestArchive mine = i % 2 == 0 ? archive : second;
                numbers.add(clerks.submit(() -> mine.registered(Direction.INCOMING, fields)
                        .number()
                        .orElseThrow()
                        .value()));
            }
            List<Integer> taken = new ArrayList<>();
            for (Future<Integer> number : numbers) {
                taken.add(number.get());
            }
            assertThat(taken).doesNotHaveDuplicates().hasSize(40).allMatch(n -> n >= 1 && n <= 40);
        } finally {
            clerks.shutdownNow();
        }
    }

    @Test
    void proposesWithoutTaking() {
        ProposeNumber numbers = new ProposeNumber(archive.database(), TestArchive.FORMS);
        DocumentFields fields = fields("1-CV/HU", "Một");

        assertThat(numbers.next(Direction.INCOMING, fields, TestArchive.TODAY).value())
                .isEqualTo(1);
        assertThat(numbers.next(Direction.INCOMING, fields, TestArchive.TODAY).value())
                .isEqualTo(1);
        archive.registered(Direction.INCOMING, fields);
        assertThat(numbers.next(Direction.INCOMING, fields, TestArchive.TODAY).value())
                .isEqualTo(2);
    }

    @Test
    void listsInNumberOrderAndNewestFirst() {
        for (int i = 1; i <= 12; i++) {
            archive.registered(Direction.INCOMING, fields(i + "-CV/HU", "Văn bản " + i));
        }
        ListDocuments list = new ListDocuments(archive.database());
        List<String> subjects = new ArrayList<>();
        list.each(
                Direction.INCOMING,
                Optional.empty(),
                Optional.of(TestArchive.TODAY),
                "den-2026",
                document -> subjects.add(document.fields().subject()));

        assertThat(subjects).hasSize(12).startsWith("Văn bản 1", "Văn bản 2").endsWith("Văn bản 12");
        assertThat(list.newest(Direction.INCOMING, 1, 2))
                .extracting(document -> document.fields().subject())
                .containsExactly("Văn bản 11", "Văn bản 10");
        assertThat(list.newest(Direction.INCOMING, 0, 1)
                        .get(0)
                        .fields()
                        .distribution()
                        .lines())
                .hasSize(3);
        assertThat(list.count(Direction.OUTGOING)).isZero();
    }

    @Test
    void readsWithinAReading() {
        archive.registered(Direction.INCOMING, fields("1-CV/HU", "Một"));
        assertThat(archive.database().<Integer>read(outer -> count())).isEqualTo(1);
    }

    @Test
    void failsForADocumentThatIsNotThere() {
        assertThatThrownBy(() -> new ShowDocument(archive.database()).show(77))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("NO_SUCH_DOCUMENT");
    }

    private int count() {
        return new ListDocuments(archive.database()).count(Direction.INCOMING);
    }

    private static DocumentFields own(String type, DocCode code) {
        return fields("", "Trích yếu " + code.normalised())
                .change()
                .code(code)
                .type(type)
                .issuer("ĐẢNG ỦY XÃ SƠN TÂY")
                .done();
    }

    private Document on(LocalDate day, String code) {
        Registration asked = new Registration(
                Direction.INCOMING, fields(code, code), day, Optional.empty(), "", Registration.WhenHeld.REFUSE);
        return archive.register().register(asked, Optional.empty(), PageTexts.EMPTY);
    }

    private static String number(Document document) {
        return document.number().orElseThrow().toString();
    }

    private static Failure failure(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Failure.class, work);
    }
}
