package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.List;

/** How many documents a period brought, and how many were settled in time. Voided ones do not count. */
public record Statistics(LocalDate from, LocalDate to, List<Table> tables, Settling settling) {
    public Statistics {
        tables = List.copyOf(tables);
    }

    /** By what documents are counted. */
    public enum By {
        /** {@code 2026-05}. */
        MONTH,
        TYPE,
        /** Issuing agency. */
        BODY,
        TERM,
        URGENCY
    }

    /** Rows in the order in which people read them: months by time, others by number, then by name. */
    public record Table(By by, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** @param label the month, type, agency, term; the name of the constant for an urgency */
    public record Row(String label, int incoming, int outgoing, int internal, int copies) {
        public int total() {
            return incoming + outgoing + internal + copies;
        }
    }

    /**
     * Incoming documents with a deadline in the period.
     *
     * @param inTime settled by the deadline
     * @param late settled after it
     * @param open not settled, deadline not passed
     * @param overdue not settled, deadline passed
     */
    public record Settling(int inTime, int late, int open, int overdue) {}
}
