package vn.vanthu.finding;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.register.Document;

/**
 * A document with its copies, relations and citations.
 *
 * @param copies made from it, newest last
 * @param copyOf for a copy: the document it was made from
 */
public record DocumentSheet(
        Document document,
        List<CertifiedCopy> copies,
        Optional<Document> copyOf,
        List<Relation> relations,
        List<Citation> citations) {
    /**
     * @param kind name of a kind of link, {@code REPLIES_TO}; ending in {@code -of} where the other document names this
     * @param other the related document
     */
    public record Relation(String kind, Document other) {}
}
