package vn.vanthu.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Node;
import vn.vanthu.domain.query.OtherNames;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;

/**
 * Looks documents up in the index. Has a connection of its own with its statements kept ready, for preparing one takes
 * as long as the answer; used by one thread at a time.
 */
public final class LookUp implements AutoCloseable {
    /** How many of the newest hits are weighed against each other; all would take seconds in a large archive. */
    private static final int WEIGHED = 2_000;

    /** Between the columns of a row that is read as one text: reading twenty texts costs more than finding the row. */
    private static final char APART = '\u001f';

    private static final String COLUMNS = String.join(
            " || '" + APART + "' || ",
            "d.id",
            "d.direction",
            "coalesce(d.number_value, '')",
            "coalesce(d.number_suffix, '')",
            "d.registered_on",
            "d.code_number",
            "d.code_suffix",
            "d.code_year",
            "d.code_symbol",
            "d.code_written",
            "d.type",
            "d.subject",
            "d.issue_date",
            "d.issuer",
            "(d.file_hash IS NOT NULL)",
            "(d.voided_because IS NOT NULL)");
    private static final String COLUMN_END = String.valueOf(APART);
    private static final String WITHIN = " WHERE full_text MATCH ? AND full_text.rowid BETWEEN ? AND ?";
    // CROSS JOIN: the index first, in its order, then the rows; SQLite is not to think of another way.
    private static final String ROWS = "SELECT full_text.rowid, " + COLUMNS
            + " FROM full_text CROSS JOIN search_place p ON p.place = full_text.rowid"
            + " CROSS JOIN document d ON d.id = p.document_id" + WITHIN;
    private static final String PLACES = "SELECT rowid FROM full_text" + WITHIN;
    private static final String AT = " FROM json_each(?) j CROSS JOIN search_place p ON p.place = j.value"
            + " CROSS JOIN document d ON d.id = p.document_id";
    private static final String ROWS_AT = "SELECT j.value, " + COLUMNS + AT + " ORDER BY j.key";
    private static final String FIRST_FROM =
            "SELECT place FROM search_place WHERE day >= ? ORDER BY day, place LIMIT 1";
    private static final String LAST_TO =
            "SELECT place FROM search_place WHERE day <= ? ORDER BY day DESC, place DESC LIMIT 1";
    private static final String NEWEST = " ORDER BY full_text.rowid DESC LIMIT ?";
    private static final String OLDEST = " ORDER BY full_text.rowid LIMIT ?";
    private static final String BEST = " ORDER BY rank, full_text.rowid DESC LIMIT ?";

    private final Handle handle;
    private final Connection connection;
    private final Map<String, PreparedStatement> ready = new HashMap<>();
    private OtherNames names = new OtherNames();
    private long namesVersion = -1;

    LookUp(Handle handle) {
        this.handle = handle;
        this.connection = handle.getConnection();
    }

    /**
     * A condition on places: one tier between two days.
     *
     * @param isWords whether its hits can be weighed against each other
     */
    private record Asked(String match, boolean isWords, long first, long last) {}

    /** Other names of bodies, as the address book has them now. */
    public OtherNames names() {
        return run("SELECT value FROM search_state WHERE name = 'names'", statement -> {
            long version = number(statement);
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
        for (Asked asked : tiers(query, search)) {
            if (found.size() >= search.limit()) {
                break;
            }
            boolean isWeighed = search.order() == Search.Order.RELEVANCE && asked.isWords();
            // What was found already is found again where it is weighed.
            int wanted = isWeighed ? search.limit() : search.limit() - found.size();
            rows(ROWS + (isWeighed ? BEST : order(search)), isWeighed ? newest(asked) : asked, wanted)
                    .forEach(one -> found.putIfAbsent(one.id(), one));
        }
        return found.values().stream().limit(search.limit()).toList();
    }

    /** How many hits there are, counted up to {@code most}. */
    public int count(Query query, Search search, int most) {
        Asked all = all(query, search);
        return run("SELECT count(*) FROM (" + PLACES + " LIMIT ?)", statement -> {
            bind(statement, all, most);
            return Math.toIntExact(number(statement));
        });
    }

    /** The places of all hits in their order, by day only and no more than {@code most}. */
    public long[] places(Query query, Search search, int most) {
        long[] places = new long[1024];
        int count = 0;
        for (Asked asked : tiers(query, search)) {
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
        return run(ROWS_AT, statement -> {
            statement.setString(1, Arrays.toString(places));
            return read(statement);
        });
    }

    /** Of these places how many documents each value has; the latest year or the most frequent first. */
    public Map<String, Integer> tally(Tallied column, long[] places) {
        String name = switch (column) {
            case YEAR -> "substr(d.registered_on, 1, 4)";
            case TYPE -> "d.type";
            case ISSUER -> "d.issuer";
        };
        String order = column == Tallied.YEAR ? "1 DESC" : "2 DESC, 1";
        String sql = "SELECT " + name + ", count(*)" + AT + " WHERE " + name + " <> '' GROUP BY 1 ORDER BY " + order;
        return run(sql, statement -> {
            statement.setString(1, Arrays.toString(places));
            Map<String, Integer> tally = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tally.put(rows.getString(1), rows.getInt(2));
                }
            }
            return tally;
        });
    }

    /** By what hits are counted. */
    public enum Tallied {
        YEAR,
        TYPE,
        ISSUER
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

    /** Stops what runs now, from another thread; nothing happens where nothing runs. */
    void interrupt() {
        try {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection of SQLite", e);
        }
    }

    private static String order(Search search) {
        return search.order() == Search.Order.OLDEST ? OLDEST : NEWEST;
    }

    private List<Asked> tiers(Query query, Search search) {
        if (search.order() != Search.Order.RELEVANCE) {
            return query.tiers().stream()
                    .map(node -> asked(node, false, query, search))
                    .toList();
        }
        // Numbers come first whatever the order.
        List<Asked> tiers = new ArrayList<>();
        List<Node> numbers = query.tiersOfNumbers();
        numbers.subList(0, numbers.size() - 1).forEach(node -> tiers.add(asked(node, false, query, search)));
        tiers.add(asked(query.weighed().orElse(query.all()), query.weighed().isPresent(), query, search));
        return tiers;
    }

    private Asked all(Query query, Search search) {
        return asked(query.all(), false, query, search);
    }

    private Asked asked(Node node, boolean isWords, Query query, Search search) {
        long first = 0;
        long last = Long.MAX_VALUE;
        for (Optional<LocalDate> from : List.of(query.from(), search.from())) {
            // Where nothing is as late, nothing is found.
            first = Math.max(
                    first,
                    from.map(day -> edge(FIRST_FROM, day))
                            .map(at -> at < 0 ? Long.MAX_VALUE : at)
                            .orElse(0L));
        }
        for (Optional<LocalDate> to : List.of(query.to(), search.to())) {
            last = Math.min(last, to.map(day -> edge(LAST_TO, day)).orElse(Long.MAX_VALUE));
        }
        return new Asked(node.expression(), isWords, first, last);
    }

    private long edge(String sql, LocalDate day) {
        return run(sql, statement -> {
            statement.setString(1, day.toString());
            return number(statement);
        });
    }

    /** The same of the newest documents only. */
    private Asked newest(Asked asked) {
        return run("SELECT min(rowid) FROM (" + PLACES + " ORDER BY rowid DESC LIMIT ?)", statement -> {
            bind(statement, asked, WEIGHED);
            return new Asked(asked.match(), asked.isWords(), Math.max(asked.first(), number(statement)), asked.last());
        });
    }

    private List<Found> rows(String sql, Asked asked, int limit) {
        return run(sql, statement -> {
            bind(statement, asked, limit);
            return read(statement);
        });
    }

    private static void bind(PreparedStatement statement, Asked asked, int limit) throws SQLException {
        statement.setString(1, asked.match());
        statement.setLong(2, asked.first());
        statement.setLong(3, asked.last());
        statement.setInt(4, limit);
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    private static List<Found> read(PreparedStatement statement) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(found(row));
            }
        }
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        String[] column = row.getString(2).split(COLUMN_END, -1);
        return new Found(
                Long.parseLong(column[0]),
                row.getLong(1),
                Direction.valueOf(column[1]),
                column[2].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RegistrationNumber(Integer.parseInt(column[2]), column[3])),
                day(column[4]),
                new DocCode(column[5], column[6], column[7], column[8], column[9]),
                column[10],
                column[11],
                column[12].length() == 10 ? PartialDate.of(day(column[12])) : PartialDate.parse(column[12]),
                column[13],
                column[14].equals("1"),
                column[15].equals("1"));
    }

    /** Our own ISO dates, without the cost of a parser for all that there are. */
    private static LocalDate day(String iso) {
        return LocalDate.of(
                Integer.parseInt(iso, 0, 4, 10), Integer.parseInt(iso, 5, 7, 10), Integer.parseInt(iso, 8, 10, 10));
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Asking<T> asking) {
        try {
            PreparedStatement statement = ready.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                ready.put(sql, statement);
            }
            return asking.ask(statement);
        } catch (SQLException e) {
            // The driver closes a statement that failed or was stopped; asked again, it would fail for ever.
            ready.remove(sql);
            throw new SqlTrouble(e);
        }
    }

    /** Carries an error of the driver to {@link Database}, which knows what it means. */
    static final class SqlTrouble extends RuntimeException {
        SqlTrouble(SQLException cause) {
            super(cause);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
