package vn.vanthu.storage;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String PLACES = "SELECT rowid FROM full_text" + Asked.WITHIN;
    private static final String NEWEST = PLACES + " ORDER BY rowid DESC LIMIT ?";
    private static final String OLDEST = PLACES + " ORDER BY rowid LIMIT ?";

    private final Handle handle;
    private final Questions questions;
    private final HitLines lines;
    private OtherNames names = new OtherNames();
    private long namesVersion = -1;
    private volatile boolean isStopped;

    LookUp(Handle handle) {
        this.handle = handle;
        this.questions = new Questions(handle.getConnection());
        this.lines = new HitLines(questions);
    }

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
                lines.best(newest(tier), query.subject().orElseThrow(), wanted, found);
            } else if (search.order() == Search.Order.OLDEST) {
                lines.oldest(tier, wanted, found);
            } else {
                lines.newest(tier, wanted, found);
            }
        }
        return found.values().stream().limit(search.limit()).toList();
    }

    /** How many hits there are, counted up to {@code most}. */
    public int count(Query query, Search search, int most) {
        Asked all = all(query, search);
        return run("SELECT count(*) FROM (" + PLACES + " LIMIT ?)", statement -> {
            all.bind(statement, most);
            return Math.toIntExact(Questions.number(statement));
        });
    }

    /** The places of all hits in their order, by day only and no more than {@code most}. */
    public long[] places(Query query, Search search, int most) {
        long[] places = new long[1024];
        int count = 0;
        for (Asked asked : parted(query, search)) {
            long[] some = places(inOrder(search), asked, most - count);
            if (count + some.length > places.length) {
                places = Arrays.copyOf(places, Math.max(2 * places.length, count + some.length));
            }
            System.arraycopy(some, 0, places, count, some.length);
            count += some.length;
        }
        return Arrays.copyOf(places, count);
    }

    private long[] places(String sql, Asked asked, int most) {
        return run(sql, statement -> {
            asked.bind(statement, most);
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
        return lines.plan(all(query, search));
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

    private static String inOrder(Search search) {
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
        tiers.add(Asked.of(query.all(), query.subject().isPresent(), days));
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
        return Asked.of(node, false, days);
    }

    /** The same of the newest hits only. */
    private Asked newest(Asked asked) {
        return run("SELECT min(rowid) FROM (" + NEWEST + ")", statement -> {
            asked.bind(statement, WEIGHED);
            long first = Math.max(asked.range().first(), Questions.number(statement));
            return asked.within(new PlaceRange(first, asked.range().last()));
        });
    }

    private <T> T run(String sql, Questions.Asking<T> asking) {
        return questions.ask(sql, asking);
    }

    @Override
    public void close() {
        handle.close();
    }
}
