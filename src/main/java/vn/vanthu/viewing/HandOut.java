package vn.vanthu.viewing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.vanthu.domain.register.Document;
import vn.vanthu.storage.FileVault;
import vn.vanthu.work.Failure;

/**
 * Gives a kept file to other programs: always a copy, read-only, in a temporary place, so that no program ever has the
 * stored original open (law L4). The copies go when the program ends.
 */
public final class HandOut {
    private static final long STARTING_SECONDS = 3;

    private final FileVault vault;
    private final String system;

    /** @param system name of the operating system, as Java says it */
    public HandOut(FileVault vault, String system) {
        this.vault = vault;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /**
     * A copy of the document's file under a name that people know it by.
     *
     * @throws Failure KEPT_FILE_MISSING, KEPT_FILE_CHANGED, DISK_FULL, FILE_UNWRITABLE
     */
    public Path copy(Document document) {
        Document.KeptFile kept = document.file().orElseThrow();
        try {
            Path folder = Files.createTempDirectory("vanthu-");
            folder.toFile().deleteOnExit();
            Path copy = folder.resolve(OutsideName.of(document));
            vault.copyTo(kept.hash(), copy);
            File file = copy.toFile();
            file.deleteOnExit();
            if (!file.setReadOnly()) {
                throw new Failure(Failure.Kind.FILE_UNWRITABLE, copy);
            }
            return copy;
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNWRITABLE, e, System.getProperty("java.io.tmpdir"));
        }
    }

    /**
     * Opens a copy in the program that the system has for such files.
     *
     * @throws Failure NO_PROGRAM, and those of {@link #copy}
     */
    public Path open(Document document) {
        Path copy = copy(document);
        try {
            Process started = new ProcessBuilder(command(copy))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // The explorer says 1 whatever became of it.
            boolean hasEnded = started.waitFor(STARTING_SECONDS, TimeUnit.SECONDS);
            if (hasEnded && started.exitValue() != 0 && !isWindows()) {
                throw new Failure(Failure.Kind.NO_PROGRAM, copy.getFileName());
            }
        } catch (IOException missing) {
            throw Failure.of(Failure.Kind.NO_PROGRAM, missing, copy.getFileName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return copy;
    }

    private List<String> command(Path file) {
        String opener = isWindows() ? "explorer.exe" : system.startsWith("mac") ? "open" : "xdg-open";
        return List.of(opener, file.toString());
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }
}
