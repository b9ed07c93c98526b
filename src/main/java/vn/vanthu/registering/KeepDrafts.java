package vn.vanthu.registering;

import java.util.List;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.storage.Database;

/** Keeps half-filled forms, so that neither a closed window nor a dead machine loses what was typed. */
public final class KeepDrafts {
    private final Database database;

    public KeepDrafts(Database database) {
        this.database = database;
    }

    /** Adds the draft, or changes the one of this id. Not a deed of the register: leaves no row in the audit trail. */
    public Draft keep(Draft draft) {
        return database.jot(tx -> tx.drafts().put(draft));
    }

    /** Latest first. */
    public List<Draft> all() {
        return database.read(tx -> tx.drafts().all());
    }

    /** What was registered or thrown away is no draft any more. */
    public void remove(long id) {
        database.jot(tx -> {
            tx.drafts().remove(id);
            return id;
        });
    }
}
