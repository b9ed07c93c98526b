package vn.vanthu.finding;

import java.util.List;
import java.util.Map;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.QueryParser;
import vn.vanthu.domain.query.Search;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Transaction;

/** Finds documents by words of their fields and files, with or without marks. Any text is a query. */
public final class FindDocuments {
    private final Database database;

    public FindDocuments(Database database) {
        this.database = database;
    }

    /**
     * The hits in the order asked for, those with exactly the marks that were typed first. A blank text finds all that
     * the filters leave; a text of signs alone finds nothing.
     */
    public List<Hit> find(Search search) {
        Query query = QueryParser.parse(search.text());
        if (findsNothing(query, search)) {
            return List.of();
        }
        return database.read(tx -> hits(tx, query, search));
    }

    /** How many there are, counted up to {@code most}. */
    public int count(Search search, int most) {
        Query query = QueryParser.parse(search.text());
        return findsNothing(query, search)
                ? 0
                : database.read(tx -> tx.fullText().count(query, search, most));
    }

    private static boolean findsNothing(Query query, Search search) {
        return query.isEmpty() && !search.text().isBlank();
    }

    private static List<Hit> hits(Transaction tx, Query query, Search search) {
        Snippets snippets = new Snippets(query);
        return tx.documents().byIds(tx.fullText().find(query, search)).stream()
                .map(document -> snippets.hit(
                        document,
                        () -> document.file().isPresent()
                                ? tx.files().texts(document.file().get().hash())
                                : Map.of()))
                .toList();
    }
}
