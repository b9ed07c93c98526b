package vn.vanthu.finding;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.CitedDocument;
import vn.vanthu.domain.register.Document;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.RelationRow;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Shows one document with all that belongs to it. */
public final class ShowDocument {
    /** A page of a document shows no more; a search for its number finds all. */
    private static final int MOST_CITING = 500;

    private final Database database;

    public ShowDocument(Database database) {
        this.database = database;
    }

    /** @throws Failure NO_SUCH_DOCUMENT */
    public DocumentSheet show(long id) {
        return database.read(tx -> sheet(tx, id));
    }

    private static DocumentSheet sheet(Transaction tx, long id) {
        Document document = tx.documents().byId(id).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, id));
        Optional<CertifiedCopy> self = tx.copies().byId(id);
        return new DocumentSheet(
                document,
                standings(tx, tx.copies().of(id)),
                self.flatMap(copy -> standings(tx, tx.copies().of(copy.sourceId())).stream()
                        .filter(standing -> standing.copy().document().id() == id)
                        .findFirst()),
                self.isPresent() ? tx.copies().chain(id) : List.of(),
                relations(tx, id),
                tx.receivedCopies().of(id),
                cites(tx, document),
                citedBy(tx, document));
    }

    private static List<DocumentSheet.Relation> relations(Transaction tx, long id) {
        List<RelationRow> rows = tx.documents().relations(id);
        Map<Long, Document> others = new HashMap<>();
        tx.documents()
                .byIds(rows.stream().map(RelationRow::other).distinct().toList())
                .forEach(other -> others.put(other.id(), other));
        return rows.stream()
                .map(row -> new DocumentSheet.Relation(row.kind(), others.get(row.other())))
                .toList();
    }

    private static List<DocumentSheet.Cited> cites(Transaction tx, Document document) {
        List<Citation> citations = tx.citations().of(document.id());
        List<Document> held = citations.isEmpty()
                ? List.of()
                : tx.citations().bearers(citations).stream()
                        .filter(other -> other.id() != document.id())
                        .toList();
        return citations.stream()
                .map(citation ->
                        new DocumentSheet.Cited(citation, CitedDocument.among(citation, document.fields(), held)))
                .toList();
    }

    /** Of those that name its number, the ones that mean it and none of its namesakes. */
    private static List<Document> citedBy(Transaction tx, Document document) {
        Map<Long, List<Citation>> naming = tx.citations().ofBearer(document, MOST_CITING);
        if (naming.isEmpty()) {
            return List.of();
        }
        Set<Citation> all = new LinkedHashSet<>();
        naming.values().forEach(all::addAll);
        List<Document> held = tx.citations().bearers(List.copyOf(all));
        return tx.documents().byIds(List.copyOf(naming.keySet())).stream()
                .filter(citing -> citing.voidedBecause().isEmpty())
                .filter(citing -> naming.get(citing.id()).stream()
                        .flatMap(citation -> CitedDocument.among(citation, citing.fields(), held).stream())
                        .anyMatch(meant -> meant.id() == document.id()))
                .toList();
    }

    /** Of all copies of one source; what replaced one of them was made from the same. */
    private static List<CopyStanding> standings(Transaction tx, List<CertifiedCopy> copies) {
        List<Long> ids = copies.stream().map(copy -> copy.document().id()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Dispatch>> dispatches = tx.dispatches().ofAll(ids);
        Map<Long, Document> replacing = new HashMap<>();
        copies.forEach(copy -> copy.facts().replaces().ifPresent(replaced -> replacing.put(replaced, copy.document())));
        Map<String, List<Instant>> prints =
                tx.logs().printed(copies.stream().map(ShowDocument::hash).toList());
        return copies.stream()
                .map(copy -> new CopyStanding(
                        copy,
                        dispatches.getOrDefault(copy.document().id(), List.of()),
                        Optional.ofNullable(replacing.get(copy.document().id())),
                        prints.getOrDefault(hash(copy).hex(), List.of())))
                .toList();
    }

    private static FileHash hash(CertifiedCopy copy) {
        return copy.document().file().orElseThrow().hash();
    }
}
