package vn.vanthu.proving;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vanthu.domain.form.RegisterForm;

/**
 * Which part of which register is wanted; the parts not given do not restrict.
 *
 * @param seriesId of its numbers
 * @param from first day of registration; of handing over for the books of transfers
 * @param firstNumber by value; inserted numbers go with theirs
 * @param volumeNo quyển số, as printed on the cover; may be empty
 */
public record RegisterOrder(
        RegisterForm form,
        Optional<Long> seriesId,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalInt firstNumber,
        OptionalInt lastNumber,
        String volumeNo) {}
