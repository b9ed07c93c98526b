package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
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
 * @param citations what was read in it that it cites
 * @param arrivedAs the copy that lay on the desk, where it was not the document itself: a received sao lục
 */
public record Registration(
        Direction direction,
        DocumentFields fields,
        LocalDate registeredOn,
        Optional<RegistrationNumber> number,
        String ref,
        WhenHeld whenHeld,
        String book,
        List<Link> links,
        List<Citation> citations,
        Optional<CopyStamp> arrivedAs) {
    public Registration {
        links = List.copyOf(links);
        citations = List.copyOf(citations);
    }

    /** Citing nothing that is known, and no copy. */
    public Registration(
            Direction direction,
            DocumentFields fields,
            LocalDate registeredOn,
            Optional<RegistrationNumber> number,
            String ref,
            WhenHeld whenHeld,
            String book,
            List<Link> links) {
        this(direction, fields, registeredOn, number, ref, whenHeld, book, links, List.of(), Optional.empty());
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

    /** The same document, which cites these. */
    public Registration citing(List<Citation> cited) {
        return new Registration(direction, fields, registeredOn, number, ref, whenHeld, book, links, cited, arrivedAs);
    }

    /** The same document, of which this copy arrived; empty for the document itself. */
    public Registration arrivedAs(Optional<CopyStamp> copy) {
        return new Registration(direction, fields, registeredOn, number, ref, whenHeld, book, links, citations, copy);
    }

    /** What to do with a document that is held already. */
    public enum WhenHeld {
        REFUSE,
        /** The clerk has seen both side by side and wants a second entry. */
        ENTER_AGAIN
    }
}
