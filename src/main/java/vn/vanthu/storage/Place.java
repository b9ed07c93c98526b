package vn.vanthu.storage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The place of a document in the register as one number: its day of registration, then its id. Both never change, so
 * neither does the place.
 */
final class Place {
    /** The same of a row of {@code document}, in SQL. */
    static final String SQL =
            "((max(0, CAST(julianday(registered_on) - julianday('1900-01-01') AS INTEGER)) << 26) + id)";

    private static final int ID_BITS = 26;
    private static final long ID_MASK = (1L << ID_BITS) - 1;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The id of the document at a place, in SQL. */
    static final String ID_SQL = "(full_text.rowid & " + ID_MASK + ")";

    private Place() {}

    static long of(LocalDate registeredOn, long id) {
        return first(registeredOn) + id;
    }

    /** The first place of a day. */
    static long first(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(FIRST_DAY, day)) << ID_BITS;
    }

    /** The last place of a day. */
    static long last(LocalDate day) {
        return first(day) | ID_MASK;
    }

    static long id(long place) {
        return place & ID_MASK;
    }

    static LocalDate day(long place) {
        return FIRST_DAY.plusDays(place >> ID_BITS);
    }
}
