package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Progress;

/** A PDF opened for reading: never written to, pages decoded only when they are asked for. Safe for one thread at a time. */
public final class PdfFile implements AutoCloseable {
    private static final double USUAL_DPI = 300;
    private static final double LEAST_DPI = 150;
    private static final double MOST_DPI = 400;
    private static final int OPAQUE = 0xFF000000;

    private final Path file;
    private final PDDocument document;
    private final Optional<ShownPages> pages;
    private final IntFunction<Optional<PageTexts.Page>> recognised;

    private PdfFile(Path file, PDDocument document) {
        this(file, document, Optional.empty(), page -> Optional.empty());
    }

    private PdfFile(
            Path file,
            PDDocument document,
            Optional<ShownPages> pages,
            IntFunction<Optional<PageTexts.Page>> recognised) {
        this.file = file;
        this.document = document;
        this.pages = pages;
        this.recognised = recognised;
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

    /**
     * Opens pages that go when this is closed.
     *
     * @throws vn.vanthu.work.Failure those of {@link #open(Path)}
     */
    public static PdfFile open(ShownPages pages) {
        return open(pages, page -> Optional.empty());
    }

    /**
     * The same of a file of which more is known than it says itself.
     *
     * @param recognised the words of a page, from 1, as recognition has read them; empty where it has not
     */
    public static PdfFile open(ShownPages pages, IntFunction<Optional<PageTexts.Page>> recognised) {
        boolean opened = false;
        try {
            PdfFile file = new PdfFile(pages.file(), PdfDoor.open(pages.file()), Optional.of(pages), recognised);
            opened = true;
            return file;
        } finally {
            if (!opened) {
                pages.close();
            }
        }
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

    /**
     * A part of a page in any scale.
     *
     * @param page from 1
     * @param progress asked again and again whether the picture is still wanted
     * @throws vn.vanthu.work.Cancelled when it is not
     */
    public PageImage part(int page, PagePart part, Progress progress) {
        return PdfDoor.guarded(
                file, () -> opaque(new PageRenderer(document, PdfDoor.name(file), progress).draw(page, part)));
    }

    /**
     * The words of a page with the place of each: those of its text layer, or of a scan those that recognition has read.
     *
     * @param page from 1
     */
    public PageTexts.Page words(int page) {
        PageTexts.Page own = PdfDoor.guarded(
                file,
                () -> new TextLines(PdfDoor.name(file), Progress.UNWATCHED, TextRun::lineWithWords)
                        .readPage(document, page));
        return recognised
                .apply(page)
                .filter(read -> letters(read) > 2 * letters(own))
                .orElse(own);
    }

    private static long letters(PageTexts.Page page) {
        return page.text().chars().filter(Character::isLetter).count();
    }

    /** The text layer with the place of every line. */
    public PageTexts texts() {
        return texts(Progress.UNWATCHED);
    }

    /** The same, told of each page. */
    public PageTexts texts(Progress progress) {
        return PdfDoor.guarded(file, () -> new TextLines(PdfDoor.name(file), progress).read(document));
    }

    /**
     * The text layer of one page.
     *
     * @param page from 1
     */
    public PageTexts.Page text(int page) {
        return PdfDoor.guarded(file, () -> new TextLines(PdfDoor.name(file)).readPage(document, page));
    }

    /**
     * Part of a page that pictures cover; 1 for a scan.
     *
     * @param page from 1
     */
    public double pictured(int page) {
        return PdfDoor.guarded(
                file,
                () -> PageScan.of(document.getPage(page - 1), PdfDoor.name(file))
                        .covered());
    }

    /**
     * A page as recognition wants it: a scan at its own resolution, anything else at 300 dpi.
     *
     * @param page from 1
     */
    public GreyPage grey(int page) {
        return PdfDoor.guarded(file, () -> {
            double own =
                    PageScan.of(document.getPage(page - 1), PdfDoor.name(file)).dpi();
            SeenPage seen = SeenPage.of(document.getPage(page - 1));
            double most = Math.sqrt(GreyPage.MOST_PIXELS / (seen.widthPt() * seen.heightPt())) * 72;
            double dpi = Math.min(most, own >= LEAST_DPI ? Math.min(own, MOST_DPI) : USUAL_DPI);
            BufferedImage drawn = new PageRenderer(document, PdfDoor.name(file)).draw(page, dpi, ImageType.RGB);
            return GreyPage.of(drawn, drawn.getWidth() / seen.widthPt() * 72);
        });
    }

    /**
     * How far down a page is inked, as a copy of it would measure it.
     *
     * @param page from 1
     */
    public InkReach ink(int page) {
        return PdfDoor.guarded(
                file, () -> PageInk.of(document, PdfDoor.name(file), page).reach());
    }

    @Override
    public void close() {
        PdfDoor.guarded(file, () -> {
            document.close();
            return true;
        });
        pages.ifPresent(ShownPages::close);
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
