package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import vn.vanthu.domain.document.PageTexts;

/** Writes beside a scan the same scan with its words under the pictures, so that any reader finds and copies them. */
public final class TextLayerWriter {
    /**
     * Pages that have as much text of their own stay as they are; fonts are embedded, and what was PDF/A still is.
     *
     * @param texts of all pages, as recognised
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE, and what {@link PdfFile#open} throws
     */
    public void write(Path scan, PageTexts texts, Path target) {
        PdfDoor.guarded(scan, () -> {
            try (PDDocument document = PdfDoor.open(scan);
                    Fonts fonts = new Fonts()) {
                PageTexts own = new TextLines(PdfDoor.name(scan)).read(document);
                Sheet sheet = new Sheet(document, fonts);
                for (int i = 0; i < Math.min(texts.pages().size(), document.getNumberOfPages()); i++) {
                    if (letters(texts.pages().get(i)) > 2 * letters(own.pages().get(i))) {
                        write(
                                document,
                                document.getPage(i),
                                sheet,
                                texts.pages().get(i));
                    }
                }
                Rewriting.save(document, target);
            }
            return true;
        });
    }

    private static long letters(PageTexts.Page page) {
        return page.text().chars().filter(Character::isLetter).count();
    }

    private static void write(PDDocument document, PDPage page, Sheet sheet, PageTexts.Page text) throws IOException {
        SeenPage seen = SeenPage.of(page);
        try (PDPageContentStream pen =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            pen.transform(seen.toPage());
            pen.setRenderingMode(RenderingMode.NEITHER);
            for (PageTexts.Line line : text.lines()) {
                InvisibleText.write(pen, sheet, line, seen.heightPt());
            }
        }
    }
}
