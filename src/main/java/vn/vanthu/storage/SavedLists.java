package vn.vanthu.storage;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.text.Folding;

/** The lists of recipients that are used again and again. */
public final class SavedLists {
    private final Handle handle;

    SavedLists(Handle handle) {
        this.handle = handle;
    }

    public List<SavedList> all() {
        return handle
                .createQuery("SELECT id, name FROM saved_list")
                .map((row, ctx) -> new SavedList(row.getLong("id"), row.getString("name"), DistributionList.EMPTY))
                .list()
                .stream()
                .map(this::withLines)
                .toList();
    }

    /** By its name in any case and tone position. */
    public Optional<SavedList> named(String name) {
        return handle.createQuery("SELECT id, name FROM saved_list WHERE name_key = :key")
                .bind("key", Folding.accentKey(name))
                .map((row, ctx) -> new SavedList(row.getLong("id"), row.getString("name"), DistributionList.EMPTY))
                .findOne()
                .map(this::withLines);
    }

    /** Adds the list, or changes the one of this name. */
    public SavedList put(SavedList list) {
        long id = handle.createQuery("INSERT INTO saved_list (name, name_key) VALUES (:name, :key)"
                        + " ON CONFLICT (name_key) DO UPDATE SET name = excluded.name RETURNING id")
                .bind("name", Folding.tidy(list.name()))
                .bind("key", Folding.accentKey(list.name()))
                .mapTo(Long.class)
                .one();
        removeLines(id);
        addLines(id, list.list().lines());
        return new SavedList(id, Folding.tidy(list.name()), list.list());
    }

    public void remove(long id) {
        removeLines(id);
        handle.execute("DELETE FROM saved_list WHERE id = ?", id);
    }

    private void removeLines(long id) {
        handle.execute("DELETE FROM saved_list_line WHERE list_id = ?", id);
    }

    private void addLines(long id, List<DistributionLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO saved_list_line"
                + " (list_id, ordinal, text, purpose_text, brace_group, copies)"
                + " VALUES (:id, :ordinal, :text, :purposeText, :braceGroup, :copies)");
        for (int i = 0; i < lines.size(); i++) {
            Lines.bind(batch, lines.get(i), i + 1).bind("id", id).add();
        }
        batch.execute();
    }

    private SavedList withLines(SavedList list) {
        List<DistributionLine> lines = handle.createQuery(
                        "SELECT * FROM saved_list_line WHERE list_id = :id ORDER BY ordinal")
                .bind("id", list.id())
                .map((row, ctx) -> Lines.read(row))
                .list();
        return new SavedList(list.id(), list.name(), new DistributionList(lines));
    }
}
