package vn.vanthu.arranging;

import java.nio.file.Path;
import java.time.Clock;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.storage.ArchiveFolder;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;

/** Makes a new archive in an empty or new folder. */
public final class InitArchive {
    private final Clock clock;

    public InitArchive(Clock clock) {
        this.clock = clock;
    }

    /** @throws vn.vanthu.work.Failure FOLDER_NOT_EMPTY, FILE_UNWRITABLE, DISK_FULL; then nothing is left in the folder */
    public void init(Path folder, Office office) {
        ArchiveFolder place = new ArchiveFolder(folder);
        place.make();
        boolean isMade = false;
        try {
            new FileVault(folder).make();
            try (Database database = Database.create(folder, clock)) {
                database.write("INIT", tx -> {
                    tx.offices().add(office);
                    return new Done<>(office, new Subject(Subject.Kind.ARCHIVE, 0), office.name());
                });
            }
            isMade = true;
        } finally {
            if (!isMade) {
                place.clear();
            }
        }
    }
}
