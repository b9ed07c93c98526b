package vn.vanthu.storage;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.vanthu.domain.archive.Finding;

/** Looks for damage in the rows of a database: structure, references, numbers, audit chain, index. */
final class RowInspection {
    private final Handle handle;
    private final List<Finding> found = new ArrayList<>();

    RowInspection(Handle handle) {
        this.handle = handle;
    }

    List<Finding> findings() {
        each(this::structure);
        each(this::references);
        each(this::numbers);
        each(this::chain);
        each(this::contents);
        each(this::index);
        return found;
    }

    /** One part that cannot even be read does not keep the others from being looked at. */
    private void each(Runnable part) {
        try {
            part.run();
        } catch (JdbiException e) {
            add(Finding.Kind.DATABASE_DAMAGED, Database.FILE_NAME, String.valueOf(e.getMessage()));
        }
    }

    private void add(Finding.Kind kind, String subject, String detail) {
        found.add(new Finding(kind, subject, detail));
    }

    private void structure() {
        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list().stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> add(Finding.Kind.DATABASE_DAMAGED, Database.FILE_NAME, line));
    }

    private void references() {
        handle.createQuery("PRAGMA foreign_key_check")
                .map((row, ctx) ->
                        row.getString("table") + " " + row.getString("rowid") + "\u001f" + row.getString("parent"))
                .list()
                .forEach(
                        line -> add(Finding.Kind.ROW_WITHOUT_PARENT, line.split("\u001f")[0], line.split("\u001f")[1]));
    }

    private void numbers() {
        rows("SELECT s.shown, max(t.value) || ' >= ' || s.next_number FROM number_series s JOIN taken_number t"
                        + " ON t.series_id = s.id AND t.suffix = '' GROUP BY s.id HAVING max(t.value) >= s.next_number")
                .forEach(row -> add(Finding.Kind.COUNTER_BEHIND, row[0], row[1]));
        rows("SELECT s.shown, d.number_value || d.number_suffix FROM document d NOT INDEXED JOIN number_series s"
                        + " ON s.id = d.series_id GROUP BY d.series_id, d.number_value, d.number_suffix"
                        + " HAVING count(*) > 1")
                .forEach(row -> add(Finding.Kind.NUMBER_REPEATED, row[0] + " " + row[1], ""));
        rows("SELECT s.shown, t.value || t.suffix, t.title FROM taken_number t JOIN number_series s"
                        + " ON s.id = t.series_id WHERE t.state = 'TAKEN' AND NOT EXISTS (SELECT 1 FROM document d"
                        + " WHERE d.series_id = t.series_id AND d.number_value = t.value"
                        + " AND d.number_suffix = t.suffix)")
                .forEach(row -> add(Finding.Kind.ROW_WITHOUT_PARENT, row[0] + " " + row[1], row[2]));
        rows("SELECT shown, (before + 1) || CASE WHEN value - before > 2 THEN '–' || (value - 1) ELSE '' END FROM ("
                        + "SELECT s.id, s.shown, t.value, coalesce(lag(t.value) OVER (PARTITION BY s.id"
                        + " ORDER BY t.value, t.suffix), s.first_number - 1) AS before FROM number_series s JOIN taken_number t"
                        + " ON t.series_id = s.id) WHERE value - before > 1 ORDER BY id, value")
                .forEach(row -> add(Finding.Kind.NUMBER_SKIPPED, row[0] + " " + row[1], ""));
    }

    private void chain() {
        AuditTrail.Entry head = AuditTrail.head(handle);
        AuditTrail.Entry[] last = {AuditTrail.START};
        AuditTrail.each(handle, entry -> {
            boolean isNext = entry.seq() == last[0].seq() + 1;
            if (!isNext || !entry.sealedBehind(last[0].hash()).equals(entry.hash())) {
                add(Finding.Kind.AUDIT_BROKEN, "audit " + entry.seq(), entry.deed() + " " + entry.detail());
            }
            last[0] = entry;
        });
        if (head.seq() != last[0].seq() || !head.hash().equals(last[0].hash())) {
            add(Finding.Kind.AUDIT_BROKEN, "audit " + head.seq(), "");
        }
    }

    private void contents() {
        rows("SELECT d.id, coalesce((SELECT a.content FROM audit a WHERE a.subject_kind = 'DOCUMENT'"
                        + " AND a.subject_id = d.id ORDER BY a.seq DESC LIMIT 1), '') FROM document d ORDER BY d.id")
                .forEach(row -> {
                    if (!new Content(handle).ofDocument(Long.parseLong(row[0])).equals(row[1])) {
                        add(Finding.Kind.AUDIT_BROKEN, "document " + row[0], "");
                    }
                });
        rows("SELECT a.subject_id, a.detail FROM audit a WHERE a.subject_kind = 'DOCUMENT'"
                        + " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = a.subject_id) GROUP BY a.subject_id"
                        + " HAVING max(a.seq) <> coalesce(max(CASE WHEN a.deed = 'UNDO_IMPORT' THEN a.seq END), 0)")
                .forEach(row -> add(Finding.Kind.AUDIT_BROKEN, "document " + row[0], row[1]));
        rows("SELECT i.id, i.file_name, coalesce((SELECT a.content FROM audit a WHERE a.subject_kind = 'INTAKE_ITEM'"
                        + " AND a.subject_id = i.id ORDER BY a.seq DESC LIMIT 1), '') FROM intake_item i ORDER BY i.id")
                .forEach(row -> {
                    if (!new Content(handle)
                            .ofIntakeItem(Long.parseLong(row[0]))
                            .equals(row[2])) {
                        add(Finding.Kind.AUDIT_BROKEN, row[1], "");
                    }
                });
        rows("SELECT s.id, s.shown, coalesce((SELECT a.content FROM audit a WHERE a.subject_kind = 'SERIES'"
                        + " AND a.subject_id = s.id ORDER BY a.seq DESC LIMIT 1), '') FROM number_series s ORDER BY s.id")
                .forEach(row -> {
                    String sealed = row[2].isEmpty() ? Hashing.hex(Hashing.sha256()) : row[2];
                    if (!new Content(handle).ofSeries(Long.parseLong(row[0])).equals(sealed)) {
                        add(Finding.Kind.AUDIT_BROKEN, row[1], "");
                    }
                });
    }

    private void index() {
        rows("SELECT d.id, '' FROM document d LEFT JOIN search_place p ON p.document_id = d.id AND p.day = d.registered_on"
                        + " LEFT JOIN full_text_docsize f ON f.id = p.place WHERE d.trashed_at = '' AND f.id IS NULL")
                .forEach(row -> add(Finding.Kind.INDEX_STALE, "document " + row[0], ""));
        rows("SELECT f.id, coalesce(p.document_id, '?') FROM full_text_docsize f LEFT JOIN search_place p"
                        + " ON p.place = f.id LEFT JOIN document d ON d.id = p.document_id AND d.trashed_at = ''"
                        + " WHERE d.id IS NULL")
                .forEach(row -> add(Finding.Kind.INDEX_STALE, "document " + row[1], ""));
    }

    private List<String[]> rows(String sql) {
        return handle.createQuery(sql)
                .map((row, ctx) -> {
                    String[] columns = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = row.getString(i + 1);
                    }
                    return columns;
                })
                .list();
    }
}
