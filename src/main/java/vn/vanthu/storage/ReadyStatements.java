package vn.vanthu.storage;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection for their next use: SQLite takes as long to prepare one, with the
 * triggers and references of its tables, as to run it. One that is in use is in nobody else's hands, so the same text
 * may be asked within itself. Used by one thread at a time, as its connection is.
 */
final class ReadyStatements implements StatementBuilder {
    /** Texts with lists of values differ by the length of the list; the oldest make room. */
    private static final int MOST = 300;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    /** What each in use was prepared from; Jdbi closes it by the text before its names became question marks. */
    private final IdentityHashMap<Statement, String> texts = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement idling = idle.remove(sql);
        PreparedStatement ready = idling == null || idling.isClosed() ? plain.create(connection, sql, context) : idling;
        texts.put(ready, sql);
        return ready;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    /** Lays a statement by; its rows are closed already, and it forgets what it was asked with. */
    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = texts.remove(statement);
        if (text == null || !(statement instanceof PreparedStatement used) || used.isClosed()) {
            plain.close(connection, sql, statement);
            return;
        }
        used.clearBatch();
        used.clearParameters();
        PreparedStatement other = idle.put(text, used);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    @Override
    public void close(Connection connection) {
        // The driver closes a connection's statements with it.
        idle.clear();
        texts.clear();
    }
}
