package vn.vanthu.domain.copy;

/** What the clerk should know of a copy that was made, and cannot see on the page. */
public enum CopyNote {
    /** The source cannot become PDF/A-2b, for instance for a font it does not carry; the copy is an ordinary PDF. */
    NOT_ARCHIVAL,
    /** The source carries a digital signature; the copy does not pass it on as valid. */
    SOURCE_WAS_SIGNED,
    /** The source was damaged and was repaired for the copy. */
    SOURCE_REPAIRED,
    /** The source's owner asked programs not to change it; the clerk answers for copying it. */
    SOURCE_RESTRICTED,
    /** Scripts, forms' actions or attachments of the source were left out. */
    ACTIVE_CONTENT_DROPPED,
    /** The upper right of page 1 has no bare place for the corner text, which was left out (domain.md 4.6). */
    NO_ROOM_FOR_CORNER
}
