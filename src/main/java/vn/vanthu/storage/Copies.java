package vn.vanthu.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/** The official copies: what each was made from, and how. */
public final class Copies {
    private final Handle handle;

    Copies(Handle handle) {
        this.handle = handle;
    }

    /**
     * Enters a copy whose document is registered.
     *
     * @param source what it was made from
     */
    public void add(CertifiedCopy copy, CopyOrder order, Document source) {
        boolean fromCopy = source.direction() == Direction.COPY;
        handle.createUpdate("INSERT INTO certified_copy (document_id, source_id, kind, method, source_kind, issuer,"
                        + " profile, source_pages, placement_page, placement_where, placement_top,"
                        + " placement_height, pages, notes, permitted_by, way, regions, retyped_text, kind_reason,"
                        + " number_line, corner, signature_field, page_form) VALUES (:id, :source, :kind, :method,"
                        + " :sourceKind, :issuer, :profile, :sourcePages, :page, :where, :top, :height, :pages, :notes,"
                        + " :permittedBy, :way, :regions, :retyped, :kindReason, :numberLine, :corner, :signature,"
                        + " :pageForm)")
                .bind("id", copy.document().id())
                .bind("source", source.id())
                .bind("kind", copy.kind().name())
                .bind("sourceKind", fromCopy ? "COPY" : "ORIGINAL")
                .bind("issuer", order.issuer().name())
                .bind("profile", order.profile())
                .bind("sourcePages", joined(order.content().pages()))
                .bind("method", order.content().way() == CopyContent.Way.RETYPED ? "RETYPED" : "FACSIMILE")
                .bind("way", order.content().way().name())
                .bind("regions", regions(order.content()))
                .bind("retyped", String.join("\n", order.content().text().body()))
                .bind("permittedBy", order.finish().permittedBy())
                .bind("kindReason", order.finish().kindReason())
                .bind("numberLine", order.finish().numberLine().name())
                .bind("corner", order.finish().corner().name())
                .bind("signature", order.finish().signature().name())
                .bind("pageForm", order.finish().pages().name())
                .bind("page", copy.placement().page())
                .bind("where", copy.placement().where().name())
                .bind("top", copy.placement().top())
                .bind("height", copy.placement().height())
                .bind("pages", copy.pages())
                .bind("notes", joined(copy.notes().stream().sorted().toList()))
                .execute();
    }

    /** Copies made from a document, newest last. */
    public List<CertifiedCopy> of(long sourceId) {
        return handle
                .createQuery("SELECT document_id FROM certified_copy WHERE source_id = :id ORDER BY document_id")
                .bind("id", sourceId)
                .mapTo(Long.class)
                .list()
                .stream()
                .map(id -> byId(id).orElseThrow())
                .toList();
    }

    /** The copy that is registered as this document; empty where the document is no copy. */
    public Optional<CertifiedCopy> byId(long documentId) {
        Optional<Document> document = new Documents(handle).byId(documentId);
        return document.flatMap(registered -> handle.createQuery("SELECT * FROM certified_copy WHERE document_id = :id")
                .bind("id", documentId)
                .map((row, ctx) -> new CertifiedCopy(
                        registered,
                        row.getLong("source_id"),
                        CopyKind.valueOf(row.getString("kind")),
                        new Placement(
                                row.getInt("placement_page"),
                                Placement.Where.valueOf(row.getString("placement_where")),
                                row.getDouble("placement_top"),
                                row.getDouble("placement_height")),
                        row.getInt("pages"),
                        notes(row.getString("notes"))))
                .findOne());
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
