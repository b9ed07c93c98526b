package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentFields;

/**
 * What a clerk asks to be entered.
 *
 * @param direction not {@link Direction#COPY}: copies are issued, not registered
 * @param registeredOn ngày đến
 * @param number a number that the clerk insists on; empty for the next
 * @param ref the registrant's own reference; may be empty
 * @param whenHeld what to do when the document is held already
 * @param book code of a book kept apart; empty for the usual one
 * @param links what the document does to others: replies to, amends, recalls
 */
public record Registration(
        Direction direction,
        DocumentFields fields,
        LocalDate registeredOn,
        Optional<RegistrationNumber> number,
        String ref,
        WhenHeld whenHeld,
        String book,
        List<Link> links) {
    public Registration {
        links = List.copyOf(links);
    }

    /** Into the usual book, linked to nothing. */
    public Registration(
            Direction direction,
            DocumentFields fields,
            LocalDate registeredOn,
            Optional<RegistrationNumber> number,
            String ref,
            WhenHeld whenHeld) {
        this(direction, fields, registeredOn, number, ref, whenHeld, "", List.of());
    }

    /** What to do with a document that is held already. */
    public enum WhenHeld {
        REFUSE,
        /** The clerk has seen both side by side and wants a second entry. */
        ENTER_AGAIN
    }
}
