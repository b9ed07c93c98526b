package vn.vanthu.finding;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.register.Document;

/**
 * A document with its copies, relations and citations.
 *
 * @param standings of the copies made from it, newest last
 * @param asCopy for a copy: how it came about and what became of it
 * @param chain for a copy: what it was made from, and that in turn; nearest first
 * @param arrivedAs the copy that was received of it; empty where the document itself was
 * @param cites what it cites, in its order
 * @param citedBy the held documents that cite it, newest first, as many as a page of it can show
 */
public record DocumentSheet(
        Document document,
        List<CopyStanding> standings,
        Optional<CopyStanding> asCopy,
        List<Document> chain,
        List<Relation> relations,
        Optional<CopyStamp> arrivedAs,
        List<Cited> cites,
        List<Document> citedBy) {
    public DocumentSheet {
        standings = List.copyOf(standings);
        chain = List.copyOf(chain);
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
    }

    /** What it cites, in its order, held or not. */
    public List<Citation> citations() {
        return cites.stream().map(Cited::citation).toList();
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

    /**
     * @param citation as the document has it
     * @param document the one that is meant; empty where it is not held, or cannot be told from another
     */
    public record Cited(Citation citation, Optional<Document> document) {}
}
