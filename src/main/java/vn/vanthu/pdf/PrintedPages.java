package vn.vanthu.pdf;

import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Progress;

/**
 * Some pages of a PDF for a printer: each as a reader sees it, crop box and /Rotate applied, on paper of just its size,
 * not fitted and not centred, so that a millimetre of the file is one on paper. (PDFBox' own PDFPageable leaves a page
 * whose boxes do not begin at 0, 0 out of its place.)
 */
final class PrintedPages implements Pageable {
    private final PDDocument document;
    private final Printable whole;
    private final List<Integer> pages;
    private final Progress progress;
    private final Runnable stop;

    /**
     * @param pages of {@code document}, from 1
     * @param progress told before each page, which is drawn more than once where the printer wants it so
     * @param stop what is done where {@code progress} stops it; an exception would let Java print what it has by then
     */
    PrintedPages(PDDocument document, List<Integer> pages, Progress progress, Runnable stop) {
        this.document = document;
        this.progress = progress;
        this.stop = stop;
        this.whole = new PDFPrintable(document, Scaling.ACTUAL_SIZE, false, 0, false);
        this.pages = List.copyOf(pages);
    }

    @Override
    public int getNumberOfPages() {
        return pages.size();
    }

    /** Paper is always upright; a wide page is turned on it. */
    @Override
    public PageFormat getPageFormat(int index) {
        SeenPage seen = SeenPage.of(document.getPage(pages.get(index) - 1));
        boolean isWide = seen.widthPt() > seen.heightPt();
        double width = isWide ? seen.heightPt() : seen.widthPt();
        double height = isWide ? seen.widthPt() : seen.heightPt();
        Paper paper = new Paper();
        paper.setSize(width, height);
        paper.setImageableArea(0, 0, width, height);
        PageFormat format = new PageFormat();
        format.setPaper(paper);
        format.setOrientation(isWide ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        return format;
    }

    /** A page prints itself under its number in the document. */
    @Override
    public Printable getPrintable(int index) {
        int page = pages.get(index) - 1;
        return (graphics, format, asked) -> {
            try {
                progress.at(index, pages.size());
            } catch (Cancelled stopped) {
                stop.run();
                return Printable.PAGE_EXISTS;
            }
            return whole.print(graphics, format, page);
        };
    }
}
