package vn.vanthu.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** Opens SQLite files the one way in which we use them. */
final class Connections {
    private static final int BUSY_MILLIS = 5_000;
    private static final int POLL_MILLIS = 10;
    private static final int LOOK_UP_KIB = 16 * 1024;

    private Connections() {}

    /** A connection that may write: WAL, every commit forced to the disk, references enforced. */
    static Handle writing(Path file) throws SQLException {
        return open(file);
    }

    /**
     * Keeps {@code handle} from waiting long by itself: between two looks SQLite sleeps up to 100 ms, so that one who
     * waits starves beside one who writes without a pause. Who uses it asks again.
     */
    static void impatient(Handle handle) {
        handle.execute("PRAGMA busy_timeout = " + POLL_MILLIS);
    }

    /** A connection on which every change is refused. */
    static Handle reading(Path file) throws SQLException {
        Handle handle = open(file);
        handle.execute("PRAGMA query_only = ON");
        return handle;
    }

    /** The same for look-up, which reads parts of the index and lines of documents that lie far apart. */
    static Handle lookingUp(Path file) throws SQLException {
        Handle handle = reading(file);
        handle.execute("PRAGMA cache_size = -" + LOOK_UP_KIB);
        return handle;
    }

    /** A database that nobody else uses, looked at without a trace beside it. */
    static Handle inspecting(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return Jdbi.open(config.createConnection(url(file)));
    }

    /** How every connection of ours behaves. */
    static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static Handle open(Path file) throws SQLException {
        return Jdbi.open(config().createConnection(url(file))).setStatementBuilder(new ReadyStatements());
    }
}
