package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;
import vn.vanthu.work.Failure;

class CopyComposerTest {
    private static final Instant NOW = Instant.parse("2023-03-09T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theBlockStandsUnderTheText() throws Exception {
        Path source = Fixtures.letter(file("letter"), 2, 12, Fixtures::links);

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.pages()).isEqualTo(2);
        assertThat(made.notes()).isEmpty();
        assertThat(made.placement().page()).isEqualTo(2);
        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertThat(made.placement().top()).isBetween(112.0, 118.0);
        assertThat(made.room()).isEqualTo(277 - made.placement().top(), within(0.01));
        assertLineAndBlock(made, 2);
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void everyComponentHasItsWordsSizeAndFace() throws Exception {
        compose(Fixtures.letter(file("letter"), 1, 5), CopyForms.BLOCK);

        List<String> seen = block(1).stream()
                .map(line -> line.text() + "|" + Math.round(line.fontSize()) + (line.bold() ? "|b" : ""))
                .toList();

        assertThat(seen)
                .startsWith(
                        "QUẬN ỦY SÔNG NHUỆ|14|b",
                        "SAO LỤC|14|b",
                        "*|14",
                        "Sông Nhuệ, ngày 09 tháng 3 năm 2023|14",
                        "Số 37-BS/QU|14",
                        "Nơi nhận:|14",
                        "T/L BAN THƯỜNG VỤ|14|b")
                .contains("CHÁNH VĂN PHÒNG|14", "Đặng Thị Mỹ Hường|14|b", "- Lưu VPQU.|12")
                .hasSize(9 + 10);
        assertThat(fontOf("Sông Nhuệ, ngày")).contains("Italic");
        assertThat(DrawnLines.of(copy(), 1).get(1).x1()).isEqualTo(30, within(0.1));
    }

    @Test
    void theStateFormHasItsOwnRowsAndStyles() throws Exception {
        CopyBlock block = new CopyBlock(
                "ỦY BAN NHÂN DÂN TỈNH",
                "SỞ NỘI VỤ",
                "Số: 05/SL-SNV",
                "SAO LỤC",
                "An Thịnh, ngày 05 tháng 3 năm 2026",
                CopyForms.BLOCK.signer(),
                List.of("- Như trên;", "- Lưu: VT."),
                List.of());
        Path source = Fixtures.letter(file("state"), 1, 5);
        Composed made;
        try (Prepared prepared = composer().prepare(source, List.of(), CopyForms.ND30, CopyFinish.USUAL)) {
            made = prepared.write(block, "Sao lục", copy());
        }

        List<PageTexts.Line> lines = block(1);
        assertThat(line(lines, "SAO LỤC").y())
                .isEqualTo(line(lines, "ỦY BAN NHÂN DÂN TỈNH").y(), within(0.1));
        assertThat(line(lines, "An Thịnh").y()).isEqualTo(line(lines, "Số: 05").y(), within(0.1));
        assertThat(fontOf("Nơi nhận:")).contains("BoldItalic");
        assertThat(line(lines, "CHÁNH VĂN PHÒNG").bold()).isTrue();
        assertThat(DrawnLines.of(copy(), 1)).hasSize(2);
        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
    }

    @Test
    void whatIsToBeSaidOfTheOriginalIsSaidOfACopyMadeFromAPartOfIt() throws Exception {
        Path original = Fixtures.letter(file("signed"), 1, 5, Fixtures::signature);
        Path part = Fixtures.letter(file("part"), 1, 3);
        CopyComposer composer = composer();

        try (Prepared prepared = composer.prepare(part, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.note(composer.notes(original, ""));
            assertThat(prepared.write(CopyForms.BLOCK, "Trích sao", copy()).notes())
                    .containsExactly(CopyNote.SOURCE_WAS_SIGNED);
        }
    }

    @Test
    void aScanGetsItsBlockUnderItsInk() throws Exception {
        Path source = Fixtures.scan(file("scan"), 2, 12);

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertThat(made.placement().top()).isBetween(112.0, 126.0);
        assertThat(made.notes()).isEmpty();
        assertLineAndBlock(made, 2);
        assertNothingIsDrawnOver(source, made);
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void aFullLastPageGetsAnotherOne() throws Exception {
        Path source = Fixtures.letter(file("full"), 1, 35);

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.pages()).isEqualTo(2);
        assertThat(made.placement().page()).isEqualTo(2);
        assertThat(made.placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
        assertThat(made.placement().top()).isEqualTo(20, within(0.01));
        assertThat(made.room()).isLessThan(20);
        assertLineAndBlock(made, 2);
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void aBlockThatNearlyFitsIsSetTighter() throws Exception {
        Path source = Fixtures.letter(file("nearly"), 1, 24);

        Composed loose = compose(Fixtures.letter(file("short"), 1, 5), CopyForms.BLOCK);
        Files.delete(copy());
        Composed tight = compose(source, CopyForms.BLOCK);

        assertThat(tight.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertThat(tight.placement().height()).isLessThan(loose.placement().height());
        assertLineAndBlock(tight, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void onATurnedPageTheBlockIsUprightAsSeen(int degrees) throws Exception {
        Path source = Fixtures.rotated(file("turned" + degrees), degrees);

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertLineAndBlock(made, 1);
        assertNothingIsDrawnOver(source, made);
    }

    @Test
    void onACroppedPageMillimetresCountFromTheCropBox() throws Exception {
        Path source = Fixtures.letter(file("cropped"), 1, 12, document -> {
            document.getPage(0).setMediaBox(new PDRectangle(-60, -40, 700, 950));
            document.getPage(0).setCropBox(PDRectangle.A4);
        });
        Path shifted = Fixtures.letter(file("shifted"), 1, 12, document -> {
            document.getPage(0).setMediaBox(new PDRectangle(-60, -40, 800, 950));
            document.getPage(0).setCropBox(new PDRectangle(20, -30, 595.28f, 850));
        });

        Composed made = compose(source, CopyForms.BLOCK);
        assertLineAndBlock(made, 1);
        Files.delete(copy());
        Composed moved = compose(shifted, CopyForms.BLOCK);
        assertLineAndBlock(moved, 1);
        assertNothingIsDrawnOver(shifted, moved);
    }

    @Test
    void aLandscapePageHasAWiderTextArea() throws Exception {
        Path source = Fixtures.letter(file("wide"), 1, 3, document -> {
            document.getPage(0).setMediaBox(new PDRectangle(0, 247, 842, 595));
            document.getPage(0).setCropBox(new PDRectangle(0, 247, 842, 595));
        });

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        DrawnLines.Line line = DrawnLines.of(copy(), 1).get(0);
        assertThat(line.x1()).isEqualTo(30, within(0.5));
        assertThat(line.x2()).isEqualTo(297 - 15, within(0.5));
        assertNothingIsDrawnOver(source, made);
    }

    @Test
    void aPageTooNarrowForTheBlockGetsAnA4PageBehindIt() throws Exception {
        Path source = Fixtures.letter(file("a5"), 1, 0, document -> {
            document.getPage(0).setMediaBox(PDRectangle.A5);
            document.getPage(0).setCropBox(PDRectangle.A5);
        });

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
        try (PdfFile copy = PdfFile.open(copy())) {
            assertThat(copy.size(2).width()).isEqualTo(210, within(0.2));
        }
        assertLineAndBlock(made, 2);
    }

    @Test
    void longNamesWrapInTheirColumn() throws Exception {
        String agency = "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH VÀ CHUYỂN ĐỔI SỐ CỦA ĐẢNG BỘ PHƯỜNG AN THỊNH TRUNG MỸ TÂY";
        assertThat(agency.length()).isGreaterThanOrEqualTo(88);

        Composed made = compose(Fixtures.letter(file("long"), 1, 3), CopyForms.block(agency, CopyForms.EIGHT));

        assertLineAndBlock(made, 1);
        List<PageTexts.Line> lines =
                block(1).stream().filter(PageTexts.Line::bold).toList();
        assertThat(lines.get(0).x() + lines.get(0).width()).isLessThan(105);
        String words = lines.stream()
                .filter(line -> line.x() < 100)
                .map(PageTexts.Line::text)
                .reduce("", (a, b) -> a + " " + b);
        assertThat(words.strip()).isEqualTo(agency);
    }

    @Test
    void fortyRecipientsTakeAPageOfTheirOwn() throws Exception {
        Composed made =
                compose(Fixtures.letter(file("many"), 1, 20), CopyForms.block("ĐẢNG ỦY", CopyForms.recipients(40)));

        assertThat(made.placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
        assertLineAndBlock(made, 2);
        assertThat(block(2).stream()
                        .filter(line -> line.text().startsWith("- "))
                        .map(PageTexts.Line::text))
                .containsExactlyElementsOf(CopyForms.recipients(40));
    }

    @Test
    void moreRecipientsStandInTwoColumns() throws Exception {
        Composed made =
                compose(Fixtures.letter(file("more"), 1, 20), CopyForms.block("ĐẢNG ỦY", CopyForms.recipients(60)));

        assertLineAndBlock(made, 2);
        assertThat(block(2).stream()
                        .filter(line -> line.text().startsWith("- "))
                        .map(PageTexts.Line::text))
                .containsExactlyInAnyOrderElementsOf(CopyForms.recipients(60));
        assertThat(block(2).stream()
                        .filter(line -> line.text().startsWith("- "))
                        .filter(line -> line.x() > 100))
                .hasSize(30);
    }

    @Test
    void aHeadLongerThanAPageIsRefused() throws Exception {
        Path source = Fixtures.letter(file("toolong"), 1, 20);

        assertThatThrownBy(() -> compose(source, CopyForms.block("ĐẢNG ỦY XÃ ".repeat(150), CopyForms.EIGHT)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.BLOCK_TOO_LONG));
        assertThat(copy()).doesNotExist();
    }

    @Test
    void signsWithoutAGlyphAreReplaced() throws Exception {
        compose(
                Fixtures.letter(file("signs"), 1, 5),
                CopyForms.block(
                        "ĐẢNG ỦY", List.of("- ☑ ✓ Chi bộ A\u2011B\u0007;", "- Ha\u0300 No\u0323\u0302i\u200b; 漢.")));

        assertThat(block(1)).extracting(PageTexts.Line::text).contains("- ■ √ Chi bộ A-B;", "- Hà Nội; □.");
    }

    @Test
    void nothingIsDrawnOverTheText() throws Exception {
        Path source = Fixtures.letter(file("letter"), 1, 14);

        assertNothingIsDrawnOver(source, compose(source, CopyForms.BLOCK));
    }

    @Test
    void aPageNumberInTheLowerMarginTakesNoRoom() throws Exception {
        Path source = Fixtures.letter(file("foot"), 1, 12, document -> mark(document, 288, "1"));

        Composed made = compose(source, CopyForms.BLOCK);

        assertThat(made.placement().top()).isBetween(112.0, 118.0);
        assertNothingIsDrawnOver(source, made);
    }

    @Test
    void inkAtTheFootOfTheTextAreaLeavesNoRoom() throws Exception {
        Path source =
                Fixtures.letter(file("contact"), 1, 12, document -> mark(document, 274, "Điện thoại: 024 0000 0000"));

        assertThat(compose(source, CopyForms.BLOCK).placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
    }

    @Test
    void contentThatDoesNotCloseItsGraphicsStatesDoesNotMoveTheBlock() throws Exception {
        Path source = Fixtures.letter(file("open"), 1, 12, document -> {
            PDPage page = document.getPage(0);
            PDStream open = new PDStream(
                    document,
                    new ByteArrayInputStream("Q q q 0.5 0 0 0.5 90 90 cm\n".getBytes(StandardCharsets.US_ASCII)));
            page.setContents(List.of(page.getContentStreams().next(), open));
        });

        assertLineAndBlock(compose(source, CopyForms.BLOCK), 1);
    }

    private static void mark(PDDocument document, double y, String words) throws IOException {
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        try (InputStream regular =
                        CopyComposerTest.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
                PDPageContentStream out =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            Fixtures.write(out, PDType0Font.load(document, regular, true), 12, 60, y, words);
        }
    }

    private Composed compose(Path source, CopyBlock block) {
        return compose(source, block, List.of(), CopyForms.HD36);
    }

    private Composed compose(Path source, CopyBlock block, List<Integer> pages, LayoutProfile profile) {
        try (Prepared prepared = composer().prepare(source, pages, profile, CopyFinish.USUAL)) {
            Placement placement = prepared.place(block);
            Composed made = prepared.write(block, "Sao lục 37-BS/QU", copy());
            assertThat(made.placement()).isEqualTo(placement);
            return made;
        }
    }

    private static CopyComposer composer() {
        return new CopyComposer(() -> NOW);
    }

    private Path file(String name) {
        return folder.resolve(name + ".pdf");
    }

    private Path copy() {
        return file("copy");
    }

    private void assertLineAndBlock(Composed made, int page) throws IOException {
        Placement placement = made.placement();
        DrawnLines.Line line = DrawnLines.of(copy(), page).get(0);
        assertThat(line.x1()).isEqualTo(30, within(0.5));
        assertThat(line.x2()).isEqualTo(195, within(0.5));
        assertThat(line.y1()).isEqualTo(placement.top(), within(0.2));
        assertThat(line.y2()).isEqualTo(placement.top(), within(0.2));
        assertThat(line.weight()).isEqualTo(0.75, within(0.01));
        assertThat(placement.top() + placement.height()).isLessThanOrEqualTo(277.01);
        for (PageTexts.Line words : block(page)) {
            assertThat(words.x()).isGreaterThanOrEqualTo(29.9);
            assertThat(words.x() + words.width()).isLessThanOrEqualTo(195.1);
            assertThat(words.y() + words.height()).isLessThanOrEqualTo(277.01);
        }
    }

    /** The lines below the separating line. */
    private List<PageTexts.Line> block(int page) throws IOException {
        double top = DrawnLines.of(copy(), page).get(0).y1();
        try (PdfFile pdf = PdfFile.open(copy())) {
            return pdf.texts().pages().get(page - 1).lines().stream()
                    .filter(line -> line.y() > top)
                    .toList();
        }
    }

    private static PageTexts.Line line(List<PageTexts.Line> lines, String start) {
        return lines.stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String fontOf(String words) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(copy().toFile())) {
            new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> letters) {
                    if (text.startsWith(words)) {
                        names.add(letters.get(0).getFont().getName());
                    }
                }
            }.getText(document);
        }
        return names.get(0);
    }

    /** Whatever was dark on the source's last page is as dark on the copy, and the block is drawn on bare paper only. */
    private void assertNothingIsDrawnOver(Path source, Composed made) {
        int page = made.placement().page();
        try (PdfFile before = PdfFile.open(source);
                PdfFile after = PdfFile.open(copy())) {
            int[] old = before.image(page, 72).argb();
            int[] now = after.image(page, 72).argb();
            int changed = 0;
            int overlapping = 0;
            for (int i = 0; i < old.length; i++) {
                boolean differs = Math.abs((old[i] & 0xFF) - (now[i] & 0xFF)) > 30;
                changed += differs ? 1 : 0;
                overlapping += differs && (old[i] & 0xFF) < 128 && isOfText(old, i, before, page) ? 1 : 0;
            }
            assertThat(changed).isGreaterThan(2000);
            assertThat(overlapping).isZero();
        }
    }

    /** A single dark pixel is dirt. */
    private static boolean isOfText(int[] pixels, int at, PdfFile file, int page) {
        int width = file.image(page, 72).width();
        int dark = 0;
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                int i = at + y * width + x;
                dark += i >= 0 && i < pixels.length && (pixels[i] & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark > 5;
    }
}
