package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;
import vn.vanthu.work.Failure;

/** What becomes of the source in its copy. */
class CopyWritingTest {
    @TempDir
    Path folder;

    @Test
    void everyByteOfASoundSourceStays() throws Exception {
        Path source = Fixtures.letter(file("letter"), 3, 10, Fixtures::links);
        byte[] before = Files.readAllBytes(source);

        compose(source);

        byte[] copy = Files.readAllBytes(copy());
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
        assertThat(Arrays.copyOf(copy, before.length)).isEqualTo(before);
        assertThat(copy.length - before.length).isLessThan(60_000);
        assertThat(bookmarks()).containsExactly("Trang thứ 1", "Trang thứ 2", "Trang thứ 3");
    }

    @Test
    void theStreamsOfAllPagesAreThoseOfTheSource() throws Exception {
        for (Path source : List.of(
                Fixtures.scan(file("scan"), 2, 5),
                Fixtures.letter(file("script"), 2, 5, Fixtures::script),
                Fixtures.letter(file("locked"), 2, 5, Fixtures.locked("chu so huu", "")))) {
            Files.deleteIfExists(copy());
            compose(source);

            assertThat(streams(copy())).as(source.toString()).containsAll(streams(source));
        }
    }

    @Test
    void linksLeadWhereTheyLed() throws Exception {
        compose(Fixtures.letter(file("links"), 3, 10, Fixtures::links));

        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            List<PDAnnotation> links = copy.getPage(0).getAnnotations();
            assertThat(links).hasSize(2).allMatch(PDAnnotation::isPrinted);
            PDActionGoTo inside = (PDActionGoTo) ((PDAnnotationLink) links.get(0)).getAction();
            assertThat(((org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination)
                                    inside.getDestination())
                            .retrievePageNumber())
                    .isEqualTo(2);
        }
    }

    @Test
    void aFontThatIsNotCarriedMakesAnOrdinaryPdf() throws Exception {
        Composed made = compose(Fixtures.letter(file("helvetica"), 1, 5, Fixtures::standardFont));

        assertThat(made.notes()).containsExactly(CopyNote.NOT_ARCHIVAL);
        assertThat(Files.readString(copy(), StandardCharsets.ISO_8859_1)).doesNotContain("pdfaid:part");
    }

    @Test
    void scriptsAreLeftOut() throws Exception {
        Composed made = compose(Fixtures.letter(file("script"), 1, 5, Fixtures::script));

        assertThat(made.notes()).containsExactly(CopyNote.ACTIVE_CONTENT_DROPPED);
        assertThat(Files.readString(copy(), StandardCharsets.ISO_8859_1)).doesNotContain("app.alert");
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void anOwnersRestrictionIsTakenOffAndNamed() throws Exception {
        Composed made = compose(Fixtures.letter(file("owner"), 2, 5, Fixtures.locked("chu so huu", "")));

        assertThat(made.notes()).containsExactly(CopyNote.SOURCE_RESTRICTED);
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertThat(copy.isEncrypted()).isFalse();
        }
        assertThat(bookmarks()).containsExactly("Trang thứ 1", "Trang thứ 2");
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void aPasswordOpensTheSourceAndIsNotOnTheCopy() throws Exception {
        Path source = Fixtures.letter(file("user"), 2, 5, Fixtures.locked("chu so huu", "Mật khẩu 1"));
        Composed made;
        try (Prepared prepared =
                composer().prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL.withPassword("Mật khẩu 1"))) {
            made = prepared.write(CopyForms.BLOCK, "Sao lục", copy());
        }

        assertThat(made.notes()).containsExactly(CopyNote.SOURCE_RESTRICTED);
        assertThat(Papers.flat(copy())).contains("Trang 2, dòng 4", "SAO LỤC");
        assertThat(Archival.faults(copy())).isEmpty();
        assertThat(streams(copy())).hasSizeGreaterThan(2);
    }

    @Test
    void aWrongPasswordIsToldFromNone() throws Exception {
        Path source = Fixtures.letter(file("user"), 1, 5, Fixtures.locked("chu so huu", "dung"));

        assertThatThrownBy(() -> compose(source))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.PDF_LOCKED));
        assertThatThrownBy(() ->
                        composer().prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL.withPassword("sai")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.PASSWORD_WRONG));
        assertThat(copy()).doesNotExist();
    }

    @Test
    void aSignatureStaysInItsBytesAndIsNamed() throws Exception {
        Path source = Fixtures.letter(file("signed"), 1, 5, Fixtures::signature);
        byte[] before = Files.readAllBytes(source);

        Composed made = compose(source);

        assertThat(made.notes()).contains(CopyNote.SOURCE_WAS_SIGNED);
        assertThat(Arrays.copyOf(Files.readAllBytes(copy()), before.length)).isEqualTo(before);
    }

    @Test
    void aSignatureThatCannotStayIsWithdrawn() throws Exception {
        Composed made = compose(Fixtures.letter(file("signed"), 1, 5, Fixtures::signature, Fixtures::script));

        assertThat(made.notes()).contains(CopyNote.SOURCE_WAS_SIGNED, CopyNote.ACTIVE_CONTENT_DROPPED);
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertThat(copy.getSignatureDictionaries()).isEmpty();
        }
    }

    @Test
    void aDamagedSourceIsMendedAndSaid() throws Exception {
        Composed made = compose(Fixtures.withWrongStartxref(Fixtures.letter(file("damaged"), 2, 5)));

        assertThat(made.notes()).containsExactly(CopyNote.SOURCE_REPAIRED);
        assertThat(Archival.faults(copy())).isEmpty();
        try (PdfFile copy = PdfFile.open(copy())) {
            assertThat(copy.texts().text()).contains("Trang 1, dòng 3", "SAO LỤC");
        }
    }

    @Test
    void anExtractHoldsNothingOfTheOtherPages() throws Exception {
        Path source = Fixtures.letter(file("extract"), 4, 10, Fixtures::links);
        Composed made;
        try (Prepared prepared = composer().prepare(source, List.of(3, 2), CopyForms.HD36, CopyFinish.USUAL)) {
            made = prepared.write(CopyForms.BLOCK, "Trích sao", copy());
        }

        assertThat(made.pages()).isEqualTo(3);
        assertThat(made.placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
        assertThat(bookmarks()).containsExactly("Trang thứ 2", "Trang thứ 3");
        try (PdfFile copy = PdfFile.open(copy())) {
            assertThat(copy.pageCount()).isEqualTo(3);
            assertThat(copy.texts().text()).contains("Trang 2,", "Trang 3,").doesNotContain("Trang 1,", "Trang 4,");
        }
        assertThat(pageObjects()).isEqualTo(3);
        assertThat(streams(source)).hasSize(4);
        assertThat(streams(copy()))
                .doesNotContain(streams(source).get(0), streams(source).get(3));
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void anExtractDropsPicturesThatOnlyOtherPagesShow() throws Exception {
        Path source = Fixtures.scan(file("shared"), 2, 5, Fixtures::shareResources);
        assertThat(Files.size(source)).isGreaterThan(100_000);
        try (Prepared prepared = composer().prepare(source, List.of(2), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, "Trích sao", copy());
        }

        assertThat(streams(copy()).stream().filter(bytes -> bytes.length() > 20_000))
                .hasSize(1);
        assertThat(Files.size(copy())).isLessThan(Files.size(source));
    }

    @Test
    void pagesThatAreNotThereAreRefused() throws Exception {
        Path source = Fixtures.letter(file("two"), 2, 5);

        assertThatThrownBy(() -> composer().prepare(source, List.of(2, 3), CopyForms.HD36, CopyFinish.USUAL))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.NO_SUCH_PAGES);
                    assertThat(failure.facts()).containsExactly(List.of(2, 3), 2);
                });
    }

    @Test
    void aFileThatStandsThereIsNotOverwritten() throws Exception {
        Path source = Fixtures.letter(file("letter"), 1, 5);
        Files.writeString(copy(), "of somebody else");

        assertThatThrownBy(() -> compose(source))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.FILE_EXISTS));
        assertThat(copy()).hasContent("of somebody else");
    }

    @Test
    void aTargetThatCannotBeWrittenIsNamed() throws Exception {
        Path source = Fixtures.letter(file("letter"), 1, 5);

        try (Prepared prepared = composer().prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            assertThatThrownBy(() -> prepared.write(CopyForms.BLOCK, "", folder.resolve("none/copy.pdf")))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.FILE_UNWRITABLE));
        }
    }

    @Test
    void whatTheClerkTypedIsTextInTheMetadata() throws Exception {
        Path source = Fixtures.letter(file("letter"), 1, 5);
        try (Prepared prepared = composer().prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, "Sao lục <b>&amp;\u0000 \"49\"", copy());
        }

        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertThat(copy.getDocumentInformation().getTitle()).isEqualTo("Sao lục <b>&amp; \"49\"");
        }
        assertThat(Archival.faults(copy())).isEmpty();
    }

    private Composed compose(Path source) {
        try (Prepared prepared = composer().prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            return prepared.write(CopyForms.BLOCK, "Sao lục 37-BS/QU", copy());
        }
    }

    private static CopyComposer composer() {
        return new CopyComposer(() -> Instant.parse("2023-03-09T02:00:00Z"));
    }

    private Path file(String name) {
        return folder.resolve(name + ".pdf");
    }

    private Path copy() {
        return file("copy");
    }

    private List<String> bookmarks() throws IOException {
        List<String> titles = new ArrayList<>();
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            for (PDOutlineItem item :
                    copy.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(item.findDestinationPage(copy)).isNotNull();
                titles.add(item.getTitle());
            }
        }
        return titles;
    }

    private long pageObjects() throws IOException {
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            return copy.getDocument().getXrefTable().keySet().stream()
                    .map(key -> copy.getDocument().getObjectFromPool(key))
                    .map(COSObject::getObject)
                    .filter(object -> object instanceof org.apache.pdfbox.cos.COSDictionary dictionary
                            && COSName.PAGE.equals(dictionary.getDictionaryObject(COSName.TYPE)))
                    .count();
        }
    }

    /** The bytes of content and pictures of all pages, as they stand in the file. */
    private static List<String> streams(Path file) throws IOException {
        List<String> bytes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                page.getContentStreams().forEachRemaining((PDStream stream) -> bytes.add(raw(stream.getCOSObject())));
                for (COSName name : page.getResources().getXObjectNames()) {
                    COSBase object = page.getResources().getXObject(name).getCOSObject();
                    if ("Image".equals(((COSStream) object).getNameAsString(COSName.SUBTYPE))) {
                        bytes.add(raw((COSStream) object));
                    }
                }
            }
        }
        return bytes;
    }

    private static String raw(COSStream stream) {
        try (InputStream in = stream.createRawInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
