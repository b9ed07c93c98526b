package vn.vanthu.ui.finding;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/**
 * What is looked for, and what was found. The first page stands at once; how many there are in all, their places and
 * what they have in common come after it, and each further page when it comes into sight.
 */
final class FindViewModel {
    /** Only what is slow waits for a pause in the typing: the places of all hits and what they have in common. */
    private static final long PAUSE_MILLIS = 150;
    /** As many hits as one looks at; of those the ones in sight are read with their words. */
    private static final int FIRST = 50;

    private static final int A_PAGE = 10;
    private static final int PAGES_KEPT = 200;
    /** Places are 8 bytes each: no archive of an office has more documents. */
    private static final int MOST = 3_000_000;
    /** Where hits are weighed, more than these are of no use. */
    private static final int MOST_WEIGHED = 500;

    private static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of());

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane finding;
    private final Lane counting;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Direction>> direction = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Search.Order> order = new SimpleObjectProperty<>(Search.Order.NEWEST);
    private final ObjectProperty<Optional<Sorting>> sorting = new SimpleObjectProperty<>(Optional.empty());
    private final Numbered rows = new Numbered();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Facets> facets = new ReadOnlyObjectWrapper<>(NONE);
    private final ReadOnlyLongWrapper loaded = new ReadOnlyLongWrapper();
    private final Map<Integer, List<Hit>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> asked = new HashSet<>();
    private long[] places = new long[0];
    private long asking;

    /** The lines of the first hits, and the words of those in sight. */
    private record First(List<Found> found, List<Hit> hits) {}

    /** The places of all hits, and what the newest of them have in common. */
    private record All(LongBuffer places, Facets facets) {}

    /**
     * All hits by a field.
     *
     * @param isSorted false where there are too many, which then stand by day
     */
    private record Sorted(All all, List<Hit> hits, boolean isSorted) {}

    FindViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        finding = desk.background().lane();
        counting = desk.background().lane();
        query.addListener((o, was, is) -> look());
        direction.addListener((o, was, is) -> look());
        order.addListener((o, was, is) -> look());
        sorting.addListener((o, was, is) -> look());
        desk.background().revision().addListener((o, was, is) -> look());
    }

    /** As typed; any text is a query. */
    StringProperty query() {
        return query;
    }

    /** The register looked into; empty for all. */
    ObjectProperty<Optional<Direction>> direction() {
        return direction;
    }

    ObjectProperty<Search.Order> order() {
        return order;
    }

    /** The field by which all hits stand; empty where they stand in {@link #order}. */
    ObjectProperty<Optional<Sorting>> sorting() {
        return sorting;
    }

    /** One row for each hit. */
    ObservableList<Integer> rows() {
        return rows;
    }

    /** How many were found, in words. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What the newest hits have in common. */
    ReadOnlyObjectProperty<Facets> facets() {
        return facets.getReadOnlyProperty();
    }

    /** Rises when rows have come that were empty before. */
    ReadOnlyLongProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** The hit of a row; empty while it is being read, which this asks for. */
    Optional<Hit> hit(int row) {
        int page = row / A_PAGE;
        List<Hit> hits = pages.get(page);
        if (hits == null) {
            read(page);
            return Optional.empty();
        }
        return row % A_PAGE < hits.size() ? Optional.of(hits.get(row % A_PAGE)) : Optional.empty();
    }

    /** Where the documents of these rows stand in the archive; rows that are gone are left out. */
    long[] places(List<Integer> chosen) {
        return chosen.stream()
                .filter(row -> row < places.length)
                .mapToLong(row -> places[row])
                .toArray();
    }

    /** Remembers that these words led to a document. */
    void led() {
        String words = query.get();
        desk.background()
                .jot(
                        () -> {
                            archive.lookUp().searches().looked(words);
                            return words;
                        },
                        done -> {},
                        desk::failed);
    }

    private void look() {
        String words = query.get().strip();
        asking++;
        counting.forget();
        // What is still being looked for is of no use to anybody now.
        archive.find().stop();
        if (words.isEmpty()) {
            finding.forget();
            show(List.of());
            summary.set("");
            return;
        }
        boolean isWeighed = order.get() == Search.Order.RELEVANCE;
        Search search = new Search(
                query.get().stripLeading(),
                direction.get(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                order.get(),
                isWeighed ? MOST_WEIGHED : FIRST);
        long mine = asking;
        if (sorting.get().isPresent()) {
            Sorting wanted = sorting.get().get();
            finding.ask(() -> sorted(search, wanted), this::showSorted, desk::failed);
        } else {
            finding.ask(() -> first(search), first -> show(search, first, mine), desk::failed);
        }
    }

    /** All hits by a field: none can be shown before all are known. */
    private Sorted sorted(Search search, Sorting wanted) {
        long[] all = archive.find().places(search, MOST);
        boolean isSorted = all.length <= Sorting.MOST;
        long[] placed = isSorted ? archive.find().sorted(all, wanted) : all;
        long[] inSight = Arrays.copyOf(placed, Math.min(A_PAGE, placed.length));
        return new Sorted(
                new All(LongBuffer.wrap(placed), archive.find().facets(all)),
                archive.find().hits(search.text(), ids(archive.find().at(inSight))),
                isSorted);
    }

    private void showSorted(Sorted sorted) {
        show(sorted.hits());
        show(sorted.all());
        if (!sorted.isSorted()) {
            desk.notices().warning(desk.text("ui.find.too_many_to_sort", Sorting.MOST));
        }
    }

    private First first(Search search) {
        List<Found> found = archive.find().lines(search);
        List<Found> inSight = found.subList(0, Math.min(A_PAGE, found.size()));
        return new First(found, archive.find().hits(search.text(), ids(inSight)));
    }

    private void show(Search search, First first, long mine) {
        show(first.hits());
        places = first.found().stream().mapToLong(Found::place).toArray();
        rows.resize(places.length);
        if (search.order() == Search.Order.RELEVANCE || places.length < search.limit()) {
            count(places.length);
        } else {
            summary.set(desk.text("ui.find.more_than", places.length - 1));
        }
        all(search, mine);
    }

    private static List<Long> ids(List<Found> found) {
        return found.stream().map(Found::id).toList();
    }

    private void all(Search search, long mine) {
        boolean isWeighed = search.order() == Search.Order.RELEVANCE;
        long[] weighed = places;
        counting.askAfter(
                PAUSE_MILLIS,
                () -> {
                    long[] all = isWeighed ? weighed : archive.find().places(search, MOST);
                    return new All(LongBuffer.wrap(all), archive.find().facets(all));
                },
                all -> {
                    if (mine == asking) {
                        show(all);
                    }
                },
                desk::failed,
                late -> {});
    }

    private void show(All all) {
        places = all.places().array();
        rows.resize(places.length);
        count(places.length);
        facets.set(all.facets());
    }

    private void show(List<Hit> hits) {
        pages.clear();
        asked.clear();
        rows.resize(0);
        if (hits.isEmpty()) {
            places = new long[0];
            facets.set(NONE);
        } else {
            pages.put(0, hits);
        }
    }

    private void count(int found) {
        summary.set(found == 0 ? desk.text("ui.find.nothing") : desk.text("ui.find.found", found));
    }

    private void read(int page) {
        if (!asked.add(page)) {
            return;
        }
        int from = page * A_PAGE;
        long[] some = Arrays.copyOfRange(places, from, Math.min(places.length, from + A_PAGE));
        String words = query.get();
        long mine = asking;
        // A lane of its own for each page: all that are in sight are wanted, not only the latest.
        desk.background()
                .lane()
                .ask(
                        () -> archive.find().hits(words, ids(archive.find().at(some))),
                        hits -> keep(page, hits, mine),
                        desk::failed);
    }

    private void keep(int page, List<Hit> hits, long mine) {
        if (mine != asking) {
            return;
        }
        asked.remove(page);
        pages.put(page, hits);
        if (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        loaded.set(loaded.get() + 1);
    }
}
