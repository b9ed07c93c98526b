package vn.vanthu.viewing;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.ShownPages;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Outside;

/** Opens the pages of a kept file, after its hash was checked (law L4). */
public final class OpenDocument {
    /** Above the words of a file whose pages cannot be shown; on paper, so in Vietnamese. */
    private static final String WORDS_ONLY = "Nội dung chữ của tệp, không phải trang của văn bản";

    private final FileVault vault;
    private final Database database;

    public OpenDocument(FileVault vault, Database database) {
        this.vault = vault;
        this.database = database;
    }

    /**
     * The pages of a PDF or a picture; of any other file its words, where they are known.
     *
     * @throws vn.vanthu.work.Failure KEPT_FILE_MISSING, KEPT_FILE_CHANGED, and those of {@link ShownPages#of}
     */
    public PdfFile open(FileHash file) {
        Path kept = vault.checked(file);
        if (ShownPages.has(kept)) {
            return PdfFile.open(
                    ShownPages.of(kept), page -> database.read(tx -> tx.files().recognised(file, page)));
        }
        List<String> words =
                database.read(tx -> List.copyOf(new TreeMap<>(tx.files().texts(file)).values()));
        return PdfFile.open(words.isEmpty() ? ShownPages.of(kept) : ShownPages.ofWords(kept, words, WORDS_ONLY));
    }

    /** Pages of a file that is not kept yet, such as one just dropped. */
    public PdfFile open(Path file) {
        return PdfFile.open(ShownPages.of(file));
    }

    /**
     * Writes a copy of paper that the program has composed; the target must not exist.
     *
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL
     */
    public void saveAs(Path paper, Path target) {
        Outside outside = new Outside(target);
        outside.prepare(paper);
        outside.publish();
    }

    /**
     * Writes a copy of a kept file for use outside; the target must not exist.
     *
     * @throws vn.vanthu.work.Failure FILE_EXISTS, KEPT_FILE_MISSING, KEPT_FILE_CHANGED, DISK_FULL
     */
    public void saveAs(FileHash file, Path target) {
        vault.copyTo(file, target);
    }
}
