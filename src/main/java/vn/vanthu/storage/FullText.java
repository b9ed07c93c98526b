package vn.vanthu.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.IndexEntry;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/** Writes the index over fields and texts of files, in the transaction that writes the document; {@link LookUp} reads. */
public final class FullText {
    private static final int A_STEP = 1_000;
    private static final int PAGES_MERGED = 500;
    private static final int ROWS_LOOKED_AT = 400;

    private final Handle handle;

    FullText(Handle handle) {
        this.handle = handle;
    }

    /** Enters a document whose citations are entered; copies without the text, which is their source's. */
    public void put(Document document, PageTexts texts) {
        put(document, texts.text(), new Citations(handle).of(document.id()));
    }

    private void put(Document document, String text, List<Citation> citations) {
        put(new Places(handle).take(document.id(), document.registeredOn()), IndexEntry.of(document, text, citations));
    }

    private void put(long place, String words) {
        handle.createUpdate("INSERT INTO full_text (rowid, words) VALUES (:place, :words)")
                .bind("place", place)
                .bind("words", words)
                .execute();
    }

    /** Takes a document out of the index; one that is not in it is left so. */
    void remove(Document document) {
        Places places = new Places(handle);
        places.of(document.id()).ifPresent(place -> {
            handle.execute("DELETE FROM full_text WHERE rowid = ?", place);
            places.free(document.id());
        });
    }

    /** Whether documents are still to be entered by {@link #rebuildFurther}. */
    public boolean isIncomplete() {
        return handle.createQuery("SELECT count(*) FROM search_state WHERE name = 'rebuilt_to'")
                .mapTo(Boolean.class)
                .one();
    }

    /** Empties the index; it is whole again when {@link #rebuildFurther} has come to the end. */
    public void empty() {
        handle.execute("INSERT INTO full_text (full_text) VALUES ('delete-all')");
        handle.execute("DELETE FROM search_place");
        handle.execute("INSERT INTO search_state (name, value) VALUES ('rebuilt_to', 0)"
                + " ON CONFLICT (name) DO UPDATE SET value = 0");
    }

    /**
     * Enters the next few hundred documents into an incomplete index.
     *
     * @return how many were entered; 0 when all are in it
     */
    public int rebuildFurther() {
        List<Long> ids = handle.createQuery("SELECT id FROM document WHERE trashed_at = ''"
                        + " AND id > (SELECT value FROM search_state WHERE name = 'rebuilt_to') ORDER BY id LIMIT "
                        + A_STEP)
                .mapTo(Long.class)
                .list();
        if (ids.isEmpty()) {
            handle.execute("DELETE FROM search_state WHERE name = 'rebuilt_to'");
            return 0;
        }
        List<Document> documents = new Documents(handle).byIds(ids);
        Map<FileHash, StringBuilder> texts = texts(ids);
        Map<Long, List<Citation>> citations = new Citations(handle).of(ids);
        // The words are made by all processors, SQLite takes them one by one.
        List<String> words = documents.parallelStream()
                .map(document -> IndexEntry.of(
                        document, text(document, texts), citations.getOrDefault(document.id(), List.of())))
                .toList();
        Places places = new Places(handle);
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            put(places.take(document.id(), document.registeredOn()), words.get(i));
        }
        handle.execute("UPDATE search_state SET value = ? WHERE name = 'rebuilt_to'", ids.get(ids.size() - 1));
        return ids.size();
    }

    /**
     * Tidies a part of the index, so that it is read from fewer places; a short transaction.
     *
     * @return whether there may be more to tidy
     */
    public boolean tidy() {
        mergeTwo();
        int before = changes();
        handle.execute("INSERT INTO full_text (full_text, rank) VALUES ('merge', " + PAGES_MERGED + ")");
        // Less than two changes: there was nothing to merge (SQLite, FTS5, "The 'merge' Command").
        return changes() - before >= 2;
    }

    /** By itself FTS5 merges four parts of a size; in quiet times two are enough. */
    private void mergeTwo() {
        boolean isSet = handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM full_text_config WHERE k = 'usermerge' AND v = 2)")
                .mapTo(Boolean.class)
                .one();
        if (!isSet) {
            handle.execute("INSERT INTO full_text (full_text, rank) VALUES ('usermerge', 2)");
        }
    }

    /** Statistics of tables whose size has changed much; a short look at each. */
    public void takeStock() {
        handle.execute("PRAGMA analysis_limit = " + ROWS_LOOKED_AT);
        handle.execute("PRAGMA optimize");
    }

    private int changes() {
        return handle.createQuery("SELECT total_changes()").mapTo(Integer.class).one();
    }

    private static String text(Document document, Map<FileHash, StringBuilder> texts) {
        return document.direction() == Direction.COPY
                ? ""
                : document.file()
                        .map(file -> texts.getOrDefault(file.hash(), new StringBuilder()))
                        .map(StringBuilder::toString)
                        .orElse("");
    }

    private Map<FileHash, StringBuilder> texts(List<Long> ids) {
        Map<FileHash, StringBuilder> texts = new HashMap<>();
        handle.createQuery("SELECT hash, text FROM file_text WHERE hash IN (SELECT file_hash FROM document"
                        + " WHERE id IN (<ids>)) ORDER BY hash, page")
                .bindList("ids", ids)
                .map((row, ctx) -> Map.entry(new FileHash(row.getString(1)), row.getString(2)))
                .forEach(page -> texts.computeIfAbsent(page.getKey(), hash -> new StringBuilder())
                        .append(page.getValue())
                        .append('\n'));
        return texts;
    }
}
