package vn.vanthu.finding;

import vn.vanthu.storage.Database;
import vn.vanthu.work.Progress;

/** Keeps the index of look-up in good order. It can be lost and built anew from the archive at any time. */
public final class KeepIndex {
    private final Database database;

    public KeepIndex(Database database) {
        this.database = database;
    }

    /**
     * Builds the index anew from fields and kept texts; until it is done not all is found. Where it is stopped, the next
     * opening of the archive goes on with it.
     *
     * @return how many documents it has
     */
    public int rebuild(Progress progress) {
        database.jot(tx -> {
            tx.fullText().empty();
            return null;
        });
        int all = 0;
        int some = database.jot(tx -> tx.fullText().rebuildFurther());
        while (some > 0) {
            all += some;
            progress.at(all, 0);
            some = database.jot(tx -> tx.fullText().rebuildFurther());
        }
        return all;
    }

    /**
     * Tidies a small part of the index; for times when nobody waits.
     *
     * @return whether there may be more to tidy
     */
    public boolean tidy() {
        return database.jot(tx -> tx.fullText().tidy());
    }

    /** Refreshes what SQLite knows of the tables, from which it chooses its ways; looks at a part of each only. */
    public void takeStock() {
        database.jot(tx -> {
            tx.fullText().takeStock();
            return null;
        });
    }
}
