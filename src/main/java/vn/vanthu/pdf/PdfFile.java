package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import vn.vanthu.domain.document.PageTexts;

/** A PDF opened for reading: never written to, pages decoded only when they are asked for. Safe for one thread at a time. */
public final class PdfFile implements AutoCloseable {
    private static final int OPAQUE = 0xFF000000;

    private final Path file;
    private final PDDocument document;

    private PdfFile(Path file, PDDocument document) {
        this.file = file;
        this.document = document;
    }

    /**
     * @throws vn.vanthu.work.Failure FILE_MISSING, FILE_EMPTY, NOT_A_PDF, PDF_DAMAGED, PDF_LOCKED, FILE_UNREADABLE,
     *     FILE_TOO_HEAVY
     */
    public static PdfFile open(Path file) {
        return new PdfFile(file, PdfDoor.open(file));
    }

    /**
     * Opens a file that may be locked.
     *
     * @param password empty for none
     * @throws vn.vanthu.work.Failure PASSWORD_WRONG besides those of {@link #open(Path)}
     */
    public static PdfFile open(Path file, String password) {
        return new PdfFile(file, PdfDoor.open(file, password));
    }

    public int pageCount() {
        return document.getNumberOfPages();
    }

    /**
     * Size of a page as it is seen (crop box, /Rotate applied).
     *
     * @param page from 1
     */
    public PageSize size(int page) {
        return PdfDoor.guarded(file, () -> {
            SeenPage seen = SeenPage.of(document.getPage(page - 1));
            return new PageSize(seen.width(), seen.height());
        });
    }

    /**
     * A page as a picture; one that would have more than 40 million pixels comes out smaller.
     *
     * @param page from 1
     * @param dpi pixels an inch
     */
    public PageImage image(int page, double dpi) {
        return PdfDoor.guarded(file, () -> {
            BufferedImage drawn = new PageRenderer(document, PdfDoor.name(file)).draw(page, dpi, ImageType.RGB);
            return opaque(drawn);
        });
    }

    /** The text layer with the place of every line. */
    public PageTexts texts() {
        return PdfDoor.guarded(file, () -> new TextLines(PdfDoor.name(file)).read(document));
    }

    @Override
    public void close() {
        PdfDoor.guarded(file, () -> {
            document.close();
            return true;
        });
    }

    private static PageImage opaque(BufferedImage drawn) {
        int[] argb = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= OPAQUE;
        }
        return new PageImage(drawn.getWidth(), drawn.getHeight(), argb);
    }

    /** mm */
    public record PageSize(double width, double height) {}
}
