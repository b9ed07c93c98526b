package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.TextParagraphs.Paragraph;
import vn.vanthu.pdf.TextParagraphs.Row;
import vn.vanthu.work.Failure;

/** Finds the lines and paragraphs of a page, in its text layer or in the ink of a scan, for regions to fit them. */
public final class ExtractMarks {
    /** A row of which this part is marked is meant. */
    private static final double MEANT = 0.4;
    /** What scanners leave along the edges is no text, mm. */
    private static final double EDGE = 10;

    /** Accents stand so far above their letters at most, mm. */
    private static final double ACCENT_GAP = 0.7;

    private static final double STEP = 25.4 / InkMap.DPI;

    private final PDDocument document;
    private final String file;
    private final int page;

    private ExtractMarks(PDDocument document, String file, int page) {
        this.document = document;
        this.file = file;
        this.page = page;
    }

    /**
     * The paragraphs of a page from top to bottom; none for an empty page.
     *
     * @param password that opens the file; empty for none
     * @param page from 1
     * @throws Failure NO_SUCH_PAGES, and those of {@link PdfFile#open}
     */
    public static List<Region> paragraphs(Path file, String password, int page) {
        try (PdfDocument opened = open(file, password, page)) {
            return PdfDoor.guarded(
                    file,
                    () ->
                            TextParagraphs.of(
                                            page, new ExtractMarks(opened.document(), PdfDoor.name(file), page).rows())
                                    .stream()
                                    .map(Paragraph::place)
                                    .toList());
        }
    }

    /**
     * The region grown or shrunk to whole lines over the width of the page's text; as it is where it marks none.
     *
     * @param password that opens the file; empty for none
     * @throws Failure NO_SUCH_PAGES, and those of {@link PdfFile#open}
     */
    public static Region snap(Path file, String password, Region marked) {
        try (PdfDocument opened = open(file, password, marked.page())) {
            return PdfDoor.guarded(
                    file,
                    () -> snapped(
                            new ExtractMarks(opened.document(), PdfDoor.name(file), marked.page()).rows(), marked));
        }
    }

    private static PdfDocument open(Path file, String password, int page) {
        PdfDocument opened = new PdfDocument(file, PdfDoor.open(file, password));
        int count = opened.document().getNumberOfPages();
        if (page < 1 || page > count) {
            opened.close();
            throw new Failure(Failure.Kind.NO_SUCH_PAGES, List.of(page), count);
        }
        return opened;
    }

    private static Region snapped(List<Row> rows, Region marked) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double shared = Math.min(row.bottom(), marked.bottom()) - Math.max(row.top(), marked.top());
            boolean within = row.top() < marked.top() && row.bottom() > marked.bottom();
            if (within || shared > MEANT * row.height()) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        return from < 0 ? marked : TextParagraphs.around(marked.page(), rows, from, to);
    }

    private List<Row> rows() throws IOException {
        PageTexts.Page texts = new TextLines(file).readPage(document, page);
        List<Row> rows = TextParagraphs.rows(texts);
        return rows.isEmpty() ? inked() : rows;
    }

    /** Rows of ink, parted by rows of paper. */
    private List<Row> inked() throws IOException {
        BufferedImage picture = new PageRenderer(document, file).draw(page, InkMap.DPI, ImageType.GRAY);
        FreeSpace free = InkMap.of(picture).free();
        SeenPage seen = SeenPage.of(document.getPage(page - 1));
        double across = seen.width() - 2 * EDGE;
        List<double[]> bands = new ArrayList<>();
        for (double y = EDGE; y + 2 * STEP < seen.height() - EDGE; y += STEP) {
            if (free.isFree(EDGE, y, across, STEP / 2)) {
                continue;
            }
            int last = bands.size() - 1;
            if (last >= 0 && y - bands.get(last)[1] < ACCENT_GAP) {
                bands.get(last)[1] = y + STEP;
            } else {
                bands.add(new double[] {y, y + STEP});
            }
        }
        List<Row> rows = new ArrayList<>();
        for (double[] band : bands) {
            double left = EDGE;
            double right = seen.width() - EDGE;
            double high = band[1] - band[0];
            while (left < right && free.isFree(left, band[0], STEP, high)) {
                left += STEP;
            }
            while (right > left && free.isFree(right - STEP, band[0], STEP, high)) {
                right -= STEP;
            }
            rows.add(new Row(left, band[0], right, band[1], "", false));
        }
        return rows;
    }
}
