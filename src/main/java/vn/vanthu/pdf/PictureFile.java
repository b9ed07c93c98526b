package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NodeList;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** A document scanned to JPEG, PNG, BMP, GIF, or TIFF of one or more pages. */
public final class PictureFile implements AutoCloseable {
    private static final double A4_WIDTH = 210 / 25.4;
    private static final int MOST_PAGES = 5_000;
    /** An A3 sheet at 600 dpi. */
    private static final double MOST_WHOLE = 70e6;

    private static final double LEAST_DPI = 72;
    private static final double MOST_DPI = 1200;

    private final Path file;
    private final ImageInputStream bytes;
    private final ImageReader reader;
    private final int pages;

    private PictureFile(Path file, ImageInputStream bytes, ImageReader reader, int pages) {
        this.file = file;
        this.bytes = bytes;
        this.reader = reader;
        this.pages = pages;
    }

    /** @throws Failure PICTURE_DAMAGED where it is none, FILE_TOO_HEAVY, FILE_UNREADABLE */
    public static PictureFile open(Path file) {
        return guarded(file, () -> {
            ImageIO.setUseCache(false);
            ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile());
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                bytes.close();
                throw new Failure(Kind.PICTURE_DAMAGED, PdfDoor.name(file));
            }
            ImageReader reader = readers.next();
            reader.setInput(bytes);
            int pages = reader.getNumImages(true);
            if (pages < 1 || pages > MOST_PAGES) {
                bytes.close();
                throw new Failure(pages < 1 ? Kind.PICTURE_DAMAGED : Kind.FILE_TOO_HEAVY, PdfDoor.name(file));
            }
            return new PictureFile(file, bytes, reader, pages);
        });
    }

    public int pageCount() {
        return pages;
    }

    /**
     * A page as recognition wants it; a very large one with every second, third … pixel only.
     *
     * @param page from 1
     */
    public GreyPage grey(int page) {
        return guarded(file, () -> {
            double pixels = (double) reader.getWidth(page - 1) * reader.getHeight(page - 1);
            int step = (int) Math.ceil(Math.sqrt(pixels / GreyPage.MOST_PIXELS));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            double dpi = dpi(page);
            BufferedImage picture = reader.read(page - 1, param);
            return GreyPage.of(picture, dpi / step);
        });
    }

    /**
     * The size of a page on paper.
     *
     * @param page from 1
     */
    PdfFile.PageSize size(int page) {
        return guarded(file, () -> {
            double dpi = dpi(page);
            return new PdfFile.PageSize(
                    reader.getWidth(page - 1) / dpi * 25.4, reader.getHeight(page - 1) / dpi * 25.4);
        });
    }

    /**
     * A page with all its pixels.
     *
     * @param page from 1
     * @throws Failure FILE_TOO_HEAVY besides those of {@link #open}
     */
    BufferedImage picture(int page) {
        return guarded(file, () -> {
            if ((double) reader.getWidth(page - 1) * reader.getHeight(page - 1) > MOST_WHOLE) {
                throw new Failure(Kind.FILE_TOO_HEAVY, PdfDoor.name(file));
            }
            return reader.read(page - 1);
        });
    }

    /** Whether the file is one JPEG, whose bytes a PDF can hold as they are. */
    boolean isJpeg() {
        return guarded(file, () -> reader.getFormatName().equalsIgnoreCase("JPEG"));
    }

    /** What the file says of itself, where that can be; else an A4 page is taken to fill it. */
    private double dpi(int page) throws IOException {
        double said = said(reader.getImageMetadata(page - 1));
        int width = Math.min(reader.getWidth(page - 1), reader.getHeight(page - 1));
        double filled = width / A4_WIDTH;
        boolean likely = said >= LEAST_DPI && said <= MOST_DPI && said > filled / 3 && said < filled * 3;
        return likely ? said : filled;
    }

    private static double said(IIOMetadata metadata) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return 0;
        }
        String millimetres = ((IIOMetadataNode) sizes.item(0)).getAttribute("value");
        return millimetres.isEmpty() ? 0 : 25.4 / Double.parseDouble(millimetres);
    }

    @Override
    public void close() {
        guarded(file, () -> {
            reader.dispose();
            bytes.close();
            return true;
        });
    }

    private static <T> T guarded(Path file, PdfDoor.Work<T> work) {
        return PdfDoor.guarded(file, () -> {
            try {
                return work.run();
            } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
                throw Failure.of(Kind.PICTURE_DAMAGED, damaged, PdfDoor.name(file));
            }
        });
    }
}
