package vn.vanthu.storage;

import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** The tables as one transaction sees them; of no use after it. */
public final class Transaction {
    private final Handle handle;
    private final Clock clock;

    Transaction(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    public Documents documents() {
        return new Documents(handle);
    }

    public Copies copies() {
        return new Copies(handle);
    }

    public Ledger ledger() {
        return new Ledger(handle);
    }

    public KeptFiles files() {
        return new KeptFiles(handle);
    }

    public FullText fullText() {
        return new FullText(handle);
    }

    public Offices offices() {
        return new Offices(handle);
    }

    public SavedLists savedLists() {
        return new SavedLists(handle);
    }

    public Logs logs() {
        return new Logs(handle, clock);
    }

    AuditTrail auditTrail() {
        return new AuditTrail(handle, clock);
    }
}
