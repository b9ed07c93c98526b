package vn.vanthu.finding;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.register.Document;

/**
 * A document with its copies, relations and citations.
 *
 * @param standings of the copies made from it, newest last
 * @param asCopy for a copy: how it came about and what became of it
 * @param chain for a copy: what it was made from, and that in turn; nearest first
 */
public record DocumentSheet(
        Document document,
        List<CopyStanding> standings,
        Optional<CopyStanding> asCopy,
        List<Document> chain,
        List<Relation> relations,
        List<Citation> citations) {
    public DocumentSheet {
        standings = List.copyOf(standings);
        chain = List.copyOf(chain);
    }

    /** The copies made from it, newest last. */
    public List<CertifiedCopy> copies() {
        return standings.stream().map(CopyStanding::copy).toList();
    }

    /** For a copy: the document it was made from. */
    public Optional<Document> copyOf() {
        return chain.stream().findFirst();
    }

    /**
     * @param kind name of a kind of link, {@code REPLIES_TO}; ending in {@code -of} where the other document names this
     * @param other the related document
     */
    public record Relation(String kind, Document other) {}
}
