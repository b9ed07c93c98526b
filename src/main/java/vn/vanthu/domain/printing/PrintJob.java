package vn.vanthu.domain.printing;

import java.time.Instant;
import vn.vanthu.domain.document.FileHash;

/**
 * A kept file that was to be printed, and what became of it.
 *
 * @param documentId the document whose file it is
 * @param title the document's, as the printer's queue shows it
 * @param problem what stopped it: name of a {@link Printer.State} or of a kind of failure; empty for none
 * @param askedAt when it was first asked for
 * @param changedAt when its state was last set
 */
public record PrintJob(
        long id,
        long documentId,
        FileHash file,
        String title,
        PrintOrder order,
        State state,
        String problem,
        Instant askedAt,
        Instant changedAt) {
    /** How far it is. */
    public enum State {
        /** Being sent, or cut off while it was. */
        WAITING,
        /** Taken by the printer's queue. */
        SENT,
        FAILED,
        /** A person does not want it any more. */
        GIVEN_UP
    }

    /** Whether it can still be printed or given up. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.FAILED;
    }
}
