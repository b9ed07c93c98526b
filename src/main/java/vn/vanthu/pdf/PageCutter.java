package vn.vanthu.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes some pages of a file that lie one after the other as a file of their own; the source is only read. */
public final class PageCutter {
    /**
     * @param from first page, from 1
     * @param to last page
     * @param target a new file; on return it is on the disk
     * @throws vn.vanthu.work.Failure those of opening the source; FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void cut(Path source, int from, int to, Path target) {
        List<Integer> pages = IntStream.rangeClosed(from, to).boxed().toList();
        PdfDoor.guarded(source, () -> {
            try (PDDocument document = PdfDoor.open(source)) {
                ChosenPages.keep(document, pages);
                document.setAllSecurityToBeRemoved(true);
                NewFile.write(target, document::save);
                return true;
            }
        });
    }
}
