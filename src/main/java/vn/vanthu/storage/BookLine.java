package vn.vanthu.storage;

import java.util.Optional;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * One line of a book before its cells are read: a document, a part of one, or numbers that no document bears.
 *
 * @param documentId 0 where {@code empty} is there
 * @param part the dispatch by its id, or the routing step by its place from 1; 0 for the whole document
 */
public record BookLine(long documentId, long part, Optional<EmptyNumbers> empty) {
    static BookLine document(long id) {
        return new BookLine(id, 0, Optional.empty());
    }

    static BookLine part(long documentId, long part) {
        return new BookLine(documentId, part, Optional.empty());
    }

    static BookLine empty(EmptyNumbers numbers) {
        return new BookLine(0, 0, Optional.of(numbers));
    }

    /**
     * @param until the last of a gap; else the same as {@code from}
     * @param state RESERVED or VOIDED; empty for a gap
     * @param why reason of a void, title of a reservation
     */
    public record EmptyNumbers(
            NumberSeries.Key series,
            RegistrationNumber from,
            RegistrationNumber until,
            Optional<NumberState> state,
            String why) {
        /** How it is marked on paper. */
        public RegisterRow.Mark mark() {
            return state.filter(NumberState.VOIDED::equals).isPresent()
                    ? RegisterRow.Mark.VOIDED
                    : RegisterRow.Mark.MISSING;
        }

        /** How many numbers these are. */
        public int count() {
            return until.value() - from.value() + 1;
        }
    }
}
