package vn.vanthu.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.parcel.ParcelFile;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** Takes the documents out of a ZIP or a mail message, and out of those within it. Changes nothing but its folder. */
public final class OpenParcel {
    /** Parcels within parcels. */
    private static final int DEEPEST = 4;

    private static final int MOST_FILES = 5_000;
    private static final long LARGEST_FILE = 2L << 30;
    private static final long LARGEST_PARCEL = 8L << 30;
    private static final int BLOCK = 1 << 16;

    /**
     * True for what {@link #unpack} opens, told by its bytes; an office file, though a ZIP inside, is none.
     *
     * @throws Failure FILE_MISSING, FILE_UNREADABLE
     */
    public boolean is(Path file) {
        return Files.isRegularFile(file) && ParcelFile.of(file).isPresent();
    }

    /**
     * Writes the files of a parcel into a folder, each under its own name made fit for any disk and unlike the others.
     * Where it fails, what it had written is gone again.
     *
     * @param into an existing folder; nothing is written outside
     * @return the files in the order of the parcel, those of inner parcels in the place of these; empty files left out
     * @throws Failure PARCEL_LOCKED, PARCEL_DAMAGED, FILE_TOO_HEAVY (too much, too many, too deep), FILE_TYPE_UNKNOWN
     *     where it is no parcel, FILE_UNREADABLE, FILE_UNWRITABLE
     */
    public List<Path> unpack(Path file, Path into) {
        Unpacking unpacking = new Unpacking(file, into);
        try {
            unpacking.open(file, 0);
            return List.copyOf(unpacking.files);
        } catch (RuntimeException failed) {
            unpacking.files.forEach(OpenParcel::delete);
            throw failed;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw Failure.of(Kind.FILE_UNWRITABLE, held, FileNames.of(file));
        }
    }

    private static final class Unpacking {
        private final String parcel;
        private final Path into;
        private final FileNames names = new FileNames();
        private final List<Path> files = new ArrayList<>();
        private long written;
        private int seen;

        Unpacking(Path file, Path into) {
            this.parcel = FileNames.of(file);
            this.into = into;
        }

        void open(Path file, int depth) {
            Optional<ParcelFile> opened = ParcelFile.of(file);
            if (opened.isEmpty()) {
                throw new Failure(Kind.FILE_TYPE_UNKNOWN, parcel);
            }
            opened.get().each((name, bytes) -> take(name, bytes, depth));
        }

        private void take(String name, InputStream bytes, int depth) {
            seen++;
            if (seen > MOST_FILES) {
                throw new Failure(Kind.FILE_TOO_HEAVY, parcel);
            }
            Path target = names.within(into, name);
            files.add(target);
            long size = write(bytes, target);
            if (size == 0) {
                files.remove(target);
                delete(target);
            } else if (ParcelFile.of(target).isPresent()) {
                openInner(target, depth + 1);
            }
        }

        /** An inner parcel that does not open stays as the file it is: the clerk has to see it. */
        private void openInner(Path inner, int depth) {
            if (depth >= DEEPEST) {
                throw new Failure(Kind.FILE_TOO_HEAVY, parcel);
            }
            int before = files.size();
            try {
                open(inner, depth);
                files.remove(inner);
                delete(inner);
            } catch (Failure failure) {
                if (failure.kind() != Kind.PARCEL_LOCKED && failure.kind() != Kind.PARCEL_DAMAGED) {
                    throw failure;
                }
                List<Path> half = files.subList(before, files.size());
                half.forEach(OpenParcel::delete);
                half.clear();
            }
        }

        private long write(InputStream bytes, Path target) {
            try (OutputStream out = Files.newOutputStream(target)) {
                byte[] block = new byte[BLOCK];
                long size = 0;
                for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                    size += read;
                    written += read;
                    if (size > LARGEST_FILE || written > LARGEST_PARCEL) {
                        throw new Failure(Kind.FILE_TOO_HEAVY, parcel);
                    }
                    out.write(block, 0, read);
                }
                return size;
            } catch (FileSystemException unwritable) {
                throw Failure.of(Kind.FILE_UNWRITABLE, unwritable, FileNames.of(target));
            } catch (IOException broken) {
                throw Failure.of(Kind.PARCEL_DAMAGED, broken, parcel);
            }
        }
    }
}
