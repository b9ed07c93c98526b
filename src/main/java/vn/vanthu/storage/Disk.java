package vn.vanthu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import vn.vanthu.work.Failure;

/** Files as the operating system has them: made durable, and their errors understood. */
final class Disk {
    private static final long NEARLY_NOTHING = 1 << 16;

    private Disk() {}

    /**
     * Opens a file that a person named, for reading only.
     *
     * @throws Failure FILE_MISSING, FILE_UNREADABLE
     */
    static InputStream reading(Path source) {
        if (!Files.exists(source)) {
            throw new Failure(Failure.Kind.FILE_MISSING, source);
        }
        try {
            if (Files.isDirectory(source)) {
                throw new Failure(Failure.Kind.FILE_UNREADABLE, source);
            }
            return Files.newInputStream(source);
        } catch (NoSuchFileException e) {
            throw Failure.of(Failure.Kind.FILE_MISSING, e, source);
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, source);
        }
    }

    /** Forces the names in a folder to the disk, where the system has a way to. */
    static void force(Path folder) throws IOException {
        if (isWindows()) {
            // Windows opens no folder as a file, and NTFS keeps renames in its journal.
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** What it means that {@code target} could not be written: a full disk, or one that refuses us. */
    static Failure unwritable(IOException e, Path target) {
        if (isFull(e, target)) {
            return Failure.of(Failure.Kind.DISK_FULL, e, target);
        }
        return Failure.of(Failure.Kind.FILE_UNWRITABLE, e, target);
    }

    private static boolean isFull(IOException e, Path target) {
        if (e instanceof AccessDeniedException) {
            return false;
        }
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left")
                || reason.contains("not enough space")
                || reason.contains("quota exceeded")) {
            return true;
        }
        // The reason comes in the language of the system; the free space does not.
        for (Path place = target.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                return usable(place) < NEARLY_NOTHING;
            }
        }
        return false;
    }

    private static long usable(Path place) {
        try {
            return Files.getFileStore(place).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** Removes what a broken write left; where even that fails it stays, and a check of the archive names it. */
    static void removeLeftover(Path part) {
        part.toFile().delete();
    }
}
