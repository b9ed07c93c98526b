package vn.vanthu.domain.copy;

import java.util.Set;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.Document;

/**
 * A copy that has its number, its file and its entry.
 *
 * @param document its own registration: number in the copies' series, file, distribution
 * @param sourceId what it was made from
 * @param pages of the copy
 */
public record CertifiedCopy(
        Document document, long sourceId, CopyKind kind, Placement placement, int pages, Set<CopyNote> notes) {
    public CertifiedCopy {
        notes = Set.copyOf(notes);
    }
}
