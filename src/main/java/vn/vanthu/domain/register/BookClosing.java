package vn.vanthu.domain.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A series closed for its year or term, with the summary that was signed for.
 *
 * @param lastDay the last day on which the series numbered
 * @param signedBy who answers for it
 * @param file the sealed PDF
 */
public record BookClosing(
        NumberAccount account,
        LocalDate lastDay,
        String signedBy,
        String remark,
        Instant closedAt,
        Document.KeptFile file) {}
