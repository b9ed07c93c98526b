package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import vn.vanthu.domain.document.PageTexts;

/**
 * Draws the pages of a source as pictures of 300 dpi, one at a time, so that what cannot become PDF/A by itself can.
 * The text layer stays as invisible type over the picture.
 */
final class PagePictures {
    private static final double DPI = 300;
    private static final float QUALITY = 0.85f;
    private static final long IN_MEMORY = 8L << 20;
    /** Channels nearer to each other are grey. */
    private static final int GREY = 12;

    private final PDDocument source;
    private final String name;
    private final Fonts fonts;

    PagePictures(PDDocument source, String name, Fonts fonts) {
        this.source = source;
        this.name = name;
        this.fonts = fonts;
    }

    /**
     * @param pages from 1
     * @return a temporary file with just these pages; whoever asked deletes it
     */
    Path draw(List<Integer> pages) throws IOException {
        List<PageTexts.Page> texts = new TextLines(name).read(source).pages();
        Path file = Files.createTempFile("vanthu-", ".pdf");
        boolean done = false;
        try (PDDocument drawn = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            Sheet fontsOfAll = new Sheet(drawn, fonts);
            PageRenderer renderer = new PageRenderer(source, name);
            for (int page : pages) {
                draw(drawn, fontsOfAll, renderer.draw(page, DPI, ImageType.RGB), page, texts.get(page - 1));
            }
            drawn.save(file.toFile());
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    private void draw(PDDocument drawn, Sheet sheet, BufferedImage picture, int number, PageTexts.Page text)
            throws IOException {
        SeenPage seen = SeenPage.of(source.getPage(number - 1));
        float width = (float) seen.widthPt();
        float height = (float) seen.heightPt();
        PDPage page = new PDPage(new PDRectangle(width, height));
        drawn.addPage(page);
        PDImageXObject image = JPEGFactory.createFromImage(drawn, isGrey(picture) ? grey(picture) : picture, QUALITY);
        try (PDPageContentStream pen = new PDPageContentStream(drawn, page)) {
            pen.drawImage(image, 0, 0, width, height);
            pen.setRenderingMode(RenderingMode.NEITHER);
            for (PageTexts.Line line : text.lines()) {
                InvisibleText.write(pen, sheet, line, height);
            }
        }
    }

    private static boolean isGrey(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int red = rgb >> 16 & 0xFF;
                int green = rgb >> 8 & 0xFF;
                int blue = rgb & 0xFF;
                if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > GREY) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] tones = ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                // The green channel: a drawing by the library would take the tones for linear light.
                tones[y * picture.getWidth() + x] = (byte) (picture.getRGB(x, y) >> 8);
            }
        }
        return grey;
    }
}
