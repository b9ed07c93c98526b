package vn.vanthu.safeguarding;

import java.util.List;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Inspection;
import vn.vanthu.work.Progress;

/** Checks the living archive: files, database, numbers, audit chain. Changes nothing (law L5). */
public final class Verify {
    private final Inspection inspection;

    public Verify(Database database, FileVault vault) {
        inspection = new Inspection(database, vault);
    }

    /** Rows, numbers, audit chain; every file is there and has its size. */
    public List<Finding> quick(Progress progress) {
        return inspection.quick(progress);
    }

    /** The same, and every byte of every file is read and hashed. */
    public List<Finding> deep(Progress progress) {
        return inspection.deep(progress);
    }
}
