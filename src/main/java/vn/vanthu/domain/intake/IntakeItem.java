package vn.vanthu.domain.intake;

import java.time.Instant;
import java.util.Optional;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/**
 * A file in the intake tray "Chờ vào sổ".
 *
 * @param id 0 before it is in the tray
 * @param file as the archive keeps it
 * @param origin where it was found: a path, what lay in a parcel behind {@code !}; what a person pasted names that
 * @param direction the book it is meant for
 * @param reason what the clerk wrote on setting it aside; else empty
 * @param document what became of it; empty while it is open
 * @param part of which stack it is; empty for a file that came by itself
 */
public record IntakeItem(
        long id,
        Document.KeptFile file,
        String origin,
        Direction direction,
        State state,
        Why why,
        String reason,
        Instant arrivedAt,
        Instant changedAt,
        Optional<Long> document,
        Optional<Part> part,
        Reading reading) {
    /** What becomes of a file. */
    public enum State {
        WAITING,
        SET_ASIDE,
        /** Entered as a document of its own. */
        REGISTERED,
        /** Kept beside a document that was entered before. */
        JOINED,
        /** Cut into parts, which wait in its place. */
        CUT
    }

    /** Why a file waits for a person. */
    public enum Why {
        /** Nobody asked for more. */
        TO_CONFIRM,
        /** A field that a register needs is missing or not certain enough. */
        UNCERTAIN,
        /** A document of this number, symbol, issuer and date is held already. */
        SAME_DOCUMENT,
        /** It looks like several documents in one file. */
        STACK,
        /** No text could be read in it. */
        NO_TEXT,
        /** The book did not take it: its number is taken, its year closed. */
        BOOK_REFUSED,
        /** Cut from a stack. */
        PART
    }

    /**
     * Where a part comes from.
     *
     * @param stack the item that was cut
     * @param pages of it: {@code 3-5}
     */
    public record Part(long stack, String pages) {}

    /** The same item with what is known better of its reading. */
    public IntakeItem read(Reading better) {
        return new IntakeItem(
                id, file, origin, direction, state, why, reason, arrivedAt, changedAt, document, part, better);
    }

    /** Whether a person has still to decide. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.SET_ASIDE;
    }
}
