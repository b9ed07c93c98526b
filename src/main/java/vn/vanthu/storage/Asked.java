package vn.vanthu.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import vn.vanthu.domain.query.Facet;
import vn.vanthu.domain.query.Node;

/**
 * One question to the index: what documents must meet, and between which places.
 *
 * @param match in the index's own language
 * @param isWords whether its hits can be weighed against each other
 * @param isOfDays whether its hits may all be old
 */
record Asked(String match, boolean isWords, PlaceRange range, boolean isOfDays) {
    /** The condition of every statement that {@link #bind} fills, which ends with a limit. */
    static final String WITHIN = " WHERE full_text MATCH ? AND full_text.rowid BETWEEN ? AND ?";

    private static final Set<Facet> DAYS = EnumSet.of(Facet.YEAR, Facet.MONTH, Facet.DAY);

    static Asked of(Node node, boolean isWords, PlaceRange range) {
        return new Asked(node.expression(), isWords, range, range.last() < Long.MAX_VALUE || isOfDays(node));
    }

    private static boolean isOfDays(Node node) {
        if (node instanceof Node.All all) {
            return all.parts().stream().anyMatch(Asked::isOfDays);
        }
        if (node instanceof Node.Except except) {
            return isOfDays(except.wanted());
        }
        return node instanceof Node.Words words && DAYS.contains(words.facet());
    }

    Asked within(PlaceRange narrower) {
        return new Asked(match, isWords, narrower, isOfDays);
    }

    void bind(PreparedStatement statement, int limit) throws SQLException {
        statement.setString(1, match);
        statement.setLong(2, range.first());
        statement.setLong(3, range.last());
        statement.setInt(4, limit);
    }
}
