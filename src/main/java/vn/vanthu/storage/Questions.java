package vn.vanthu.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/** The statements of {@link LookUp}, kept ready: preparing one takes as long as its answer. For one thread at a time. */
final class Questions {
    private final Connection connection;
    private final Map<String, PreparedStatement> ready = new HashMap<>();

    Questions(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Asking<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    /** @throws SqlTrouble for every error of the driver */
    <T> T ask(String sql, Asking<T> asking) {
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

    /** The only number of an answer; -1 where there is none. */
    static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    /** Stops what runs now, from another thread; nothing happens where nothing runs. */
    void interrupt() {
        try {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection of SQLite", e);
        }
    }

    /** Carries an error of the driver to {@link Database}, which knows what it means. */
    static final class SqlTrouble extends RuntimeException {
        SqlTrouble(SQLException cause) {
            super(cause);
        }
    }
}
