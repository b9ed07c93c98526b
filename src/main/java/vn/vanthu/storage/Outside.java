package vn.vanthu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.vanthu.work.Failure;

/**
 * A file that a person wants in a place of their own: written beside it first, and under its name only when it is whole
 * (law L10). What stands there already is never replaced.
 */
public final class Outside {
    private final Path target;
    private final Path part;

    /** @throws Failure FILE_EXISTS, FILE_UNWRITABLE where its folder is missing */
    public Outside(Path target) {
        this.target = target.toAbsolutePath();
        this.part = this.target.resolveSibling(this.target.getFileName() + FileVault.PART);
        refuseExisting();
        if (!Files.isDirectory(this.target.getParent())) {
            throw new Failure(Failure.Kind.FILE_UNWRITABLE, target);
        }
    }

    /** The name beside it under which it is being written; a file there from a broken try is written over. */
    public Path part() {
        return part;
    }

    private void refuseExisting() {
        if (Files.exists(target)) {
            throw new Failure(Failure.Kind.FILE_EXISTS, target);
        }
    }

    /**
     * Writes the bytes of {@code source} beside the place and forces them to the disk.
     *
     * @throws Failure DISK_FULL …
     */
    public void prepare(Path source) {
        boolean isWhole = false;
        try {
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            Disk.forceFile(part);
            isWhole = true;
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        } finally {
            if (!isWhole) {
                abandon();
            }
        }
    }

    /** Gives the prepared file its name. */
    public void publish() {
        try {
            refuseExisting();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(target.getParent());
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        } finally {
            abandon();
        }
    }

    /** Removes what was prepared; does nothing after {@link #publish}. */
    public void abandon() {
        Disk.removeLeftover(part);
    }
}
