package vn.vanthu.domain.register;

import java.util.List;

/**
 * Every number of one series accounted for (domain.md 3.4, "số trống", "số trùng").
 *
 * @param first the lowest number; 0 in an empty series
 * @param last the highest number; 0 in an empty series
 * @param taken how many documents stand, inserted ones among them
 * @param inserted how many of them have a suffix
 * @param findings in number order
 */
public record NumberAccount(
        NumberSeries series,
        int first,
        int last,
        int taken,
        int inserted,
        int reserved,
        int voided,
        List<Finding> findings) {
    public NumberAccount {
        findings = List.copyOf(findings);
    }

    /**
     * @param number the first number that it is about
     * @param until the last one, of a gap over several; else the same
     * @param explanation reason of a void, title of a reservation, the day that is out of order
     */
    public record Finding(Kind kind, RegistrationNumber number, RegistrationNumber until, String explanation) {}

    /** What can be said of a number. */
    public enum Kind {
        /** Số trống: below the highest number, and nowhere. */
        GAP,
        /** Số trùng: the same number stands on two documents of the series. */
        REPEATED,
        /** A later number with an earlier day. */
        OUT_OF_DATE_ORDER,
        RESERVED,
        VOIDED,
        /** Số chèn. */
        INSERTED;

        /** Whether a clerk has to explain it: numbers that are missing or stand twice. */
        public boolean wantsExplanation() {
            return this == GAP || this == REPEATED;
        }
    }

    /**
     * Accounts for {@code entries}.
     *
     * @param entries in any order; two of the same number are a repeat
     */
    public static NumberAccount of(NumberSeries series, List<LedgerEntry> entries) {
        return new NumberCount(series, entries).account();
    }

    /** Whether a number is nowhere, or on two documents: what a clerk has to explain. */
    public boolean wantsExplanation() {
        return findings.stream().anyMatch(finding -> finding.kind().wantsExplanation());
    }

    /** Numbers that are nowhere. */
    public int missing() {
        return findings.stream()
                .filter(finding -> finding.kind() == Kind.GAP)
                .mapToInt(finding -> finding.until().value() - finding.number().value() + 1)
                .sum();
    }
}
