package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;

/** The intake tray; a file is in it once, and what became of it stays known. */
public final class IntakeItems {
    private static final String WATCHED = "intake.watched";
    private static final String ROWS =
            "SELECT i.*, f.bytes, f.pages FROM intake_item i JOIN file f ON f.hash = i.file_hash ";

    private final Handle handle;
    private final Clock clock;

    IntakeItems(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** Puts a file that is entered among the kept ones into the tray; it was not in it before. */
    public IntakeItem add(IntakeItem item) {
        String now = now();
        long id = handle.createQuery("INSERT INTO intake_item (file_hash, file_name, origin, direction, state, why,"
                        + " arrived_at, changed_at, cut_from, cut_pages, reading) VALUES (:hash, :name, :origin,"
                        + " :direction, :state, :why, :now, :now, :from, :pages, :reading) RETURNING id")
                .bind("hash", item.file().hash().hex())
                .bind("name", item.file().name())
                .bind("origin", item.origin())
                .bind("direction", item.direction().name())
                .bind("state", item.state().name())
                .bind("why", item.why().name())
                .bind("now", now)
                .bind("from", item.part().map(IntakeItem.Part::stack).orElse(null))
                .bind("pages", item.part().map(IntakeItem.Part::pages).orElse(""))
                .bind("reading", ReadingJson.write(item.reading()))
                .mapTo(Long.class)
                .one();
        return item(id);
    }

    /** @throws Failure NO_SUCH_DOCUMENT */
    public IntakeItem item(long id) {
        return handle.createQuery(ROWS + "WHERE i.id = :id")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findOne()
                .orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, id));
    }

    /**
     * An item that a person has still to decide on.
     *
     * @throws Failure NO_SUCH_DOCUMENT, INTAKE_DONE where it was decided
     */
    public IntakeItem open(long id) {
        IntakeItem item = item(id);
        if (!item.isOpen()) {
            throw new Failure(Failure.Kind.INTAKE_DONE, item.file().name());
        }
        return item;
    }

    /** The item of a file, whatever became of it. */
    public Optional<IntakeItem> of(FileHash hash) {
        return handle.createQuery(ROWS + "WHERE i.file_hash = :hash")
                .bind("hash", hash.hex())
                .map((row, ctx) -> read(row))
                .findOne();
    }

    /** Oldest first. */
    public List<IntakeItem> all(IntakeItem.State state, int offset, int limit) {
        return handle.createQuery(ROWS + "WHERE i.state = :state AND i.state IN ('WAITING', 'SET_ASIDE')"
                        + " ORDER BY i.id LIMIT :limit OFFSET :offset")
                .bind("state", state.name())
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, ctx) -> read(row))
                .list();
    }

    public int count(IntakeItem.State state) {
        return handle.createQuery("SELECT count(*) FROM intake_item WHERE state = :state"
                        + " AND state IN ('WAITING', 'SET_ASIDE')")
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one();
    }

    /** @param reason why; may be empty */
    public void put(long id, IntakeItem.State state, String reason) {
        handle.createUpdate("UPDATE intake_item SET state = :state, reason = :reason, changed_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("now", now())
                .execute();
    }

    /**
     * A document has the file now, whichever way it came to it: an open item of it is done.
     *
     * @param state {@code REGISTERED} or {@code JOINED}
     * @return the item; empty where the file was not waiting
     */
    public Optional<Subject> done(FileHash hash, IntakeItem.State state, long documentId) {
        return handle.createQuery("UPDATE intake_item SET state = :state, document_id = :document, changed_at = :now"
                        + " WHERE file_hash = :hash AND state IN ('WAITING', 'SET_ASIDE') RETURNING id")
                .bind("hash", hash.hex())
                .bind("state", state.name())
                .bind("document", documentId)
                .bind("now", now())
                .mapTo(Long.class)
                .findOne()
                .map(Subject::intakeItem);
    }

    /** The document whose file or further file this is; empty where none has it, or only voided ones. */
    public Optional<Long> holder(FileHash hash) {
        return handle.createQuery("SELECT id FROM document WHERE file_hash = :hash AND voided_because IS NULL"
                        + " UNION ALL SELECT document_id FROM document_file WHERE file_hash = :hash ORDER BY 1 LIMIT 1")
                .bind("hash", hash.hex())
                .mapTo(Long.class)
                .findOne();
    }

    /** The folders whose new files come into the tray by themselves, as they were written. */
    public List<String> watched() {
        return handle.createQuery("SELECT value FROM setting WHERE name = '" + WATCHED + "'")
                .mapTo(String.class)
                .findOne()
                .map(value -> value.lines().toList())
                .orElse(List.of());
    }

    public void watch(List<String> folders) {
        handle.createUpdate("INSERT INTO setting (name, value) VALUES ('" + WATCHED + "', :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("value", String.join("\n", folders))
                .execute();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static IntakeItem read(ResultSet row) throws SQLException {
        long document = row.getLong("document_id");
        boolean hasDocument = !row.wasNull();
        long stack = row.getLong("cut_from");
        boolean isPart = !row.wasNull();
        return new IntakeItem(
                row.getLong("id"),
                new Document.KeptFile(
                        new FileHash(row.getString("file_hash")),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        row.getInt("pages")),
                row.getString("origin"),
                Direction.valueOf(row.getString("direction")),
                IntakeItem.State.valueOf(row.getString("state")),
                IntakeItem.Why.valueOf(row.getString("why")),
                row.getString("reason"),
                Instant.parse(row.getString("arrived_at")),
                Instant.parse(row.getString("changed_at")),
                hasDocument ? Optional.of(document) : Optional.empty(),
                isPart ? Optional.of(new IntakeItem.Part(stack, row.getString("cut_pages"))) : Optional.empty(),
                ReadingJson.read(row.getString("reading")));
    }
}
