package vn.vanthu.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.storage.Database;

/** Reads a register window by window, never as a whole. */
public final class ListDocuments {
    private static final int WINDOW = 200;

    private final Database database;

    public ListDocuments(Database database) {
        this.database = database;
    }

    /** Newest first. */
    public List<Document> newest(Direction direction, int offset, int limit) {
        return database.read(tx -> tx.documents().newest(direction, offset, limit));
    }

    public int count(Direction direction) {
        return database.read(tx -> tx.documents().count(direction));
    }

    /**
     * All of a register in number order, one at a time.
     *
     * @param series as shown; empty for all
     */
    public void each(
            Direction direction,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String series,
            Consumer<Document> reader) {
        List<Long> ids = database.read(tx -> tx.documents().inNumberOrder(direction, from, to, series));
        for (int start = 0; start < ids.size(); start += WINDOW) {
            List<Long> window = ids.subList(start, Math.min(start + WINDOW, ids.size()));
            database.read(tx -> tx.documents().byIds(window)).forEach(reader);
        }
    }
}
