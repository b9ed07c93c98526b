package vn.vanthu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.register.Draft;

/** Half-filled forms. */
public final class Drafts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;

    Drafts(Handle handle) {
        this.handle = handle;
    }

    /** Adds the draft, or changes the one of its id; one that was removed meanwhile comes back under its id. */
    public Draft put(Draft draft) {
        if (draft.id() != 0) {
            bind(
                            handle.createUpdate("INSERT INTO draft (id, kind, changed_at, source, content)"
                                    + " VALUES (:id, :kind, :at, :source, :content) ON CONFLICT (id) DO UPDATE"
                                    + " SET kind = :kind, changed_at = :at, source = :source, content = :content"),
                            draft)
                    .bind("id", draft.id())
                    .execute();
            return draft;
        }
        long id = bind(
                        handle.createQuery("INSERT INTO draft (kind, changed_at, source, content)"
                                + " VALUES (:kind, :at, :source, :content) RETURNING id"),
                        draft)
                .mapTo(Long.class)
                .one();
        return new Draft(id, draft.form(), draft.changedAt(), draft.source(), draft.values());
    }

    /** Latest first. */
    public List<Draft> all() {
        return handle.createQuery("SELECT * FROM draft ORDER BY changed_at DESC, id DESC")
                .map((row, ctx) -> new Draft(
                        row.getLong("id"),
                        row.getString("kind"),
                        Instant.parse(row.getString("changed_at")),
                        row.getString("source"),
                        values(row.getString("content"))))
                .list();
    }

    public void remove(long id) {
        handle.execute("DELETE FROM draft WHERE id = ?", id);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Draft draft) {
        return statement
                .bind("kind", draft.form())
                .bind("at", draft.changedAt().toString())
                .bind("source", draft.source())
                .bind("content", content(draft.values()));
    }

    private static String content(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static Map<String, String> values(String content) {
        try {
            return JSON.readValue(content, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is kept as JSON", e);
        }
    }
}
