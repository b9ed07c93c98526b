package vn.vanthu.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.register.Document;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.ExportRows;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.OutsideFolder;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Gives everything away in open forms: the office is never locked in. */
public final class Export {
    private static final String SHEET = "van-ban.xlsx";

    private final Database database;
    private final FileVault vault;

    public Export(Database database, FileVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param documents how many rows were written; files how many files lie beside them */
    public record Report(long documents, long files) {}

    /**
     * A new folder with a spreadsheet of all documents, addresses and numbers, and every kept file under a readable
     * name, each checked against its hash on the way.
     *
     * @param folder must be missing or empty
     * @throws Failure FOLDER_NOT_EMPTY, KEPT_FILE_CHANGED, KEPT_FILE_MISSING, DISK_FULL
     */
    public Report toFolder(Path folder, Progress progress) {
        try (OutsideFolder outside = new OutsideFolder(folder)) {
            FilesBeside beside = new FilesBeside(vault, outside);
            long documents = write(outside.file(SHEET), beside::put, progress);
            outside.publish();
            return new Report(documents, beside.count());
        }
    }

    /**
     * One spreadsheet, without the files.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public Report toSheet(Path out, Progress progress) {
        return new Report(write(out, whole -> Optional.empty(), progress), 0);
    }

    /**
     * A spreadsheet of these documents in their order, with their recipients.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public Report toSheet(List<Long> ids, Path out, Progress progress) {
        return new Report(write(ids, out, whole -> Optional.empty(), progress), 0);
    }

    /**
     * The same in a new folder, with their files.
     *
     * @param folder must be missing or empty
     * @throws Failure as {@link #toFolder(Path, Progress)}
     */
    public Report toFolder(List<Long> ids, Path folder, Progress progress) {
        try (OutsideFolder outside = new OutsideFolder(folder)) {
            FilesBeside beside = new FilesBeside(vault, outside);
            long documents = write(ids, outside.file(SHEET), beside::put, progress);
            outside.publish();
            return new Report(documents, beside.count());
        }
    }

    private long write(List<Long> ids, Path out, Placing placing, Progress progress) {
        try (Workbook workbook = Workbook.create(out)) {
            Sheets sheets = new Sheets(database, workbook);
            long documents = sheets.documents(ids, placing, progress);
            sheets.dispatches(ids);
            workbook.publish();
            return documents;
        }
    }

    /** Where the files of a document were put, as the spreadsheet shows it. */
    @FunctionalInterface
    interface Placing {
        /** The path of the file that is shown; empty where none was put anywhere. */
        Optional<String> put(ExportRows.Whole whole);
    }

    private long write(Path out, Placing placing, Progress progress) {
        try (Workbook workbook = Workbook.create(out)) {
            Sheets sheets = new Sheets(database, workbook);
            long documents = sheets.documents(placing, progress);
            sheets.dispatches();
            sheets.addresses();
            sheets.numbers();
            workbook.publish();
            return documents;
        }
    }

    /** The words for the books in names of folders and in the spreadsheet. */
    static String book(Document document) {
        return switch (document.direction()) {
            case INCOMING -> "den";
            case OUTGOING -> "di";
            case INTERNAL -> "noi-bo";
            case COPY -> "ban-sao";
        };
    }
}
