package vn.vanthu.domain.copy;

import java.util.Set;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.Document;

/**
 * A copy that has its file and its entry, and its number unless that is still to be entered.
 *
 * @param document its own registration: number in the copies' series, file, distribution
 * @param sourceId what it was made from
 * @param pages of the copy
 */
public record CertifiedCopy(
        Document document,
        long sourceId,
        CopyKind kind,
        Placement placement,
        int pages,
        Set<CopyNote> notes,
        CopyFacts facts) {
    public CertifiedCopy {
        notes = Set.copyOf(notes);
    }

    /** Issued with a blank number line, and nobody has entered the number yet. */
    public boolean isWaitingForNumber() {
        return document.number().isEmpty() && document.voidedBecause().isEmpty();
    }
}
