package vn.vanthu.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Document;

/** What is given away of an archive, window by window: {@code after} is the last id of the window before, 0 at first. */
public final class ExportRows {
    private final Handle handle;

    ExportRows(Handle handle) {
        this.handle = handle;
    }

    /** A file of a document beside the one that is shown, with the word for what it is. */
    public record Beside(String role, FileHash hash, String name) {}

    /** A document with what belongs to it. */
    public record Whole(Document document, List<Dispatch> dispatches, List<Beside> files) {}

    /** An entry of the address book. */
    public record Address(
            long id,
            String kind,
            String name,
            String parent,
            String abbreviation,
            String address,
            String email,
            String phone,
            String channel,
            String validFrom,
            String validTo) {}

    /** A number of a series. */
    public record NumberRow(
            long series, String shown, int value, String suffix, String state, String reason, String title) {}

    /** @param table {@code DOCUMENT}, {@code RECIPIENT} … */
    public long count(Counted table) {
        return handle.createQuery("SELECT count(*) FROM " + table.table)
                .mapTo(Long.class)
                .one();
    }

    /** What can be counted beforehand. */
    public enum Counted {
        DOCUMENTS("document"),
        DISPATCHES("distribution_target"),
        ADDRESSES("recipient"),
        NUMBERS("taken_number");

        private final String table;

        Counted(String table) {
            this.table = table;
        }
    }

    /** In the order of registration. */
    public List<Whole> documents(long after, int limit) {
        List<Long> ids = handle.createQuery("SELECT id FROM document WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
        return documents(ids);
    }

    /** These documents in this order, a window of them at a time. */
    public List<Whole> documents(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Dispatch>> dispatches = new BookEntries(handle).dispatches(ids);
        Map<Long, List<Beside>> files = files(ids);
        return new Documents(handle)
                .byIds(ids).stream()
                        .map(document -> new Whole(
                                document,
                                dispatches.getOrDefault(document.id(), List.of()),
                                files.getOrDefault(document.id(), List.of())))
                        .toList();
    }

    private Map<Long, List<Beside>> files(List<Long> ids) {
        record Row(long document, Beside file) {}
        return handle
                .createQuery("SELECT * FROM document_file WHERE document_id IN (<ids>) ORDER BY document_id, ordinal")
                .bindList("ids", ids)
                .map((row, ctx) -> new Row(
                        row.getLong("document_id"),
                        new Beside(
                                row.getString("role"),
                                new FileHash(row.getString("file_hash")),
                                row.getString("file_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::document, Collectors.mapping(Row::file, Collectors.toList())));
    }

    /** In the order in which they were entered. */
    public List<Address> addresses(long after, int limit) {
        return handle.createQuery("SELECT r.*, coalesce(p.name, '') AS parent FROM recipient r"
                        + " LEFT JOIN recipient p ON p.id = r.parent_id WHERE r.id > :after ORDER BY r.id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, ctx) -> new Address(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("parent"),
                        row.getString("abbreviation"),
                        row.getString("address"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("channel"),
                        row.getString("valid_from"),
                        row.getString("valid_to")))
                .list();
    }

    /**
     * By series and number.
     *
     * @param after the last of the window before; empty at first
     */
    public List<NumberRow> numbers(Optional<NumberRow> after, int limit) {
        return handle.createQuery("SELECT t.*, s.shown FROM taken_number t JOIN number_series s ON s.id = t.series_id"
                        + " WHERE (t.series_id, t.value, t.suffix) > (:series, :value, :suffix)"
                        + " ORDER BY t.series_id, t.value, t.suffix LIMIT :limit")
                .bind("series", after.map(NumberRow::series).orElse(0L))
                .bind("value", after.map(NumberRow::value).orElse(0))
                .bind("suffix", after.map(NumberRow::suffix).orElse(""))
                .bind("limit", limit)
                .map((row, ctx) -> new NumberRow(
                        row.getLong("series_id"),
                        row.getString("shown"),
                        row.getInt("value"),
                        row.getString("suffix"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getString("title")))
                .list();
    }
}
