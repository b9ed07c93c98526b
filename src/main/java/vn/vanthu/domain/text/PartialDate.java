package vn.vanthu.domain.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as a document shows it: whole, or with the day, or the day and month, left blank to be stamped later
 * (domain.md 2.6); {@link #NONE} where there is none.
 *
 * @param year 0 where unknown
 * @param month 0 where unknown
 * @param day 0 where unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    /** No date. */
    public static final PartialDate NONE = new PartialDate(0, 0, 0);

    public PartialDate {
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads the ISO forms yyyy-MM-dd, yyyy-MM, yyyy, and the empty string.
     *
     * @throws DateTimeException when {@code iso} is none of them
     */
    public static PartialDate parse(String iso) {
        if (iso.isBlank()) {
            return NONE;
        }
        String text = iso.trim();
        if (text.length() == 4) {
            return new PartialDate(Year.parse(text).getValue(), 0, 0);
        }
        if (text.length() == 7) {
            YearMonth month = YearMonth.parse(text);
            return new PartialDate(month.getYear(), month.getMonthValue(), 0);
        }
        return of(LocalDate.parse(text));
    }

    /** The date where day, month and year are all known. */
    public Optional<LocalDate> whole() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** True where nothing at all is known. */
    public boolean isNone() {
        return year == 0;
    }

    /** ISO: yyyy-MM-dd, yyyy-MM, yyyy or the empty string. */
    @Override
    public String toString() {
        if (year == 0) {
            return "";
        }
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }

    @Override
    public int compareTo(PartialDate other) {
        return toString().compareTo(other.toString());
    }
}
