package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.routing.ArrivalStamp;
import vn.vanthu.domain.routing.StampPlace;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.work.Failure;

class StampComposerTest {
    private static final ArrivalStamp STAMP = new ArrivalStamp("ĐẢNG ỦY XÃ AN MAI", "127", "05/9/2026", "", "");
    private static final ArrivalStamp LONG = new ArrivalStamp(
            Normalizer.normalize(Papers.LONG_NAME, Normalizer.Form.NFD),
            "1264a",
            "05/9/2026",
            "Ban Xây dựng Đảng chủ trì; Ủy ban Kiểm tra, Văn phòng phối hợp, báo cáo trước ngày 10/9",
            "03/HS-2026-VPĐU-TH, quyển số 2");
    /** 0.1 mm a pixel. */
    private static final double DPI = 254;

    @TempDir
    private Path folder;

    @Test
    void itIsFiftyByThirtyFiveMillimetresWhereItSaysAndTheRestStays() throws Exception {
        Path source = Fixtures.letter(folder.resolve("letter.pdf"), 1, 12);
        byte[] before = Files.readAllBytes(source);

        StampPlace place = new StampComposer(() -> Instant.EPOCH).stamp(source, STAMP, out());

        assertStamped(source, place);
        assertThat(place.room()).isEqualTo(StampPlace.Room.FREE);
        assertThat(source).hasBinaryContent(before);
        assertThat(texts().text())
                .contains("ĐẾN", "Số: 127", "Ngày: 05/9/2026", "Chuyển:", "Số và ký hiệu HS:")
                .contains("Trang 1, dòng 0");
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("stamp", out(), 1);
    }

    @Test
    void itStandsUnderTheNumberWhereThereIsRoom() throws Exception {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse("07-CV/TU").orElseThrow())
                .type("Công văn")
                .issueDate(PartialDate.parse("2026-09-06"))
                .place("Vân Hải")
                .issuer("TỈNH ỦY VÂN HẢI")
                .signer(new Signer("Phạm Thị Thu Nhàn", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .done();
        Path source = folder.resolve("short.pdf");
        new LetterTypesetter().typeset(new Letter(Letter.Form.PARTY, ";", fields, List.of()), source);

        StampPlace place = new StampComposer(() -> Instant.EPOCH).stamp(source, STAMP, out());

        double number = texts().pages().get(0).lines().stream()
                .filter(line -> line.text().startsWith("Số 07"))
                .findFirst()
                .orElseThrow()
                .y();
        assertThat(place.left() + 25).isCloseTo(67.5, within(3.0));
        assertThat(place.top()).isBetween(number, number + 20);
        assertStamped(source, place);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void turnedPagesAreStampedUpright(int degrees) throws Exception {
        Path source = Fixtures.rotated(folder.resolve("turned.pdf"), degrees);

        assertStamped(source, new StampComposer(() -> Instant.EPOCH).stamp(source, LONG, out()));
    }

    @Test
    void aCropBoxCounts() throws Exception {
        Path source = Fixtures.letter(
                folder.resolve("crop.pdf"),
                1,
                12,
                document -> document.getPage(0).setCropBox(new PDRectangle(30, 50, 540, 760)));

        assertStamped(source, new StampComposer(() -> Instant.EPOCH).stamp(source, STAMP, out()));
    }

    @Test
    void aDirtyScanHasRoomUnderItsText() throws Exception {
        Path source = Fixtures.scan(folder.resolve("scan.pdf"), 2, 22);

        StampPlace place = new StampComposer(() -> Instant.EPOCH).stamp(source, STAMP, out());

        assertThat(place.room()).isEqualTo(StampPlace.Room.FREE);
        assertBounds(place);
        assertThat(dark(source, place)).isLessThan(60);
    }

    @Test
    void aFullPageIsSetSmallerToMakeRoom() throws Exception {
        Path source = Fixtures.letter(folder.resolve("full.pdf"), 2, 36, StampComposerTest::stripes);

        StampPlace place = new StampComposer(() -> Instant.EPOCH).stamp(source, STAMP, out());

        assertThat(place.room()).isEqualTo(StampPlace.Room.MADE);
        assertBounds(place);
        assertThat(texts().pages()).hasSize(1);
        PageTexts.Page page = texts().pages().get(0);
        assertThat(page.height()).isCloseTo(297, within(0.2));
        assertThat(page.text()).contains("Trang 1, dòng 0", "Trang 1, dòng 35");
        assertThat(page.lines().stream().filter(line -> line.text().startsWith("Trang 1")))
                .allSatisfy(line -> assertThat(line.y()).isGreaterThan(place.top() + 35));
        assertThat(dark(out(), place)).isZero();
        assertThat(Archival.faults(out())).isEmpty();
    }

    @Test
    void longEntriesStayInsideTheFrame() throws Exception {
        Path source = Fixtures.letter(folder.resolve("letter.pdf"), 1, 12);

        StampPlace place = new StampComposer(() -> Instant.EPOCH).stamp(source, LONG, out());

        List<PageTexts.Line> entries = texts().pages().get(0).lines().stream()
                .filter(line -> line.fontSize() < 12 || line.text().equals("ĐẾN"))
                .toList();
        assertThat(String.join(" ", entries.stream().map(PageTexts.Line::text).toList()))
                .contains("BAN CHỈ ĐẠO", "HAI CẤP XÃ AN MAI", "trước ngày 10/9", "quyển số 2");
        assertThat(entries).allSatisfy(line -> {
            assertThat(line.x()).isGreaterThan(place.left() + 0.5);
            assertThat(line.x() + line.width()).isLessThan(place.left() + 49.5);
            assertThat(line.y()).isGreaterThan(place.top());
            assertThat(line.y() + line.height()).isLessThan(place.top() + 35);
        });
    }

    @Test
    void aFileThatStandsThereStaysAndBadSourcesAreRefused() throws IOException {
        Path source = Fixtures.letter(folder.resolve("letter.pdf"), 1, 12);
        Files.writeString(out(), "mine");

        assertThatThrownBy(() -> new StampComposer(() -> Instant.EPOCH).stamp(source, STAMP, out()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("FILE_EXISTS");
        assertThat(out()).hasContent("mine");
        assertThatThrownBy(() -> new StampComposer(() -> Instant.EPOCH)
                        .stamp(folder.resolve("none.pdf"), STAMP, folder.resolve("x.pdf")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("FILE_MISSING");
    }

    private void assertStamped(Path source, StampPlace place) throws IOException {
        assertBounds(place);
        assertThat(dark(source, place)).isZero();
    }

    /** The red on the page is the stamp. */
    private void assertBounds(StampPlace place) {
        try (PdfFile pdf = PdfFile.open(out())) {
            PageImage image = pdf.image(1, DPI);
            int left = Integer.MAX_VALUE;
            int top = Integer.MAX_VALUE;
            int right = 0;
            int bottom = 0;
            for (int i = 0; i < image.argb().length; i++) {
                int red = image.argb()[i] >> 16 & 0xFF;
                int green = image.argb()[i] >> 8 & 0xFF;
                if (red - green > 90) {
                    left = Math.min(left, i % image.width());
                    right = Math.max(right, i % image.width() + 1);
                    top = Math.min(top, i / image.width());
                    bottom = Math.max(bottom, i / image.width() + 1);
                }
            }
            assertThat(left / 10.0).isCloseTo(place.left(), within(0.3));
            assertThat(top / 10.0).isCloseTo(place.top(), within(0.3));
            assertThat((right - left) / 10.0).isCloseTo(50, within(0.3));
            assertThat((bottom - top) / 10.0).isCloseTo(35, within(0.3));
        }
    }

    /** Dark pixels that {@code file} has inside the stamp. */
    private static int dark(Path file, StampPlace place) {
        try (PdfFile pdf = PdfFile.open(file)) {
            PageImage image = pdf.image(1, DPI);
            int dark = 0;
            for (int y = (int) (place.top() * 10); y < (place.top() + 35) * 10; y++) {
                for (int x = (int) (place.left() * 10); x < (place.left() + 50) * 10; x++) {
                    int red = image.argb()[y * image.width() + x] >> 16 & 0xFF;
                    dark += red < 100 ? 1 : 0;
                }
            }
            return dark;
        }
    }

    private static void stripes(PDDocument document) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            for (int i = 0; i < 12; i++) {
                out.addRect(20 + i * 48, 15, 1, 815);
                out.fill();
            }
        }
    }

    private PageTexts texts() {
        return Papers.texts(out());
    }

    private Path out() {
        return folder.resolve("stamped.pdf");
    }
}
