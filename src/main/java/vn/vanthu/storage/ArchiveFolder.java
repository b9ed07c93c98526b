package vn.vanthu.storage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vanthu.work.Failure;

/** The folder of an archive that is being made: new, or there and empty. */
public final class ArchiveFolder {
    private final Path folder;

    public ArchiveFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws Failure FOLDER_NOT_EMPTY */
    public void refuseFilled() {
        try {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && isEmpty())) {
                throw new Failure(Failure.Kind.FOLDER_NOT_EMPTY, folder);
            }
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, folder);
        }
    }

    /** @throws Failure FOLDER_NOT_EMPTY, FILE_UNWRITABLE */
    public void make() {
        refuseFilled();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Removes all that was put into it. */
    public void clear() {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> deepestFirst = entries.filter(entry -> !entry.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            deepestFirst.stream().map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNWRITABLE, e, folder);
        }
    }

    /** A free name beside it, on the same disk. */
    public Path beside() {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID() + FileVault.PART);
    }

    /**
     * Gives this folder the name of {@code place}, which is missing or empty.
     *
     * @throws Failure FILE_UNWRITABLE
     */
    public void renameTo(ArchiveFolder place) {
        try {
            Files.deleteIfExists(place.folder);
            Files.move(folder, place.folder, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(place.folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw Disk.unwritable(e, place.folder);
        }
    }

    /** Removes it with all that is in it; nothing where it is not there. */
    public void remove() {
        if (Files.exists(folder)) {
            clear();
            Disk.removeLeftover(folder);
        }
    }
}
