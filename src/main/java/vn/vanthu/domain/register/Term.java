package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A term of the committee (nhiệm kỳ): its documents are numbered from 01 from the day after the congress closes to the
 * day the next one closes (HD36 1.3.1).
 *
 * @param id 0 before it is kept
 * @param label {@code 2025-2030}
 * @param endsOn last day; empty while it runs
 */
public record Term(long id, String label, LocalDate startsOn, Optional<LocalDate> endsOn) {
    /** Whether {@code day} lies in the term. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && endsOn.map(last -> !day.isAfter(last)).orElse(true);
    }
}
