package vn.vanthu.arranging;

import vn.vanthu.domain.agency.Office;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;

/** Keeps what the office prints about itself. */
public final class KeepOffice {
    private final Database database;

    public KeepOffice(Database database) {
        this.database = database;
    }

    public Office office() {
        return database.read(tx -> tx.offices().office());
    }

    /** From now on; what is registered stays as it was. */
    public void change(Office office) {
        database.write("CHANGE_OFFICE", tx -> changed(tx, office));
    }

    private static Done<Office> changed(Transaction tx, Office office) {
        tx.offices().change(office);
        return new Done<>(office, new Subject(Subject.Kind.OFFICE, 1), office.toString());
    }
}
