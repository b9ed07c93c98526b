package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;

/** Which lines a register has, in their order: a few numbers a line, whatever the documents hold. */
public final class BookLines {
    private static final String SUFFIX = Ledger.SUFFIX_ORDER.formatted("d.number_suffix");
    private static final String ORDER = " ORDER BY s.symbol_key, s.label, s.id, d.number_value, " + SUFFIX + ", d.id";

    private final Handle handle;

    BookLines(Handle handle) {
        this.handle = handle;
    }

    /** By number for documents, by day for transfers. */
    public BookOutline of(BookRange range) {
        Outlining outlining = new Outlining(range);
        switch (range.subject()) {
            case INCOMING -> numbered(range, outlining, "INCOMING", "'ARRIVAL'");
            case OUTGOING -> numbered(range, outlining, "OUTGOING", "'ISSUE', 'CONGRESS'");
            case INTERNAL -> numbered(range, outlining, "INTERNAL", "'INTERNAL'");
            case COPIES -> numbered(range, outlining, "COPY", "'COPY'");
            case OUTGOING_TRANSFERS -> dispatches(range, outlining, "BY_HAND");
            case POSTAL_DISPATCHES -> dispatches(range, outlining, "POST");
            case INCOMING_TRANSFERS -> steps(range, outlining);
            case FOLLOW_UPS -> followUps(range, outlining);
        }
        return outlining.outline();
    }

    /** Documents and the numbers between them that none bears. */
    private void numbered(BookRange range, Outlining outlining, String direction, String kinds) {
        range.bindDays(handle.createQuery("SELECT s.*, t.value, t.suffix, t.state, t.reason, t.title, d.id AS document,"
                        + " d.registered_on, d.direction FROM number_series s JOIN taken_number t ON t.series_id = s.id"
                        + " LEFT JOIN document d ON d.series_id = t.series_id AND d.number_value = t.value"
                        + " AND d.number_suffix = t.suffix"
                        + " WHERE (s.id = :series OR (:series = 0 AND s.kind IN (" + kinds + ")))"
                        // Years and terms that are not asked for are not gone through.
                        + " AND EXISTS (SELECT 1 FROM document o WHERE o.series_id = s.id"
                        + " AND o.registered_on >= :from AND o.registered_on <= :to)"
                        + " ORDER BY s.symbol_key, s.label, s.id, t.value, "
                        + Ledger.SUFFIX_ORDER.formatted("t.suffix")))
                .bind("series", range.seriesId().orElse(0L))
                .map((row, ctx) -> number(row, outlining, direction))
                .forEach(number -> {});
        outlining.endOfSeries();
        if (!range.isByNumber()) {
            range.bindDays(handle.createQuery(
                            "SELECT d.id, d.registered_on FROM document d WHERE d.direction = :direction"
                                    + " AND d.series_id IS NULL AND d.registered_on >= :from AND d.registered_on <= :to"
                                    + " ORDER BY d.registered_on, d.id"))
                    .bind("direction", direction)
                    .map((row, ctx) -> line(row, outlining, 0))
                    .forEach(line -> {});
        }
    }

    private static RegistrationNumber number(ResultSet row, Outlining outlining, String direction) throws SQLException {
        RegistrationNumber number = new RegistrationNumber(row.getInt("value"), row.getString("suffix"));
        outlining.in(Series.series(row));
        long document = row.getLong("document");
        if (document == 0) {
            NumberState state = NumberState.valueOf(row.getString("state"));
            String why = state == NumberState.VOIDED ? row.getString("reason") : row.getString("title");
            outlining.without(number, state, why);
        } else if (direction.equals(row.getString("direction"))) {
            outlining.borne(number, document, row.getString("registered_on"));
        } else {
            outlining.elsewhere(number);
        }
        return number;
    }

    private void dispatches(BookRange range, Outlining outlining, String channel) {
        // A day may be kept with its hour.
        String day = "coalesce(nullif(substr(t.sent_at, 1, 10), ''), d.registered_on)";
        range.bind(handle.createQuery("SELECT d.id, d.registered_on, t.id AS part, " + day + " AS day"
                        + " FROM distribution_target t JOIN distribution_line l ON l.id = t.line_id"
                        + " JOIN document d ON d.id = l.document_id LEFT JOIN number_series s ON s.id = d.series_id"
                        + " WHERE t.channel = :channel AND d.voided_because IS NULL AND d.direction <> 'INCOMING'"
                        + filter(day)
                        + " ORDER BY day, s.symbol_key, s.label, s.id, d.number_value, " + SUFFIX
                        + ", l.ordinal, t.id"))
                .bind("channel", channel)
                .map((row, ctx) -> line(row, outlining, row.getLong("part")))
                .forEach(line -> {});
    }

    /** The steps of a bút phê; the unit noted with the entry where there is none. */
    private void steps(BookRange range, Outlining outlining) {
        String day = "coalesce(nullif(r.handed_over_on, ''), d.registered_on)";
        range.bind(handle.createQuery("SELECT d.id, d.registered_on, r.part, " + day + " AS day FROM document d"
                        + " LEFT JOIN number_series s ON s.id = d.series_id"
                        + " LEFT JOIN (SELECT a.document_id, s.handed_over_on, row_number() OVER (PARTITION BY"
                        + " a.document_id ORDER BY s.assignment_id, s.ordinal) AS part FROM routing_step s"
                        + " JOIN assignment a ON a.id = s.assignment_id) r ON r.document_id = d.id"
                        + " WHERE d.direction = 'INCOMING' AND d.voided_because IS NULL"
                        + " AND (r.part IS NOT NULL OR d.holder <> '')"
                        + filter(day)
                        + " ORDER BY day, s.symbol_key, s.label, s.id, d.number_value, " + SUFFIX + ", r.part"))
                .map((row, ctx) -> line(row, outlining, row.getLong("part")))
                .forEach(line -> {});
    }

    private void followUps(BookRange range, Outlining outlining) {
        range.bind(handle.createQuery("SELECT d.id, d.registered_on FROM document d"
                        + " LEFT JOIN number_series s ON s.id = d.series_id"
                        + " WHERE d.direction = 'INCOMING' AND d.voided_because IS NULL AND (d.due_date <> ''"
                        + " OR EXISTS (SELECT 1 FROM assignment a WHERE a.document_id = d.id))"
                        + filter("d.registered_on")
                        + ORDER))
                .map((row, ctx) -> line(row, outlining, 0))
                .forEach(line -> {});
    }

    private static String filter(String day) {
        return " AND (:series = 0 OR d.series_id = :series) AND " + day + " >= :from AND " + day + " <= :to"
                + " AND (d.number_value IS NULL OR d.number_value BETWEEN :lowest AND :highest)";
    }

    private static BookLine line(ResultSet row, Outlining outlining, long part) throws SQLException {
        BookLine line = BookLine.part(row.getLong("id"), part);
        outlining.add(line, row.getString("registered_on"));
        return line;
    }
}
