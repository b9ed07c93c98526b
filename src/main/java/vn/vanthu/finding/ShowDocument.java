package vn.vanthu.finding;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.register.Document;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Shows one document with all that belongs to it. */
public final class ShowDocument {
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
        Optional<Document> copyOf = tx.copies()
                .byId(id)
                .map(CertifiedCopy::sourceId)
                .flatMap(source -> tx.documents().byId(source));
        List<DocumentSheet.Relation> relations = tx.documents().relations(id).stream()
                .map(found -> new DocumentSheet.Relation(
                        found.kind(), tx.documents().byId(found.other()).orElseThrow()))
                .toList();
        return new DocumentSheet(
                document, tx.copies().of(id), copyOf, relations, tx.documents().citations(id));
    }
}
