package vn.vanthu.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.storage.PageInks;
import vn.vanthu.work.Progress;

/** The ink of last pages is measured ahead of the copies: of scans when they are taken in, of others in quiet times. */
final class MeasureInkTest {
    @TempDir
    Path temporary;

    private final ReadDocument read = new ReadDocument(TestArchive.FORMS);
    private TestArchive archive;
    private Intake intake;
    private MeasureInk measure;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("kho"));
        intake = new Intake(archive, temporary);
        measure = new MeasureInk(archive.database(), archive.vault(), read);
    }

    @AfterEach
    void close() {
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
        archive.close();
    }

    @Test
    void aScanIsMeasuredWhenItIsTakenIn() throws IOException {
        Path scan = scan(intake.letter("12-CV/TU", "Chuẩn bị đại hội"));

        TakenFile taken = intake.taken(scan);

        assertThat(kept(taken.item().orElseThrow().file().hash(), 1)).contains(measured(scan));
    }

    @Test
    void whatWasRegisteredLatelyIsMeasuredInQuietTimes() {
        Path letter = intake.letter("12-CV/TU", "Chuẩn bị đại hội");
        Document document = registered(letter, "12-CV/TU", read.read(letter).texts());
        assertThat(kept(hash(document), 1))
                .as("drawing it would take longer than reading it")
                .isEmpty();

        assertThat(measure.next()).isTrue();

        assertThat(kept(hash(document), 1)).contains(measured(letter));
        assertThat(measure.next()).isFalse();
    }

    @Test
    void whatCannotBeMeasuredIsTriedOnce() throws IOException {
        Path broken = Files.writeString(temporary.resolve("hỏng.pdf"), "%PDF-1.7\nno more of it");
        PageTexts onePage = PageTexts.ofPlainText("Một trang");
        PageTexts twoPages =
                new PageTexts(List.of(onePage.pages().get(0), onePage.pages().get(0)));
        Document damaged = registered(broken, "13-CV/TU", onePage);
        Document miscounted = registered(intake.letter("12-CV/TU", "Đếm sai"), "12-CV/TU", twoPages);

        assertThat(measure.next()).isTrue();
        assertThat(measure.next()).isTrue();
        assertThat(measure.next()).isFalse();

        assertThat(kept(hash(damaged), 1)).isEmpty();
        assertThat(kept(hash(miscounted), 2)).isEmpty();
    }

    private Document registered(Path file, String code, PageTexts texts) {
        return archive.register()
                .register(
                        TestArchive.asked(Direction.INCOMING, TestArchive.fields(code, "Việc")),
                        Optional.of(file),
                        texts);
    }

    private Optional<InkReach> kept(FileHash hash, int page) {
        return archive.database().read(tx -> tx.pageInks().of(new PageInks.Place(hash, page)));
    }

    private static FileHash hash(Document document) {
        return document.file().orElseThrow().hash();
    }

    private static InkReach measured(Path file) {
        try (PdfFile pdf = PdfFile.open(file)) {
            return pdf.ink(pdf.pageCount());
        }
    }

    /** The same page as a picture, without a text. */
    private Path scan(Path letter) throws IOException {
        Path scan = temporary.resolve("quét.pdf");
        try (PDDocument printed = Loader.loadPDF(letter.toFile());
                PDDocument scanned = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            scanned.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(scanned, page)) {
                out.drawImage(
                        JPEGFactory.createFromImage(scanned, new PDFRenderer(printed).renderImageWithDPI(0, 200)),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            scanned.save(scan.toFile());
        }
        return scan;
    }
}
