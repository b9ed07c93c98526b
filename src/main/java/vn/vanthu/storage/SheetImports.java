package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.register.SheetImport;
import vn.vanthu.work.Failure;

/** Old registers taken in from sheets, and taken out again as a whole. */
public final class SheetImports {
    private static final String REMEMBERED = "import.columns ";
    private static final String OF_IMPORT = "(SELECT id FROM document WHERE import_id = :id)";

    private final Handle handle;
    private final Clock clock;

    SheetImports(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** Latest first. */
    public List<SheetImport> all() {
        return handle.createQuery("SELECT * FROM sheet_import ORDER BY id DESC")
                .map((row, ctx) -> read(row))
                .list();
    }

    private static SheetImport read(ResultSet row) throws SQLException {
        String undone = row.getString("undone_at");
        return new SheetImport(
                row.getLong("id"),
                Instant.parse(row.getString("at")),
                row.getString("source"),
                Direction.valueOf(row.getString("direction")),
                row.getInt("documents"),
                undone.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(undone)));
    }

    /** What was chosen for sheets with these headings; empty where none came yet. */
    public Optional<String> columns(String signature) {
        return handle.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", REMEMBERED + signature)
                .mapTo(String.class)
                .findOne();
    }

    public void rememberColumns(String signature, String columns) {
        handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", REMEMBERED + signature)
                .bind("value", columns)
                .execute();
    }

    /**
     * Every number of a series that left the counter, in whatever state.
     *
     * @param series empty where it is not opened yet
     * @throws Failure BOOK_CLOSED
     */
    public Set<RegistrationNumber> held(Optional<NumberSeries> series) {
        return series.map(found -> new Series(handle).open(found.id()))
                .map(open -> new HashSet<>(
                        handle.createQuery("SELECT value, suffix FROM taken_number WHERE series_id = :series")
                                .bind("series", open.id())
                                .map((row, ctx) -> new RegistrationNumber(row.getInt(1), row.getString(2)))
                                .list()))
                .orElseGet(HashSet::new);
    }

    /** Begins an import; its entries follow. */
    public SheetImportEntries begin(String source, Direction direction) {
        SheetImport begun = handle.createQuery("INSERT INTO sheet_import (at, source, direction, documents)"
                        + " VALUES (:at, :source, :direction, 0) RETURNING *")
                .bind("at", now())
                .bind("source", source)
                .bind("direction", direction.name())
                .map((row, ctx) -> read(row))
                .one();
        return new SheetImportEntries(handle, clock, begun);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /**
     * An import that may be undone.
     *
     * @throws Failure IMPORT_IN_USE where work went on behind it, BAD_VALUE where it was undone already
     */
    public SheetImport standing(long id) {
        SheetImport found = handle.createQuery("SELECT * FROM sheet_import WHERE id = :id AND undone_at = ''")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findOne()
                .orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "import", id));
        inTheWay(id).ifPresent(title -> {
            throw new Failure(Failure.Kind.IMPORT_IN_USE, found.source(), title);
        });
        return found;
    }

    /** A document that work went on with, or a later number of one of the series. */
    private Optional<String> inTheWay(long id) {
        String touched = "SELECT d.type || ' ' || CASE WHEN d.code_written = '' THEN d.subject ELSE d.code_written END"
                + " FROM document d WHERE d.import_id = :id AND (d.trashed_at <> '' OR d.voided_because IS NOT NULL"
                + " OR d.file_hash IS NOT NULL"
                + " OR EXISTS (SELECT 1 FROM correction c WHERE c.document_id = d.id)"
                + " OR EXISTS (SELECT 1 FROM certified_copy c WHERE c.source_id = d.id)"
                + " OR EXISTS (SELECT 1 FROM relation r WHERE r.from_id = d.id OR r.to_id = d.id)"
                + " OR EXISTS (SELECT 1 FROM citation c WHERE c.document_id = d.id)"
                + " OR EXISTS (SELECT 1 FROM document_file f WHERE f.document_id = d.id)"
                + " OR EXISTS (SELECT 1 FROM assignment a WHERE a.document_id = d.id OR a.reply_id = d.id)"
                + " OR EXISTS (SELECT 1 FROM distribution_line l JOIN distribution_target t ON t.line_id = l.id"
                + " WHERE l.document_id = d.id)) ORDER BY d.id LIMIT 1";
        String later = "SELECT s.shown || ' ' || t.value || t.suffix FROM sheet_import_series i"
                + " JOIN number_series s ON s.id = i.series_id JOIN taken_number t ON t.series_id = i.series_id"
                + " WHERE i.import_id = :id AND t.import_id IS NOT :id AND t.value >= i.next_before"
                + " ORDER BY t.value LIMIT 1";
        String closed = "SELECT s.shown FROM sheet_import_series i JOIN number_series s ON s.id = i.series_id"
                + " JOIN book_closing c ON c.series_id = s.id WHERE i.import_id = :id LIMIT 1";
        String changed = "SELECT s.shown || ' ' || t.value || t.suffix FROM taken_number t JOIN number_series s"
                + " ON s.id = t.series_id WHERE t.import_id = :id AND t.state = 'TAKEN' AND NOT EXISTS (SELECT 1"
                + " FROM document d WHERE d.import_id = :id AND d.series_id = t.series_id AND d.number_value = t.value"
                + " AND d.number_suffix = t.suffix) LIMIT 1";
        return List.of(touched, later, closed, changed).stream()
                .flatMap(sql -> handle.createQuery(sql).bind("id", id).mapTo(String.class).findOne().stream())
                .findFirst();
    }

    /** Takes all of an import out again; its counters go back to where they were. */
    public List<Subject> remove(SheetImport undone) {
        List<Subject> touched = new ArrayList<>();
        ids("SELECT id FROM document WHERE import_id = :id ORDER BY id", undone)
                .forEach(id -> touched.add(Subject.document(id)));
        List<Long> voided =
                ids("SELECT DISTINCT series_id FROM taken_number WHERE import_id = :id AND state = 'VOIDED'", undone);
        for (String sql : List.of(
                "DELETE FROM full_text WHERE rowid IN (SELECT place FROM search_place WHERE document_id IN " + OF_IMPORT
                        + ")",
                "DELETE FROM search_place WHERE document_id IN " + OF_IMPORT,
                "DELETE FROM distribution_line WHERE document_id IN " + OF_IMPORT,
                "DELETE FROM addressee WHERE document_id IN " + OF_IMPORT,
                "DELETE FROM document WHERE import_id = :id",
                "DELETE FROM taken_number WHERE import_id = :id",
                "UPDATE number_series SET next_number = (SELECT i.next_before FROM sheet_import_series i"
                        + " WHERE i.import_id = :id AND i.series_id = number_series.id)"
                        + " WHERE id IN (SELECT series_id FROM sheet_import_series WHERE import_id = :id)")) {
            handle.createUpdate(sql).bind("id", undone.id()).execute();
        }
        handle.createUpdate("UPDATE sheet_import SET undone_at = :at WHERE id = :id")
                .bind("at", now())
                .bind("id", undone.id())
                .execute();
        voided.forEach(series -> touched.add(new Subject(Subject.Kind.SERIES, series)));
        return List.copyOf(touched);
    }

    private List<Long> ids(String sql, SheetImport of) {
        return handle.createQuery(sql).bind("id", of.id()).mapTo(Long.class).list();
    }
}
