package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Whole pages as pictures. A changed page is written to target/golden, to be looked at and, if it is right, taken over.
 */
final class GoldenPage {
    private static final double DPI = 60;
    private static final int TONES = 60;

    private GoldenPage() {}

    /** Asserts that {@code page} of {@code file}, from 1, is the picture {@code name}. */
    static void assertLooksLike(String name, Path file, int page) throws IOException {
        try (PdfFile pdf = PdfFile.open(file)) {
            PageImage now = pdf.image(page, DPI);
            BufferedImage golden = golden(name);
            double different = golden == null ? 1 : different(now, golden);
            if (different > 0.002) {
                keep(name, now);
            }
            assertThat(different).as(name + ": part of the page that differs").isLessThanOrEqualTo(0.002);
        }
    }

    private static double different(PageImage now, BufferedImage golden) {
        assertThat(List.of(now.width(), now.height())).isEqualTo(List.of(golden.getWidth(), golden.getHeight()));
        int different = 0;
        for (int i = 0; i < now.argb().length; i++) {
            int wanted = golden.getRGB(i % now.width(), i / now.width()) & 0xFF;
            different += Math.abs((now.argb()[i] & 0xFF) - wanted) > TONES ? 1 : 0;
        }
        return (double) different / now.argb().length;
    }

    private static BufferedImage golden(String name) throws IOException {
        try (InputStream in = GoldenPage.class.getResourceAsStream("golden/" + name + ".png")) {
            return in == null ? null : ImageIO.read(in);
        }
    }

    private static void keep(String name, PageImage now) throws IOException {
        BufferedImage image = new BufferedImage(now.width(), now.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < now.argb().length; i++) {
            // Only one channel is compared; in true grey a red would come back as another tone.
            image.setRGB(i % now.width(), i / now.width(), (now.argb()[i] & 0xFF) * 0x010101);
        }
        Path kept = Path.of("target/golden/" + name + ".png");
        java.nio.file.Files.createDirectories(kept.getParent());
        ImageIO.write(image, "png", kept.toFile());
    }
}
