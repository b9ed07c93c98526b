package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Region;

/** An extract of a tagged document, by whole pages. */
final class KeptTagsTest {
    private static final COSName PARENTS = COSName.PARENT_TREE;

    @TempDir
    Path folder;

    @Test
    void keepsTheTagsOfItsPagesAndNoWordOfTheOthers() throws Exception {
        Path source = Fixtures.letter(folder.resolve("source.pdf"), 3, 5, KeptTagsTest::tag);
        Path copy = folder.resolve("copy.pdf");
        CopyComposer composer = new CopyComposer(TestArchive.CLOCK);
        try (CopyComposer.Prepared prepared =
                composer.prepare(source, List.of(1, 3), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, "Trích sao", copy);
        }

        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            List<COSDictionary> elements = elements(((COSDictionary) kids(root).getObject(0)));
            assertThat(elements).extracting(KeptTagsTest::type).containsExactly("P", "P", "P", "Sect");
            assertThat(elements.get(0).getString(COSName.ALT)).isEqualTo("Lời trang 1");
            COSDictionary spanning = elements.get(1);
            assertThat(spanning.containsKey(COSName.ACTUAL_TEXT)).isFalse();
            assertThat(kids(spanning).size()).isEqualTo(1);
            assertThat(((COSDictionary) kids(spanning).getObject(0)).getCOSDictionary(COSName.PG))
                    .isSameAs(document.getPage(1).getCOSObject());
            assertThat(elements.get(2).getCOSDictionary(COSName.PG))
                    .isSameAs(document.getPage(1).getCOSObject());
            assertThat(elementOf(document, root, 0, 0)).isSameAs(elements.get(0));
            assertThat(elementOf(document, root, 1, 0)).isSameAs(elements.get(2));
            assertThat(elementOf(document, root, 1, 1)).isSameAs(spanning);
        }
        assertThat(unpacked(copy)).contains("Loi trang 1", "Loi trang 3").doesNotContain("trang 2", "khắp", "khap");
        assertThat(Archival.faults(copy)).isEmpty();
    }

    /** Each part is a paragraph behind that of the heading; what was tagged in the source otherwise is not told. */
    @Test
    void tagsThePartsOfATaggedDocumentInTheirOrder() throws Exception {
        Path source = Fixtures.letter(folder.resolve("source.pdf"), 3, 5, KeptTagsTest::tag);
        Path extract = folder.resolve("extract.pdf");
        List<Region> parts = List.of(new Region(3, 25, 35, 170, 30), new Region(2, 25, 35, 170, 30));
        new ExtractWriter().write(source, "", parts, TestArchive.fields("7-CV/HU", "Việc"), CopyForms.HD36, extract);
        Path copy = folder.resolve("copy.pdf");
        CopyComposer composer = new CopyComposer(TestArchive.CLOCK);
        try (CopyComposer.Prepared prepared = composer.prepare(extract, List.of(1), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, "Trích sao", copy);
        }

        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            List<COSDictionary> sections = elements(root.getCOSDictionary(COSName.K));
            assertThat(sections)
                    .extracting(KeptTagsTest::type)
                    .containsOnly("Sect")
                    .hasSize(4);
            assertThat(sections.stream().map(section -> words(section.getCOSDictionary(COSName.K))))
                    .satisfiesExactly(
                            heading -> assertThat(heading).contains("Trích sao từ bản chính"),
                            first -> assertThat(first).contains("Trang 3").doesNotContain("Trang 2"),
                            second -> assertThat(second).contains("Trang 2").doesNotContain("Trang 3"),
                            block -> assertThat(block).contains("Nơi nhận"));
        }
        assertThat(Archival.faults(copy)).isEmpty();
    }

    @Test
    void anExtractOfAnUntaggedDocumentHasNoTags() throws Exception {
        Path source = Fixtures.letter(folder.resolve("source.pdf"), 1, 5, document -> {});
        Path extract = folder.resolve("extract.pdf");
        new ExtractWriter()
                .write(
                        source,
                        "",
                        List.of(new Region(1, 25, 45, 170, 30)),
                        TestArchive.fields("7-CV/HU", "Việc"),
                        CopyForms.HD36,
                        extract);
        try (PDDocument document = Loader.loadPDF(extract.toFile())) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNull();
        }
    }

    /** What a reader that follows the structure is told of a paragraph. */
    private static String words(COSDictionary paragraph) {
        try {
            PDFMarkedContentExtractor contents = new PDFMarkedContentExtractor();
            contents.processPage(new PDPage(paragraph.getCOSDictionary(COSName.PG)));
            return contents.getMarkedContents().stream()
                    .filter(content -> content.getMCID() == paragraph.getInt(COSName.K))
                    .flatMap(content -> content.getContents().stream())
                    .filter(TextPosition.class::isInstance)
                    .map(glyph -> ((TextPosition) glyph).getUnicode())
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document whose pages each have an element; one element goes from the second to the third. */
    private static void tag(PDDocument document) throws IOException {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        COSDictionary whole = element("Document", root);
        whole.setString(COSName.ACTUAL_TEXT, "Loi khap cac trang");
        COSDictionary spanning = element("P", whole);
        spanning.setString(COSName.ACTUAL_TEXT, "Loi khap trang 2 va 3");
        COSArray kids = new COSArray();
        COSArray numbers = new COSArray();
        COSArray halves = new COSArray();
        for (int i = 0; i < 3; i++) {
            PDPage page = document.getPage(i);
            PageContents.wrap(document, page, "/P <</MCID 0>> BDC\n", "EMC\n");
            COSDictionary paragraph = element("P", whole);
            paragraph.setItem(COSName.PG, page);
            paragraph.setItem(COSName.K, COSInteger.ZERO);
            paragraph.setString(COSName.ALT, "Lời trang " + (i + 1));
            paragraph.setString(COSName.T, "Loi trang " + (i + 1));
            COSArray marks = new COSArray(List.of(paragraph));
            if (i > 0) {
                COSDictionary half = new COSDictionary();
                half.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
                half.setItem(COSName.PG, page);
                half.setInt(COSName.MCID, 1);
                halves.add(half);
                marks.add(spanning);
            }
            kids.add(paragraph);
            if (i == 1) {
                kids.add(spanning);
            }
            numbers.add(COSInteger.get(i));
            numbers.add(marks);
            page.getCOSObject().setInt(COSName.STRUCT_PARENTS, i);
        }
        spanning.setItem(COSName.K, halves);
        whole.setItem(COSName.K, kids);
        root.setItem(COSName.K, whole);
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.setItem(PARENTS, parents);
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

    private static String type(COSDictionary element) {
        return element.getNameAsString(COSName.S);
    }

    private static COSArray kids(COSDictionary element) {
        return element.getCOSArray(COSName.K);
    }

    private static List<COSDictionary> elements(COSDictionary parent) {
        List<COSDictionary> elements = new ArrayList<>();
        for (int i = 0; i < kids(parent).size(); i++) {
            elements.add((COSDictionary) kids(parent).getObject(i));
        }
        return elements;
    }

    private static COSDictionary elementOf(PDDocument document, COSDictionary root, int page, int mark) {
        int key = document.getPage(page).getCOSObject().getInt(COSName.STRUCT_PARENTS);
        COSArray numbers = root.getCOSDictionary(PARENTS).getCOSArray(COSName.NUMS);
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key) {
                return (COSDictionary) ((COSArray) numbers.getObject(i + 1)).getObject(mark);
            }
        }
        throw new AssertionError(key);
    }

    /** The file without object streams: its strings stand as they are. */
    private String unpacked(Path copy) throws IOException {
        Path plain = folder.resolve("plain.pdf");
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            document.save(plain.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return Files.readString(plain, StandardCharsets.ISO_8859_1);
    }
}
