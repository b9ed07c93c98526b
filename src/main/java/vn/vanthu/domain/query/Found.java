package vn.vanthu.domain.query;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;

/**
 * A document that was found, as one line of a list shows it.
 *
 * @param place in the order of the register; of no meaning beside that
 * @param number in its series; empty where it has none
 */
public record Found(
        long id,
        long place,
        Direction direction,
        Optional<RegistrationNumber> number,
        LocalDate registeredOn,
        DocCode code,
        String type,
        String subject,
        PartialDate issueDate,
        String issuer,
        boolean hasFile,
        boolean isVoided) {}
