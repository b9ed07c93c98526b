package vn.vanthu.storage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who did what and when, each row sealed by the hash of the one before it: tampering shows. */
final class AuditTrail {
    /** What the first row stands behind. */
    static final Entry START = new Entry(0, "", "", "", 0, "", "", "");

    private final Handle handle;
    private final Clock clock;

    AuditTrail(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /**
     * A row of the trail.
     *
     * @param content hash over the subject's rows after the deed; empty for subjects whose rows are not sealed
     */
    record Entry(long seq, String at, String deed, String kind, long id, String detail, String content, String hash) {
        /** The hash that this row must have behind one with {@code previous}. */
        String sealedBehind(String previous) {
            return Hashing.sha256(String.join(
                    "\u001f", previous, Long.toString(seq), at, deed, kind, Long.toString(id), detail, content));
        }
    }

    /** Adds a row for each subject that a deed changed, in their order. */
    void append(String deed, List<Subject> subjects, String detail) {
        Entry last = head(handle);
        PreparedBatch rows =
                handle.prepareBatch("INSERT INTO audit (seq, at, deed, subject_kind, subject_id, detail, content, hash)"
                        + " VALUES (:seq, :at, :deed, :kind, :id, :detail, :content, :sealed)");
        for (Subject subject : subjects) {
            last = sealed(last, deed, subject, detail);
            rows.bind("seq", last.seq())
                    .bind("at", last.at())
                    .bind("deed", deed)
                    .bind("kind", last.kind())
                    .bind("id", last.id())
                    .bind("detail", detail)
                    .bind("content", last.content())
                    .bind("sealed", last.hash())
                    .add();
        }
        rows.execute();
        handle.createUpdate("UPDATE audit_head SET seq = :seq, hash = :hash")
                .bind("seq", last.seq())
                .bind("hash", last.hash())
                .execute();
    }

    private Entry sealed(Entry last, String deed, Subject subject, String detail) {
        Entry open = new Entry(
                last.seq() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                deed,
                subject.kind().name(),
                subject.id(),
                detail,
                new Content(handle).of(subject),
                "");
        return new Entry(
                open.seq(),
                open.at(),
                open.deed(),
                open.kind(),
                open.id(),
                open.detail(),
                open.content(),
                open.sealedBehind(last.hash()));
    }

    /** Sequence number and hash of the last row, as they were noted apart from it. */
    static Entry head(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM audit_head")
                .map((row, ctx) -> new Entry(row.getLong(1), "", "", "", 0, "", "", row.getString(2)))
                .one();
    }

    /** Passes on all rows in their order, one at a time. */
    static void each(Handle handle, Consumer<Entry> reader) {
        handle.createQuery("SELECT * FROM audit ORDER BY seq")
                .map((row, ctx) -> new Entry(
                        row.getLong("seq"),
                        row.getString("at"),
                        row.getString("deed"),
                        row.getString("subject_kind"),
                        row.getLong("subject_id"),
                        row.getString("detail"),
                        row.getString("content"),
                        row.getString("hash")))
                .forEach(reader);
    }
}
