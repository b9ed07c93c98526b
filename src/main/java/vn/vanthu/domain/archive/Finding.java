package vn.vanthu.domain.archive;

/**
 * Something wrong that a check of an archive or a backup found (law L5).
 *
 * @param subject the file, row or number it is about
 * @param detail what exactly; may be empty
 */
public record Finding(Kind kind, String subject, String detail) {
    /** Kinds of damage; "cannot be read now" and "was changed" are different. */
    public enum Kind {
        FILE_MISSING,
        FILE_CHANGED,
        FILE_UNREADABLE,
        FILE_WITHOUT_ROW,
        DATABASE_DAMAGED,
        ROW_WITHOUT_PARENT,
        NUMBER_REPEATED,
        NUMBER_SKIPPED,
        COUNTER_BEHIND,
        AUDIT_BROKEN,
        INDEX_STALE,
        MANIFEST_WRONG
    }

    /** Whether it is damage or only something to know, such as a leftover file or an explained gap. */
    public boolean isDamage() {
        return kind != Kind.FILE_WITHOUT_ROW && kind != Kind.NUMBER_SKIPPED;
    }
}
