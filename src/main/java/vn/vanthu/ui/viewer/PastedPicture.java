package vn.vanthu.ui.viewer;

import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import vn.vanthu.pdf.PageImage;
import vn.vanthu.pdf.PngFile;

/** A picture from the clipboard, to be kept as a file. */
public final class PastedPicture {
    private final PageImage pixels;

    /** Takes the pixels; on the screen's thread. */
    public PastedPicture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        pixels = new PageImage(width, height, argb);
    }

    /**
     * Writes it as PNG; for a background thread.
     *
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public Path write(Path target) {
        new PngFile().write(pixels, target);
        return target;
    }
}
