package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.vanthu.work.Failure;

/** Writes a picture as a PNG file, so that it can be kept as a document. */
public final class PngFile {
    /**
     * @param target a new file; on return it is on the disk
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void write(PageImage picture, Path target) {
        BufferedImage pixels = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        pixels.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        PdfDoor.guarded(target, () -> {
            NewFile.write(target, out -> ImageIO.write(pixels, "png", out));
            return true;
        });
    }
}
