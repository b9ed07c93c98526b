package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.domain.routing.Deadlines;

/**
 * What waits on a day: incoming documents that are not settled, and outgoing ones that asked for an answer. Reads the
 * open assignments and the documents of the time in question, never the whole register.
 */
public final class WaitingDocuments {
    /** Arrived so many days ago without a bút phê is still new, even in an office that never noted one. */
    private static final int NEW_DAYS = 30;

    /** Only a whole day can pass; {@code 2026-12} is no deadline to be late for. */
    private static final String ASKED_DAY = "CASE WHEN length(d.due_date) = 10 THEN d.due_date ELSE '' END";

    private static final String STANDS = "d.voided_because IS NULL AND d.trashed_at = ''";

    /** Open assignments; what arrived without one; what went out, asks for an answer by a day, and has none. */
    private static final String OPEN = "WITH open AS ("
            + "SELECT a.document_id AS id, a.due_date AS due, a.state AS state, a.needs_reply AS needs_reply,"
            + " d.urgency AS urgency FROM assignment a JOIN document d ON d.id = a.document_id"
            + " WHERE a.state <> 'DONE' AND d.direction = 'INCOMING' AND " + STANDS
            + " UNION ALL SELECT d.id, " + ASKED_DAY + ", 'PENDING', 0, d.urgency FROM document d"
            + " WHERE d.registered_on >= :since AND d.direction = 'INCOMING' AND d.import_id IS NULL AND " + STANDS
            + " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.document_id = d.id)"
            + " UNION ALL SELECT d.id, d.due_date, 'AWAITED', 1, d.urgency FROM document d"
            + " WHERE d.direction = 'OUTGOING' AND d.due_date <> '' AND d.import_id IS NULL AND " + STANDS
            + " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.document_id = d.id)"
            + " AND NOT EXISTS (SELECT 1 FROM relation r WHERE r.to_id = d.id AND r.kind = 'REPLIES_TO'))";

    private final Handle handle;

    WaitingDocuments(Handle handle) {
        this.handle = handle;
    }

    /** How many there are of each group. */
    public Map<DayGroup, Integer> counts(LocalDate day, Deadlines deadlines) {
        String columns = Arrays.stream(DayGroup.values())
                .map(group -> "count(*) FILTER (WHERE " + condition(group) + ") AS " + group.name())
                .collect(Collectors.joining(", "));
        return bound(handle.createQuery(OPEN + " SELECT " + columns + " FROM open"), day, deadlines)
                .map((row, ctx) -> counts(row))
                .one();
    }

    private static Map<DayGroup, Integer> counts(ResultSet row) throws SQLException {
        Map<DayGroup, Integer> counts = new EnumMap<>(DayGroup.class);
        for (DayGroup group : DayGroup.values()) {
            counts.put(group, row.getInt(group.name()));
        }
        return counts;
    }

    /** The ids of one group, most pressing first. */
    public List<Long> ids(DayGroup group, LocalDate day, Deadlines deadlines, int limit) {
        String sql =
                OPEN + " SELECT id FROM open WHERE " + condition(group) + " ORDER BY " + order(group) + " LIMIT :limit";
        return bound(handle.createQuery(sql), day, deadlines)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static String condition(DayGroup group) {
        return switch (group) {
            case OVERDUE -> "state <> 'AWAITED' AND due <> '' AND due < :day";
            case DUE -> "state <> 'AWAITED' AND due >= :day AND due <= :warn";
            case NEW -> "state = 'PENDING' AND (due = '' OR due > :warn)";
            case WAITING_FOR_REPLY -> "needs_reply = 1";
        };
    }

    private static String order(DayGroup group) {
        return switch (group) {
            case OVERDUE, DUE -> "due, id";
            case NEW -> "urgency = 'NONE', id DESC";
            case WAITING_FOR_REPLY -> "due = '', due, id";
        };
    }

    private Query bound(Query query, LocalDate day, Deadlines deadlines) {
        return query.bind("day", day.toString())
                .bind("warn", day.plusDays(deadlines.warnDays()).toString())
                .bind("since", since(day).toString());
    }

    /**
     * From when on a document without a bút phê counts as new: since the arrival of the first that was given one, so
     * that none is forgotten, and in any case for thirty days.
     */
    private LocalDate since(LocalDate day) {
        LocalDate recent = day.minusDays(NEW_DAYS);
        return handle.createQuery("SELECT d.registered_on FROM assignment a JOIN document d ON d.id = a.document_id"
                        + " WHERE d.direction = 'INCOMING' ORDER BY a.id LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse)
                .filter(recent::isAfter)
                .orElse(recent);
    }
}
