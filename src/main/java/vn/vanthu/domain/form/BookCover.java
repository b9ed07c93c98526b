package vn.vanthu.domain.form;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the cover page of a printed book says (NĐ30 PL IV; domain.md 5.1). Empty texts are printed as dots to be filled
 * in by hand.
 *
 * @param superior the agency above; may be empty
 * @param agency whose book it is
 * @param period {@code Năm: 2026}, or {@code Nhiệm kỳ: 2025-2030} for a series that runs by term
 * @param volumeNo quyển số; empty for none
 */
public record BookCover(
        String superior,
        String agency,
        String period,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String firstNumber,
        String lastNumber,
        String volumeNo) {}
