package vn.vanthu.officefile;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * The one door through which spreadsheets come in: whatever a hostile or broken file makes the library throw leaves here
 * as a {@link Failure} with the right kind (law L8).
 */
final class SheetDoor {
    /** No register of an office comes near it; .xls is held in memory as a whole. */
    private static final long LARGEST = 200L << 20;

    private static final long LARGEST_XLS = 60L << 20;

    private final Path file;

    SheetDoor(Path file) {
        this.file = file;
    }

    /** Work on the file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    SheetSource open() {
        if (Files.notExists(file)) {
            throw new Failure(Kind.FILE_MISSING, name());
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure(Kind.FILE_UNREADABLE, name());
        }
        return guarded(this::opened);
    }

    private SheetSource opened() throws IOException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new Failure(Kind.FILE_EMPTY, name());
        }
        FileMagic magic = FileMagic.valueOf(file.toFile());
        if (bytes > (magic == FileMagic.OLE2 ? LARGEST_XLS : LARGEST)) {
            throw new Failure(Kind.FILE_TOO_HEAVY, name());
        }
        return switch (magic) {
            case OOXML -> XlsxSource.open(file).orElseThrow(() -> new Failure(Kind.NOT_A_SHEET, name()));
            case OLE2 -> openOld();
            default -> throw new Failure(Kind.NOT_A_SHEET, name());
        };
    }

    /** A .xls, or an .xlsx locked with a password, which is kept inside the same kind of file. */
    private SheetSource openOld() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            if (files.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new Failure(Kind.SHEET_LOCKED, name());
            }
            return XlsSource.open(files).orElseThrow(() -> new Failure(Kind.NOT_A_SHEET, name()));
        }
    }

    /** Runs {@code work} on what was read from the file. */
    <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (Failure | Cancelled ours) {
            throw ours;
        } catch (EncryptedDocumentException locked) {
            throw Failure.of(Kind.SHEET_LOCKED, locked, name());
        } catch (FileSystemException unreadable) {
            throw Failure.of(Kind.FILE_UNREADABLE, unreadable, name());
        } catch (HeavyFileException | OutOfMemoryError heavy) {
            throw Failure.of(Kind.FILE_TOO_HEAVY, heavy, name());
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw Failure.of(
                    HeavyFileException.isBehind(damaged) ? Kind.FILE_TOO_HEAVY : Kind.SHEET_DAMAGED, damaged, name());
        }
    }

    private String name() {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
