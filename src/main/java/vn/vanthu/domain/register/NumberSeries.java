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
 * @param firstNumber the first that it gives; more than 1 where it goes on from paper
 * @param nextNumber the next to be taken
 */
public record NumberSeries(
        long id, Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, int firstNumber, int nextNumber) {
    /** One that begins with 1. */
    public NumberSeries(long id, Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, int nextNumber) {
        this(id, key, startsOn, endsOn, 1, nextNumber);
    }

    /** Whether {@code day} lies between its first and its last day. */
    public boolean covers(LocalDate day) {
        return startsOn.map(first -> !day.isBefore(first)).orElse(true)
                && endsOn.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * @param kind what is numbered
     * @param symbol {@code CV/QU} for a type's series, {@code BS/QU} for copies, {@code DT} for the arrivals of a book
     *     kept apart, empty for the usual arrival book
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

        /** The series of all copies that the issuer makes under the state's rules in {@code year} (NĐ30 PL I). */
        public static Key copiesInYear(String issuerAbbreviation, int year) {
            return new Key(Kind.COPY, "SAO-" + issuerAbbreviation, Period.YEAR, Integer.toString(year));
        }

        /** The series of one type of the issuer's own documents (HD36 1.3.1). */
        public static Key issuedOf(String typeAbbreviation, String issuerAbbreviation, String term) {
            return new Key(Kind.ISSUE, typeAbbreviation + "/" + issuerAbbreviation, Period.TERM, term);
        }

        /** The same for another period. */
        public Key labelled(String other) {
            return new Key(kind, symbol, period, other);
        }

        /** A name for the command line and the screen: {@code DEN-2026}, {@code DEN-DT-2026}, {@code BS/QU}. */
        public String shown() {
            boolean isArrival = kind == Kind.ARRIVAL;
            String head = !isArrival ? symbol : symbol.isEmpty() ? "DEN" : "DEN-" + symbol;
            return label.isEmpty() ? head : head + (isArrival ? "-" : " ") + label;
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
