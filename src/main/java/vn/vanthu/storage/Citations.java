package vn.vanthu.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;

/** What registered documents cite, and which held documents bear the numbers that are cited. */
public final class Citations {
    /** A number is borne by a document a year or a term; more than this is no archive of one office. */
    private static final int MOST_BEARERS = 400;

    private final Handle handle;

    Citations(Handle handle) {
        this.handle = handle;
    }

    /** Enters what a document cites, in this order. */
    public void add(long documentId, List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO citation (document_id, ordinal, code_number,"
                + " code_suffix, code_year, code_symbol, code_written, code_key, date, as_written) VALUES (:id,"
                + " :ordinal, :code_number, :code_suffix, :code_year, :code_symbol, :code_written, :key, :date,"
                + " :as_written)");
        int ordinal = 0;
        for (Citation citation : citations) {
            ordinal++;
            DocumentColumns.bindCode(batch, citation.code())
                    .bind("id", documentId)
                    .bind("ordinal", ordinal)
                    .bind("key", citation.code().comparisonKey())
                    .bind("date", citation.date().toString())
                    .bind("as_written", citation.asWritten())
                    .add();
        }
        batch.execute();
    }

    /** Enters anew what a document cites. */
    public void replace(long documentId, List<Citation> citations) {
        handle.execute("DELETE FROM citation WHERE document_id = ?", documentId);
        add(documentId, citations);
    }

    /** What the document cites, in its order. */
    public List<Citation> of(long documentId) {
        return of(List.of(documentId)).getOrDefault(documentId, List.of());
    }

    /** What these documents cite, each in its order; without those that cite nothing. */
    public Map<Long, List<Citation>> of(Collection<Long> documentIds) {
        return byDocument(handle.createQuery("SELECT * FROM citation"
                        + " WHERE document_id IN (SELECT value FROM json_each(:ids)) ORDER BY document_id, ordinal")
                .bind("ids", Keys.of(documentIds)));
    }

    /** The held documents of which these citations may speak, oldest first; voided ones are not held. */
    public List<Document> bearers(List<Citation> citations) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        for (Citation citation : citations) {
            String key = citation.code().comparisonKey();
            if (!key.isEmpty()) {
                keys.add(key);
            } else if (!citation.date().isNone()) {
                days.add(citation.date().toString());
            }
        }
        // A duplicate key begins with the code; "}" is what comes next behind the bar that ends it. Crossed, and
        // ordered
        // by no index: for the order SQLite would go through all documents.
        Set<Long> ids = new LinkedHashSet<>(handle.createQuery(
                        "SELECT d.id FROM json_each(:keys) k CROSS JOIN document d ON d.duplicate_key >= k.value || '|'"
                                + " AND d.duplicate_key < k.value || '}' WHERE d.voided_because IS NULL"
                                + " ORDER BY +d.id LIMIT " + MOST_BEARERS)
                .bind("keys", Keys.of(keys))
                .mapTo(Long.class)
                .list());
        if (!days.isEmpty()) {
            ids.addAll(handle.createQuery(
                            "SELECT d.id FROM json_each(:days) k CROSS JOIN document d ON d.issue_date = k.value"
                                    + " AND d.code_number = '' AND d.issue_date <> '' WHERE d.voided_because IS NULL"
                                    + " ORDER BY +d.id LIMIT " + MOST_BEARERS)
                    .bind("days", Keys.of(days))
                    .mapTo(Long.class)
                    .list());
        }
        return new Documents(handle).byIds(ids.stream().sorted().toList());
    }

    /**
     * The citations that may speak of {@code document}, by the id of the document that makes them, newest first.
     *
     * @param most how many at the most
     */
    public Map<Long, List<Citation>> ofBearer(Document document, int most) {
        return ofBearers(List.of(document), most);
    }

    /**
     * The citations that may speak of one of these documents, by the id of the document that makes them.
     *
     * @param most how many at the most for each of them, the newest
     */
    public Map<Long, List<Citation>> ofBearers(List<Document> documents, int most) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        for (Document document : documents) {
            String key = document.fields().code().comparisonKey();
            if (!key.isEmpty()) {
                keys.add(key);
            } else if (!document.fields().issueDate().isNone()) {
                days.add(document.fields().issueDate().toString());
            }
        }
        if (keys.isEmpty() && days.isEmpty()) {
            return Map.of();
        }
        // Of each number the newest only, from the end of its part of the index: some are cited everywhere.
        return byDocument(handle.createQuery("SELECT c.* FROM json_each(:keys) k CROSS JOIN citation c"
                        + " ON (c.document_id, c.ordinal) IN (SELECT n.document_id, n.ordinal FROM citation n"
                        + " WHERE n.code_key = k.value ORDER BY n.document_id DESC LIMIT :most)"
                        + " UNION SELECT c.* FROM json_each(:days) k CROSS JOIN citation c"
                        + " ON (c.document_id, c.ordinal) IN (SELECT n.document_id, n.ordinal FROM citation n"
                        + " WHERE n.code_key = '' AND n.date = k.value ORDER BY n.document_id DESC LIMIT :most)"
                        + " ORDER BY document_id DESC, ordinal")
                .bind("keys", Keys.of(keys))
                .bind("days", Keys.of(days))
                .bind("most", most));
    }

    private static Map<Long, List<Citation>> byDocument(Query query) {
        Map<Long, List<Citation>> found = new LinkedHashMap<>();
        query.map((row, ctx) -> Map.entry(
                        row.getLong("document_id"),
                        new Citation(
                                DocumentColumns.code(row),
                                PartialDate.parse(row.getString("date")),
                                row.getString("as_written"))))
                .forEach(citation -> found.computeIfAbsent(citation.getKey(), id -> new ArrayList<>())
                        .add(citation.getValue()));
        return found;
    }
}
