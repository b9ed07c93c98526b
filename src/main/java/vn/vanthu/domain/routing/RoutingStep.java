package vn.vanthu.domain.routing;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.text.Folding;

/**
 * One line of a bút phê: from whom, to whom, as what.
 *
 * @param from the leader who decided
 * @param to unit or person
 * @param opinion ý kiến chỉ đạo; may be empty
 * @param decidedOn day of the opinion
 * @param handedOverOn ngày chuyển; empty until handed over
 * @param receivedBy who signed for it; empty until then
 * @param receivedOn ký nhận; empty until then
 */
public record RoutingStep(
        String from,
        String to,
        Role role,
        String opinion,
        Optional<LocalDate> deadline,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> handedOverOn,
        String receivedBy,
        Optional<LocalDate> receivedOn) {
    public RoutingStep {
        from = Folding.tidy(from);
        to = Folding.tidy(to);
        opinion = Folding.nfc(opinion).strip();
        receivedBy = Folding.tidy(receivedBy);
    }

    /** Chủ trì, phối hợp, để biết (domain.md 5.4). */
    public enum Role {
        LEAD,
        CONTRIBUTOR,
        INFORMED
    }
}
