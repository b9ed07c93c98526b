package vn.vanthu.domain.agency;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agency as it was in one period of its life; names, superiors and places change with time (domain.md 1.1).
 *
 * @param id 0 before it is kept
 * @param name exactly as the agency writes itself
 * @param abbreviation as used in symbols; may be empty
 * @param superior name of the direct superior; may be empty
 * @param place địa danh; may be empty
 * @param validFrom first day of this form
 * @param validTo last day of this form; empty while it lives
 * @param successorId the agency that took over; empty while it lives
 */
public record Agency(
        long id,
        String name,
        String abbreviation,
        String superior,
        String place,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Long> successorId) {}
