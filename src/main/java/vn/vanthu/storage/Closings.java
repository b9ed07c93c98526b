package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberAccount;

/** The books that were closed for their year or term, each with its sealed summary. */
public final class Closings {
    private final Handle handle;

    Closings(Handle handle) {
        this.handle = handle;
    }

    /** True where nothing in the series may be changed any more. */
    public boolean isClosed(long seriesId) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM book_closing WHERE series_id = :id)")
                .bind("id", seriesId)
                .mapTo(Boolean.class)
                .one();
    }

    /** The series of all closed books. */
    public Set<Long> closedSeries() {
        return handle.createQuery("SELECT series_id FROM book_closing")
                .mapTo(Long.class)
                .set();
    }

    /** Enters the closing, and the last day of the series with it; its file is entered already. */
    public void add(BookClosing closing) {
        NumberAccount account = closing.account();
        long series = account.series().id();
        handle.createUpdate("INSERT INTO book_closing (series_id, first_number, last_number, last_day, taken, voided,"
                        + " reserved, missing, signed_by, remark, closed_at, file_hash) VALUES (:series, :first, :last,"
                        + " :lastDay, :taken, :voided, :reserved, :missing, :signedBy, :remark, :closedAt, :file)")
                .bind("series", series)
                .bind("first", Integer.toString(account.first()))
                .bind("last", Integer.toString(account.last()))
                .bind("lastDay", closing.lastDay().toString())
                .bind("taken", account.taken())
                .bind("voided", account.voided())
                .bind("reserved", account.reserved())
                .bind("missing", account.missing())
                .bind("signedBy", closing.signedBy())
                .bind("remark", closing.remark())
                .bind("closedAt", closing.closedAt().toString())
                .bind("file", closing.file().hash().hex())
                .execute();
        handle.createUpdate("UPDATE number_series SET ends_on = :lastDay WHERE id = :series")
                .bind("lastDay", closing.lastDay().toString())
                .bind("series", series)
                .execute();
    }

    /** Latest first. Their numbers are accounted for anew: what was signed for lies in the file. */
    public List<BookClosing> all() {
        Map<Long, NumberAccount> accounts = new HashMap<>();
        new NumberBooks(handle)
                .accounts()
                .forEach(account -> accounts.put(account.series().id(), account));
        return handle.createQuery("SELECT c.*, f.bytes, f.pages, f.name FROM book_closing c"
                        + " JOIN file f ON f.hash = c.file_hash ORDER BY c.closed_at DESC, c.id DESC")
                .map((row, ctx) -> closing(row, accounts.get(row.getLong("series_id"))))
                .list();
    }

    private static BookClosing closing(ResultSet row, NumberAccount account) throws SQLException {
        return new BookClosing(
                account,
                LocalDate.parse(row.getString("last_day")),
                row.getString("signed_by"),
                row.getString("remark"),
                Instant.parse(row.getString("closed_at")),
                new Document.KeptFile(
                        new FileHash(row.getString("file_hash")),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getInt("pages")));
    }
}
