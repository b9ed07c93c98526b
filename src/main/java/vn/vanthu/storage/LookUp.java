package vn.vanthu.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Node;
import vn.vanthu.domain.query.OtherNames;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.work.Cancelled;

/**
 * Looks documents up in the index. Has a connection of its own with its statements kept ready, for preparing one takes
 * as long as the answer; used by one thread at a time.
 */
public final class LookUp implements AutoCloseable {
    /** How many of the newest hits are weighed against each other; all would take seconds in a large archive. */
    private static final int WEIGHED = 2_000;

    private static final String WITHIN = " WHERE full_text MATCH ? AND full_text.rowid BETWEEN ? AND ?";
    // CROSS JOIN: the index first, in its order, then the rows; SQLite is not to think of another way.
    private static final String ROWS = "SELECT p.place, p.line FROM full_text"
            + " CROSS JOIN search_place p ON p.place = full_text.rowid" + WITHIN;
    private static final String PLACES = "SELECT rowid FROM full_text" + WITHIN;
    private static final String NEWEST = " ORDER BY full_text.rowid DESC LIMIT ?";
    private static final String OLDEST = " ORDER BY full_text.rowid LIMIT ?";
    private static final String NEWEST_LINES = joined(NEWEST);
    private static final String OLDEST_LINES = joined(OLDEST);
    private static final String BEST = " ORDER BY rank, full_text.rowid DESC LIMIT ?";

    private final Handle handle;
    private final Questions questions;
    private OtherNames names = new OtherNames();
    private long namesVersion = -1;
    private volatile boolean isStopped;

    LookUp(Handle handle) {
        this.handle = handle;
        this.questions = new Questions(handle.getConnection());
    }

    /**
     * A condition on places: one tier between two days.
     *
     * @param isWords whether its hits can be weighed against each other
     */
    private record Asked(String match, boolean isWords, PlaceRange days) {}

    /** Other names of bodies, as the address book has them now. */
    public OtherNames names() {
        return run("SELECT value FROM search_state WHERE name = 'names'", statement -> {
            long version = Questions.number(statement);
            if (version != namesVersion) {
                names = AddressNames.read(handle);
                namesVersion = version;
            }
            return names;
        });
    }

    /** The first hits in the order asked for, no more than the search wants. */
    public List<Found> find(Query query, Search search) {
        Map<Long, Found> found = new LinkedHashMap<>();
        for (Asked tier : widening(query, search)) {
            if (found.size() >= search.limit()) {
                break;
            }
            boolean isWeighed = search.order() == Search.Order.RELEVANCE && tier.isWords();
            // What was found already may be found again: to read it twice costs less than to look past it.
            int wanted = search.limit() + found.size();
            if (isWeighed) {
                weighed(newest(tier, query), wanted, found);
            } else {
                byPlace(search.order() == Search.Order.OLDEST, tier, wanted, found);
            }
        }
        return found.values().stream().limit(search.limit()).toList();
    }

    /** How many hits there are, counted up to {@code most}. */
    public int count(Query query, Search search, int most) {
        Asked all = all(query, search);
        return run("SELECT count(*) FROM (" + PLACES + " LIMIT ?)", statement -> {
            bind(statement, all, most);
            return Math.toIntExact(Questions.number(statement));
        });
    }

    /** The places of all hits in their order, by day only and no more than {@code most}. */
    public long[] places(Query query, Search search, int most) {
        long[] places = new long[1024];
        int count = 0;
        for (Asked asked : parted(query, search)) {
            long[] some = places(asked, order(search), most - count);
            if (count + some.length > places.length) {
                places = Arrays.copyOf(places, Math.max(2 * places.length, count + some.length));
            }
            System.arraycopy(some, 0, places, count, some.length);
            count += some.length;
        }
        return Arrays.copyOf(places, count);
    }

    private long[] places(Asked asked, String order, int most) {
        return run(PLACES + order, statement -> {
            bind(statement, asked, most);
            long[] places = new long[1024];
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (count == places.length) {
                        places = Arrays.copyOf(places, 2 * count);
                    }
                    places[count++] = rows.getLong(1);
                }
            }
            return Arrays.copyOf(places, count);
        });
    }

    /** The documents at these places, in their order; one that is gone is left out. */
    public List<Found> at(long[] places) {
        return new AtPlaces(questions).found(places);
    }

    /**
     * What the documents at these places have in common.
     *
     * @throws Cancelled where {@link #interrupt} came in between
     */
    public Facets facets(long[] places) {
        return new AtPlaces(questions).facets(places, () -> isStopped);
    }

    /** These places in another order; where fields are equal, in the order in which they came. */
    public long[] sorted(long[] places, Sorting sorting) {
        return new AtPlaces(questions).sorted(places, sorting);
    }

    /** How SQLite goes about it, for a look at it. */
    List<String> plan(Query query, Search search) {
        Asked asked = all(query, search);
        return run("EXPLAIN QUERY PLAN " + ROWS + NEWEST, statement -> {
            bind(statement, asked, 1);
            List<String> steps = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
            return steps;
        });
    }

    /** What is asked from now on has not been stopped yet. */
    void begin() {
        isStopped = false;
    }

    /** Stops what runs now, from another thread; nothing happens where nothing runs. */
    void interrupt() {
        isStopped = true;
        questions.interrupt();
    }

    private static String order(Search search) {
        return search.order() == Search.Order.OLDEST ? OLDEST : NEWEST;
    }

    /** What to ask one after the other; the last one finds all. */
    private List<Asked> widening(Query query, Search search) {
        PlaceRange days = PlaceRange.of(query, search, questions);
        if (search.order() != Search.Order.RELEVANCE) {
            return query.widening().stream().map(node -> asked(node, days)).toList();
        }
        // Numbers come first whatever the order.
        List<Asked> tiers = new ArrayList<>();
        query.wideningOfNumbers().forEach(node -> tiers.add(asked(node, days)));
        Node last = query.weighed().orElseGet(query::all);
        tiers.add(new Asked(last.expression(), query.weighed().isPresent(), days));
        return tiers;
    }

    /** The same, each without those before. */
    private List<Asked> parted(Query query, Search search) {
        PlaceRange days = PlaceRange.of(query, search, questions);
        return query.tiers().stream().map(node -> asked(node, days)).toList();
    }

    private Asked all(Query query, Search search) {
        return asked(query.all(), PlaceRange.of(query, search, questions));
    }

    private static Asked asked(Node node, PlaceRange days) {
        return new Asked(node.expression(), false, days);
    }

    /** The same of the newest documents only. Those are found without the words that only weigh. */
    private Asked newest(Asked weighed, Query query) {
        return run("SELECT min(rowid) FROM (" + PLACES + " ORDER BY rowid DESC LIMIT ?)", statement -> {
            bind(statement, asked(query.all(), weighed.days()), WEIGHED);
            long first = Math.max(weighed.days().first(), Questions.number(statement));
            return new Asked(
                    weighed.match(), true, new PlaceRange(first, weighed.days().last()));
        });
    }

    private void weighed(Asked asked, int limit, Map<Long, Found> found) {
        run(ROWS + BEST, statement -> {
            bind(statement, asked, limit);
            read(statement, found);
            return found;
        });
    }

    private void byPlace(boolean isOldestFirst, Asked asked, int limit, Map<Long, Found> found) {
        run(isOldestFirst ? OLDEST_LINES : NEWEST_LINES, statement -> {
            bind(statement, asked, limit);
            try (ResultSet row = statement.executeQuery()) {
                String lines = row.next() ? row.getString(1) : null;
                List<Found> rows = new ArrayList<>(lines == null ? List.of() : ShownLine.readAll(lines));
                // SQLite joins them as they come, but does not promise to.
                Comparator<Found> oldest = Comparator.comparingLong(Found::place);
                rows.sort(isOldestFirst ? oldest : oldest.reversed());
                rows.forEach(each -> found.putIfAbsent(each.place(), each));
                return found;
            }
        });
    }

    /** All lines in one answer: to fetch fifty rows one by one costs as much as to find them. */
    private static String joined(String order) {
        return "SELECT group_concat(place || char(31) || line, char(31)) FROM (" + ROWS + order + ")";
    }

    /** Adds those that are not among {@code found}, by their places. */
    private static void read(PreparedStatement statement, Map<Long, Found> found) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long place = row.getLong(1);
                if (!found.containsKey(place)) {
                    found.put(place, ShownLine.read(place, row.getString(2)));
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, Asked asked, int limit) throws SQLException {
        statement.setString(1, asked.match());
        statement.setLong(2, asked.days().first());
        statement.setLong(3, asked.days().last());
        statement.setInt(4, limit);
    }

    private <T> T run(String sql, Questions.Asking<T> asking) {
        return questions.ask(sql, asking);
    }

    @Override
    public void close() {
        handle.close();
    }
}
