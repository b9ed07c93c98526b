package vn.vanthu.domain.form;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The form of documents and copies in one period (HD36, HD05, NĐ30), as data: what a decree or the office may change.
 *
 * @param code {@code HD36}
 * @param title how it is cited
 * @param validFrom first day on which documents follow it
 * @param validTo last day; empty while in force
 */
public record LayoutProfile(
        String code,
        String title,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Margins margins,
        Sizes sizes,
        CopyForm copy) {
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Margins in mm of a recto page (HD36; domain.md 2.1). */
    public record Margins(double top, double bottom, double left, double right) {}

    /**
     * Type sizes in pt of the copy block's components (domain.md 2.3, 4.2, 4.4).
     *
     * @param smallestList how far the list of recipients may shrink before a new page is taken
     */
    public record Sizes(
            double agency,
            double number,
            double kind,
            double date,
            double authority,
            double name,
            double label,
            double list,
            double smallestList) {}
}
