package vn.vanthu.domain.document;

/** What is wrong with one field. */
public record Problem(Field field, Kind kind) {
    /** The ways in which a field can be wrong. */
    public enum Kind {
        MISSING,
        /** Marked Mật or above: not registered here (L117; domain.md 4.7). */
        SECRET,
        NOT_A_DATE,
        NOT_A_NUMBER
    }
}
