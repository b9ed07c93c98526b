package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;

/** What a copy has besides its block. */
class CopyFinishTest {
    private static final Instant NOW = Instant.parse("2026-03-23T07:44:57Z");
    private static final CopyFinish CORNER = CopyFinish.USUAL.with(CopyFinish.Corner.ELECTRONIC);
    private static final CopyFinish FIELD = CopyFinish.USUAL.with(CopyFinish.SignatureField.RESERVED);
    private static final CopyFinish PICTURES = CopyFinish.USUAL.with(CopyFinish.PageForm.AS_IMAGES);

    @TempDir
    Path folder;

    @Test
    void theCornerOfAnElectronicCopyNamesKindAgencyAndTime() throws Exception {
        Composed made = compose(Fixtures.scan(file("scan"), 2, 12), CORNER);

        List<PageTexts.Line> lines = Papers.texts(copy()).pages().get(0).lines();
        assertThat(lines)
                .extracting(PageTexts.Line::text)
                .containsExactly("Sao lục", "Quận ủy Sông Nhuệ", "23-03-2026 14:44:57 +07:00");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.fontSize()).isEqualTo(10, within(0.1));
            assertThat(line.bold()).isFalse();
            assertThat(line.y()).isBetween(5.5, 20.0);
            assertThat(line.x() + line.width()).isLessThanOrEqualTo(195.1);
            assertThat(line.x()).isGreaterThan(105);
        });
        assertThat(made.notes()).isEmpty();
        assertThat(Archival.faults(copy())).isEmpty();
        GoldenPage.assertLooksLike("corner", copy(), 1);
    }

    @Test
    void theCornerGoesAsideForWhatStandsThere() throws Exception {
        Path source = Fixtures.letter(file("inked"), 1, 5, document -> box(document, 150, 0, 60, 40));

        compose(source, CORNER);

        PageTexts.Line kind = Papers.texts(copy()).pages().get(0).lines().stream()
                .filter(line -> line.text().equals("Sao lục"))
                .findFirst()
                .orElseThrow();
        assertThat((kind.x() >= 105 && kind.x() + 40 <= 150) || kind.y() >= 40).isTrue();
    }

    @Test
    void withoutBarePaperTheCornerIsLeftOutAndSaid() throws Exception {
        Path source = Fixtures.letter(file("dark"), 1, 5, document -> box(document, 90, 0, 120, 70));

        Composed made = compose(source, CORNER.with(Placing.NEW_PAGE));

        assertThat(made.notes()).containsExactly(CopyNote.NO_ROOM_FOR_CORNER);
        assertThat(Papers.flat(copy())).doesNotContain("+07:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void anEmptySignatureFieldStandsBetweenTitleAndName(int degrees) throws Exception {
        Path source = degrees == 0 ? Fixtures.letter(file("letter"), 1, 12) : Fixtures.rotated(file("turned"), degrees);

        compose(source, FIELD);

        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            PDSignatureField field = copy.getSignatureFields().get(0);
            assertThat(field.getSignature()).isNull();
            PDPage page = copy.getPage(0);
            PDRectangle place = field.getWidgets().get(0).getRectangle();
            SeenPage seen = SeenPage.of(page);
            java.awt.geom.AffineTransform back = seen.toPage().createAffineTransform();
            back.invert();
            java.awt.geom.Rectangle2D box = back.createTransformedShape(new java.awt.geom.Rectangle2D.Double(
                            place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight()))
                    .getBounds2D();
            List<PageTexts.Line> lines = Papers.texts(copy()).pages().get(0).lines();
            double top = SeenPage.mm(seen.heightPt() - box.getMaxY());
            double bottom = SeenPage.mm(seen.heightPt() - box.getMinY());
            assertThat(SeenPage.mm(box.getX())).isEqualTo(105, within(0.5));
            assertThat(top)
                    .isBetween(
                            line(lines, "CHÁNH VĂN PHÒNG").y(),
                            line(lines, "Đặng Thị").y() - 20);
            assertThat(bottom).isEqualTo(line(lines, "Đặng Thị").y(), within(2.5));
            assertThat(page.getAnnotations()).hasSize(1);
        }
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void theFieldIsAddedToThoseOfASignedSource() throws Exception {
        Path source = Fixtures.letter(file("signed"), 1, 5, Fixtures::signature);
        byte[] before = Files.readAllBytes(source);

        Composed made = compose(source, FIELD);

        assertThat(made.notes()).contains(CopyNote.SOURCE_WAS_SIGNED);
        assertThat(Arrays.copyOf(Files.readAllBytes(copy()), before.length)).isEqualTo(before);
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertThat(copy.getSignatureFields())
                    .extracting(PDSignatureField::getPartialName)
                    .containsExactly("ChuKy", "ChuKyBanSao");
        }
    }

    @Test
    void picturesOfPagesMakeAnArchivalCopyOfAnySource() throws Exception {
        Path source = Fixtures.letter(file("helvetica"), 2, 8, Fixtures::standardFont);

        Composed made = compose(source, PICTURES);

        assertThat(made.notes()).isEmpty();
        assertThat(made.pages()).isEqualTo(2);
        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertThat(Archival.faults(copy())).isEmpty();
        assertThat(Papers.flat(copy()))
                .contains("Trang 1, dòng 3: Ban Thường vụ yêu cầu các chi bộ trực thuộc", "Not embedded", "SAO LỤC");
        PageTexts.Line was = line(Papers.texts(source).pages().get(1).lines(), "Trang 2, dòng 5");
        PageTexts.Line is = line(Papers.texts(copy()).pages().get(1).lines(), "Trang 2, dòng 5");
        assertThat(is.x()).isEqualTo(was.x(), within(0.5));
        assertThat(is.y()).isEqualTo(was.y(), within(0.5));
        assertThat(is.width()).isEqualTo(was.width(), within(1.0));
        GoldenPage.assertLooksLike("as-images", copy(), 2);
    }

    @Test
    void picturesOfSomePagesHoldOnlyThese() throws Exception {
        Path source = Fixtures.letter(file("some"), 3, 8);
        try (Prepared prepared = composer().prepare(source, List.of(2), CopyForms.HD36, PICTURES)) {
            assertThat(prepared.write(CopyForms.BLOCK, "Trích sao", copy()).pages())
                    .isEqualTo(2);
        }

        assertThat(Papers.flat(copy())).contains("Trang 2, dòng 5").doesNotContain("Trang 1,", "Trang 3,");
    }

    @Test
    void theBlockOfATaggedSourceIsTagged() throws Exception {
        for (boolean newPage : new boolean[] {false, true}) {
            Files.deleteIfExists(copy());
            compose(
                    Fixtures.letter(file("tagged" + newPage), 1, 5, CopyFinishTest::tag),
                    newPage ? CopyFinish.USUAL.with(Placing.NEW_PAGE) : CopyFinish.USUAL);

            try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
                COSDictionary catalog = copy.getDocumentCatalog().getCOSObject();
                assertThat(copy.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                COSArray sections = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT)
                        .getCOSDictionary(COSName.K)
                        .getCOSArray(COSName.K);
                COSDictionary section = (COSDictionary) sections.getObject(sections.size() - 1);
                COSDictionary paragraph = section.getCOSDictionary(COSName.K);
                int mark = paragraph.getInt(COSName.K);
                PDPage page = copy.getPage(newPage ? 1 : 0);
                assertThat(paragraph.getCOSDictionary(COSName.PG)).isSameAs(page.getCOSObject());
                COSArray parents = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT)
                        .getCOSDictionary(COSName.PARENT_TREE)
                        .getCOSArray(COSName.NUMS);
                int key = page.getCOSObject().getInt(COSName.STRUCT_PARENTS);
                COSArray marks = (COSArray) parents.getObject(indexOf(parents, key) + 1);
                assertThat(marks.getObject(mark)).isSameAs(paragraph);
                assertThat(textOf(page, mark)).contains("SAO LỤC", "- Lưu VPQU.");
            }
            assertThat(Archival.faults(copy())).isEmpty();
        }
    }

    @Test
    void theFileSaysWhatItIs() throws Exception {
        compose(Fixtures.letter(file("letter"), 1, 5), CopyFinish.USUAL);

        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertThat(copy.getDocumentInformation().getTitle()).isEqualTo("SAO LỤC Số 37-BS/QU");
            assertThat(copy.getDocumentInformation().getAuthor()).isEqualTo("QUẬN ỦY SÔNG NHUỆ");
            assertThat(copy.getDocumentInformation().getSubject())
                    .isEqualTo("Số 37-BS/QU; Sông Nhuệ, ngày 09 tháng 3 năm 2023");
            String metadata = new String(
                    copy.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(metadata).contains("QUẬN ỦY SÔNG NHUỆ", "Số 37-BS/QU; Sông Nhuệ");
        }
        assertThat(Archival.faults(copy())).isEmpty();
    }

    private static int indexOf(COSArray numbers, int key) {
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key) {
                return i;
            }
        }
        throw new AssertionError(key);
    }

    private static String textOf(PDPage page, int mark) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        StringBuilder text = new StringBuilder();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() == mark) {
                text(content, text);
            }
        }
        return text.toString();
    }

    private static void text(PDMarkedContent content, StringBuilder text) {
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text(inner, text);
            }
        }
    }

    /** One element for the whole page. */
    private static void tag(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        PageContents.wrap(document, page, "/P <</MCID 0>> BDC\n", "EMC\n");
        COSDictionary root = new COSDictionary();
        COSDictionary whole = element("Document", root);
        COSDictionary paragraph = element("P", whole);
        paragraph.setItem(COSName.PG, page);
        paragraph.setItem(COSName.K, COSInteger.ZERO);
        whole.setItem(COSName.K, paragraph);
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        root.setItem(COSName.K, whole);
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, new COSArray(List.of(COSInteger.ZERO, new COSArray(List.of(paragraph)))));
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), 1);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
        COSDictionary info = new COSDictionary();
        info.setBoolean(COSName.getPDFName("Marked"), true);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.MARK_INFO, info);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
    }

    private static COSDictionary element(String type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        return element;
    }

    private static void box(PDDocument document, double left, double top, double width, double height)
            throws IOException {
        PageContents.wrap(
                document,
                document.getPage(0),
                "",
                PageContents.numbers(
                                SeenPage.pt(left),
                                842 - SeenPage.pt(top + height),
                                SeenPage.pt(width),
                                SeenPage.pt(height))
                        + "re f\n");
    }

    private static PageTexts.Line line(List<PageTexts.Line> lines, String start) {
        return lines.stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private Composed compose(Path source, CopyFinish finish) {
        try (Prepared prepared = composer().prepare(source, List.of(), CopyForms.HD36, finish)) {
            return prepared.write(CopyForms.BLOCK, CopyForms.BLOCK.title(), copy());
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
}
