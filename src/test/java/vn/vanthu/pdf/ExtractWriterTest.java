package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.work.Failure;

class ExtractWriterTest {
    /** Lines 2 to 6 of {@link Fixtures#letter}. */
    private static final Region FIVE_LINES = new Region(1, 30, 48, 165, 33);

    private static final DocumentFields FIELDS = TestArchive.fields("12-CT/HU", "Công tác dân vận");

    @TempDir
    private Path folder;

    private int written;

    @Test
    void holdsTheHeadingTheReferenceAndTheMarkedLinesOnly() throws IOException {
        Path extract = extract(letter(), FIVE_LINES);

        assertThat(text(extract))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "HUYỆN ỦY ĐÔNG HẢI", "Số 12-CT/HU", "Công tác dân vận")
                .containsSubsequence("(Trích sao từ bản chính số 12-CT/HU, ngày", "25/02/2026 của HUYỆN ỦY ĐÔNG HẢI)")
                .containsSubsequence("dòng 2:", "dòng 3:", "dòng 4:", "dòng 5:", "dòng 6:")
                .doesNotContain("dòng 0", "dòng 1", "dòng 7", "dòng 8", "Kính gửi", "AN THỊNH");
        assertThat(pictures(extract)).as("letters stay letters").isEmpty();
        assertThat(streams(extract)).noneMatch(stream -> stream.contains("Trang thứ"));
    }

    @Test
    void aStateDocumentHasItsOwnHeading() throws IOException {
        DocumentFields state = TestArchive.fields("15/QĐ-UBND", "phê duyệt kế hoạch")
                .change()
                .type("Quyết định")
                .issuer("ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI")
                .superiorAgency("")
                .done();

        assertThat(text(extract(letter(), state, CopyForms.ND30, FIVE_LINES)))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/QĐ-UBND", "QUYẾT ĐỊNH", "dòng 3:")
                .doesNotContain("Trích sao từ");
    }

    @Test
    void aMarkedHeadingIsNotLaidOutAgain() throws IOException {
        Path extract = extract(letter(), new Region(1, 0, 10, 210, 28), FIVE_LINES);

        assertThat(text(extract))
                .startsWith("ĐẢNG ỦY PHƯỜNG AN THỊNH")
                .contains("dòng 2:")
                .doesNotContain("HUYỆN ỦY ĐÔNG HẢI", "dòng 0:", "Trích sao");
        assertThat(runs(extract))
                .as("blank sides do not make it smaller")
                .filteredOn(line -> line.text().contains("AN THỊNH"))
                .allSatisfy(line -> assertThat(line.fontSize()).isCloseTo(14, within(0.01)));
    }

    @Test
    void standsInItsSizeAtItsPlaceAcrossThePage() throws IOException {
        Path extract = extract(letter(), new Region(1, 30, 48, 60, 33), new Region(1, 60, 120, 120, 20));
        BufferedImage source = image(letter(), 1);
        var lines = runs(extract).stream()
                .filter(line -> line.text().startsWith("Trang 1, dòng"))
                .toList();

        assertThat(source.getWidth()).isPositive();
        assertThat(lines).hasSizeGreaterThan(4).allSatisfy(line -> {
            assertThat(line.fontSize()).isCloseTo(14, within(0.01));
            assertThat(line.x()).isCloseTo(30, within(0.3));
        });
        assertThat(lines.get(1).y() - lines.get(0).y()).isCloseTo(6.5, within(0.05));
    }

    @Test
    void takesANewPageBetweenRegions() throws IOException {
        Path extract = extract(
                letter(),
                new Region(1, 30, 40, 165, 150),
                new Region(1, 30, 190, 165, 60),
                new Region(2, 30, 40, 165, 120));

        var pages = pages(extract);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.get(1).lines()).allSatisfy(line -> {
            assertThat(line.y() + line.height()).isLessThan(278);
        });
        assertThat(text(extract)).containsSubsequence("Trang 1, dòng 1", "Trang 1, dòng 31", "Trang 2, dòng 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void countsFromThePageAsSeen(int degrees) throws IOException {
        Path source = Fixtures.rotated(folder.resolve("rotated.pdf"), degrees);

        assertThat(text(extract(source, FIVE_LINES)))
                .containsSubsequence("dòng 2:", "dòng 6:")
                .doesNotContain("dòng 1:", "dòng 7:");
        assertAlike(source, FIVE_LINES, 4);
    }

    @Test
    void countsFromTheCropBox() throws IOException {
        Path source = Fixtures.letter(
                folder.resolve("cropped.pdf"),
                1,
                20,
                document -> document.getPage(0).setCropBox(new PDRectangle(50, 100, 500, 700)));
        double up = 841.89 - 800;
        Region moved = new Region(1, 30 - 50 / SeenPage.PT_PER_MM, 48 - SeenPage.mm(up), 140, 33);

        assertThat(text(extract(source, moved)))
                .containsSubsequence("dòng 2:", "dòng 6:")
                .doesNotContain("dòng 1:", "dòng 7:");
    }

    @ParameterizedTest
    @EnumSource(Scan.class)
    void ofAScanNoPixelBesideTheRegionIsThere(Scan scan) throws IOException {
        Path source = scan(scan);
        Region region = new Region(1, 30, 100, 150, 60);

        Path extract = extract(source, region);

        assertAlike(source, region, scan == Scan.JPEG ? 12 : 8);
        assertThat(pictures(extract)).singleElement().satisfies(picture -> {
            assertThat(picture.getWidth()).isCloseTo((int) (150 / 25.4 * 100), within(2));
            assertThat(picture.getHeight()).isCloseTo((int) (60 / 25.4 * 100), within(2));
            assertThat(picture.getBitsPerComponent()).isEqualTo(scan == Scan.CCITT ? 1 : 8);
        });
        assertThat(text(extract)).contains("giữa").doesNotContain("trên", "dưới");
    }

    @Test
    void takesFormsApart() throws IOException {
        Path source = folder.resolve("form.pdf");
        try (PDDocument document = Loader.loadPDF(letter().toFile())) {
            PDPage page = document.getPage(0);
            PDFormXObject form = new PDFormXObject(document);
            try (InputStream in = page.getContents();
                    var out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
                in.transferTo(out);
            }
            form.setResources(page.getResources());
            form.setBBox(page.getMediaBox());
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawForm(form);
            }
            document.save(source.toFile());
        }

        Path extract = extract(source, FIVE_LINES);

        assertThat(text(extract)).contains("dòng 2:", "dòng 6:").doesNotContain("dòng 1:", "dòng 7:");
        assertThat(pictures(extract)).isEmpty();
        assertAlike(source, FIVE_LINES, 4);
    }

    @Test
    void drawingsAreCutAtTheEdge() throws IOException {
        Path source = Fixtures.letter(folder.resolve("drawn.pdf"), 1, 0, document -> {
            try (PDPageContentStream out =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                out.setNonStrokingColor(Color.BLUE);
                out.moveTo(77.777f, 77.777f);
                out.curveTo(200, 900, 400, 900, 555.555f, 77.777f);
                out.fill();
                out.setStrokingColor(Color.RED);
                out.setLineWidth(3);
                out.setLineDashPattern(new float[] {9, 4}, 2);
                out.moveTo(33.333f, 333.333f);
                out.lineTo(566.666f, 711.111f);
                out.stroke();
                out.addRect(120, 600, 100, 30);
                out.stroke();
            }
        });
        Region region = new Region(1, 30, 50, 120, 80);

        Path extract = extract(source, region);

        assertThat(streams(extract))
                .noneMatch(stream -> stream.contains("77.777"))
                .noneMatch(stream -> stream.contains("33.333"))
                .noneMatch(stream -> stream.contains("566.66"));
        assertThat(pictures(extract)).isEmpty();
        assertAlike(source, region, 6);
    }

    @Test
    void whatCannotBeCutBecomesAPictureOfTheRegionAlone() throws IOException {
        Path source = Fixtures.letter(folder.resolve("shaded.pdf"), 1, 20, document -> {
            COSDictionary colours = new COSDictionary();
            colours.setInt(COSName.FUNCTION_TYPE, 2);
            colours.setInt(COSName.N, 1);
            colours.setItem(COSName.DOMAIN, numbers(0f, 1f));
            colours.setItem(COSName.C0, numbers(1f));
            colours.setItem(COSName.C1, numbers(0.6f));
            COSDictionary shading = new COSDictionary();
            shading.setInt(COSName.SHADING_TYPE, 2);
            shading.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            shading.setItem(COSName.COORDS, numbers(0f, 0f, 595f, 842f));
            shading.setItem(COSName.FUNCTION, colours);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.PREPEND, true, true)) {
                out.shadingFill(new PDShadingType2(shading));
            }
        });

        Path extract = extract(source, FIVE_LINES);

        assertThat(pictures(extract))
                .singleElement()
                .satisfies(picture -> assertThat(picture.getWidth()).isCloseTo((int) (165 / 25.4 * 300), within(2)));
        assertThat(text(extract)).doesNotContain("dòng");
        assertAlike(source, FIVE_LINES, 12);
    }

    @Test
    void keepsColourAndOpacity() throws IOException {
        Path source = Fixtures.letter(folder.resolve("faint.pdf"), 1, 3, document -> {
            PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(0.3f);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                out.setGraphicsStateParameters(faint);
                out.setNonStrokingColor(new Color(200, 20, 20));
                out.addRect(100, 650, 300, 100);
                out.fill();
            }
        });

        assertAlike(source, new Region(1, 30, 35, 160, 60), 4);
    }

    @Test
    void canBeKeptForGoodUnderItsBlock() throws Exception {
        Path extract = extract(letter(), FIVE_LINES, new Region(2, 30, 60, 165, 40));
        Path copy = folder.resolve("copy.pdf");
        try (CopyComposer.Prepared prepared =
                new CopyComposer(TestArchive.CLOCK).prepare(extract, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, "Trích sao", copy);
        }

        assertThat(Archival.faults(copy)).isEmpty();
        assertThat(text(copy)).contains("dòng 2:", "SAO LỤC");
    }

    @Test
    void refusesNothingAndPagesThatAreNotThere() throws IOException {
        Path source = letter();

        assertThat(kind(source)).isEqualTo(Failure.Kind.NOTHING_CHOSEN);
        assertThat(kind(source, new Region(1, 300, 10, 20, 20))).isEqualTo(Failure.Kind.NOTHING_CHOSEN);
        assertThat(kind(source, new Region(7, 30, 10, 20, 20))).isEqualTo(Failure.Kind.NO_SUCH_PAGES);
    }

    @Test
    void anyRegionsOfAnySourceCanBeWritten() throws IOException {
        Random random = new Random(4);
        List<Path> sources = List.of(letter(), scan(Scan.GRAY), Fixtures.rotated(folder.resolve("turned.pdf"), 90));
        for (int round = 0; round < 30; round++) {
            List<Region> regions = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                regions.add(new Region(
                        1,
                        random.nextDouble() * 220 - 10,
                        random.nextDouble() * 300 - 10,
                        0.5 + random.nextDouble() * 220,
                        0.5 + random.nextDouble() * 300));
            }
            Path source = sources.get(round % sources.size());
            try {
                Path extract = extract(source, regions.toArray(Region[]::new));
                assertThat(pages(extract)).as("%s", regions).isNotEmpty();
            } catch (Failure refused) {
                assertThat(refused.kind()).as("%s", regions).isEqualTo(Failure.Kind.NOTHING_CHOSEN);
            }
        }
    }

    /** Ways in which scanners pack their pictures. */
    private enum Scan {
        GRAY,
        JPEG,
        CCITT
    }

    /** 100 dpi, black bars above, in and below the region, and an invisible text layer. */
    private Path scan(Scan scan) throws IOException {
        int type = scan == Scan.CCITT ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage paper = new BufferedImage(827, 1169, type);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 827, 1169);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < 40; i++) {
            pen.fillRect(100 + 7 * i, 60 + 27 * i, 400, 9);
        }
        pen.dispose();
        Path file = folder.resolve(scan + "-" + ++written + ".pdf");
        Fixtures.letter(file, 1, 0, document -> {
            PDPage page = document.getPage(0);
            PDImageXObject image = switch (scan) {
                case GRAY -> LosslessFactory.createFromImage(document, paper);
                case JPEG -> JPEGFactory.createFromImage(document, paper, 0.9f);
                case CCITT -> CCITTFactory.createFromImage(document, paper);
            };
            var font = PDType0Font.load(
                    document, ExtractWriterTest.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"));
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(image, 0, 0, 595.28f, 841.89f);
                int at = 0;
                for (String word : List.of("trên", "giữa", "dưới")) {
                    out.beginText();
                    out.setRenderingMode(RenderingMode.NEITHER);
                    out.setFont(font, 14);
                    out.newLineAtOffset(100, 841 - 200 - 150 * at++);
                    out.showText(word);
                    out.endText();
                }
            }
        });
        return file;
    }

    /** The extract's picture of the region is the source's, but for the edge. */
    private void assertAlike(Path source, Region region, double tolerance) throws IOException {
        Path extract = extract(source, new Region(1, 0, 0, 60, 5), region);
        BufferedImage whole = image(source, 1);
        BufferedImage made = image(extract, 1);
        double px = 100 / 25.4;
        int x = (int) Math.round(region.left() * px);
        int y = (int) Math.round(region.top() * px);
        int to = (int) Math.round((20 + 5 + 4) * px);
        int width = (int) (region.width() * px) - 4;
        int height = (int) (region.height() * px) - 6;
        double best = Double.MAX_VALUE;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                long sum = 0;
                for (int j = 3; j < height; j++) {
                    for (int i = 2; i < width; i++) {
                        sum += Math.abs(gray(whole, x + i, y + j) - gray(made, x + i + dx, to + j + dy));
                    }
                }
                best = Math.min(best, (double) sum / width / height);
            }
        }
        assertThat(best).as("mean difference of tones of 255").isLessThan(tolerance);
    }

    private static int gray(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    }

    private static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        array.setFloatArray(values);
        return array;
    }

    private Path letter() throws IOException {
        return Fixtures.letter(folder.resolve("letter-" + ++written + ".pdf"), 2, 20);
    }

    private Path extract(Path source, Region... regions) {
        return extract(source, FIELDS, CopyForms.HD36, regions);
    }

    private Path extract(Path source, DocumentFields fields, LayoutProfile profile, Region... regions) {
        Path target = folder.resolve("extract-" + ++written + ".pdf");
        new ExtractWriter().write(source, "", List.of(regions), fields, profile, target);
        return target;
    }

    private Failure.Kind kind(Path source, Region... regions) {
        return catchThrowableOfType(Failure.class, () -> extract(source, regions))
                .kind();
    }

    private static String text(Path pdf) {
        try (PdfFile file = PdfFile.open(pdf)) {
            return file.texts().text();
        }
    }

    private static List<PageTexts.Page> pages(Path pdf) {
        try (PdfFile file = PdfFile.open(pdf)) {
            return file.texts().pages();
        }
    }

    private static List<PageTexts.Line> runs(Path pdf) {
        return pages(pdf).get(0).lines();
    }

    private static BufferedImage image(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, 100);
        }
    }

    private static List<PDImageXObject> pictures(Path pdf) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf));
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && "Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
                pictures.add(new PDImageXObject(new PDStream(stream), null));
            }
        }
        return pictures;
    }

    /** All streams, decoded. */
    private static Set<String> streams(Path pdf) throws IOException {
        Set<String> all = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        all.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all;
    }
}
