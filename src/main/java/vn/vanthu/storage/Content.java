package vn.vanthu.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The hash over all that is kept of a document, so that an edited row shows (law L5). */
final class Content {
    private static final String[] ROWS = {
        "SELECT * FROM document WHERE id = :id",
        "SELECT * FROM addressee WHERE document_id = :id ORDER BY ordinal",
        "SELECT * FROM distribution_line WHERE document_id = :id ORDER BY ordinal",
        "SELECT * FROM certified_copy WHERE document_id = :id"
    };

    /**
     * What may gather around a document later, in one statement since most have none of it; then nothing is added, and
     * seals made before these tables were used hold. Recipients go by the name that was frozen: their entries in the
     * address book may be merged.
     */
    private static final String GATHERED = "SELECT 'file' AS part, ordinal AS place,"
            + " json_array(role, file_hash, file_name, added_on) AS what"
            + " FROM document_file WHERE document_id = :id"
            + " UNION ALL SELECT 'correction', id, json_array(at, reason) FROM correction WHERE document_id = :id"
            + " UNION ALL SELECT 'field ' || f.field, c.id, json_array(f.was, f.became) FROM correction c"
            + " JOIN corrected_field f ON f.correction_id = c.id WHERE c.document_id = :id"
            + " UNION ALL SELECT kind, to_id, '' FROM relation WHERE from_id = :id"
            + " UNION ALL SELECT 'citation', ordinal, json_array(code_written, code_key, date, as_written)"
            + " FROM citation WHERE document_id = :id"
            + " UNION ALL SELECT 'received copy', 0, stamp FROM received_copy WHERE document_id = :id"
            + " UNION ALL SELECT 'target', t.id, json_array(l.ordinal, t.recipient_name, t.copies, t.channel, t.sent_at,"
            + " t.sent_by, t.received_by, t.received_at, t.envelopes, t.note) FROM distribution_line l"
            + " JOIN distribution_target t ON t.line_id = l.id WHERE l.document_id = :id"
            + " UNION ALL SELECT 'assignment', id, json_array(due_date, progress, reply_id, state, done_on, needs_reply)"
            + " FROM assignment WHERE document_id = :id"
            + " UNION ALL SELECT 'step', s.id, json_array(s.ordinal, s.from_person, s.recipient, s.role, s.opinion,"
            + " s.deadline, s.decided_at, s.handed_over_on, s.received_by, s.received_on) FROM assignment a"
            + " JOIN routing_step s ON s.assignment_id = a.id WHERE a.document_id = :id ORDER BY 1, 2";

    /** Numbers of a series that no standing document answers for: what became of them must not be changed unseen. */
    private static final String NUMBERS = "SELECT value, suffix, state, reason, title, changed_on FROM taken_number"
            + " WHERE series_id = :id AND state <> 'TAKEN' ORDER BY value, suffix";

    private final Handle handle;

    Content(Handle handle) {
        this.handle = handle;
    }

    String ofDocument(long id) {
        MessageDigest digest = Hashing.sha256();
        for (String sql : ROWS) {
            add(digest, sql, id);
        }
        add(digest, GATHERED, id);
        return Hashing.hex(digest);
    }

    /** Over the reserved and voided numbers; a series without any has the hash of nothing. */
    String ofSeries(long id) {
        MessageDigest digest = Hashing.sha256();
        add(digest, NUMBERS, id);
        return Hashing.hex(digest);
    }

    String ofIntakeItem(long id) {
        MessageDigest digest = Hashing.sha256();
        add(digest, "SELECT * FROM intake_item WHERE id = :id", id);
        return Hashing.hex(digest);
    }

    /** What is sealed of a subject; empty for those whose rows are not. */
    String of(Subject subject) {
        return switch (subject.kind()) {
            case DOCUMENT -> ofDocument(subject.id());
            case SERIES -> ofSeries(subject.id());
            case INTAKE_ITEM -> ofIntakeItem(subject.id());
            default -> "";
        };
    }

    private void add(MessageDigest digest, String sql, long id) {
        handle.createQuery(sql)
                .bind("id", id)
                .map((row, ctx) -> canonical(row))
                .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Columns without a value are left out: a later schema step that adds some does not change what is sealed. */
    private static String canonical(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        int count = columns.getColumnCount();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            String value = row.getString(i);
            if (value != null && !value.isEmpty() && !value.equals("0")) {
                text.append(columns.getColumnName(i)).append('=').append(value).append('\u001f');
            }
        }
        return text.append('\u001e').toString();
    }
}
