package vn.vanthu.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.register.Document;

/**
 * A copy and what became of it.
 *
 * @param dispatches to whom it goes, in the order of the printed lines, with sending and receipt
 * @param replacedBy the copy that was issued in its place
 * @param printedAt when it was sent to a printer, earliest first
 */
public record CopyStanding(
        CertifiedCopy copy, List<Dispatch> dispatches, Optional<Document> replacedBy, List<Instant> printedAt) {
    public CopyStanding {
        dispatches = List.copyOf(dispatches);
        printedAt = List.copyOf(printedAt);
    }

    /** Recipients to whom it went. */
    public long sent() {
        return dispatches.stream()
                .filter(dispatch -> dispatch.sentOn().isPresent())
                .count();
    }

    /** Recipients who signed for it. */
    public long received() {
        return dispatches.stream()
                .filter(dispatch -> dispatch.receivedOn().isPresent())
                .count();
    }
}
