package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.DocumentFields;

/** What an extract by regions takes of unusual pictures and layers: that of the region, and nothing beside it. */
class ExtractImagesTest {
    /** The middle of what {@link #striped} draws: half of its rows are in it. */
    private static final Region MIDDLE = new Region(1, 30, 100, 150, 60);

    @TempDir
    Path folder;

    @Test
    void anInlineImageIsCut() throws IOException {
        BufferedImage paper = striped(BufferedImage.TYPE_BYTE_GRAY);
        Path source = Fixtures.letter(folder.resolve("inline.pdf"), 1, 0, document -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, paper);
            try (InputStream bytes = image.getStream().createInputStream();
                    PDPageContentStream out =
                            new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false, true)) {
                COSDictionary parameters = new COSDictionary();
                parameters.setInt(COSName.W, paper.getWidth());
                parameters.setInt(COSName.H, paper.getHeight());
                parameters.setInt(COSName.BPC, 8);
                parameters.setItem(COSName.CS, COSName.G);
                out.drawImage(new PDInlineImage(parameters, bytes.readAllBytes(), null), 0, 0, 595.28f, 841.89f);
            }
        });

        Path extract = extract(source, MIDDLE);

        assertThat(Files.size(source)).isGreaterThan(paper.getWidth() * paper.getHeight() / 2);
        assertOnlyTheRegion(extract);
        assertAlike(source, extract);
    }

    @Test
    void aPictureWithASoftMaskIsCutWithItsMask() throws IOException {
        BufferedImage paper = striped(BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < paper.getWidth() / 2; x++) {
            for (int y = 0; y < paper.getHeight(); y++) {
                paper.setRGB(x, y, 0x60000000 | (paper.getRGB(x, y) & 0xFFFFFF));
            }
        }
        Path source = Fixtures.letter(folder.resolve("mask.pdf"), 1, 0, document -> picture(document, paper));

        Path extract = extract(source, MIDDLE);

        assertOnlyTheRegion(extract);
        assertAlike(source, extract);
    }

    @Test
    void aLayerThatIsSwitchedOffDoesNotComeIn() throws IOException {
        Path source = Fixtures.letter(folder.resolve("layers.pdf"), 1, 20, document -> {
            PDOptionalContentGroup hidden = new PDOptionalContentGroup("hidden");
            PDOptionalContentGroup shown = new PDOptionalContentGroup("shown");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(hidden);
            layers.addGroup(shown);
            layers.setGroupEnabled(hidden, false);
            document.getDocumentCatalog().setOCProperties(layers);
            try (PDPageContentStream out =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                out.beginMarkedContent(COSName.OC, hidden);
                out.setNonStrokingColor(Color.RED);
                out.addRect(100, 500, 80, 40);
                out.fill();
                out.endMarkedContent();
                out.beginMarkedContent(COSName.OC, shown);
                out.setNonStrokingColor(Color.BLUE);
                out.addRect(300, 500, 80, 40);
                out.fill();
                out.endMarkedContent();
            }
        });

        Path extract = extract(source, MIDDLE);

        assertThat(has(extract, Color.BLUE)).isTrue();
        assertThat(has(extract, Color.RED)).isFalse();
        assertAlike(source, extract);
    }

    @Test
    void aPictureAsScannersPackItIsCut() throws IOException {
        Path source = folder.resolve("jbig2.pdf");
        try (InputStream corpus = ExtractImagesTest.class.getResourceAsStream("corpus/scanner-jbig2.pdf")) {
            Files.copy(corpus, source);
        }

        Path extract = extract(source, MIDDLE);

        assertThat(pictures(extract)).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture.getHeight()).isLessThan(pictures(source).get(0).getHeight() / 3);
        });
        assertAlike(source, extract);
    }

    private void picture(PDDocument document, BufferedImage paper) throws IOException {
        try (PDPageContentStream out =
                new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
            out.setNonStrokingColor(new Color(200, 220, 255));
            out.addRect(0, 0, 400, 841);
            out.fill();
            out.drawImage(LosslessFactory.createFromImage(document, paper), 0, 0, 595.28f, 841.89f);
        }
    }

    /** 100 dpi, bars all over the page. */
    private static BufferedImage striped(int type) {
        BufferedImage paper = new BufferedImage(827, 1169, type);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 827, 1169);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < 40; i++) {
            pen.fillRect(100 + 7 * i, 60 + 27 * i, 400, 9);
        }
        pen.dispose();
        return paper;
    }

    /** No picture in the file is larger than the region at the source's 100 dpi. */
    private static void assertOnlyTheRegion(Path extract) throws IOException {
        assertThat(pictures(extract)).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture.getWidth()).isCloseTo((int) (MIDDLE.width() / 25.4 * 100), within(2));
            assertThat(picture.getHeight()).isCloseTo((int) (MIDDLE.height() / 25.4 * 100), within(2));
        });
    }

    /** The region looks as in the source, wherever on the new page it came to stand. */
    private static void assertAlike(Path source, Path extract) throws IOException {
        BufferedImage whole = image(source);
        BufferedImage made = image(extract);
        double px = 100 / 25.4;
        int x = (int) Math.round(MIDDLE.left() * px);
        int y = (int) Math.round(MIDDLE.top() * px);
        int width = (int) (MIDDLE.width() * px) - 4;
        int height = (int) (MIDDLE.height() * px) - 6;
        double best = Double.MAX_VALUE;
        for (int to = 0; to + height < made.getHeight(); to++) {
            long sum = 0;
            for (int j = 3; j < height; j += 2) {
                for (int i = 2; i < width; i += 2) {
                    sum += Math.abs(grey(whole, x + i, y + j) - grey(made, x + i, to + j));
                }
            }
            best = Math.min(best, 4.0 * sum / width / height);
        }
        assertThat(best).as("mean difference of tones of 255").isLessThan(10);
    }

    private static int grey(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    }

    private static boolean has(Path pdf, Color colour) throws IOException {
        BufferedImage page = image(pdf);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Path extract(Path source, Region region) {
        Path target = folder.resolve("extract.pdf");
        new ExtractWriter().write(source, "", List.of(region), DocumentFields.EMPTY, CopyForms.HD36, target);
        return target;
    }

    private static BufferedImage image(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 100);
        }
    }

    private static List<PDImageXObject> pictures(Path pdf) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && "Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
                    pictures.add(new PDImageXObject(new PDStream(stream), null));
                }
            }
        }
        return pictures;
    }
}
