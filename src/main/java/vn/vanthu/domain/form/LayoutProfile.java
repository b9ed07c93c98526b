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

    /**
     * The margins of a page.
     *
     * @param page from 1
     * @param twoSided whether the sheets are printed on both sides, so that every second page is a verso
     */
    public Margins marginsOf(int page, boolean twoSided) {
        boolean isMirrored = twoSided && page % 2 == 0 && margins.verso() == Verso.MIRRORED;
        return isMirrored
                ? new Margins(
                        margins.top(),
                        margins.bottom(),
                        /* left= */ margins.right(),
                        /* right= */ margins.left(),
                        margins.verso())
                : margins;
    }

    /** How the back of a sheet is laid out. */
    public enum Verso {
        /** The wide margin stays at the binding (HD36 §II.1: left 15 mm, right 30 mm; domain.md 2.1). */
        MIRRORED,
        /** As the front (NĐ30). */
        SAME
    }

    /** Margins in mm of a recto page (HD36; domain.md 2.1), and what becomes of them on the verso. */
    public record Margins(double top, double bottom, double left, double right, Verso verso) {}

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
