package vn.vanthu.viewing;

import java.nio.file.Path;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.pdf.Printing;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;

/** Prints a kept file through the system's dialog, after its hash was checked (law L4); each print is logged. */
public final class PrintDocument {
    private final Database database;
    private final FileVault vault;
    private final Printing printing;

    public PrintDocument(Database database, FileVault vault, Printing printing) {
        this.database = database;
        this.vault = vault;
        this.printing = printing;
    }

    /**
     * Prints paper that the program has composed and that is not kept: a register, envelopes, a slip. Blocks while the
     * dialog is open.
     *
     * @return whether something was sent to a printer
     */
    public boolean printWithDialog(Path paper, String jobName) {
        boolean isSent = printing.printWithDialog(paper, jobName, 1);
        if (isSent) {
            database.write("PRINT", tx -> new Done<>(paper, new Subject(Subject.Kind.ARCHIVE, 0), jobName));
        }
        return isSent;
    }

    /**
     * Blocks while the dialog is open.
     *
     * @return whether something was sent to a printer
     */
    public boolean printWithDialog(FileHash file, String jobName, int copies) {
        Path checked = vault.checked(file);
        boolean isSent = printing.printWithDialog(checked, jobName, copies);
        if (isSent) {
            database.write("PRINT", tx -> {
                tx.logs().printed(file, jobName, copies);
                return new Done<>(file, new Subject(Subject.Kind.ARCHIVE, 0), jobName + " " + file);
            });
        }
        return isSent;
    }
}
