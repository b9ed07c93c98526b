package vn.vanthu.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.SheetImport;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.officefile.SheetFile;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.SheetImportEntries;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Progress;

/** Takes in an old register from a spreadsheet as one deed that can be undone as a whole. */
public final class ImportSheet {
    private final Database database;
    private final FormCatalog forms;

    public ImportSheet(Database database, FormCatalog forms) {
        this.database = database;
        this.forms = forms;
    }

    /** What a column of the sheet is. */
    public enum Column {
        REGISTRATION_NUMBER,
        REGISTERED_ON,
        /** Số, ký hiệu in one. */
        CODE,
        /** The number alone, beside a column with the symbol. */
        CODE_NUMBER,
        CODE_SYMBOL,
        ISSUE_DATE,
        ISSUER,
        TYPE,
        SUBJECT,
        /** Tên loại và trích yếu in one. */
        TYPE_AND_SUBJECT,
        SIGNER,
        DISTRIBUTION,
        HOLDER,
        PAGES,
        COPIES,
        RECORDS_FILE,
        URGENCY,
        /** Rows with a mark in it are refused (law on secrets; domain.md 4.7). */
        SECRECY,
        NOTE,
        IGNORED
    }

    /**
     * What was seen on looking at a sheet.
     *
     * @param headerRow row of the headings, from 1; 0 where none was found
     * @param headings of the columns, decoded as {@code letters} says
     * @param columns what each is taken for: remembered from the last sheet with these headings, else guessed
     * @param sample the first rows, decoded
     * @param raw the same as the file has them
     * @param rows how many stand below the headings
     * @param letters what the texts are likely written in
     */
    public record Look(
            String sheet,
            int headerRow,
            List<String> headings,
            List<Column> columns,
            List<List<String>> sample,
            List<List<String>> raw,
            long rows,
            Letters letters) {
        private Look with(List<Column> remembered) {
            return new Look(sheet, headerRow, headings, remembered, sample, raw, rows, letters);
        }
    }

    /** @throws vn.vanthu.work.Failure those of reading a spreadsheet */
    public List<Look> look(Path file) {
        try (SheetFile sheets = SheetFile.open(file)) {
            return sheets.sheets().stream()
                    .map(name -> remembered(SheetLooking.look(sheets, name)))
                    .toList();
        }
    }

    private Look remembered(Look look) {
        return database.read(tx -> tx.sheetImports().columns(Headings.signature(look.headings())))
                .flatMap(ImportSheet::columns)
                .filter(columns -> columns.size() == look.headings().size())
                .map(look::with)
                .orElse(look);
    }

    /** Empty where a later version of the program remembered something that this one does not know. */
    private static Optional<List<Column>> columns(String names) {
        List<String> known = Arrays.stream(Column.values()).map(Enum::name).toList();
        List<String> all = List.of(names.split(","));
        return known.containsAll(all)
                ? Optional.of(all.stream().map(Column::valueOf).toList())
                : Optional.empty();
    }

    /**
     * How a sheet is to be taken in.
     *
     * @param headerRow rows from the next on are taken in
     * @param letters converted only because the person consented
     */
    public record Plan(
            Path file, String sheet, int headerRow, List<Column> columns, Letters letters, Direction direction) {
        public Plan {
            columns = List.copyOf(columns);
        }
    }

    /** @param row as the spreadsheet shows it; problem why it is doubtful */
    public record Doubt(int row, Problem problem, Field field, String value) {
        /** Why a row is doubtful. The first ones are not taken in; the others are, as they stand. */
        public enum Problem {
            NO_NUMBER,
            NUMBER_REPEATED,
            NUMBER_HELD,
            NO_SUBJECT,
            NOT_A_DATE,
            SECRET,
            /** Taken in: the date is read with a doubt, or missing. */
            DATE_DOUBTFUL,
            /** Taken in: the symbol cannot be understood and is kept as written. */
            CODE_AS_WRITTEN,
            /** Taken in: no issuer. */
            NO_ISSUER;

            /** Whether a row with it is left out. */
            public boolean refuses() {
                return compareTo(DATE_DOUBTFUL) < 0;
            }
        }
    }

    /**
     * @param sound rows that can be taken in
     * @param voided of them those that only say that a number was not used
     * @param refused rows that cannot
     * @param gaps numbers missing in the sheet and in the archive, by series
     */
    public record DryRun(long sound, long voided, long refused, List<Doubt> doubts, Map<String, List<String>> gaps) {}

    /**
     * Goes through every row and changes nothing.
     *
     * @throws vn.vanthu.work.Failure those of the sheet, BOOK_CLOSED
     */
    public DryRun dryRun(Plan plan, Progress progress) {
        return database.read(tx -> {
            Examination examination = examination(tx, plan);
            rows(tx, plan).each(progress, examination::accepts);
            return examination.result();
        });
    }

    /**
     * Takes in every row that can be, under the numbers of the sheet, as one deed; remembers the columns.
     *
     * @throws vn.vanthu.work.Failure those of the sheet, BOOK_CLOSED, DISK_FULL, ARCHIVE_BUSY
     */
    public SheetImport take(Plan plan, Progress progress) {
        return database.write("IMPORT_SHEET", tx -> {
            Examination examination = examination(tx, plan);
            SheetImportEntries entries = tx.sheetImports().begin(name(plan.file()), plan.direction());
            EntryRows rows = rows(tx, plan);
            rows.each(progress, entry -> {
                if (examination.accepts(entry)) {
                    Taking.add(entries, examination.key(entry), entry, plan.direction());
                }
            });
            tx.sheetImports()
                    .rememberColumns(
                            Headings.signature(rows.headings()),
                            String.join(
                                    ",", plan.columns().stream().map(Enum::name).toList()));
            SheetImport done = entries.finish();
            return new Done<>(
                    done,
                    new Subject(Subject.Kind.SHEET_IMPORT, done.id()),
                    done.source() + ": " + done.documents(),
                    entries.touched());
        });
    }

    private Examination examination(Transaction tx, Plan plan) {
        return new Examination(tx, forms, plan.direction());
    }

    private EntryRows rows(Transaction tx, Plan plan) {
        return new EntryRows(plan, new EntryReader(plan, forms, tx.offices().office()));
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /** Latest first. */
    public List<SheetImport> imports() {
        return database.read(tx -> tx.sheetImports().all());
    }

    /**
     * Undoes an import as a whole.
     *
     * @throws vn.vanthu.work.Failure IMPORT_IN_USE where one of its documents was corrected, copied, linked or sent, or
     *     later numbers were taken behind it
     */
    public void undo(long importId) {
        database.write("UNDO_IMPORT", tx -> {
            SheetImport undone = tx.sheetImports().standing(importId);
            List<Subject> touched = tx.sheetImports().remove(undone);
            return new Done<>(
                    undone,
                    new Subject(Subject.Kind.SHEET_IMPORT, importId),
                    undone.source() + ": " + undone.documents(),
                    touched);
        });
    }
}
