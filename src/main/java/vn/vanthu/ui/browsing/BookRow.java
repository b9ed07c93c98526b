package vn.vanthu.ui.browsing;

import java.util.Optional;
import vn.vanthu.domain.register.Document;

/**
 * A row of a register on the screen.
 *
 * @param document empty while it is being read
 */
record BookRow(Optional<Document> document) {
    /** A row whose page is still being read. */
    static final BookRow PENDING = new BookRow(Optional.empty());

    static BookRow of(Document document) {
        return new BookRow(Optional.of(document));
    }
}
