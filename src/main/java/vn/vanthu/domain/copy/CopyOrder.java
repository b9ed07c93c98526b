package vn.vanthu.domain.copy;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * A copy that a clerk asks to be issued.
 *
 * @param sourceId the registered document to be copied
 * @param issuer in whose name, and so by which seal
 * @param number one that the clerk insists on; empty for the next of the series
 * @param date of copying
 * @param profile code of the layout profile
 */
public record CopyOrder(
        long sourceId,
        CopyKind kind,
        Issuer issuer,
        Optional<RegistrationNumber> number,
        LocalDate date,
        String place,
        Signer signer,
        DistributionList distribution,
        String profile,
        CopyContent content,
        CopyFinish finish) {

    /** Who issues the copy: {@code BS/QU} with the committee's seal, {@code BS/VPQU} with the office's (HD11). */
    public enum Issuer {
        COMMITTEE,
        OFFICE
    }

    /** To these recipients instead. */
    public CopyOrder to(DistributionList others) {
        return new CopyOrder(sourceId, kind, issuer, number, date, place, signer, others, profile, content, finish);
    }

    /** Of this kind and content instead. */
    public CopyOrder of(CopyKind other, CopyContent shown) {
        return new CopyOrder(
                sourceId, other, issuer, number, date, place, signer, distribution, profile, shown, finish);
    }

    /** Finished so instead. */
    public CopyOrder finished(CopyFinish other) {
        return new CopyOrder(
                sourceId, kind, issuer, number, date, place, signer, distribution, profile, content, other);
    }
}
