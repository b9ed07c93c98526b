package vn.vanthu.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;

/** What is known of the files in the {@link FileVault}, and the texts of their pages. */
public final class KeptFiles {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "doc", "application/msword",
            "txt", "text/plain",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "tif", "image/tiff",
            "tiff", "image/tiff");

    private final Handle handle;

    KeptFiles(Handle handle) {
        this.handle = handle;
    }

    /** Enters a file that the vault has kept; one that is entered already only learns what was not known of it. */
    public void add(Document.KeptFile file, PageTexts texts) {
        int added = handle.createUpdate("INSERT INTO file (hash, bytes, media_type, pages, name)"
                        + " VALUES (:hash, :bytes, :mediaType, :pages, :name) ON CONFLICT (hash) DO NOTHING")
                .bind("hash", file.hash().hex())
                .bind("bytes", file.bytes())
                .bind("mediaType", mediaType(file.name()))
                .bind("pages", file.pages())
                .bind("name", file.name())
                .execute();
        if (added == 0 && file.pages() > 0) {
            handle.createUpdate("UPDATE file SET pages = :pages WHERE hash = :hash AND pages = 0")
                    .bind("hash", file.hash().hex())
                    .bind("pages", file.pages())
                    .execute();
        }
        if (!texts.isBlank()) {
            addTexts(file.hash(), texts);
        }
        addInks(file.hash(), texts);
    }

    /** All files that are entered, in the order of their hashes. */
    List<Document.KeptFile> all() {
        return handle.createQuery("SELECT * FROM file ORDER BY hash")
                .map((row, ctx) -> new Document.KeptFile(
                        new FileHash(row.getString("hash")),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getInt("pages")))
                .list();
    }

    /** The text of every page that has one, by page number from 1. */
    public Map<Integer, String> texts(FileHash hash) {
        return handle.createQuery("SELECT page, text FROM file_text WHERE hash = :hash ORDER BY page")
                .bind("hash", hash.hex())
                .setMapKeyColumn("page")
                .setMapValueColumn("text")
                .collectInto(new GenericType<Map<Integer, String>>() {});
    }

    /** The same, pages in their order up to the one with which there are {@code mostChars} characters. */
    public Map<Integer, String> texts(FileHash hash, int mostChars) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        int chars = 0;
        try (ResultIterator<Map.Entry<Integer, String>> pages = handle.createQuery(
                        "SELECT page, text FROM file_text WHERE hash = :hash ORDER BY page")
                .bind("hash", hash.hex())
                .map((row, ctx) -> Map.entry(row.getInt(1), row.getString(2)))
                .iterator()) {
            while (chars < mostChars && pages.hasNext()) {
                Map.Entry<Integer, String> page = pages.next();
                texts.put(page.getKey(), page.getValue());
                chars += page.getValue().length();
            }
        }
        return texts;
    }

    /**
     * The words of a page that was recognised, with their places; empty for any other page, and for one that was
     * recognised before places were kept.
     *
     * @param page from 1
     */
    public Optional<PageTexts.Page> recognised(FileHash hash, int page) {
        return handle.createQuery(
                        "SELECT t.text, p.places FROM word_place p"
                                + " JOIN file_text t ON t.hash = p.hash AND t.page = p.page WHERE p.hash = :hash AND p.page = :page")
                .bind("hash", hash.hex())
                .bind("page", page)
                .map((row, ctx) -> WordPlaces.page(row.getString("text"), row.getBytes("places")))
                .findOne();
    }

    private void addTexts(FileHash hash, PageTexts texts) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO file_text (hash, page, text) VALUES (:hash, :page, :text)"
                        + " ON CONFLICT (hash, page) DO NOTHING");
        List<PageTexts.Page> pages = texts.pages();
        for (int i = 0; i < pages.size(); i++) {
            String text = Folding.nfc(pages.get(i).text());
            if (!text.isBlank()) {
                batch.bind("hash", hash.hex())
                        .bind("page", i + 1)
                        .bind("text", text)
                        .add();
            }
        }
        batch.execute();
        addPlaces(hash, pages);
    }

    /** Only recognition says where words stand; what a file says itself is read from it again when it is looked at. */
    private void addPlaces(FileHash hash, List<PageTexts.Page> pages) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO word_place (hash, page, places) VALUES (:hash, :page, :places)"
                        + " ON CONFLICT (hash, page) DO NOTHING");
        for (int i = 0; i < pages.size(); i++) {
            if (WordPlaces.has(pages.get(i))) {
                batch.bind("hash", hash.hex())
                        .bind("page", i + 1)
                        .bind("places", WordPlaces.packed(pages.get(i)))
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void addInks(FileHash hash, PageTexts texts) {
        PageInks inks = new PageInks(handle);
        for (int i = 0; i < texts.pages().size(); i++) {
            PageInks.Place place = new PageInks.Place(hash, i + 1);
            texts.pages().get(i).ink().ifPresent(reach -> inks.put(place, reach));
        }
    }

    private static String mediaType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
