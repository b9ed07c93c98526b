package vn.vanthu.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.intake.LearnedAlias;
import vn.vanthu.domain.text.Folding;

/** What the clerk's corrections taught. */
public final class LearnedAliases {
    private final Handle handle;
    private final Clock clock;

    LearnedAliases(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** Keeps an alias; a later correction of the same reading takes the place of the earlier one. */
    public long put(LearnedAlias.Kind kind, String asRead, String corrected, long documentId) {
        return handle.createQuery("INSERT INTO learned_alias (kind, read_key, as_read, corrected, learned_at,"
                        + " document_id) VALUES (:kind, :key, :read, :corrected, :now, :document)"
                        + " ON CONFLICT (kind, read_key) DO UPDATE SET as_read = excluded.as_read,"
                        + " corrected = excluded.corrected, learned_at = excluded.learned_at,"
                        + " document_id = excluded.document_id RETURNING id")
                .bind("kind", kind.name())
                .bind("key", Folding.accentKey(asRead))
                .bind("read", asRead)
                .bind("corrected", corrected)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .bind("document", documentId)
                .mapTo(Long.class)
                .one();
    }

    public void remove(long id) {
        handle.execute("DELETE FROM learned_alias WHERE id = ?", id);
    }

    /** Latest first. */
    public List<LearnedAlias> all() {
        return handle.createQuery("SELECT * FROM learned_alias ORDER BY learned_at DESC, id DESC")
                .map((row, ctx) -> {
                    long document = row.getLong("document_id");
                    boolean isKnown = !row.wasNull();
                    return new LearnedAlias(
                            row.getLong("id"),
                            LearnedAlias.Kind.valueOf(row.getString("kind")),
                            row.getString("as_read"),
                            row.getString("corrected"),
                            Instant.parse(row.getString("learned_at")),
                            isKnown ? Optional.of(document) : Optional.empty());
                })
                .list();
    }

    /** What the office writes for these readings, by the reading; those without an alias are left out. */
    public Map<String, String> corrected(LearnedAlias.Kind kind, Collection<String> readings) {
        Map<String, String> byKey = new HashMap<>();
        handle.createQuery("SELECT read_key, corrected FROM learned_alias WHERE kind = :kind"
                        + " AND read_key IN (SELECT value FROM json_each(:keys))")
                .bind("kind", kind.name())
                .bind("keys", Keys.of(readings.stream().map(Folding::accentKey).toList()))
                .map((row, ctx) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(found -> byKey.put(found.getKey(), found.getValue()));
        Map<String, String> corrected = new HashMap<>();
        for (String reading : readings) {
            String key = Folding.accentKey(reading);
            if (byKey.containsKey(key)) {
                corrected.put(reading, byKey.get(key));
            }
        }
        return corrected;
    }
}
