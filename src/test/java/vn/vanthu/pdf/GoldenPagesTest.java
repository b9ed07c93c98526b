package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole pages as pictures. A changed page is written to target/golden, to be looked at and, if it is right, taken over. */
class GoldenPagesTest {
    private static final double DPI = 60;
    private static final int TONES = 60;

    @TempDir
    Path folder;

    @Test
    void underTheText() throws Exception {
        assertLooksLike("hd36-under-the-text", Fixtures.letter(folder.resolve("letter.pdf"), 1, 12), 1);
    }

    @Test
    void onAnAddedPage() throws Exception {
        assertLooksLike("hd36-added-page", Fixtures.letter(folder.resolve("full.pdf"), 1, 36), 2);
    }

    private void assertLooksLike(String name, Path source, int page) throws IOException {
        Path copy = folder.resolve("copy.pdf");
        try (CopyComposer.Prepared prepared =
                new CopyComposer(() -> Instant.EPOCH).prepare(source, List.of(), CopyForms.HD36)) {
            prepared.write(CopyForms.BLOCK, name, copy);
        }
        try (PdfFile pdf = PdfFile.open(copy)) {
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
        try (InputStream in = GoldenPagesTest.class.getResourceAsStream("golden/" + name + ".png")) {
            return in == null ? null : ImageIO.read(in);
        }
    }

    private static void keep(String name, PageImage now) throws IOException {
        BufferedImage image = new BufferedImage(now.width(), now.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < now.argb().length; i++) {
            image.setRGB(i % now.width(), i / now.width(), now.argb()[i]);
        }
        Path kept = Path.of("target/golden/" + name + ".png");
        java.nio.file.Files.createDirectories(kept.getParent());
        ImageIO.write(image, "png", kept.toFile());
    }
}
