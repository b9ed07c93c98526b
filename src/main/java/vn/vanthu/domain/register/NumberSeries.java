package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A series of numbers (domain.md 3.4): one arrival book a year, one series per type and term for Party documents, one
 * for all copies of an issuer. The period follows the registration's date and the clerk's word, never the clock.
 *
 * @param id 0 before it is kept
 * @param key what it numbers
 * @param startsOn first day; empty for "from the beginning"
 * @param endsOn last day; empty while open
 * @param nextNumber the next to be taken
 */
public record NumberSeries(long id, Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, int nextNumber) {
    /**
     * @param kind what is numbered
     * @param symbol {@code CV/QU} for a type's series, {@code BS/QU} for copies, empty for the arrival book
     * @param period how long it runs
     * @param label name of the period: {@code 2026} for a year, {@code 2025-2030} for a term; empty while unnamed
     */
    public record Key(Kind kind, String symbol, Period period, String label) {
        /** The arrival book of {@code year} (NĐ30 Đ.22). */
        public static Key arrivalsOf(int year) {
            return new Key(Kind.ARRIVAL, "", Period.YEAR, Integer.toString(year));
        }

        /** The series of all copies of the issuer with this abbreviation (HD11; domain.md 3.4). */
        public static Key copiesOf(String issuerAbbreviation, String term) {
            return new Key(Kind.COPY, "BS/" + issuerAbbreviation, Period.TERM, term);
        }

        /** The series of one type of the issuer's own documents (HD36 1.3.1). */
        public static Key issuedOf(String typeAbbreviation, String issuerAbbreviation, String term) {
            return new Key(Kind.ISSUE, typeAbbreviation + "/" + issuerAbbreviation, Period.TERM, term);
        }

        /** One word for the command line and the screen: {@code DEN-2026}, {@code BS/QU}. */
        public String shown() {
            String head = kind == Kind.ARRIVAL ? "DEN" : symbol;
            return label.isEmpty() ? head : head + (kind == Kind.ARRIVAL ? "-" : " ") + label;
        }
    }

    /** What a series numbers. */
    public enum Kind {
        ARRIVAL,
        ISSUE,
        COPY,
        INTERNAL,
        CONGRESS
    }

    /** How long a series runs. */
    public enum Period {
        YEAR,
        TERM,
        CONGRESS
    }
}
