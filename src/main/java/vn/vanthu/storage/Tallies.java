package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Statistics;
import vn.vanthu.domain.text.VietnameseOrder;

/** Counts documents in the database: rows come back grouped, whatever the size of the archive. */
public final class Tallies {
    private static final String STANDING = " WHERE d.voided_because IS NULL AND d.trashed_at = ''"
            + " AND d.registered_on >= :from AND d.registered_on <= :to";

    private final Handle handle;

    Tallies(Handle handle) {
        this.handle = handle;
    }

    /** By the day of registration. */
    public List<Statistics.Table> tables(LocalDate from, LocalDate to) {
        List<Statistics.Table> tables = new ArrayList<>();
        tables.add(new Statistics.Table(
                Statistics.By.MONTH,
                rows("substr(d.registered_on, 1, 7)", "''", "", from, to).stream()
                        .sorted(Comparator.comparing(Statistics.Row::label))
                        .toList()));
        tables.add(byNumber(Statistics.By.TYPE, rows("d.type", "''", "", from, to)));
        tables.add(byNumber(Statistics.By.BODY, rows("d.issuer", "d.superior_agency", "", from, to)));
        tables.add(byNumber(
                Statistics.By.TERM,
                rows(
                        "m.label",
                        "''",
                        " JOIN term m ON m.starts_on <= d.registered_on"
                                + " AND coalesce(nullif(m.ends_on, ''), '9999-12-31') >= d.registered_on",
                        from,
                        to)));
        tables.add(byNumber(Statistics.By.URGENCY, rows("d.urgency", "''", "", from, to)));
        return tables;
    }

    private static Statistics.Table byNumber(Statistics.By by, List<Statistics.Row> rows) {
        Comparator<Statistics.Row> byTotal =
                Comparator.comparingInt(Statistics.Row::total).reversed();
        return new Statistics.Table(
                by,
                rows.stream()
                        .sorted(byTotal.thenComparing(Statistics.Row::label, VietnameseOrder.ofTexts()))
                        .toList());
    }

    private List<Statistics.Row> rows(String label, String above, String join, LocalDate from, LocalDate to) {
        Map<String, Statistics.Row> rows = handle
                .createQuery("SELECT " + label + " AS label, " + above + " AS above,"
                        + count("INCOMING") + "," + count("OUTGOING") + "," + count("INTERNAL") + "," + count("COPY")
                        + " FROM document d" + join + STANDING + " GROUP BY 1, 2")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, ctx) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Statistics.Row::label, row -> row, Tallies::sum, LinkedHashMap::new));
        return List.copyOf(rows.values());
    }

    private static String count(String direction) {
        return " count(*) FILTER (WHERE d.direction = '" + direction + "')";
    }

    private static Statistics.Row row(ResultSet row) throws SQLException {
        return new Statistics.Row(
                label(row.getString("label"), row.getString("above")),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6));
    }

    /** A body is called as the registers call it, with the one above it where its own name says too little. */
    private static String label(String label, String above) {
        return above.isEmpty()
                ? label
                : DocumentFields.EMPTY
                        .change()
                        .issuer(label)
                        .superiorAgency(above)
                        .done()
                        .author();
    }

    private static Statistics.Row sum(Statistics.Row one, Statistics.Row other) {
        return new Statistics.Row(
                one.label(),
                one.incoming() + other.incoming(),
                one.outgoing() + other.outgoing(),
                one.internal() + other.internal(),
                one.copies() + other.copies());
    }

    /**
     * Incoming documents whose deadline lies in the period: the assignment's, else the one noted with the entry. Settled
     * is what the assignment says, or what an answer was registered for.
     */
    public Statistics.Settling settling(LocalDate from, LocalDate to, LocalDate today) {
        return handle.createQuery("SELECT count(*) FILTER (WHERE done <> '' AND done <= due),"
                        + " count(*) FILTER (WHERE done > due), count(*) FILTER (WHERE done = '' AND due >= :today),"
                        + " count(*) FILTER (WHERE done = '' AND due < :today) FROM ("
                        + "SELECT coalesce(nullif(a.due_date, ''), d.due_date) AS due,"
                        + " CASE WHEN a.state = 'DONE' THEN coalesce(nullif(a.done_on, ''), nullif(a.due_date, ''),"
                        + " d.due_date) ELSE coalesce((SELECT min(r.registered_on) FROM document r"
                        + " WHERE r.voided_because IS NULL AND (r.id = a.reply_id OR r.id IN (SELECT l.from_id"
                        + " FROM relation l WHERE l.to_id = d.id AND l.kind = :replies))), '') END AS done"
                        + " FROM document d LEFT JOIN assignment a ON a.document_id = d.id"
                        + " WHERE d.direction = 'INCOMING' AND d.voided_because IS NULL AND d.trashed_at = '')"
                        + " WHERE length(due) = 10 AND due >= :from AND due <= :to")
                .bind("today", today.toString())
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("replies", Link.Kind.REPLIES_TO.name())
                .map((row, ctx) -> new Statistics.Settling(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .one();
    }
}
