package vn.vanthu.storage;

/**
 * What a deed was done to, for the audit trail.
 *
 * @param id 0 where there is only one
 */
public record Subject(Kind kind, long id) {
    /** Kinds of subjects. */
    public enum Kind {
        ARCHIVE,
        OFFICE,
        DOCUMENT,
        SAVED_LIST,
        /** A series, with its terms and numbers. */
        SERIES,
        TERM,
        BOOK,
        RECIPIENT,
        SHEET_IMPORT,
        INTAKE_ITEM,
        LEARNED_ALIAS
    }

    public static Subject document(long id) {
        return new Subject(Kind.DOCUMENT, id);
    }

    public static Subject intakeItem(long id) {
        return new Subject(Kind.INTAKE_ITEM, id);
    }

    public static Subject series(long id) {
        return new Subject(Kind.SERIES, id);
    }
}
