package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;
import vn.vanthu.work.Failure;

/**
 * Copies of PDFs that nobody made for this program: the test documents of Apache Tika, from many programs, years and
 * accidents. Each is a whole copy that veraPDF and qpdf agree with, or is refused by name.
 */
class FoundPdfTest {
    private static final String WITNESS = "/test-documents/testPDF.pdf";
    private static final Set<Failure.Kind> HONEST =
            Set.of(Failure.Kind.PDF_LOCKED, Failure.Kind.PDF_DAMAGED, Failure.Kind.NOT_A_PDF);

    @TempDir
    static Path found;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        URI inside = FoundPdfTest.class.getResource(WITNESS).toURI();
        try (FileSystem jar = FileSystems.newFileSystem(inside, Map.of());
                Stream<Path> all = Files.list(jar.getPath("/test-documents"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".pdf")).toList()) {
                Files.copy(file, found.resolve(file.getFileName().toString()));
            }
        }
    }

    static List<String> names() throws Exception {
        URI inside = FoundPdfTest.class.getResource(WITNESS).toURI();
        try (FileSystem jar = FileSystems.newFileSystem(inside, Map.of());
                Stream<Path> all = Files.list(jar.getPath("/test-documents"))) {
            return all.map(each -> each.getFileName().toString())
                    .filter(name -> name.endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreMany() throws Exception {
        assertThat(names()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isAWholeCopyOrIsRefusedByName(String name) throws Exception {
        Path source = found.resolve(name);
        Path copy = folder.resolve("copy.pdf");
        Optional<Composed> made = compose(source, copy);
        if (made.isEmpty()) {
            return;
        }
        try (PDDocument before = Loader.loadPDF(source.toFile());
                PDDocument after = Loader.loadPDF(copy.toFile())) {
            assertThat(after.getNumberOfPages()).isEqualTo(made.get().pages());
            assertThat(after.getNumberOfPages() - before.getNumberOfPages()).isBetween(0, 1);
        }
        assertThat(Papers.texts(copy)
                        .pages()
                        .get(made.get().placement().page() - 1)
                        .text())
                .contains("SAO LỤC", "Số 37-BS/QU", "Đặng Thị Mỹ Hường");
        if (!made.get().notes().contains(CopyNote.NOT_ARCHIVAL)) {
            assertThat(Archival.faults(copy)).isEmpty();
        }
        if (Tool.isThere("qpdf")) {
            int ofSource = Tool.run("qpdf", "--check", source.toString());
            assertThat(Tool.run("qpdf", "--check", copy.toString())).isLessThanOrEqualTo(ofSource);
        }
    }

    private static Optional<Composed> compose(Path source, Path copy) throws IOException {
        try (Prepared prepared =
                new CopyComposer(() -> Instant.EPOCH).prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            return Optional.of(prepared.write(CopyForms.BLOCK, "Sao lục", copy));
        } catch (Failure refused) {
            assertThat(HONEST).contains(refused.kind());
            assertThat(copy).doesNotExist();
            return Optional.empty();
        }
    }
}
