package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.domain.printing.PrintOrder;

/** The kept files that were to be printed, and what became of each. */
public final class PrintJobs {
    private final Handle handle;
    private final Clock clock;

    PrintJobs(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** Enters a job that waits for its printer. */
    public PrintJob add(long documentId, FileHash file, String title, PrintOrder order) {
        long id = handle.createQuery("INSERT INTO print_job (document_id, file_hash, kind, title, printer, copies,"
                        + " pages, sides, tray, state, asked_at, changed_at) VALUES (:document, :hash, :kind, :title,"
                        + " :printer, :copies, :pages, :sides, :tray, 'WAITING', :now, :now) RETURNING id")
                .bind("document", documentId)
                .bind("hash", file.hex())
                .bind("kind", order.kind().name())
                .bind("title", title)
                .bind("printer", order.printer())
                .bind("copies", order.copies())
                .bind("pages", order.pages().toString())
                .bind("sides", order.sides().name())
                .bind("tray", order.tray())
                .bind("now", clock.instant().toString())
                .mapTo(Long.class)
                .one();
        return byId(id).orElseThrow();
    }

    /**
     * Lets an open job wait for this printer and tray; one that is printed or given up stays as it is.
     *
     * @return whether it was open
     */
    public boolean requeue(long id, String printer, String tray) {
        return handle.createUpdate("UPDATE print_job SET state = 'WAITING', problem = '', printer = :printer,"
                                + " tray = :tray, changed_at = :now WHERE id = :id AND state IN ('WAITING', 'FAILED')")
                        .bind("id", id)
                        .bind("printer", printer)
                        .bind("tray", tray)
                        .bind("now", clock.instant().toString())
                        .execute()
                > 0;
    }

    /**
     * Says what became of an open job; one that is printed or given up stays as it is.
     *
     * @param problem as {@link PrintJob#problem} has it
     * @return whether it was open
     */
    public boolean settle(long id, PrintJob.State state, String problem) {
        return handle.createUpdate("UPDATE print_job SET state = :state, problem = :problem, changed_at = :now"
                                + " WHERE id = :id AND state IN ('WAITING', 'FAILED')")
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("problem", problem)
                        .bind("now", clock.instant().toString())
                        .execute()
                > 0;
    }

    public Optional<PrintJob> byId(long id) {
        return handle.createQuery("SELECT * FROM print_job WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findOne();
    }

    /** Those that wait or failed, oldest first. */
    public List<PrintJob> open() {
        return handle.createQuery("SELECT * FROM print_job WHERE state IN ('WAITING', 'FAILED') ORDER BY id")
                .map((row, ctx) -> read(row))
                .list();
    }

    /** All of one document, newest first. */
    public List<PrintJob> of(long documentId) {
        return handle.createQuery("SELECT * FROM print_job WHERE document_id = :id ORDER BY id DESC")
                .bind("id", documentId)
                .map((row, ctx) -> read(row))
                .list();
    }

    private static PrintJob read(ResultSet row) throws SQLException {
        return new PrintJob(
                row.getLong("id"),
                row.getLong("document_id"),
                new FileHash(row.getString("file_hash")),
                row.getString("title"),
                new PrintOrder(
                        PrintOrder.Kind.valueOf(row.getString("kind")),
                        row.getString("printer"),
                        row.getInt("copies"),
                        PageChoice.parse(row.getString("pages")).orElse(PageChoice.ALL),
                        PrintOrder.Sides.valueOf(row.getString("sides")),
                        row.getString("tray")),
                PrintJob.State.valueOf(row.getString("state")),
                row.getString("problem"),
                Instant.parse(row.getString("asked_at")),
                Instant.parse(row.getString("changed_at")));
    }
}
