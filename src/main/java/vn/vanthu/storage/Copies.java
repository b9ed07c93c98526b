package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFacts;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.RegisterEntry;
import vn.vanthu.domain.register.Document;

/** The official copies: what each was made from, and how. */
public final class Copies {
    private final Handle handle;

    Copies(Handle handle) {
        this.handle = handle;
    }

    /** Enters a copy whose document is registered. */
    public void add(CertifiedCopy copy, CopyOrder order) {
        CopyFacts facts = copy.facts();
        handle.createUpdate("INSERT INTO certified_copy (document_id, source_id, kind, method, source_kind, issuer,"
                        + " profile, source_pages, placement_page, placement_where, placement_top,"
                        + " placement_height, pages, notes, permitted_by, way, regions, retyped_text, kind_reason,"
                        + " number_line, corner, signature_field, page_form, replaces_id) VALUES (:id, :source, :kind,"
                        + " :method, :sourceKind, :issuer, :profile, :sourcePages, :page, :where, :top, :height,"
                        + " :pages, :notes, :permittedBy, :way, :regions, :retyped, :kindReason, :numberLine, :corner,"
                        + " :signature, :pageForm, :replaces)")
                .bind("id", copy.document().id())
                .bind("source", copy.sourceId())
                .bind("kind", copy.kind().name())
                .bind("sourceKind", facts.from().name())
                .bind("issuer", facts.issuer().name())
                .bind("profile", facts.profile())
                .bind("sourcePages", joined(order.content().pages()))
                .bind("method", facts.way() == CopyContent.Way.RETYPED ? "RETYPED" : "FACSIMILE")
                .bind("way", facts.way().name())
                .bind("regions", regions(order.content()))
                .bind("retyped", String.join("\n", order.content().text().body()))
                .bind("permittedBy", facts.permittedBy())
                .bind("kindReason", facts.kindReason())
                .bind("numberLine", facts.numberLine().name())
                .bind("corner", order.finish().corner().name())
                .bind("signature", order.finish().signature().name())
                .bind("pageForm", order.finish().pages().name())
                .bind("page", copy.placement().page())
                .bind("where", copy.placement().where().name())
                .bind("top", copy.placement().top())
                .bind("height", copy.placement().height())
                .bind("pages", copy.pages())
                .bind("notes", joined(copy.notes().stream().sorted().toList()))
                .bind("replaces", facts.replaces().orElse(null))
                .execute();
    }

    /** Copies made from a document, newest last. */
    public List<CertifiedCopy> of(long sourceId) {
        return where("source_id = :key", sourceId);
    }

    /** The copy that is registered as this document; empty where the document is no copy. */
    public Optional<CertifiedCopy> byId(long documentId) {
        return where("document_id = :key", documentId).stream().findFirst();
    }

    /** Issued with a blank number line, not voided, and without a number to this day; oldest first. */
    public List<CertifiedCopy> waitingForNumber() {
        return where(
                "number_line = 'BLANK' AND EXISTS (SELECT 1 FROM document d WHERE d.id = document_id"
                        + " AND d.number_value IS NULL AND d.voided_because IS NULL) AND :key = 0",
                0);
    }

    /** What a document was made from, and that in turn; nearest first, empty where it is no copy. */
    public List<Document> chain(long documentId) {
        List<Long> ids = handle.createQuery(
                        "WITH RECURSIVE made (id, step) AS (SELECT source_id, 1"
                                + " FROM certified_copy WHERE document_id = :id UNION SELECT c.source_id, m.step + 1"
                                + " FROM certified_copy c JOIN made m ON c.document_id = m.id) SELECT id FROM made ORDER BY step")
                .bind("id", documentId)
                .mapTo(Long.class)
                .list();
        return new Documents(handle).byIds(ids);
    }

    /** A row of certified_copy before its document is known. */
    private record Row(
            long id,
            long sourceId,
            CopyKind kind,
            Placement placement,
            int pages,
            Set<CopyNote> notes,
            CopyFacts facts) {
        CertifiedCopy of(Document document) {
            return new CertifiedCopy(document, sourceId, kind, placement, pages, notes, facts);
        }
    }

    /** A few queries however many copies there are. */
    private List<CertifiedCopy> where(String condition, long key) {
        List<Row> rows = handle.createQuery("SELECT * FROM certified_copy WHERE " + condition + " ORDER BY document_id")
                .bind("key", key)
                .map((row, ctx) -> row(row))
                .list();
        Map<Long, Document> documents = new HashMap<>();
        new Documents(handle)
                .byIds(rows.stream().map(Row::id).toList())
                .forEach(document -> documents.put(document.id(), document));
        return rows.stream()
                .filter(row -> documents.containsKey(row.id()))
                .map(row -> row.of(documents.get(row.id())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("document_id"),
                row.getLong("source_id"),
                CopyKind.valueOf(row.getString("kind")),
                new Placement(
                        row.getInt("placement_page"),
                        Placement.Where.valueOf(row.getString("placement_where")),
                        row.getDouble("placement_top"),
                        row.getDouble("placement_height")),
                row.getInt("pages"),
                notes(row.getString("notes")),
                facts(row));
    }

    /** Copies of schema step 1 have no way and no word of their number line: they were whole pages with a number. */
    private static CopyFacts facts(ResultSet row) throws SQLException {
        String way = row.getString("way");
        String line = row.getString("number_line");
        long replaces = row.getLong("replaces_id");
        return new CopyFacts(
                CopyOrder.Issuer.valueOf(row.getString("issuer")),
                row.getString("profile"),
                way.isEmpty() ? oldWay(row.getString("source_pages")) : CopyContent.Way.valueOf(way),
                RegisterEntry.From.valueOf(row.getString("source_kind")),
                line.isEmpty() ? CopyFinish.NumberLine.PRINTED : CopyFinish.NumberLine.valueOf(line),
                row.getString("kind_reason"),
                row.getString("permitted_by"),
                replaces == 0 ? Optional.empty() : Optional.of(replaces));
    }

    private static CopyContent.Way oldWay(String pages) {
        return pages.isEmpty() ? CopyContent.Way.WHOLE : CopyContent.Way.PAGES;
    }

    /** The last copy that was issued; its recipients are the office's habit. */
    public Optional<Document> latest() {
        return handle.createQuery("SELECT max(document_id) FROM certified_copy")
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> new Documents(handle).byId(id));
    }

    private static String regions(CopyContent content) {
        return content.regions().stream()
                .map(region -> String.format(
                        Locale.ROOT,
                        "%d %.1f %.1f %.1f %.1f",
                        region.page(),
                        region.left(),
                        region.top(),
                        region.width(),
                        region.height()))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(Iterable<?> parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : ",").append(part);
        }
        return text.toString();
    }

    private static Set<CopyNote> notes(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(CopyNote::valueOf)
                .collect(Collectors.toSet());
    }
}
