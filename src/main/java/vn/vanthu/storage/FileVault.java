package vn.vanthu.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;

/**
 * The files of an archive, each under its SHA-256 as {@code files/ab/ab…}: written beside, forced to the disk, renamed,
 * never overwritten (laws L3, L4).
 */
public final class FileVault {
    /** The folder's name in the archive's folder. */
    static final String FOLDER_NAME = "files";

    static final String PART = ".part";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Opening opening;

    /** Opens a new file for writing; handed in by tests that let it fail. */
    @FunctionalInterface
    interface Opening {
        FileOutputStream open(Path file) throws IOException;
    }

    /** @param archive the archive's folder */
    public FileVault(Path archive) {
        this(archive, file -> new FileOutputStream(file.toFile()));
    }

    FileVault(Path archive, Opening opening) {
        this.folder = archive.resolve(FOLDER_NAME);
        this.opening = opening;
    }

    /** Makes the folders of a new archive: all at once, so that keeping a file never waits for one to be made durable. */
    public void make() {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < 256; i++) {
                Files.createDirectories(folder.resolve("%02x".formatted(i)));
            }
            Disk.force(folder);
            Disk.force(folder.getParent());
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        }
    }

    /**
     * Keeps the bytes of {@code source}, which is only read. On return they are on the disk.
     *
     * @return hash, name and size; the number of pages is not known here
     * @throws Failure FILE_MISSING, FILE_EMPTY, FILE_UNREADABLE, DISK_FULL, FILE_UNWRITABLE, KEPT_FILE_CHANGED
     */
    public Document.KeptFile keep(Path source) {
        Path part = newPart();
        try (InputStream in = Disk.reading(source)) {
            MessageDigest digest = Hashing.sha256();
            long bytes = copy(in, source, part, digest, Forcing.NOW);
            if (bytes == 0) {
                throw new Failure(Failure.Kind.FILE_EMPTY, source.getFileName());
            }
            FileHash hash = new FileHash(Hashing.hex(digest));
            settle(part, hash);
            return new Document.KeptFile(hash, source.getFileName().toString(), bytes, 0);
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        } finally {
            Disk.removeLeftover(part);
        }
    }

    /**
     * A copy that lies in the vault under a free name, not yet forced to the disk.
     *
     * @param name by which the source is known
     */
    public record Staged(Path part, FileHash hash, String name, long bytes) {}

    /**
     * Copies {@code source} into the vault and hashes it in the same pass, to be looked at before it is {@link
     * #keep(Staged) kept} or {@link #drop dropped}. What is looked at is what would be kept, whatever becomes of the
     * source meanwhile.
     *
     * @throws Failure FILE_MISSING, FILE_EMPTY, FILE_UNREADABLE, DISK_FULL, FILE_UNWRITABLE
     */
    public Staged stage(Path source) {
        Path part = newPart();
        boolean isStaged = false;
        try (InputStream in = Disk.reading(source)) {
            MessageDigest digest = Hashing.sha256();
            long bytes = copy(in, source, part, digest, Forcing.LATER);
            if (bytes == 0) {
                throw new Failure(Failure.Kind.FILE_EMPTY, source.getFileName());
            }
            isStaged = true;
            return new Staged(
                    part,
                    new FileHash(Hashing.hex(digest)),
                    source.getFileName().toString(),
                    bytes);
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        } finally {
            if (!isStaged) {
                Disk.removeLeftover(part);
            }
        }
    }

    /**
     * Keeps a staged copy. On return it is on the disk.
     *
     * @throws Failure DISK_FULL, FILE_UNWRITABLE, KEPT_FILE_CHANGED
     */
    public Document.KeptFile keep(Staged staged) {
        try {
            Disk.forceFile(staged.part());
            settle(staged.part(), staged.hash());
            return new Document.KeptFile(staged.hash(), staged.name(), staged.bytes(), 0);
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        }
    }

    /** Removes a staged copy that is not wanted; nothing where it was kept. */
    public void drop(Staged staged) {
        Disk.removeLeftover(staged.part());
    }

    private enum Forcing {
        NOW,
        LATER
    }

    private long copy(InputStream in, Path source, Path part, MessageDigest digest, Forcing forcing)
            throws IOException {
        try (FileOutputStream out = opening.open(part)) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int n = read(in, buffer, source); n > 0; n = read(in, buffer, source)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                bytes += n;
            }
            if (bytes > 0 && forcing == Forcing.NOW) {
                out.getFD().sync();
            }
            return bytes;
        }
    }

    /** A source that cannot be read any more is another matter than a disk that cannot be written. */
    private static int read(InputStream in, byte[] buffer, Path source) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, source.getFileName());
        }
    }

    private void settle(Path part, FileHash hash) throws IOException {
        Path kept = path(hash);
        if (Files.exists(kept)) {
            check(hash);
        } else {
            if (!Files.isDirectory(kept.getParent())) {
                Files.createDirectories(kept.getParent());
                Disk.force(folder);
            }
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        Disk.force(kept.getParent());
    }

    /** A free name in the vault for a file that is about to be written and then {@link #adopt adopted}. */
    public Path newPart() {
        return folder.resolve(UUID.randomUUID() + PART);
    }

    /**
     * Keeps a file that was written into the vault and is on the disk already; {@code part} is gone afterwards.
     *
     * @param name by which it is known
     * @throws Failure DISK_FULL, FILE_UNWRITABLE
     */
    public Document.KeptFile adopt(Path part, String name, int pages) {
        try {
            MessageDigest digest = Hashing.sha256();
            long bytes = digest(part, digest, OutputStream.nullOutputStream());
            FileHash hash = new FileHash(Hashing.hex(digest));
            settle(part, hash);
            return new Document.KeptFile(hash, name, bytes, pages);
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        }
    }

    /**
     * Where the file lies, after its bytes were found to be those it was kept with (law L4).
     *
     * @throws Failure KEPT_FILE_MISSING, KEPT_FILE_CHANGED, FILE_UNREADABLE
     */
    public Path checked(FileHash hash) {
        check(hash);
        return path(hash);
    }

    private void check(FileHash hash) {
        pass(hash, OutputStream.nullOutputStream());
    }

    /**
     * Passes the bytes on to {@code out} and fails at the end if they are not those that were kept.
     *
     * @return how many they are
     * @throws Failure KEPT_FILE_MISSING, KEPT_FILE_CHANGED, FILE_UNREADABLE, and DISK_FULL where {@code out} is
     */
    long pass(FileHash hash, OutputStream out) {
        MessageDigest digest = Hashing.sha256();
        long bytes;
        try {
            bytes = digest(path(hash), digest, out);
        } catch (NoSuchFileException e) {
            throw Failure.of(Failure.Kind.KEPT_FILE_MISSING, e, hash.hex());
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, hash.hex());
        }
        if (!Hashing.hex(digest).equals(hash.hex())) {
            throw new Failure(Failure.Kind.KEPT_FILE_CHANGED, hash.hex());
        }
        return bytes;
    }

    private static long digest(Path file, MessageDigest digest, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                try {
                    out.write(buffer, 0, n);
                } catch (IOException e) {
                    throw Disk.unwritable(e, file);
                }
                bytes += n;
            }
            return bytes;
        }
    }

    /**
     * Writes a checked copy of a kept file to a place outside.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL …
     */
    public void copyTo(FileHash hash, Path target) {
        Path source = checked(hash);
        Outside outside = new Outside(target);
        outside.prepare(source);
        outside.publish();
    }

    Path path(FileHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    /** All files that lie in the vault, leftovers of broken writes included. */
    List<Path> all() {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, folder);
        }
    }
}
