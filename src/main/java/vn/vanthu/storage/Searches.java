package vn.vanthu.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.query.SavedSearch;

/** Searches that the clerk keeps, and what was looked for lately. */
public final class Searches {
    private static final int RECENT = 30;

    private final Handle handle;

    Searches(Handle handle) {
        this.handle = handle;
    }

    /** In the order in which they were kept. */
    public List<SavedSearch> saved() {
        return handle.createQuery("SELECT name, words FROM saved_search ORDER BY id")
                .map((row, ctx) -> new SavedSearch(row.getString("name"), row.getString("words")))
                .list();
    }

    /** Keeps a search; one of the same name gets its words. */
    public void save(SavedSearch search) {
        handle.execute(
                "INSERT INTO saved_search (name, words) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET words = excluded.words",
                search.name(),
                search.words());
    }

    public void forget(String name) {
        handle.execute("DELETE FROM saved_search WHERE name = ?", name);
    }

    /** The latest first. */
    public List<String> recent() {
        return handle.createQuery("SELECT words FROM recent_search ORDER BY seq DESC")
                .mapTo(String.class)
                .list();
    }

    /** Remembers what was looked for; only so many are kept. */
    public void looked(String words) {
        handle.execute(
                "INSERT INTO recent_search (words, seq) SELECT ?, coalesce(max(seq), 0) + 1 FROM recent_search"
                        + " WHERE true ON CONFLICT (words) DO UPDATE SET seq = excluded.seq",
                words);
        handle.execute("DELETE FROM recent_search WHERE seq <= (SELECT max(seq) FROM recent_search) - " + RECENT);
    }
}
