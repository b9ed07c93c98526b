package vn.vanthu.work;

import java.util.List;

/**
 * The one exception of the program: a deed was not done, and the person who asked must be told why.
 *
 * <p>It carries a kind and the facts of the case; the sentence is made by the face, in the language of its reader.
 */
public final class Failure extends RuntimeException {
    private final Kind kind;
    private final transient List<Object> facts;

    /** What stopped the work; decides the sentence shown and the exit status of the command line. */
    public enum Kind {
        /** A file that was named does not exist. Fact: its name. */
        FILE_MISSING(Status.BAD_INPUT),
        /** A file without a single byte. Fact: its name. */
        FILE_EMPTY(Status.BAD_INPUT),
        /** A file that cannot be read now: locked by another program, no right, medium gone. Fact: its name. */
        FILE_UNREADABLE(Status.BAD_INPUT),
        /** A file that cannot be written. Fact: its name. */
        FILE_UNWRITABLE(Status.BAD_INPUT),
        /** A file that stands already where a new one should be written. Fact: its name. */
        FILE_EXISTS(Status.BAD_INPUT),
        /** No program of the system opens such a file. Fact: its name. */
        NO_PROGRAM(Status.BAD_INPUT),
        /** Not a PDF at all, whatever its name says. Fact: its name. */
        NOT_A_PDF(Status.BAD_INPUT),
        /** A PDF too damaged to be repaired. Fact: its name. */
        PDF_DAMAGED(Status.BAD_INPUT),
        /** A PDF that asks for a password to be opened. Fact: its name. */
        PDF_LOCKED(Status.BAD_INPUT),
        /** The password that was given does not open the PDF. Fact: its name. */
        PASSWORD_WRONG(Status.BAD_INPUT),
        /** A file that takes more memory or time than a sound document may. Fact: its name. */
        FILE_TOO_HEAVY(Status.BAD_INPUT),
        /** A type of file that cannot be read. Fact: its name. */
        FILE_TYPE_UNKNOWN(Status.BAD_INPUT),
        /** A ZIP or mail message that asks for a password to be opened. Fact: its name. */
        PARCEL_LOCKED(Status.BAD_INPUT),
        /** A ZIP or mail message too damaged to be opened. Fact: its name. */
        PARCEL_DAMAGED(Status.BAD_INPUT),
        /** A picture file that is none, or too damaged to be shown. Fact: its name. */
        PICTURE_DAMAGED(Status.BAD_INPUT),
        /** A Word file that asks for a password to be opened. Fact: its name. */
        WORD_LOCKED(Status.BAD_INPUT),
        /** A Word file that is none, or too damaged to be read. Fact: its name. */
        WORD_DAMAGED(Status.BAD_INPUT),
        /** This machine cannot read pictures of pages: the program's files for it are missing or do not run here. */
        OCR_MISSING(Status.BAD_INPUT),
        /** Neither .xlsx nor .xls, whatever its name says. Fact: its name. */
        NOT_A_SHEET(Status.BAD_INPUT),
        /** A spreadsheet that asks for a password to be opened. Fact: its name. */
        SHEET_LOCKED(Status.BAD_INPUT),
        /** A spreadsheet too damaged to be read. Fact: its name. */
        SHEET_DAMAGED(Status.BAD_INPUT),
        /** A value that cannot be understood. Facts: the field, the value. */
        BAD_VALUE(Status.BAD_INPUT),
        /** What should be JSON is none. Facts: its name, the line and the column where it goes wrong. */
        NOT_JSON(Status.BAD_INPUT),
        /** The fields have problems. Fact: the list of them. */
        FIELDS_INCOMPLETE(Status.BAD_INPUT),
        /** The document is held already. Fact: its registration. */
        ALREADY_HELD(Status.BAD_INPUT),
        /** No document has this id. Fact: the id. */
        NO_SUCH_DOCUMENT(Status.BAD_INPUT),
        /** No signer of the office has this name. Fact: the name. */
        NO_SUCH_SIGNER(Status.BAD_INPUT),
        /** No saved distribution list has this name. Fact: the name. */
        NO_SUCH_LIST(Status.BAD_INPUT),
        /** The document has no file that could be shown or copied. Fact: its registration. */
        NO_FILE(Status.BAD_INPUT),
        /** The number is taken in this series. Facts: the number, what holds it. */
        NUMBER_TAKEN(Status.BAD_INPUT),
        /** The file does not wait in the tray any more. Fact: its name. */
        INTAKE_DONE(Status.BAD_INPUT),
        /** A deed that must be explained was not. Fact: what wants the explanation. */
        REASON_MISSING(Status.BAD_INPUT),
        /** The book is closed for its year or term. Fact: its series. */
        BOOK_CLOSED(Status.BAD_INPUT),
        /** No series has this name. Fact: the name. */
        NO_SUCH_SERIES(Status.BAD_INPUT),
        /** A form that the office gave as a file cannot be used. Facts: the file's name, what in it is wrong. */
        BAD_FORM(Status.BAD_INPUT),
        /** No form of register has this name. Fact: the name. */
        NO_SUCH_REGISTER(Status.BAD_INPUT),
        /** The entry of the address book is in use. Fact: its name. */
        RECIPIENT_IN_USE(Status.BAD_INPUT),
        /** The document went to this recipient, who cannot be taken off its list any more. Fact: the line. */
        LINE_SENT(Status.BAD_INPUT),
        /** The import cannot be undone, for work went on behind it. Facts: its source, the document in the way. */
        IMPORT_IN_USE(Status.BAD_INPUT),
        /** The document is marked Mật or above (L117; domain.md 4.7). Fact: its marking. */
        SECRET_REFUSED(Status.BAD_INPUT),
        /** The document is marked so that it may not be copied without its issuer's leave. Fact: the marking. */
        COPY_NOT_PERMITTED(Status.BAD_INPUT),
        /** A copy of another kind than the origin of its source gives, without a reason. Facts: the kind, that one. */
        KIND_NEEDS_REASON(Status.BAD_INPUT),
        /** The document is no copy. Fact: its registration. */
        NOT_A_COPY(Status.BAD_INPUT),
        /** The copy has a number already, or was voided and wants none. Fact: its registration. */
        HAS_NUMBER(Status.BAD_INPUT),
        /** The copy is issued and kept; only the file wanted besides is missing. Facts: its code, its id, the file. */
        ISSUED_NOT_WRITTEN(Status.BAD_INPUT),
        /** The copy block is longer than a page, its recipients not counted. */
        BLOCK_TOO_LONG(Status.BAD_INPUT),
        /** The block would leave the text area. Facts: where it was wanted, top and bottom of the area; mm. */
        PLACE_OUTSIDE(Status.BAD_INPUT),
        /** The block would stand over what the page shows. Facts: where it was wanted, where it may begin; mm. */
        PLACE_INKED(Status.BAD_INPUT),
        /** An extract names pages that the document does not have. Facts: the pages asked, the pages there are. */
        NO_SUCH_PAGES(Status.BAD_INPUT),
        /** A copy of nothing: neither a region nor a word of text was given. */
        NOTHING_CHOSEN(Status.BAD_INPUT),
        /** The machine has no printer, or no usual one where none was named. */
        NO_PRINTER(Status.BAD_INPUT),
        /** The machine has no printer of this name. Fact: its name. */
        PRINTER_MISSING(Status.BAD_INPUT),
        /** The printer says that it cannot print now. Facts: its name, its state. */
        PRINTER_NOT_READY(Status.BAD_INPUT),
        /** Both sides are wanted of a printer that prints one. Fact: its name. */
        PRINTER_ONE_SIDED(Status.BAD_INPUT),
        /** The printer's queue did not take the pages. Fact: its name. */
        PRINTING_FAILED(Status.BAD_INPUT),
        /** The print job is done or given up already, or there is none of this id. Fact: the id. */
        PRINT_JOB_CLOSED(Status.BAD_INPUT),
        /** The folder holds no archive. Fact: the folder. */
        NO_ARCHIVE(Status.BAD_INPUT),
        /** The folder chosen for a new archive is not empty. Fact: the folder. */
        FOLDER_NOT_EMPTY(Status.BAD_INPUT),
        /** The file is no backup of this program. Fact: its name. */
        NOT_A_BACKUP(Status.BAD_INPUT),
        /** The backup is damaged; nothing was restored from it. Facts: its name, the findings. */
        BACKUP_DAMAGED(Status.BAD_INPUT),
        /** The disk is full. Fact: what was being written. */
        DISK_FULL(Status.BAD_INPUT),
        /** Another program is writing to the archive and did not finish in time. Fact: the archive. */
        ARCHIVE_BUSY(Status.ARCHIVE),
        /** The archive is damaged. Facts: the archive, the finding. */
        ARCHIVE_DAMAGED(Status.ARCHIVE),
        /** The archive was made by a newer version of the program. Facts: the archive, its version, ours. */
        ARCHIVE_NEWER(Status.ARCHIVE),
        /** A kept file no longer has the bytes it was registered with (law L4). Fact: its name. */
        KEPT_FILE_CHANGED(Status.ARCHIVE),
        /** A kept file is not where it should be. Fact: its name. */
        KEPT_FILE_MISSING(Status.ARCHIVE);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** The exit status of the command line for this kind, as product.md 4 has it: 2 or 3. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    private static final class Status {
        static final int BAD_INPUT = 2;
        static final int ARCHIVE = 3;
    }

    public Failure(Kind kind, Object... facts) {
        this(kind, null, List.of(facts));
    }

    private Failure(Kind kind, Throwable cause, List<Object> facts) {
        super(kind + " " + facts, cause);
        this.kind = kind;
        this.facts = facts;
    }

    /** The same with the technical cause, which goes to the log and never to the screen. */
    public static Failure of(Kind kind, Throwable cause, Object... facts) {
        return new Failure(kind, cause, List.of(facts));
    }

    public Kind kind() {
        return kind;
    }

    /** The facts in the order that the kind names them; they fill the sentence. */
    public List<Object> facts() {
        return facts;
    }
}
