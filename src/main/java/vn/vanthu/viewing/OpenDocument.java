package vn.vanthu.viewing;

import java.nio.file.Path;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Outside;

/** Opens the pages of a kept file, after its hash was checked (law L4). */
public final class OpenDocument {
    private final FileVault vault;

    public OpenDocument(FileVault vault) {
        this.vault = vault;
    }

    /** @throws vn.vanthu.work.Failure KEPT_FILE_MISSING, KEPT_FILE_CHANGED, and those of {@link PdfFile#open} */
    public PdfFile open(FileHash file) {
        return PdfFile.open(vault.checked(file));
    }

    /** Pages of a file that is not kept yet, such as one just dropped. */
    public PdfFile open(Path file) {
        return PdfFile.open(file);
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
