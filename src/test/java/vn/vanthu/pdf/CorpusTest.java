package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;
import vn.vanthu.work.Failure;

/**
 * Copies of what other programs and scanners make (see make.py beside the files): each is a whole copy that veraPDF,
 * qpdf and a second renderer agree with, or is refused by name.
 */
class CorpusTest {
    private static final Map<String, Failure.Kind> REFUSED = Map.of(
            "broken-cut-in-half", Failure.Kind.PDF_DAMAGED,
            "broken-not-a-pdf", Failure.Kind.NOT_A_PDF,
            "broken-empty", Failure.Kind.FILE_EMPTY,
            "qpdf-user-locked", Failure.Kind.PDF_LOCKED);
    private static final double MM_DOTS = 72 / 25.4;
    private static final int SQUARE = 4;

    @TempDir
    Path folder;

    static List<String> sources() {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pdf"))
                    .map(name -> name.replace(".pdf", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> copied() {
        return sources().stream().filter(name -> !REFUSED.containsKey(name)).toList();
    }

    @Test
    void thereAreAtLeastSixty() {
        assertThat(sources()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        REFUSED.forEach((name, kind) -> assertThatThrownBy(() -> compose(name))
                .as(name)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copied")
    void isAWholeCopy(String name) throws Exception {
        Composed made = compose(name);
        Placement place = made.placement();
        try (PDDocument source = Loader.loadPDF(source(name).toFile());
                PDDocument copy = Loader.loadPDF(copy().toFile())) {
            int pages = source.getNumberOfPages();
            assertThat(copy.getNumberOfPages()).isEqualTo(made.pages());
            assertThat(made.pages() - pages).isBetween(0, 1);
            for (int page = 0; page < pages; page++) {
                double clean = page + 1 == place.page() ? place.top() - 1 : Double.MAX_VALUE;
                double end = place.top() + place.height() + 1;
                assertSame(draw(source, page), draw(copy, page), clean, end, name + " page " + (page + 1));
            }
            assertThat(recipientsOn(place)).as("recipients").isEqualTo(CopyForms.EIGHT);
            assertThat(copy.isEncrypted()).isFalse();
        }
        if (!made.notes().contains(CopyNote.NOT_ARCHIVAL)) {
            assertThat(Archival.faults(copy())).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copied")
    void qpdfFindsNoFault(String name) throws Exception {
        assumeTrue(Tool.isThere("qpdf"), "qpdf is not on this machine");
        compose(name);
        assertThat(Tool.run("qpdf", "--check", copy().toString())).isZero();
    }

    /** Poppler shows the page with the block as the program's own renderer does. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("copied")
    void aSecondRendererAgrees(String name) throws Exception {
        assumeTrue(Tool.isThere("pdftoppm"), "pdftoppm is not on this machine");
        String page = Integer.toString(compose(name).placement().page());
        Path picture = folder.resolve("poppler");
        assertThat(Tool.run(
                        "pdftoppm",
                        "-r",
                        "36",
                        "-f",
                        page,
                        "-l",
                        page,
                        "-singlefile",
                        "-gray",
                        "-cropbox",
                        copy().toString(),
                        picture.toString()))
                .isZero();
        BufferedImage theirs = pgm(Path.of(picture + ".pgm"));
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            BufferedImage ours =
                    new PDFRenderer(copy).renderImageWithDPI(Integer.parseInt(page) - 1, 36, ImageType.GRAY);
            assertThat(theirs.getWidth()).isCloseTo(ours.getWidth(), within(1));
            assertThat(theirs.getHeight()).isCloseTo(ours.getHeight(), within(1));
            assertThat(difference(ours, theirs)).as("mean difference of tones").isLessThan(6);
        }
    }

    private Composed compose(String name) {
        try {
            Files.deleteIfExists(copy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Prepared prepared = new CopyComposer(() -> Instant.parse("2026-11-22T02:00:00Z"))
                .prepare(source(name), List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            return prepared.write(CopyForms.BLOCK, "Sao lục", copy());
        }
    }

    /** The lines of the list, joined where one was broken. */
    private List<String> recipientsOn(Placement place) {
        try (PdfFile file = PdfFile.open(copy())) {
            PageTexts.Page page = file.texts().pages().get(place.page() - 1);
            StringBuilder all = new StringBuilder();
            page.lines().stream()
                    .filter(line -> line.y() > place.top() && line.x() < 100 && line.fontSize() < 13)
                    .forEach(line -> all.append(line.text().startsWith("- ") ? "\n" : " ")
                            .append(line.text()));
            return all.toString().strip().lines().map(String::strip).toList();
        }
    }

    private static BufferedImage draw(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, 72, ImageType.GRAY);
    }

    /** The same down to {@code clean} mm and from {@code end} on; between them the source is blank paper. */
    private static void assertSame(BufferedImage source, BufferedImage copy, double clean, double end, String what) {
        assertThat(copy.getWidth()).as(what).isEqualTo(source.getWidth());
        int differing = 0;
        int covered = 0;
        for (int y = 0; y < source.getHeight(); y++) {
            boolean inBlock = y / MM_DOTS > clean && y / MM_DOTS < end;
            for (int x = 0; x < source.getWidth(); x++) {
                int was = source.getRaster().getSample(x, y, 0);
                int is = copy.getRaster().getSample(x, y, 0);
                differing += !inBlock && Math.abs(was - is) > 8 ? 1 : 0;
                covered += inBlock && was < 150 && is < was - 30 ? 1 : 0;
            }
        }
        assertThat(differing).as(what + ": pixels changed outside the block").isZero();
        assertThat(covered).as(what + ": inked pixels drawn over").isLessThan(4);
    }

    /** Mean difference of the tones of squares of 4 pixels: small enough to miss no letter, too large for smoothing. */
    private static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        int width = Math.min(a.getWidth(), b.getWidth()) / SQUARE;
        int height = Math.min(a.getHeight(), b.getHeight()) / SQUARE;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum += Math.abs(tone(a, x * SQUARE, y * SQUARE) - tone(b, x * SQUARE, y * SQUARE));
            }
        }
        return sum / (width * height);
    }

    private static double tone(BufferedImage image, int left, int top) {
        double sum = 0;
        for (int sample : image.getRaster().getSamples(left, top, SQUARE, SQUARE, 0, (int[]) null)) {
            sum += sample;
        }
        return sum / (SQUARE * SQUARE);
    }

    /** Java reads no PGM: the samples follow a head of four words. */
    private static BufferedImage pgm(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String[] head = new String(bytes, 0, 40, StandardCharsets.ISO_8859_1).split("\\s+", 5);
        int width = Integer.parseInt(head[1]);
        int height = Integer.parseInt(head[2]);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = Arrays.copyOfRange(bytes, bytes.length - width * height, bytes.length);
        image.getRaster().setDataElements(0, 0, width, height, samples);
        return image;
    }

    private Path copy() {
        return folder.resolve("copy.pdf");
    }

    private static Path source(String name) {
        return corpus().resolve(name + ".pdf");
    }

    private static Path corpus() {
        try {
            return Path.of(CorpusTest.class.getResource("corpus/make.py").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
