package vn.vanthu.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * The one door through which files come in: whatever a hostile or broken file makes the PDF library throw, errors
 * included, leaves here as a {@link Failure} with the right kind (law L8).
 */
final class PdfDoor {
    private static final int HEADER_WITHIN = 1024;
    private static final int MOST_PAGES = 100_000;
    private static final long IN_MEMORY = 8L << 20;

    private PdfDoor() {}

    /** Work on an open file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Opens {@code file}, which is read piece by piece and never held whole. */
    static PDDocument open(Path file) {
        return open(file, "");
    }

    /**
     * Opens {@code file} with {@code password}, which is of no matter where it needs none.
     *
     * @throws Failure PASSWORD_WRONG besides the others
     */
    static PDDocument open(Path file, String password) {
        checkKindOfFile(file);
        try {
            return load(file, password);
        } catch (Failure failure) {
            if (failure.kind() == Kind.PDF_LOCKED && !password.isEmpty()) {
                throw Failure.of(Kind.PASSWORD_WRONG, failure, name(file));
            }
            throw failure;
        }
    }

    private static PDDocument load(Path file, String password) {
        return guarded(file, () -> {
            RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
            PDDocument document = null;
            try {
                document = Loader.loadPDF(bytes, password, MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
                checkPages(file, document);
                PDDocument opened = document;
                document = null;
                bytes = null;
                return opened;
            } finally {
                if (document != null) {
                    document.close();
                } else if (bytes != null) {
                    bytes.close();
                }
            }
        });
    }

    /** Runs {@code work} on what was read from {@code file}. */
    static <T> T guarded(Path file, Work<T> work) {
        String name = name(file);
        try {
            return work.run();
        } catch (Failure | Cancelled ours) {
            throw ours;
        } catch (InvalidPasswordException locked) {
            throw Failure.of(Kind.PDF_LOCKED, locked, name);
        } catch (FileSystemException unreadable) {
            throw Failure.of(Kind.FILE_UNREADABLE, unreadable, name);
        } catch (OutOfMemoryError heavy) {
            throw Failure.of(Kind.FILE_TOO_HEAVY, heavy, name);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw Failure.of(Kind.PDF_DAMAGED, damaged, name);
        } catch (LinkageError noKey) {
            // Files locked for a certificate need a cryptography library that is left out on purpose.
            throw Failure.of(Kind.PDF_LOCKED, noKey, name);
        }
    }

    static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static void checkKindOfFile(Path file) {
        if (Files.notExists(file)) {
            throw new Failure(Kind.FILE_MISSING, name(file));
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure(Kind.FILE_UNREADABLE, name(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(HEADER_WITHIN);
            if (start.length == 0) {
                throw new Failure(Kind.FILE_EMPTY, name(file));
            }
            if (!new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                throw new Failure(Kind.NOT_A_PDF, name(file));
            }
        } catch (IOException unreadable) {
            throw Failure.of(Kind.FILE_UNREADABLE, unreadable, name(file));
        }
    }

    private static void checkPages(Path file, PDDocument document) {
        int pages = document.getNumberOfPages();
        if (pages < 1 || pages > MOST_PAGES) {
            throw new Failure(Kind.PDF_DAMAGED, name(file));
        }
        document.getPage(pages - 1);
    }
}
