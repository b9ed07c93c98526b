package vn.vanthu.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.importing.ImportSheet.Doubt;

/**
 * A row of a register, understood as far as it can be.
 *
 * @param number the one that it bears; empty where none can be read
 * @param registeredOn empty where no day can be read
 * @param voidedBecause the words by which the row says that its number was not used; empty for a document
 */
record Entry(
        int row,
        Optional<RegistrationNumber> number,
        Optional<LocalDate> registeredOn,
        DocumentFields fields,
        Optional<String> voidedBecause,
        List<Doubt> doubts) {
    Entry {
        doubts = List.copyOf(doubts);
    }

    /** Whether what it says is enough to take it in; its number may still be held. */
    boolean isReadable() {
        return doubts.stream().noneMatch(doubt -> doubt.problem().refuses());
    }
}
