package vn.vanthu.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.copying.MarkRegions;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.work.Failure;

/** Documents that came as pictures or words: they are looked at, and what has pages is copied, as if they were PDFs. */
class PictureDocumentTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private OpenDocument view;
    private IssueCopy copies;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        view = new OpenDocument(archive.vault(), archive.database());
        copies = new IssueCopy(
                archive.database(),
                archive.vault(),
                new CopyComposer(TestArchive.CLOCK),
                TestArchive.FORMS,
                TestArchive.CLOCK);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource({"jpg", "png", "tif"})
    void aPictureHasThePagesOfItsPaper(String kind) throws IOException {
        Document document = registered(picture(kind, BufferedImage.TYPE_BYTE_GRAY, kind.equals("tif") ? 3 : 1));

        try (PdfFile pages = view.open(document.file().orElseThrow().hash())) {
            assertThat(pages.pageCount()).isEqualTo(kind.equals("tif") ? 3 : 1);
            assertThat(pages.size(1).width()).isCloseTo(210, within(1.0));
            assertThat(pages.size(1).height()).isCloseTo(297, within(1.0));
        }
    }

    @Test
    void aCopyOfAScannedPictureHasItsPixelsAndTheBlockUnderThem() throws IOException {
        Path picture = picture("jpg", BufferedImage.TYPE_BYTE_GRAY, 1);
        Document document = registered(picture);

        CertifiedCopy copy = copies.issue(copies.propose(document.id()).order(), Optional.empty());

        assertThat(copy.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertThat(copy.placement().top()).isBetween(100.0, 130.0);
        Path kept = archive.vault().checked(copy.document().file().orElseThrow().hash());
        try (PDDocument made = Loader.loadPDF(kept.toFile())) {
            assertThat(picture(made).getStream().createInputStream(List.of("DCTDecode")))
                    .hasSameContentAs(Files.newInputStream(picture));
        }
        try (PdfFile pages = PdfFile.open(kept)) {
            assertThat(pages.texts().text()).contains("SAO LỤC");
        }
    }

    @Test
    void aBilevelFaxStaysBilevelAndCanBeExtracted() throws IOException {
        Document document = registered(picture("tif", BufferedImage.TYPE_BYTE_BINARY, 2));
        Region marked = new MarkRegions(archive.database(), archive.vault())
                .snap(document.id(), "", new Region(2, 30, 42, 160, 30));

        CertifiedCopy copy = copies.issue(
                copies.propose(document.id()).order().of(CopyKind.EXTRACT, CopyContent.regions(List.of(marked))),
                Optional.empty());

        Path kept = archive.vault().checked(copy.document().file().orElseThrow().hash());
        try (PDDocument made = Loader.loadPDF(kept.toFile())) {
            assertThat(picture(made).getBitsPerComponent()).isEqualTo(1);
        }
    }

    @Test
    void ofAFileWithoutPagesItsWordsAreShownButNotCopied() throws IOException {
        Path words = temporary.resolve("công văn.txt");
        Files.writeString(words, "Đảng ủy xã An Mai\n\nvề công tác dân vận", StandardCharsets.UTF_8);
        Document document =
                archive.registered(TestArchive.fields("8-CV/HU", "Công tác dân vận"), words, Files.readString(words));

        try (PdfFile pages = view.open(document.file().orElseThrow().hash())) {
            assertThat(pages.texts().text()).contains("Đảng ủy xã An Mai", "không phải trang của văn bản");
        }
        Failure refused = catchThrowableOfType(
                Failure.class, () -> copies.issue(copies.propose(document.id()).order(), Optional.empty()));
        assertThat(refused.kind()).isEqualTo(Failure.Kind.NOT_A_PDF);
    }

    private Document registered(Path picture) {
        return archive.registered(TestArchive.fields("7-CV/HU", "Công tác thu"), picture, "");
    }

    /** The only picture of the file, wherever it is drawn. */
    private static PDImageXObject picture(PDDocument document) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && "Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
                pictures.add(new PDImageXObject(new PDStream(stream), null));
            }
        }
        assertThat(pictures).hasSize(1);
        return pictures.get(0);
    }

    /** A sheet of 100 dpi with some lines of type. */
    private Path picture(String kind, int type, int pages) throws IOException {
        Path file = temporary.resolve("scan-" + type + "." + kind);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.equals("tif") ? "tiff" : kind)
                .next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            if (pages == 1) {
                writer.write(sheet(type, 1));
            } else {
                writer.prepareWriteSequence(null);
                for (int page = 1; page <= pages; page++) {
                    writer.writeToSequence(new IIOImage(sheet(type, page), null, null), null);
                }
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static BufferedImage sheet(int type, int page) {
        BufferedImage sheet = new BufferedImage(827, 1169, type);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 827, 1169);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 20));
        for (int line = 0; line < 9; line++) {
            pen.drawString("Trang " + page + " dòng " + line + ": giao các chi bộ thực hiện.", 130, 180 + 32 * line);
        }
        pen.dispose();
        return sheet;
    }
}
