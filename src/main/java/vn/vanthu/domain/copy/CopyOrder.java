package vn.vanthu.domain.copy;

import java.time.LocalDate;
import java.util.List;
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
 * @param pages of the source, from 1, for an extract; empty for all
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
        List<Integer> pages) {
    public CopyOrder {
        pages = List.copyOf(pages);
    }

    /** Who issues the copy: {@code BS/QU} with the committee's seal, {@code BS/VPQU} with the office's (HD11). */
    public enum Issuer {
        COMMITTEE,
        OFFICE
    }
}
