package vn.vanthu.domain.copy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;

/**
 * What the rules say of a copy as it is ordered (domain.md 4.1, 4.5).
 *
 * @param kind by the origin of the source and by what is shown of it
 * @param signer of the order, with the authority lines for its issuer
 * @param signers all of the office's, so fitted
 * @param sealOwner whose seal is set
 */
public record CopyAdvice(
        CopyKind kind, Signer signer, List<Signer> signers, String sealOwner, Set<CopyWarning> warnings) {
    /** The districts ceased on this day (domain.md 1.1). */
    private static final LocalDate END_OF_DISTRICTS = LocalDate.of(2025, 7, 1);

    private static final List<String> DISTRICT_BODIES = List.of(
            "huyen uy",
            "quan uy",
            "thi uy",
            "uy ban nhan dan huyen",
            "uy ban nhan dan quan",
            "uy ban nhan dan thi xa",
            "hoi dong nhan dan huyen",
            "hoi dong nhan dan quan",
            "hoi dong nhan dan thi xa");

    public CopyAdvice {
        signers = List.copyOf(signers);
        warnings = Set.copyOf(warnings);
    }

    /** @param form of the order's profile */
    public static CopyAdvice of(CopyOrder order, Document source, Office office, CopyForm form) {
        CopyKind kind = kindByOrigin(source, order.content(), form);
        CopySigning signing = new CopySigning(office, form);
        Signer fitted = signing.fitted(order.signer(), order.issuer());
        EnumSet<CopyWarning> warnings = EnumSet.noneOf(CopyWarning.class);
        if (needsReason(order, source, form)) {
            warnings.add(CopyWarning.KIND_NOT_BY_ORIGIN);
        }
        if (order.kind() == CopyKind.EXTRACT && !isOurs(source)) {
            warnings.add(CopyWarning.EXTRACT_NOT_BY_KEEPER);
        }
        if (isOfDissolved(source, order.date())) {
            warnings.add(CopyWarning.ISSUER_DISSOLVED);
        }
        if (source.direction() == Direction.COPY) {
            warnings.add(CopyWarning.MADE_FROM_COPY);
        }
        if (source.fields().markings().forbidsCopying()) {
            warnings.add(CopyWarning.NEEDS_LEAVE);
        }
        if (!fitted.authority().equals(order.signer().authority())) {
            warnings.add(CopyWarning.SIGNER_NOT_FITTED);
        }
        return new CopyAdvice(
                kind, fitted, signing.signers(order.issuer()), signing.sealOwner(order.issuer()), warnings);
    }

    /**
     * The kind that the rules give: a part is a trích sao; under NĐ30 Đ.25 a copy of a copy is a sao lục and any other a
     * sao y; under HD36 §II.3.1 our own document gives a sao y, another's a sao lục.
     */
    public static CopyKind kindByOrigin(Document source, CopyContent content, CopyForm form) {
        if (content.way() == CopyContent.Way.PAGES || content.way() == CopyContent.Way.REGIONS) {
            return CopyKind.EXTRACT;
        }
        boolean isTrue =
                form.numbering() == CopyForm.Numbering.STATE ? source.direction() != Direction.COPY : isOurs(source);
        return isTrue ? CopyKind.TRUE_COPY : CopyKind.TRANSCRIPT_COPY;
    }

    /** Whether the kind ordered must be explained; a retyped text may be a part without more ado. */
    public static boolean needsReason(CopyOrder order, Document source, CopyForm form) {
        boolean isRetypedPart =
                order.kind() == CopyKind.EXTRACT && order.content().way() == CopyContent.Way.RETYPED;
        return !isRetypedPart && order.kind() != kindByOrigin(source, order.content(), form);
    }

    private static boolean isOurs(Document source) {
        return source.direction() == Direction.OUTGOING || source.direction() == Direction.INTERNAL;
    }

    private static boolean isOfDissolved(Document source, LocalDate day) {
        String issuer = Folding.key(source.fields().issuer());
        boolean isOld = source.fields()
                .issueDate()
                .whole()
                .filter(issued -> issued.isBefore(END_OF_DISTRICTS))
                .isPresent();
        return isOld
                && !day.isBefore(END_OF_DISTRICTS)
                && source.direction() == Direction.INCOMING
                && DISTRICT_BODIES.stream().anyMatch(issuer::startsWith);
    }
}
