package vn.vanthu.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Trail;

/** Which documents came of which, beside what they cite: links, replies noted with bút phê, copies. */
public final class Trails {
    /** A district's largest list of recipients is far below. */
    private static final int MOST_NAMES = 5_000;

    // Each line: the earlier document, the later one, what became of the earlier.
    private static final String STEPS = "WITH step (earlier, later, kind) AS ("
            + "SELECT to_id, from_id, kind FROM relation WHERE %1$s IN (SELECT value FROM json_each(:ids))"
            + " UNION SELECT document_id, reply_id, 'REPLIES_TO' FROM assignment"
            + " WHERE reply_id IS NOT NULL AND %2$s IN (SELECT value FROM json_each(:ids))"
            + " UNION SELECT source_id, document_id, 'COPIED' FROM certified_copy"
            + " WHERE %3$s IN (SELECT value FROM json_each(:ids))"
            + " UNION SELECT replaces_id, document_id, 'COPY_REPLACED' FROM certified_copy"
            + " WHERE replaces_id IS NOT NULL AND %4$s IN (SELECT value FROM json_each(:ids)))"
            + " SELECT s.earlier, s.later, s.kind FROM step s JOIN document d ON d.id = %5$s"
            + " WHERE d.trashed_at = '' ORDER BY %5$s DESC, s.kind LIMIT :most";

    private final Handle handle;

    Trails(Handle handle) {
        this.handle = handle;
    }

    /** @param kind what becomes of the earlier document in the later one */
    public record Row(long earlier, long later, Trail.Kind kind) {
        /** The document at the other end. */
        public long far(Trail.Side side) {
            return side == Trail.Side.EARLIER ? earlier : later;
        }

        /** The document that was asked about. */
        public long near(Trail.Side side) {
            return side == Trail.Side.EARLIER ? later : earlier;
        }
    }

    /** How far a document has gone to its recipients. */
    public record Dispatched(int recipients, int sent, int received) {}

    /**
     * What came before or after these documents, the newest first; what is in the trash is left out.
     *
     * @param most how many at the most
     */
    public List<Row> beside(Collection<Long> ids, Trail.Side side, int most) {
        String sql = side == Trail.Side.EARLIER
                ? STEPS.formatted("from_id", "reply_id", "document_id", "document_id", "s.earlier")
                : STEPS.formatted("to_id", "document_id", "source_id", "replaces_id", "s.later");
        return handle.createQuery(sql)
                .bind("ids", Keys.of(ids))
                .bind("most", most)
                .map((row, ctx) -> new Row(row.getLong("earlier"), row.getLong("later"), kind(row.getString("kind"))))
                .list();
    }

    /** Those of these documents that have recipients, with how many of them have them. */
    public Map<Long, Dispatched> dispatched(Collection<Long> ids) {
        Map<Long, Dispatched> found = new HashMap<>();
        handle.createQuery("SELECT l.document_id, count(*) AS recipients, count(coalesce(t.sent_at, t.received_at)) AS"
                        + " sent, count(t.received_at) AS received FROM distribution_line l"
                        + " JOIN distribution_target t ON t.line_id = l.id"
                        + " WHERE l.document_id IN (SELECT value FROM json_each(:ids)) GROUP BY l.document_id")
                .bind("ids", Keys.of(ids))
                .map((row, ctx) -> Map.entry(
                        row.getLong("document_id"),
                        new Dispatched(row.getInt("recipients"), row.getInt("sent"), row.getInt("received"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** The recipients of these documents by all their names, as keys for comparing. */
    public Map<Long, Set<String>> recipientKeys(Collection<Long> ids) {
        Map<Long, Set<String>> found = new HashMap<>();
        handle.createQuery("SELECT l.document_id, t.recipient_name AS name, coalesce(group_concat(a.alias, x'0a'), '')"
                        + " AS others FROM distribution_line l JOIN distribution_target t ON t.line_id = l.id"
                        + " LEFT JOIN recipient_alias a ON a.recipient_id = t.recipient_id"
                        + " WHERE l.document_id IN (SELECT value FROM json_each(:ids)) GROUP BY t.id LIMIT "
                        + MOST_NAMES)
                .bind("ids", Keys.of(ids))
                .map((row, ctx) ->
                        Map.entry(row.getLong("document_id"), row.getString("name") + "\n" + row.getString("others")))
                .forEach(entry -> entry.getValue()
                        .lines()
                        .map(LineKey::of)
                        .filter(key -> !key.isEmpty())
                        .forEach(key -> found.computeIfAbsent(entry.getKey(), id -> new HashSet<>())
                                .add(key)));
        return found;
    }

    private static Trail.Kind kind(String name) {
        return switch (name) {
            case "COPIED" -> Trail.Kind.COPIED;
            case "COPY_REPLACED" -> Trail.Kind.COPY_REPLACED;
            default -> Trail.Kind.of(Link.Kind.valueOf(name));
        };
    }
}
