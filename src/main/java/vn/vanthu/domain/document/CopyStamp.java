package vn.vanthu.domain.document;

import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.text.PartialDate;

/**
 * The block that another office put under a document when it copied it: read apart from the document's own fields.
 *
 * @param kindAsPrinted {@code SAO LỤC}
 * @param issuer the copying office as printed
 */
public record CopyStamp(
        String kindAsPrinted,
        DocCode code,
        String issuer,
        String place,
        PartialDate date,
        DistributionList distribution,
        Signer signer) {}
