package vn.vanthu.pdf;

import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An open document that closes without a checked exception. */
record PdfDocument(Path file, PDDocument document) implements AutoCloseable {
    PdfDocument(Path file) {
        this(file, PdfDoor.open(file));
    }

    @Override
    public void close() {
        PdfDoor.guarded(file, () -> {
            document.close();
            return true;
        });
    }
}
