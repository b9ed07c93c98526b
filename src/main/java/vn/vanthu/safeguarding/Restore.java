package vn.vanthu.safeguarding;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.storage.ArchiveFolder;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Inspection;
import vn.vanthu.storage.SnapshotFile;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Unpacks a backup into a new folder, after it was found sound, and checks what it unpacked. */
public final class Restore {
    private final Clock clock;

    public Restore(Clock clock) {
        this.clock = clock;
    }

    /**
     * The archive stands under its name only when it is whole and checked; a living archive is never written into.
     *
     * @param newFolder does not exist yet, or is empty
     * @throws Failure FILE_MISSING, NOT_A_BACKUP, BACKUP_DAMAGED, ARCHIVE_NEWER, FOLDER_NOT_EMPTY, DISK_FULL
     */
    public BackupReport restore(Path backup, Path newFolder, Progress progress) {
        ArchiveFolder place = new ArchiveFolder(newFolder);
        place.refuseFilled();
        try (SnapshotFile snapshot = SnapshotFile.open(backup)) {
            Path unpacked = place.beside();
            ArchiveFolder scratch = new ArchiveFolder(unpacked);
            try {
                scratch.make();
                refuse(backup, snapshot.faults(unpacked.resolve("check.db"), thirds(progress, 0)));
                snapshot.unpack(unpacked, thirds(progress, 1));
                refuse(backup, faults(unpacked, thirds(progress, 2)));
                scratch.renameTo(place);
            } finally {
                scratch.remove();
            }
            return new BackupReport(
                    backup,
                    snapshot.documents(),
                    snapshot.files(),
                    backup.toFile().length());
        }
    }

    private List<Finding> faults(Path folder, Progress progress) {
        try (Database database = Database.open(folder, clock)) {
            return new Inspection(database, new FileVault(folder)).deep(progress);
        }
    }

    private static void refuse(Path backup, List<Finding> findings) {
        List<Finding> damage = findings.stream().filter(Finding::isDamage).toList();
        if (!damage.isEmpty()) {
            throw new Failure(Failure.Kind.BACKUP_DAMAGED, backup, damage);
        }
    }

    private static Progress thirds(Progress progress, int before) {
        return (done, total) -> progress.at(before * total + done, 3 * total);
    }
}
