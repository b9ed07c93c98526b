package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.text.PartialDate;

/**
 * One number of a series and what became of it.
 *
 * @param title of the document that bears it, or what it is reserved for
 * @param reason why it was voided; empty otherwise
 * @param documentId the document that bears or bore it; empty for a number without one
 * @param registeredOn of that document
 * @param issueDate of that document; {@link PartialDate#NONE} without one
 * @param code as it stands on that document; empty without one
 */
public record LedgerEntry(
        RegistrationNumber number,
        NumberState state,
        String title,
        String reason,
        Optional<Long> documentId,
        Optional<LocalDate> registeredOn,
        PartialDate issueDate,
        String code) {}
