package vn.vanthu.storage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The places of documents in the order of the register: by day of registration, then as they were entered. A document
 * keeps its place until the index is built anew.
 */
final class Places {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int A_DAY = 64;

    private final Handle handle;
    private LocalDate lastDay = LocalDate.MIN;
    private long last;

    Places(Handle handle) {
        this.handle = handle;
    }

    Optional<Long> of(long documentId) {
        return handle.createQuery("SELECT place FROM search_place WHERE document_id = :id")
                .bind("id", documentId)
                .mapTo(Long.class)
                .findOne();
    }

    /** Takes a place after all of its day and before all of later days. */
    long take(long documentId, LocalDate day) {
        long before = day.equals(lastDay) ? last : lastUntil(day);
        long place = Math.max(before + 1, Math.max(0, ChronoUnit.DAYS.between(FIRST_DAY, day)) * A_DAY);
        // A day of more than its share reaches into the next; then a place is found as near as can be.
        while (!enter(place, documentId, day)) {
            place = firstGap(place);
        }
        lastDay = day;
        last = place;
        return place;
    }

    private long lastUntil(LocalDate day) {
        return handle.createQuery(
                        "SELECT place FROM search_place WHERE day <= :day ORDER BY day DESC, place DESC LIMIT 1")
                .bind("day", day.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }

    private boolean enter(long place, long documentId, LocalDate day) {
        // One row of VALUES: before a statement that may write several, SQLite sets a mark to come back to, and at
        // every
        // mark FTS5 writes out what it has gathered of the documents before.
        return handle.createUpdate("INSERT INTO search_place (place, document_id, day, line)"
                                + " VALUES (:place, :id, :day, (SELECT line FROM shown_line WHERE document_id = :id))"
                                + " ON CONFLICT (place) DO NOTHING")
                        .bind("place", place)
                        .bind("id", documentId)
                        .bind("day", day.toString())
                        .execute()
                == 1;
    }

    void free(long documentId) {
        handle.createUpdate("DELETE FROM search_place WHERE document_id = :id")
                .bind("id", documentId)
                .execute();
    }

    private long firstGap(long from) {
        return handle.createQuery("SELECT p.place + 1 FROM search_place p WHERE p.place >= :from AND NOT EXISTS"
                        + " (SELECT 1 FROM search_place n WHERE n.place = p.place + 1) ORDER BY p.place LIMIT 1")
                .bind("from", from)
                .mapTo(Long.class)
                .one();
    }
}
