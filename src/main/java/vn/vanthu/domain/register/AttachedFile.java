package vn.vanthu.domain.register;

import java.time.LocalDate;

/** A file of a document beside the one that is shown. */
public record AttachedFile(Role role, Document.KeptFile file, LocalDate addedOn) {
    /** What the file is to the document. */
    public enum Role {
        /** Dự thảo: the file the document was written in, DOCX or PDF. */
        DRAFT,
        /** The same document come once more by another channel (nhập chung). */
        SECOND_CHANNEL,
        ENCLOSURE,
        /** Shown before, until the signed scan took its place. */
        REPLACED
    }
}
