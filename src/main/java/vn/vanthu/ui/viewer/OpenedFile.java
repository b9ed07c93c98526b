package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.vanthu.pdf.PdfFile;

/** A file that is open for looking at, the sizes of its pages, and what to do when it no longer is. */
record OpenedFile(PdfFile file, List<PdfFile.PageSize> sizes, Runnable closed) {
    static final OpenedFile NONE = new OpenedFile(null, List.of(), () -> {});

    /** Opens and measures; for a background thread. */
    static OpenedFile open(Supplier<PdfFile> opener, Runnable closed) {
        PdfFile file = opener.get();
        List<PdfFile.PageSize> sizes = new ArrayList<>();
        for (int page = 1; page <= file.pageCount(); page++) {
            sizes.add(file.size(page));
        }
        return new OpenedFile(file, List.copyOf(sizes), closed);
    }

    void close() {
        if (file != null) {
            file.close();
        }
        closed.run();
    }
}
