package vn.vanthu.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.vanthu.work.Failure;

/**
 * The database of one archive: one connection that writes and one that reads, so that readers never wait for a
 * writer. Safe for many threads and for several programs at once.
 */
public final class Database implements AutoCloseable {
    /** Its name in the archive's folder. */
    static final String FILE_NAME = "vanthu.db";

    /** How long one program waits for others that write. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Clock clock;
    private final SqlFailures failures;
    private final Handle writer;
    private final Handle reader;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private final LookUp first;
    private final LookUp second;

    private Database(Path folder, Clock clock, Handle writer, Handle reader) throws SQLException {
        this.folder = folder;
        this.first = new LookUp(Connections.lookingUp(folder.resolve(FILE_NAME)));
        this.second = new LookUp(Connections.lookingUp(folder.resolve(FILE_NAME)));
        this.clock = clock;
        this.failures = new SqlFailures(folder);
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Opens the archive in {@code folder}; an older one is brought up to date after a copy of it was put beside it.
     *
     * @throws Failure NO_ARCHIVE, ARCHIVE_NEWER, ARCHIVE_DAMAGED, ARCHIVE_BUSY, FILE_UNWRITABLE
     */
    public static Database open(Path folder, Clock clock) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            throw new Failure(Failure.Kind.NO_ARCHIVE, folder);
        }
        try {
            return opened(folder, clock, file);
        } catch (SQLException | JdbiException e) {
            throw new SqlFailures(folder).of(e);
        }
    }

    /** Makes the database of a new archive; the folder is there and holds none. */
    public static Database create(Path folder, Clock clock) {
        new Schema(folder).build();
        return open(folder, clock);
    }

    private static Database opened(Path folder, Clock clock, Path file) throws SQLException {
        Schema schema = new Schema(folder);
        Handle writer = Connections.writing(file);
        boolean isOpen = false;
        try {
            int step = schema.check(writer);
            if (step < Schema.NEWEST) {
                schema.upgrade(writer, step);
            }
            Connections.impatient(writer);
            Database database = new Database(folder, clock, writer, Connections.reading(file));
            database.settle();
            isOpen = true;
            return database;
        } finally {
            if (!isOpen) {
                writer.close();
            }
        }
    }

    /** What a step of the schema could not do in SQL. */
    private void settle() {
        if (read(tx -> tx.recentValues().isDue())) {
            jot(tx -> {
                tx.recentValues().fill();
                return null;
            });
        }
        while (read(tx -> tx.fullText().isIncomplete())) {
            jot(tx -> tx.fullText().rebuildFurther());
        }
    }

    Path folder() {
        return folder;
    }

    /** Reads a state of the archive in which no deed is half done. May be called within itself. */
    public <T> T read(Function<Transaction, T> work) {
        reading.lock();
        try {
            boolean isOutermost = reading.getHoldCount() == 1;
            if (isOutermost) {
                reader.execute("BEGIN");
            }
            try {
                return work.apply(new Transaction(reader, clock));
            } finally {
                if (isOutermost) {
                    end(reader);
                }
            }
        } catch (JdbiException e) {
            throw failures.of(e);
        } finally {
            reading.unlock();
        }
    }

    /** Looks documents up at once; one question at a time, and none waits for one that was asked in the background. */
    public <T> T lookUp(Function<LookUp, T> work) {
        return lookUp(first, work);
    }

    /** The same for what takes its time, such as counting to the end. */
    public <T> T lookUpAside(Function<LookUp, T> work) {
        return lookUp(second, work);
    }

    /** Stops what is being looked up, from another thread; whoever asked gets {@link vn.vanthu.work.Cancelled}. */
    public void stopLookingUp() {
        first.interrupt();
        second.interrupt();
    }

    private <T> T lookUp(LookUp one, Function<LookUp, T> work) {
        synchronized (one) {
            one.begin();
            try {
                return work.apply(one);
            } catch (JdbiException | Questions.SqlTrouble e) {
                throw failures.of(e);
            }
        }
    }

    /**
     * Does one deed of the clerk: all of it is kept, with its row in the audit trail, or nothing. On return it is on the
     * disk (law L3).
     *
     * @param deed its name in the audit trail
     * @throws Failure ARCHIVE_BUSY, DISK_FULL, ARCHIVE_DAMAGED, and whatever {@code work} throws
     */
    public <T> T write(String deed, Function<Transaction, Done<T>> work) {
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                throw new IllegalStateException("a deed within a deed: " + deed);
            }
            begin();
            boolean isCommitted = false;
            try {
                Transaction tx = new Transaction(writer, clock);
                Done<T> done = work.apply(tx);
                tx.auditTrail().append(deed, done.subjects(), done.detail());
                writer.execute("COMMIT");
                isCommitted = true;
                return done.value();
            } finally {
                if (!isCommitted) {
                    end(writer);
                }
            }
        } catch (JdbiException e) {
            throw failures.of(e);
        } finally {
            writing.unlock();
        }
    }

    /** Keeps something that is no deed of the register, as a draft; leaves no row in the audit trail. */
    public <T> T jot(Function<Transaction, T> work) {
        writing.lock();
        try {
            begin();
            boolean isCommitted = false;
            try {
                T value = work.apply(new Transaction(writer, clock));
                writer.execute("COMMIT");
                isCommitted = true;
                return value;
            } finally {
                if (!isCommitted) {
                    end(writer);
                }
            }
        } catch (JdbiException e) {
            throw failures.of(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Begins a transaction that writes, after those of other programs; they get their turn, and so do we. By hand: the
     * driver would begin the next transaction within commit, and could fail there after all.
     */
    private void begin() {
        long start = System.nanoTime();
        while (true) {
            try {
                writer.execute("BEGIN IMMEDIATE");
                return;
            } catch (JdbiException e) {
                if (!SqlFailures.isBusy(e) || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private static void end(Handle handle) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            // After a full disk SQLite has done it by itself; the error that counts is on its way already.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** Keeps the database from growing beyond so many pages, as a full disk would. */
    void limitPages(int pages) {
        writer.createQuery("PRAGMA max_page_count = " + pages)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Looks at the rows as they are now, damaged ones too. On a connection of its own: SQLite 3.54.1 checks an FTS5 index
     * by what the connection knew of it before, and calls it damaged where another one has merged it since.
     */
    <T> T inspect(Function<Handle, T> work) {
        try (Handle own = Connections.reading(folder.resolve(FILE_NAME))) {
            return work.apply(own);
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    /** A copy of the database as it is now, made while others read and write. */
    void copyTo(Path target) {
        try (Handle own = Connections.writing(folder.resolve(FILE_NAME))) {
            own.createUpdate("VACUUM INTO :target")
                    .bind("target", target.toAbsolutePath().toString())
                    .execute();
        } catch (SQLException | JdbiException e) {
            throw failures.of(e);
        }
    }

    private void closeLookUps() {
        synchronized (first) {
            first.close();
        }
        synchronized (second) {
            second.close();
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            first.interrupt();
            second.interrupt();
            closeLookUps();
            reader.close();
            writer.close();
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
