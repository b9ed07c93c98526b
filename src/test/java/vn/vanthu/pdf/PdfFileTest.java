package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

class PdfFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNoSoundPdfIsNamed() throws Exception {
        assertRefused(Kind.FILE_MISSING, file("missing"));
        assertRefused(Kind.FILE_UNREADABLE, folder);
        assertRefused(Kind.FILE_EMPTY, Files.createFile(file("empty")));
        assertRefused(Kind.NOT_A_PDF, Files.writeString(file("text"), "Kính gửi: các chi bộ"));
        assertRefused(Kind.PDF_DAMAGED, Files.writeString(file("hello"), "%PDF-1.4 hello"));
        assertRefused(Kind.PDF_DAMAGED, Fixtures.half(Fixtures.letter(file("half"), 2, 10)));
        assertRefused(Kind.PDF_LOCKED, Fixtures.letter(file("locked"), 1, 5, Fixtures.locked("chu", "nguoi dung")));
    }

    @Test
    void aPageTreeThatBitesItsTailIsRefused() throws Exception {
        Path file = Files.writeString(file("cycle"), """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Count 9/Kids[2 0 R]>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """, StandardCharsets.ISO_8859_1);

        assertRefused(Kind.PDF_DAMAGED, file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void linesStandWhereTheReaderSeesThem(int degrees) throws Exception {
        Path file = Fixtures.rotated(file("turned"), degrees);

        try (PdfFile pdf = PdfFile.open(file)) {
            assertThat(pdf.size(1).width()).isEqualTo(210, within(0.2));
            PageTexts.Page page = pdf.texts().pages().get(0);
            PageTexts.Line agency = page.lines().get(0);
            PageTexts.Line party = page.lines().get(1);
            assertThat(agency.text()).isEqualTo("ĐẢNG ỦY PHƯỜNG AN THỊNH");
            assertThat(agency.x()).isEqualTo(32, within(0.3));
            assertThat(agency.y() + 0.8 * agency.height()).isEqualTo(30, within(0.3));
            assertThat(agency.fontSize()).isEqualTo(14, within(0.1));
            assertThat(agency.bold()).isTrue();
            assertThat(party.text()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
            assertThat(party.x()).isEqualTo(112, within(0.3));
            assertThat(page.lines().get(2).text()).startsWith("Trang 1, dòng 0: Ban Thường vụ yêu cầu");
            assertThat(page.lines().get(2).bold()).isFalse();
            assertThat(page.lines()).hasSize(2 + 12);
        }
    }

    @Test
    void columnsAreNotMixed() throws Exception {
        Path file = drawn((out, fonts) -> {
            Fixtures.write(out, fonts.get(0), 14, 30, 100, "Nơi nhận:");
            Fixtures.write(out, fonts.get(1), 14, 130, 100, "T/M ĐẢNG ỦY");
            for (int i = 0; i < 5; i++) {
                Fixtures.write(out, fonts.get(0), 12, 30, 105 + i * 5, "- Chi bộ số " + i + ",");
            }
            Fixtures.write(out, fonts.get(0), 14, 140, 107, "BÍ THƯ");
            Fixtures.write(out, fonts.get(0), 14, 30, 150, "Số 12-NQ/ĐU                              An Thịnh");
        });

        assertThat(texts(file))
                .containsExactly(
                        "Nơi nhận:",
                        "T/M ĐẢNG ỦY",
                        "- Chi bộ số 0,",
                        "BÍ THƯ",
                        "- Chi bộ số 1,",
                        "- Chi bộ số 2,",
                        "- Chi bộ số 3,",
                        "- Chi bộ số 4,",
                        "Số 12-NQ/ĐU",
                        "An Thịnh");
    }

    @Test
    void lettersComeComposedAndOnce() throws Exception {
        Path file = drawn((out, fonts) -> {
            Fixtures.write(out, fonts.get(0), 14, 30, 50, "A\u0309n Thi\u0323nh: ph\u01b0\u01a1\u0300ng");
            Fixtures.write(out, fonts.get(0), 14, 30, 60, "In đậm");
            Fixtures.write(out, fonts.get(0), 14, 30.1, 60, "In đậm");
            Fixtures.write(out, fonts.get(0), 14, 30, 70, "Hai");
            Fixtures.write(out, fonts.get(0), 14, 39, 70, "mảnh");
        });

        assertThat(texts(file)).containsExactly("Ản Thịnh: phường", "In đậm", "Hai mảnh");
    }

    @Test
    void aPageWithoutContentKeepsItsPlace() throws Exception {
        Path file = Fixtures.letter(folder.resolve("gap.pdf"), 3, 4, document -> {
            document.getPage(1).getCOSObject().removeItem(COSName.CONTENTS);
            document.addPage(new PDPage(PDRectangle.A5));
        });

        try (PdfFile pdf = PdfFile.open(file)) {
            List<PageTexts.Page> pages = pdf.texts().pages();
            assertThat(pages).hasSize(4);
            assertThat(pages.get(1).lines()).isEmpty();
            assertThat(pages.get(2).text()).contains("Trang 3");
            assertThat(pages.get(3).width()).isCloseTo(148, within(0.5));
        }
    }

    @Test
    void aScanHasNoText() throws Exception {
        try (PdfFile pdf = PdfFile.open(Fixtures.scan(file("scan"), 1, 5))) {
            assertThat(pdf.texts().pages()).hasSize(1);
            assertThat(pdf.texts().isBlank()).isTrue();
        }
    }

    @Test
    void aPictureIsOpaqueAndHasThePagesShape() throws Exception {
        try (PdfFile pdf = PdfFile.open(Fixtures.letter(file("letter"), 1, 5))) {
            PageImage image = pdf.image(1, 72);
            assertThat(image.width()).isBetween(594, 596);
            assertThat(image.height()).isBetween(841, 843);
            assertThat(image.argb()[0]).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void contentThatNeverEndsIsGivenUp() throws Exception {
        assertThatThrownBy(() -> {
                    Patience over = new Patience("bomb.pdf", java.time.Duration.ZERO);
                    over.check();
                })
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.FILE_TOO_HEAVY));
    }

    private interface Drawing {
        void on(PDPageContentStream out, List<PDFont> fonts) throws IOException;
    }

    private Path drawn(Drawing drawing) throws IOException {
        Path file = file("drawn");
        try (PDDocument document = new PDDocument();
                InputStream regular = getClass().getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
                InputStream bold = getClass().getResourceAsStream("/liberation/LiberationSerif-Bold.ttf")) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            List<PDFont> fonts =
                    List.of(PDType0Font.load(document, regular, true), PDType0Font.load(document, bold, true));
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                drawing.on(out, fonts);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static List<String> texts(Path file) {
        try (PdfFile pdf = PdfFile.open(file)) {
            return pdf.texts().pages().get(0).lines().stream()
                    .map(PageTexts.Line::text)
                    .toList();
        }
    }

    private static void assertRefused(Kind kind, Path file) {
        assertThatThrownBy(() -> PdfFile.open(file).close())
                .as(file.toString())
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(kind);
                    assertThat(failure.facts())
                            .containsExactly(file.getFileName().toString());
                });
    }

    private Path file(String name) {
        return folder.resolve(name + ".pdf");
    }
}
