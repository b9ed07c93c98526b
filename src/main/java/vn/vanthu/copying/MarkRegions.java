package vn.vanthu.copying;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.ExtractMarks;
import vn.vanthu.pdf.ShownPages;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.work.Failure;

/** Helps to mark what of a document is to be extracted: whole lines, whole paragraphs (domain.md 4.1). */
public final class MarkRegions {
    private final Database database;
    private final FileVault vault;

    public MarkRegions(Database database, FileVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * The paragraphs of a page from top to bottom, over the width of its text; rows of ink where it is a scan. None for
     * an empty page.
     *
     * @param password that opens the file; empty for none
     * @param page from 1
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, NO_SUCH_PAGES, KEPT_FILE_CHANGED, and those of the PDF
     */
    public List<Region> paragraphs(long documentId, String password, int page) {
        try (ShownPages pages = ShownPages.of(file(documentId))) {
            return ExtractMarks.paragraphs(pages.file(), password, page);
        }
    }

    /**
     * The region grown or shrunk to the lines that are meant, over the width of the page's text; as it is where it
     * marks none.
     *
     * @param password that opens the file; empty for none
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, NO_SUCH_PAGES, KEPT_FILE_CHANGED, and those of the PDF
     */
    public Region snap(long documentId, String password, Region marked) {
        try (ShownPages pages = ShownPages.of(file(documentId))) {
            return ExtractMarks.snap(pages.file(), password, marked);
        }
    }

    private Path file(long documentId) {
        Document document = database.read(tx -> tx.documents()
                .byId(documentId)
                .orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, documentId)));
        return vault.checked(document.file()
                .orElseThrow(() -> new Failure(Failure.Kind.NO_FILE, document))
                .hash());
    }
}
