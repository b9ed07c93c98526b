package vn.vanthu.domain.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * All records of one agency over its life (domain.md 7.1, 7.2).
 *
 * @param id 0 before it is kept
 * @param closed last day; empty while the agency lives
 * @param custodian who keeps it now
 */
public record Fonds(
        long id,
        String code,
        String name,
        String creatorAgency,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        String custodian) {}
