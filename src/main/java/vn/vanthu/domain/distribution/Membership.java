package vn.vanthu.domain.distribution;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a recipient belongs to a group in a period.
 *
 * @param validFrom first day; empty for "from the beginning"
 * @param validTo last day; empty while it lasts
 */
public record Membership(long groupId, long memberId, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {
    /** Whether it holds on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return validFrom.map(first -> !day.isBefore(first)).orElse(true)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
