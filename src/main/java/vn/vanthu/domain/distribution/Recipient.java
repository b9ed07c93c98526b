package vn.vanthu.domain.distribution;

/**
 * Who can receive a document (domain.md 6.3).
 *
 * @param id 0 before it is kept
 * @param name as printed
 */
public record Recipient(long id, Kind kind, String name) {
    /** What a recipient is; a group has members with validity dates. */
    public enum Kind {
        AGENCY,
        UNIT,
        PERSON,
        POST,
        GROUP,
        FREE_TEXT
    }
}
