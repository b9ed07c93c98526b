package vn.vanthu.domain.query;

/**
 * An order of hits by what one of their fields says; those that say nothing stand last either way.
 *
 * @param isDescending the latest, greatest or last of the alphabet first
 */
public record Sorting(By by, boolean isDescending) {
    /** No more hits than these are put into order: their fields are read for it. */
    public static final int MOST = 200_000;

    /** The fields by which hits can stand. */
    public enum By {
        /** By the number, then its suffix and its symbol. */
        CODE,
        ISSUE_DATE,
        TYPE,
        ISSUER,
        SUBJECT,
        /** By the number in the register. */
        NUMBER,
        REGISTERED_ON,
        /** By the given name. */
        SIGNER,
        HOLDER,
        RECORDS_FILE,
        DUE_DATE,
        NOTE
    }
}
