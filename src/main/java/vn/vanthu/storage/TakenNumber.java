package vn.vanthu.storage;

import java.util.List;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * A number that the ledger gave out in the running transaction.
 *
 * @param series as shown
 * @param wasReserved whether it was kept for this until now
 */
public record TakenNumber(long seriesId, String series, RegistrationNumber number, boolean wasReserved) {
    /** One that nobody had reserved. */
    public TakenNumber(long seriesId, String series, RegistrationNumber number) {
        this(seriesId, series, number, false);
    }

    /** Whose seal changes with it: the series', when a reserved number became a taken one. */
    public List<Subject> touched() {
        return wasReserved ? List.of(Subject.series(seriesId)) : List.of();
    }
}
