package vn.vanthu.domain.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * How the office writes what documents write, or a scanner reads, otherwise.
 *
 * @param id 0 before it is kept
 * @param asRead as it was read
 * @param corrected what the clerk made of it
 * @param document on which it was learned; empty where that is not known
 */
public record LearnedAlias(
        long id, Kind kind, String asRead, String corrected, Instant learnedAt, Optional<Long> document) {
    /** What it is a name of. */
    public enum Kind {
        AGENCY,
        SIGNER,
        LIST_LINE
    }
}
