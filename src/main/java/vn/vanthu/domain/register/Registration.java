package vn.vanthu.domain.register;

import java.time.LocalDate;
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
 */
public record Registration(
        Direction direction,
        DocumentFields fields,
        LocalDate registeredOn,
        Optional<RegistrationNumber> number,
        String ref,
        WhenHeld whenHeld) {
    /** What to do with a document that is held already. */
    public enum WhenHeld {
        REFUSE,
        /** The clerk has seen both side by side and wants a second entry. */
        ENTER_AGAIN
    }
}
