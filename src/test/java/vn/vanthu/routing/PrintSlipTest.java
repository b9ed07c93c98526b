package vn.vanthu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.TestProgram;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Failure;

class PrintSlipTest {
    @TempDir
    Path folder;

    private Path letter;
    private OpenArchive archive;

    @BeforeEach
    void open() {
        Path place = folder.resolve("archive");
        letter = folder.resolve("den.pdf");
        TestProgram.archives(TestArchive.CLOCK).init().init(place, TestArchive.OFFICE);
        archive = TestProgram.archives(TestArchive.CLOCK).open().apply(place);
        archive.demo().letter(letter);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void theSlipSaysWhatIsNoted() throws IOException {
        Document document = incoming(Optional.of(letter));
        assign(document);
        Path out = folder.resolve("phieu.pdf");

        archive.routing().slips().slip(document.id(), out);

        assertThat(text(out))
                .contains("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN")
                .contains("12-CV/HU")
                .contains("Ban Tổ chức")
                .contains("Giao tham mưu trả lời")
                .contains("12/03/2026");
    }

    @Test
    void theSlipOfADocumentWithoutAButPheIsLeftToBeWrittenByHand() throws IOException {
        Document document = incoming(Optional.empty());
        Path out = folder.resolve("phieu.pdf");

        archive.routing().slips().slip(document.id(), out);

        assertThat(text(out)).contains("12-CV/HU");
        failsWith(Failure.Kind.FILE_EXISTS, () -> archive.routing().slips().slip(document.id(), out));
        failsWith(Failure.Kind.NO_SUCH_DOCUMENT, () -> archive.routing().slips().slip(99, folder.resolve("khac.pdf")));
    }

    @Test
    void theStampIsFilledInOnACopyAndTheKeptFileStaysAsItIs() throws IOException {
        Document document = incoming(Optional.of(letter));
        assign(document);
        Path out = folder.resolve("dau.pdf");
        byte[] before = Files.readAllBytes(kept());

        archive.routing().slips().stamp(document.id(), out);

        assertThat(text(out))
                .contains("ĐẢNG ỦY XÃ SƠN TÂY")
                .contains("ĐẾN")
                .contains("02/03/2026")
                .contains("Ban Tổ chức")
                .contains("HS 05");
        try (PDDocument stamped = Loader.loadPDF(out.toFile())) {
            assertThat(stamped.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Files.readAllBytes(kept())).isEqualTo(before);
    }

    @Test
    void aPaperDocumentHasNoPageAndAChangedFileIsNotStamped() throws IOException {
        Document onPaper = incoming(Optional.empty());
        failsWith(Failure.Kind.NO_FILE, () -> archive.routing().slips().stamp(onPaper.id(), folder.resolve("a.pdf")));
        Document filed = archive.register()
                .register(
                        TestArchive.asked(Direction.INCOMING, TestArchive.fields("13-CV/HU", "Việc khác")),
                        Optional.of(letter),
                        PageTexts.EMPTY);
        Files.writeString(kept(), "sửa trộm");

        failsWith(
                Failure.Kind.KEPT_FILE_CHANGED,
                () -> archive.routing().slips().stamp(filed.id(), folder.resolve("b.pdf")));
        assertThat(folder.resolve("b.pdf")).doesNotExist();
    }

    private Document incoming(Optional<Path> file) {
        return archive.register()
                .register(
                        TestArchive.asked(
                                Direction.INCOMING,
                                TestArchive.fields("12-CV/HU", "Rà soát công tác cán bộ")
                                        .change()
                                        .handling(new Handling(1, 1, "", "HS 05", PartialDate.NONE, ""))
                                        .done()),
                        file,
                        PageTexts.EMPTY);
    }

    private void assign(Document document) {
        LocalDate due = archive.routing().assign().proposeDueDate(document.id());
        archive.routing()
                .assign()
                .assign(new Assignment(
                        document.id(),
                        Assignment.State.PENDING,
                        Optional.of(due),
                        Assignment.NeedsReply.YES,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new RoutingStep(
                                "Bí thư",
                                "Ban Tổ chức",
                                RoutingStep.Role.LEAD,
                                "Giao tham mưu trả lời",
                                Optional.of(due),
                                Optional.of(TestArchive.TODAY),
                                Optional.empty(),
                                "",
                                Optional.empty()))));
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.walk(archive.folder().resolve("files"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void failsWith(Failure.Kind kind, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
