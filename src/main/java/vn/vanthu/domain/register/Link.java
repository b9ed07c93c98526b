package vn.vanthu.domain.register;

/**
 * What a registered document does to another one of the archive.
 *
 * @param toId the other document
 */
public record Link(Kind kind, long toId) {
    /** Kinds of links (glossary, domain.md 9). */
    public enum Kind {
        /** Trả lời. */
        REPLIES_TO,
        /** Sửa đổi, bổ sung. */
        AMENDS,
        /** Thay thế. */
        SUPERSEDES,
        /** Thu hồi. */
        RECALLS,
        /** Đính chính. */
        CORRECTS,
        /** Liên quan. */
        CONCERNS
    }
}
