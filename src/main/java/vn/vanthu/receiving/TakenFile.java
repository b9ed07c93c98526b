package vn.vanthu.receiving;

import java.util.Optional;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;

/**
 * What became of a file that came in.
 *
 * @param origin where it was found
 * @param document entered now, or held already
 * @param item in the tray, now or since before
 * @param why it waits, or was refused; empty where neither
 */
public record TakenFile(
        String origin, Status status, Optional<Document> document, Optional<IntakeItem> item, Optional<Failure> why) {
    /** What can become of a file. */
    public enum Status {
        /** Entered, with its number. */
        REGISTERED,
        /** In the tray, for a person to confirm. */
        WAITING,
        /** The same file is in the archive already: nothing was done. */
        HELD,
        /** A document of this number, symbol, issuer and date is held; this file waits in the tray to be joined to it. */
        HELD_OTHERWISE,
        /** Not taken in, and not kept. */
        REFUSED
    }

    TakenFile because(Failure reason) {
        return new TakenFile(origin, status, document, item, Optional.of(reason));
    }

    static TakenFile refused(String origin, Failure why) {
        return new TakenFile(origin, Status.REFUSED, Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
