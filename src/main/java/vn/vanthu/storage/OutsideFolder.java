package vn.vanthu.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.work.Failure;

/**
 * A folder that a person wants filled in a place of their own: built beside it, and under its name only when all of it is
 * there (law L10).
 */
public final class OutsideFolder implements AutoCloseable {
    private final Path target;
    private final Path part;
    /** Without case, for so Windows sees them. */
    private final Set<String> names = new HashSet<>();

    /**
     * @param target must be missing or empty
     * @throws Failure FOLDER_NOT_EMPTY, FILE_UNWRITABLE, DISK_FULL
     */
    public OutsideFolder(Path target) {
        this.target = target.toAbsolutePath().normalize();
        if (this.target.getFileName() == null || !isFree()) {
            throw new Failure(Failure.Kind.FOLDER_NOT_EMPTY, target);
        }
        this.part = this.target.resolveSibling(this.target.getFileName() + FileVault.PART);
        removePart();
        try {
            Files.createDirectories(part);
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        }
    }

    private boolean isFree() {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        }
    }

    /** Where a file of this name is to be written; nothing has it yet. */
    public Path file(String name) {
        return part.resolve(name);
    }

    /**
     * Puts a kept file into it, its bytes checked against the hash while they are written.
     *
     * @param path parted by slashes, every part a name that any system takes; without the extension
     * @param extension with its dot; may be empty
     * @return the path under which it stands, numbered where one of this name was there
     * @throws Failure KEPT_FILE_CHANGED, KEPT_FILE_MISSING, DISK_FULL, FILE_UNWRITABLE
     */
    public String put(FileVault vault, FileHash hash, String path, String extension) {
        String name = path + extension;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = path + " (" + i + ")" + extension;
        }
        Path file = part.resolve(name);
        Path beside = file.resolveSibling(file.getFileName() + FileVault.PART);
        try {
            Files.createDirectories(file.getParent());
            try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
                vault.pass(hash, out);
                out.getFD().sync();
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Disk.unwritable(e, file);
        } finally {
            Disk.removeLeftover(beside);
        }
        return name;
    }

    /** Gives the folder its name. */
    public void publish() {
        try {
            // An empty folder stands in the way of a rename under Windows.
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(target.getParent());
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        }
    }

    /** Removes what was written unless it was published. */
    @Override
    public void close() {
        removePart();
    }

    private void removePart() {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(part)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(Disk::removeLeftover);
        } catch (IOException e) {
            throw Disk.unwritable(e, part);
        }
    }
}
