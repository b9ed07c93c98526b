package vn.vanthu.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.query.Facet;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Node;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.QueryParser;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.domain.register.Document;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.LookUp;
import vn.vanthu.storage.Transaction;

/** Finds documents by words of their fields and files, with or without marks. Any text is a query. */
public final class FindDocuments {
    /** More text than this is not searched for the words of a snippet. */
    private static final int MOST_CHARS = 300_000;

    private final Database database;

    public FindDocuments(Database database) {
        this.database = database;
    }

    /**
     * The first hits in the order asked for, as lines of a list: the numbers that were typed first, then those with
     * exactly the marks that were typed. A blank text finds all that the filters leave; a text of signs alone finds
     * nothing.
     *
     * @throws vn.vanthu.work.Cancelled where {@link #stop} came in between
     */
    public List<Found> lines(Search search) {
        return database.lookUp(
                index -> answer(index, search, query -> index.find(query, search), List::isEmpty, List.of()));
    }

    /** The same with whole documents and the words around the hits. */
    public List<Hit> find(Search search) {
        return hits(search.text(), lines(search).stream().map(Found::id).toList());
    }

    /** These documents with the words around what is looked for in them; one that is gone is left out. */
    public List<Hit> hits(String words, List<Long> ids) {
        Snippets snippets = new Snippets(understood(words));
        return database.read(tx -> tx.documents().byIds(ids).stream()
                .map(document -> snippets.hit(document, () -> pages(tx, document)))
                .toList());
    }

    /** How many there are, counted up to {@code most}. */
    public int count(Search search, int most) {
        return database.lookUpAside(
                index -> answer(index, search, query -> index.count(query, search, most), count -> count == 0, 0));
    }

    /**
     * The places of all hits by day, for a list of any length of which only what is in sight is read.
     *
     * @throws vn.vanthu.work.Cancelled where {@link #stop} came in between
     */
    public long[] places(Search search, int most) {
        return database.lookUpAside(index -> answer(
                index, search, query -> index.places(query, search, most), places -> places.length == 0, new long[0]));
    }

    /**
     * These places in the order of a field.
     *
     * @throws vn.vanthu.work.Cancelled where {@link #stop} came in between
     */
    public long[] sorted(long[] places, Sorting sorting) {
        return database.lookUpAside(index -> index.sorted(places, sorting));
    }

    /** The lines of the documents at these places. */
    public List<Found> at(long[] places) {
        return database.lookUp(index -> index.at(places));
    }

    /**
     * What the documents at these places have in common.
     *
     * @throws vn.vanthu.work.Cancelled where {@link #stop} came in between
     */
    public Facets facets(long[] places) {
        return database.lookUpAside(index -> index.facets(places));
    }

    /** Stops what is being looked for, from another thread. */
    public void stop() {
        database.stopLookingUp();
    }

    /** What these words mean, for marking them in a text. */
    public Query understood(String words) {
        return database.lookUp(index -> QueryParser.parse(words, index.names()));
    }

    /** The answer; where there is none, that to the same words read as Telex. */
    private static <T> T answer(
            LookUp index, Search search, Function<Query, T> ask, Predicate<T> isNothing, T nothing) {
        Query query = QueryParser.parse(search.text(), index.names());
        if (query.isEmpty() && !search.text().isBlank()) {
            return nothing;
        }
        List<Node> filters = filters(search);
        T answer = ask.apply(query.within(filters));
        return isNothing.test(answer) && QueryParser.mayBeTelex(search.text())
                ? ask.apply(
                        QueryParser.parseAsTelex(search.text(), index.names()).within(filters))
                : answer;
    }

    private static List<Node> filters(Search search) {
        List<Node> filters = new ArrayList<>();
        search.direction().ifPresent(direction -> filters.add(Facet.DIRECTION.filter(direction.name())));
        if (!search.type().isBlank()) {
            filters.add(Facet.TYPE.filter(search.type()));
        }
        if (!search.issuer().isBlank()) {
            filters.add(Facet.ISSUER.words(search.issuer()));
        }
        return filters;
    }

    private static Map<Integer, String> pages(Transaction tx, Document document) {
        Optional<FileHash> file = document.file().map(Document.KeptFile::hash);
        return file.map(hash -> tx.files().texts(hash, MOST_CHARS)).orElse(Map.of());
    }
}
