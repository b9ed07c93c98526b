package vn.vanthu.officefile;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * A document of Word, {@code .docx} or {@code .doc}, read for its text. The one door through which they come in: what a
 * hostile or broken one makes the library throw leaves here as a {@link Failure} (law L8). Macros are never looked at.
 */
public final class WordFile {
    private static final long LARGEST = 200L << 20;
    private static final long LARGEST_OLD = 60L << 20;

    private WordFile() {}

    /**
     * Its text with the places that the form gives it: the cells of a table stand beside each other, a paragraph is one
     * line however long. Pages are those at which Word broke it last.
     *
     * @throws Failure WORD_LOCKED, WORD_DAMAGED, FILE_TOO_HEAVY, FILE_UNREADABLE
     */
    public static PageTexts texts(Path file) {
        try {
            return read(file);
        } catch (Failure | Cancelled ours) {
            throw ours;
        } catch (EncryptedDocumentException locked) {
            throw Failure.of(Kind.WORD_LOCKED, locked, name(file));
        } catch (FileSystemException unreadable) {
            throw Failure.of(Kind.FILE_UNREADABLE, unreadable, name(file));
        } catch (HeavyFileException | OutOfMemoryError heavy) {
            throw Failure.of(Kind.FILE_TOO_HEAVY, heavy, name(file));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            boolean bomb = HeavyFileException.isBehind(damaged);
            throw Failure.of(bomb ? Kind.FILE_TOO_HEAVY : Kind.WORD_DAMAGED, damaged, name(file));
        }
    }

    private static PageTexts read(Path file) throws IOException {
        FileMagic magic = FileMagic.valueOf(file.toFile());
        if (Files.size(file) > (magic == FileMagic.OLE2 ? LARGEST_OLD : LARGEST)) {
            throw new Failure(Kind.FILE_TOO_HEAVY, name(file));
        }
        return switch (magic) {
            case OOXML -> DocxText.read(file);
            case OLE2 -> {
                try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
                    if (files.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                        throw new Failure(Kind.WORD_LOCKED, name(file));
                    }
                    yield DocText.read(files);
                }
            }
            default -> throw new Failure(Kind.WORD_DAMAGED, name(file));
        };
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
