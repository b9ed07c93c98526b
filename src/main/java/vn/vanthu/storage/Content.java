package vn.vanthu.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
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

    private final Handle handle;

    Content(Handle handle) {
        this.handle = handle;
    }

    String ofDocument(long id) {
        MessageDigest digest = Hashing.sha256();
        for (String sql : ROWS) {
            handle.createQuery(sql)
                    .bind("id", id)
                    .map((row, ctx) -> canonical(row))
                    .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        }
        return Hashing.hex(digest);
    }

    /** Columns without a value are left out: a later schema step that adds some does not change what is sealed. */
    private static String canonical(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null && !value.isEmpty() && !value.equals("0")) {
                text.append(row.getMetaData().getColumnName(i))
                        .append('=')
                        .append(value)
                        .append('\u001f');
            }
        }
        return text.append('\u001e').toString();
    }
}
