package vn.vanthu.storage;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Node;

/** Reads the lines of hits, each with the place by which it is told from others. */
final class HitLines {
    // CROSS JOIN: the index first, in its order, then the rows; SQLite is not to think of another way.
    private static final String ROWS = "SELECT p.place, p.line FROM full_text"
            + " CROSS JOIN search_place p ON p.place = full_text.rowid" + Asked.WITHIN;
    private static final String NEWEST_ROWS = ROWS + " ORDER BY full_text.rowid DESC LIMIT ?";
    private static final String NEWEST = joined(NEWEST_ROWS);
    private static final String OLDEST = joined(ROWS + " ORDER BY full_text.rowid LIMIT ?");
    // Weighed first, and then only as many lines as are shown; rank is the lower the better.
    private static final String BEST = "WITH hit AS MATERIALIZED (SELECT rowid AS place, rank AS score FROM full_text"
            + Asked.WITHIN + " LIMIT ?), weighed AS (SELECT place, score * (1 + (place IN (SELECT rowid FROM full_text"
            + " WHERE full_text MATCH ? AND rowid >= ?))) AS weight FROM hit ORDER BY weight, place DESC LIMIT ?)"
            + " SELECT p.place, p.line FROM weighed w CROSS JOIN search_place p ON p.place = w.place"
            + " ORDER BY w.weight, w.place DESC";
    // The inner limit keeps SQLite from turning the order of the inner query round.
    private static final String NEWEST_OF_STRETCH = joined("SELECT p.place, p.line FROM (SELECT place FROM"
            + " (SELECT rowid AS place FROM full_text" + Asked.WITHIN + " ORDER BY rowid LIMIT " + Integer.MAX_VALUE
            + ") ORDER BY place DESC LIMIT ?) f CROSS JOIN search_place p ON p.place = f.place");
    private static final String NEWEST_PLACE = "SELECT max(place) FROM search_place";

    /** Places of the first stretch that is read forwards, and how many times longer each further one is. */
    private static final long STRETCH = 256;

    private static final long LONGER = 8;

    private final Questions questions;

    HitLines(Questions questions) {
        this.questions = questions;
    }

    /**
     * Adds the newest hits that are not among {@code found}, by their places.
     *
     * @param limit how many are read at the most
     */
    void newest(Asked asked, int limit, Map<Long, Found> found) {
        if (!asked.isOfDays()) {
            read(NEWEST, asked, limit, Comparator.comparingLong(Found::place).reversed(), found);
            return;
        }
        // Backwards FTS5 goes through all that is newer (20 ms of a million), forwards it leaps: so the newest of old
        // ones are read forwards, a stretch at a time.
        long last = Math.min(asked.range().last(), questions.ask(NEWEST_PLACE, Questions::number));
        long length = Math.max(STRETCH, limit);
        int left = limit;
        while (left > 0 && last >= asked.range().first()) {
            long first = Math.max(asked.range().first(), last - length + 1);
            Asked stretch = asked.within(new PlaceRange(first, last));
            left -= read(
                    NEWEST_OF_STRETCH,
                    stretch,
                    left,
                    Comparator.comparingLong(Found::place).reversed(),
                    found);
            last = first - 1;
            length *= LONGER;
        }
    }

    /** The same of the oldest. */
    void oldest(Asked asked, int limit, Map<Long, Found> found) {
        read(OLDEST, asked, limit, Comparator.comparingLong(Found::place), found);
    }

    /**
     * The same of the most relevant; all hits of {@code asked} are weighed.
     *
     * @param subject what doubles the weight of a hit
     */
    void best(Asked asked, Node subject, int limit, Map<Long, Found> found) {
        questions.ask(BEST, statement -> {
            asked.bind(statement, Integer.MAX_VALUE);
            statement.setString(5, subject.expression());
            statement.setLong(6, asked.range().first());
            statement.setInt(7, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long place = row.getLong(1);
                    if (!found.containsKey(place)) {
                        found.put(place, ShownLine.read(place, row.getString(2)));
                    }
                }
            }
            return found;
        });
    }

    /** How SQLite goes about it, for a look at it. */
    List<String> plan(Asked asked) {
        return questions.ask("EXPLAIN QUERY PLAN " + NEWEST_ROWS, statement -> {
            asked.bind(statement, 1);
            List<String> steps = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
            return steps;
        });
    }

    private int read(String sql, Asked asked, int limit, Comparator<Found> order, Map<Long, Found> found) {
        return questions.ask(sql, statement -> {
            asked.bind(statement, limit);
            try (ResultSet row = statement.executeQuery()) {
                String lines = row.next() ? row.getString(1) : null;
                List<Found> rows = lines == null ? List.of() : ShownLine.readAll(lines);
                // SQLite joins them as they come, but does not promise to.
                rows.stream().sorted(order).forEach(each -> found.putIfAbsent(each.place(), each));
                return rows.size();
            }
        });
    }

    /** All lines in one answer: to fetch fifty rows one by one costs as much as to find them. */
    private static String joined(String rows) {
        return "SELECT group_concat(place || char(31) || line, char(31)) FROM (" + rows + ")";
    }
}
