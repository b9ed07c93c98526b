package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** A paper of the office's own making: PDF/A-2b, fonts embedded, finished pages kept on disk until the file is written. */
final class PrintedPdf {
    private static final long NEARLY_FULL = 1 << 20;

    private PrintedPdf() {}

    /** What is on the pages. */
    @FunctionalInterface
    interface Drawing {
        void on(Sheet sheet) throws IOException;
    }

    /**
     * Draws, then writes the file whole or not at all.
     *
     * @param title for the PDF's metadata
     * @return its pages
     * @throws Failure FILE_EXISTS, before anything is drawn; DISK_FULL, FILE_UNWRITABLE
     */
    static int write(Path out, String title, InstantSource clock, Drawing drawing) {
        if (Files.exists(out)) {
            throw new Failure(Kind.FILE_EXISTS, PdfDoor.name(out));
        }
        try (Fonts fonts = new Fonts();
                PDDocument document = new PDDocument(MemoryUsageSetting.setupTempFileOnly().streamCache)) {
            document.getDocumentCatalog().setLanguage("vi");
            try (Sheet sheet = new Sheet(document, fonts)) {
                drawing.on(sheet);
            }
            new ArchivalDress(document, title, clock.instant()).asArchival();
            // Object streams would hold the whole document in memory once more.
            NewFile.write(out, stream -> document.save(stream, CompressParameters.NO_COMPRESSION));
            return document.getNumberOfPages();
        } catch (IOException failed) {
            // Not the target, which tells its failures itself: the temporary file that holds the pages.
            boolean full =
                    Path.of(System.getProperty("java.io.tmpdir")).toFile().getUsableSpace() < NEARLY_FULL;
            throw Failure.of(full ? Kind.DISK_FULL : Kind.FILE_UNWRITABLE, failed, PdfDoor.name(out));
        }
    }
}
