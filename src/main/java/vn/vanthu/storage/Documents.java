package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/** The registered documents with their addressees and lines of recipients. */
public final class Documents {
    private static final String ROWS = "SELECT d.*, s.shown, f.bytes AS file_bytes, f.pages AS file_pages"
            + " FROM document d LEFT JOIN number_series s ON s.id = d.series_id"
            + " LEFT JOIN file f ON f.hash = d.file_hash WHERE d.id IN (<ids>)";

    private static final String ADD = "INSERT INTO document (" + DocumentColumns.NAMES + ") VALUES ("
            + DocumentColumns.VALUES.replace(":fonds_id", "(SELECT fonds_id FROM office)") + ")";
    private static final String ADD_LINE = "INSERT INTO distribution_line"
            + " (document_id, ordinal, text, purpose, purpose_text, brace_group, copies)"
            + " VALUES (:id, :ordinal, :text, :purpose, :purposeText, :braceGroup, :copies)";

    private final Handle handle;

    Documents(Handle handle) {
        this.handle = handle;
    }

    /** Enters {@code draft} under the number taken for it, and gives it back as it stands in the register. */
    public Document add(Document draft, TakenNumber taken) {
        return add(draft, Optional.of(taken));
    }

    /** The same; without a number where none was taken yet. */
    public Document add(Document draft, Optional<TakenNumber> taken) {
        DocumentColumns.bind(handle.createUpdate(ADD), draft, taken).execute();
        // Not RETURNING, which is a trigger to SQLite: before it a mark is set, and at every mark FTS5 writes out what
        // it
        // has gathered of the documents before.
        long id = handle.createQuery("SELECT last_insert_rowid()")
                .mapTo(Long.class)
                .one();
        addAddressees(id, draft.fields().addressees());
        addDistribution(id, draft.fields().distribution());
        return new Document(
                id,
                draft.ref(),
                draft.direction(),
                taken.map(TakenNumber::number),
                taken.map(TakenNumber::series).orElse(""),
                draft.registeredOn(),
                draft.fields(),
                draft.file(),
                Optional.empty());
    }

    public Optional<Document> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** In the order of {@code ids}; three queries however many there are. */
    public List<Document> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> addressees = addresseesOf(ids);
        Map<Long, List<DistributionLine>> lines = linesOf(ids);
        Map<Long, Document> found = new HashMap<>();
        handle.createQuery(ROWS)
                .bindList("ids", ids)
                .map((row, ctx) -> DocumentColumns.read(
                        row,
                        addressees.getOrDefault(row.getLong("id"), List.of()),
                        new DistributionList(lines.getOrDefault(row.getLong("id"), List.of()))))
                .forEach(document -> found.put(document.id(), document));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Newest first. */
    public List<Document> newest(Direction direction, int offset, int limit) {
        return byIds(handle.createQuery("SELECT id FROM document WHERE direction = :direction"
                        + " AND trashed_at = '' ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .bind("direction", direction.name())
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list());
    }

    public int count(Direction direction) {
        // Two indexes counted: asking every row whether it is in the trash would read the whole table.
        return handle.createQuery("SELECT (SELECT count(*) FROM document WHERE direction = :direction)"
                        + " - (SELECT count(*) FROM document WHERE trashed_at <> '' AND direction = :direction)")
                .bind("direction", direction.name())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * The ids of a register in the order of its numbers; voided ones stay in it, those in the trash too, for a register
     * accounts for every number.
     *
     * @param series as shown, in any case; empty for all
     */
    public List<Long> inNumberOrder(
            Direction direction, Optional<LocalDate> from, Optional<LocalDate> to, String series) {
        return handle.createQuery("SELECT d.id FROM document d LEFT JOIN number_series s ON s.id = d.series_id"
                        + " WHERE d.direction = :direction AND d.registered_on >= :from AND d.registered_on <= :to"
                        + " AND (:series = '' OR s.shown = :series COLLATE NOCASE)"
                        + " ORDER BY d.series_id, d.number_value, " + Ledger.SUFFIX_ORDER.formatted("d.number_suffix")
                        + ", d.id")
                .bind("direction", direction.name())
                .bind("from", from.map(LocalDate::toString).orElse(""))
                .bind("to", to.map(LocalDate::toString).orElse("9999-12-31"))
                .bind("series", series.trim())
                .mapTo(Long.class)
                .list();
    }

    /** What is held already: the same file, or the same number, symbol, issuer and date; voided ones do not count. */
    public List<Document> same(DocumentFields fields, Optional<FileHash> file) {
        return byIds(handle.createQuery("SELECT id FROM document WHERE voided_because IS NULL"
                        + " AND (duplicate_key = :key OR file_hash = :hash) ORDER BY id")
                .bind("key", fields.sameDocumentKey().orElse(null))
                .bind("hash", file.map(FileHash::hex).orElse(null))
                .mapTo(Long.class)
                .list());
    }

    /** What is in the trash, latest first. */
    public List<Document> trashed() {
        return byIds(
                handle.createQuery("SELECT id FROM document WHERE trashed_at <> '' ORDER BY trashed_at DESC, id DESC")
                        .mapTo(Long.class)
                        .list());
    }

    /** The relations of a document, both ways. */
    public List<RelationRow> relations(long id) {
        return handle.createQuery("SELECT to_id AS other, kind FROM relation WHERE from_id = :id"
                        + " UNION ALL SELECT from_id, kind || '-of' FROM relation WHERE to_id = :id ORDER BY other")
                .bind("id", id)
                .map((row, ctx) -> new RelationRow(row.getLong("other"), row.getString("kind")))
                .list();
    }

    void addAddressees(long id, List<String> addressees) {
        if (addressees.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO addressee (document_id, ordinal, text) VALUES (:id, :ordinal, :text)");
        for (int i = 0; i < addressees.size(); i++) {
            batch.bind("id", id)
                    .bind("ordinal", i + 1)
                    .bind("text", addressees.get(i))
                    .add();
        }
        batch.execute();
    }

    void addDistribution(long id, DistributionList list) {
        if (list.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD_LINE);
        int ordinal = 0;
        for (DistributionLine line : list.lines()) {
            ordinal++;
            Lines.bind(batch, line, ordinal)
                    .bind("id", id)
                    .bind("purpose", line.purpose().name())
                    .add();
        }
        batch.execute();
    }

    /** Adds one line at its place. */
    void addLine(long id, DistributionLine line, int ordinal) {
        Lines.bind(handle.createUpdate(ADD_LINE), line, ordinal)
                .bind("id", id)
                .bind("purpose", line.purpose().name())
                .execute();
    }

    private Map<Long, List<String>> addresseesOf(List<Long> ids) {
        Map<Long, List<String>> found = new HashMap<>();
        handle.createQuery("SELECT document_id, text FROM addressee WHERE document_id IN (<ids>)"
                        + " ORDER BY document_id, ordinal")
                .bindList("ids", ids)
                .map((row, ctx) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(line -> found.computeIfAbsent(line.getKey(), key -> new ArrayList<>())
                        .add(line.getValue()));
        return found;
    }

    private Map<Long, List<DistributionLine>> linesOf(List<Long> ids) {
        Map<Long, List<DistributionLine>> found = new HashMap<>();
        handle.createQuery("SELECT document_id, text, purpose_text, brace_group, copies FROM distribution_line"
                        + " WHERE document_id IN (<ids>) ORDER BY document_id, ordinal")
                .bindList("ids", ids)
                .map((row, ctx) -> Map.entry(row.getLong("document_id"), Lines.read(row)))
                .forEach(line -> found.computeIfAbsent(line.getKey(), key -> new ArrayList<>())
                        .add(line.getValue()));
        return found;
    }
}
