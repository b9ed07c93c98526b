package vn.vanthu.safeguarding;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Outside;
import vn.vanthu.storage.Snapshot;
import vn.vanthu.storage.SnapshotFile;
import vn.vanthu.storage.Subject;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Makes a backup in one file while the office works, and reads it back to the end before calling it good (law L6). */
public final class BackUp {
    private final Database database;
    private final FileVault vault;
    private final Clock clock;

    public BackUp(Database database, FileVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The backup stands under its name only when it is whole; whatever stops it, nothing is left of it.
     *
     * @param target a file that does not exist yet
     * @throws Failure FILE_EXISTS, FILE_UNWRITABLE, DISK_FULL, KEPT_FILE_MISSING, KEPT_FILE_CHANGED, BACKUP_DAMAGED
     */
    public BackupReport backUp(Path target, Progress progress) {
        Outside outside = new Outside(target);
        try {
            new Snapshot(database, vault, clock).write(outside.part(), (done, total) -> progress.at(done, 2 * total));
            BackupReport report = readBack(target, outside.part(), progress);
            outside.publish();
            log(report);
            return report;
        } finally {
            outside.abandon();
        }
    }

    private static BackupReport readBack(Path target, Path part, Progress progress) {
        try (SnapshotFile written = SnapshotFile.open(part)) {
            Path scratch = part.resolveSibling(part.getFileName() + ".db");
            List<Finding> faults = written.faults(scratch, (done, total) -> progress.at(total + done, 2 * total));
            if (!faults.isEmpty()) {
                throw new Failure(Failure.Kind.BACKUP_DAMAGED, target, faults);
            }
            return new BackupReport(
                    target, written.documents(), written.files(), part.toFile().length());
        }
    }

    private void log(BackupReport report) {
        database.write("BACK_UP", tx -> {
            tx.logs().backedUp(report.file(), report.documents(), report.files(), report.bytes());
            return new Done<>(
                    report,
                    new Subject(Subject.Kind.ARCHIVE, 0),
                    report.file() + " " + report.documents() + " " + report.files());
        });
    }

    /** When the last good backup was made. */
    public Optional<Instant> lastGood() {
        return database.read(tx -> tx.logs().lastBackup());
    }
}
