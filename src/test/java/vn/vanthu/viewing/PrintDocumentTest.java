package vn.vanthu.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.Printing;
import vn.vanthu.pdf.RulerPage;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Where no printer is to be reached; RealPrinterTest prints. */
class PrintDocumentTest {
    private static final PrintOrder ORDER = new PrintOrder(
            PrintOrder.Kind.COPY,
            "Máy in tầng 2",
            12,
            PageChoice.parse("1-2").orElseThrow(),
            PrintOrder.Sides.LONG_EDGE,
            "Khay 2");

    @TempDir
    Path folder;

    private TestArchive archive;
    private PrintDocument print;
    private Document document;

    @BeforeEach
    void anArchiveWithADocument() throws Exception {
        archive = TestArchive.in(folder.resolve("archive"));
        print = new PrintDocument(
                archive.database(), archive.vault(), new Printing(), new RulerPage(TestArchive.CLOCK));
        document = archive.registered(
                TestArchive.fields("12-CV/QU", "về công tác thu"),
                TestArchive.file(folder, "den.pdf", "%PDF-1.4 thư"),
                "thư");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatCannotBePrintedIsListedWithItsReasonAndTheDocumentStaysAsItIs() {
        assertFails(Failure.Kind.PRINTER_MISSING, () -> print.print(document, ORDER, Progress.UNWATCHED));

        assertThat(print.open()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(PrintJob.State.FAILED);
            assertThat(job.problem()).isEqualTo("PRINTER_MISSING");
            assertThat(job.title()).isEqualTo(document.fields().title());
            assertThat(job.order()).isEqualTo(ORDER);
            assertThat(job.askedAt()).isEqualTo(TestArchive.CLOCK.instant());
        });
        assertThat(archive.database()
                        .<Document>read(tx -> tx.documents().byId(document.id()).orElseThrow()))
                .isEqualTo(document);
        assertThat(archive.vault().checked(document.file().orElseThrow().hash()))
                .exists();
    }

    @Test
    void aFailedJobCanBeTriedAgainElsewhereOrGivenUp() {
        assertFails(Failure.Kind.PRINTER_MISSING, () -> print.print(document, ORDER, Progress.UNWATCHED));
        PrintJob job = print.open().get(0);

        assertFails(Failure.Kind.PRINTER_MISSING, () -> print.retry(job.id(), "Máy in tầng 1", Progress.UNWATCHED));
        assertThat(print.open()).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(job.id());
            assertThat(again.order().printer()).isEqualTo("Máy in tầng 1");
            assertThat(again.order().tray()).as("a tray of the other printer").isEmpty();
            assertThat(again.order().copies()).isEqualTo(12);
        });

        assertThat(print.giveUp(job.id()).state()).isEqualTo(PrintJob.State.GIVEN_UP);
        assertThat(print.open()).isEmpty();
        assertThat(print.of(document.id())).extracting(PrintJob::state).containsExactly(PrintJob.State.GIVEN_UP);
        assertFails(Failure.Kind.PRINT_JOB_CLOSED, () -> print.retry(job.id(), "Máy in tầng 1", Progress.UNWATCHED));
        assertFails(Failure.Kind.PRINT_JOB_CLOSED, () -> print.giveUp(job.id()));
        assertFails(Failure.Kind.PRINT_JOB_CLOSED, () -> print.giveUp(99));
    }

    @Test
    void aFileThatChangedIsNotPrinted() throws Exception {
        Files.writeString(archive.vault().checked(document.file().orElseThrow().hash()), "something else");

        assertFails(Failure.Kind.KEPT_FILE_CHANGED, () -> print.print(document, ORDER, Progress.UNWATCHED));

        assertThat(print.open()).extracting(PrintJob::problem).containsExactly("KEPT_FILE_CHANGED");
    }

    @Test
    void withoutAFileNothingIsListed() {
        Document paper = archive.registered(Direction.INCOMING, TestArchive.fields("13-CV/QU", "trên giấy"));

        assertFails(Failure.Kind.NO_FILE, () -> print.print(paper, ORDER, Progress.UNWATCHED));

        assertThat(print.open()).isEmpty();
    }

    @Test
    void withoutAnyPrinterItIsSaid() {
        PrintOrder usual = PrintOrder.usual(PrintOrder.Kind.DOCUMENT);

        assertThat(print.printers()).isEmpty();
        assertFails(Failure.Kind.NO_PRINTER, () -> print.print(document, usual, Progress.UNWATCHED));
        assertFails(
                Failure.Kind.NO_PRINTER, () -> print.print(folder.resolve("den.pdf"), "Sổ", usual, Progress.UNWATCHED));
    }

    @Test
    void copiesAreCountedFromTheRecipientsOfACopyOnly() {
        Document copy = new Document(
                document.id(),
                document.ref(),
                Direction.COPY,
                document.number(),
                document.series(),
                document.registeredOn(),
                document.fields(),
                document.file(),
                document.voidedBecause());

        assertThat(print.copiesOf(document)).isEqualTo(1);
        assertThat(print.copiesOf(copy))
                .isEqualTo(copy.fields().distribution().totalCopies())
                .isGreaterThan(1);
    }

    private static void assertFails(Failure.Kind kind, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
