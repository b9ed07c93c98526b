package vn.vanthu.viewing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.printing.Printer;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.Printing;
import vn.vanthu.pdf.RulerPage;
import vn.vanthu.pdf.ShownPages;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Prints kept files, after their hash was checked (law L4), and paper that is not kept. A kept file's print job is
 * written down before it goes to the printer: whatever happens there, document, number and copy stay as they are, and
 * the job is listed until it is printed or given up. Each print is logged.
 */
public final class PrintDocument {
    private static final String RULER = "Trang thước";

    private final Database database;
    private final FileVault vault;
    private final Printing printing;
    private final RulerPage ruler;

    public PrintDocument(Database database, FileVault vault, Printing printing, RulerPage ruler) {
        this.database = database;
        this.vault = vault;
        this.printing = printing;
        this.ruler = ruler;
    }

    /** The printers of this machine, in the order of the system. */
    public List<Printer> printers() {
        return printing.printers();
    }

    /** Copies to be proposed: of an official copy one for each that nơi nhận counts, of anything else one. */
    public int copiesOf(Document document) {
        boolean isCopy = document.direction() == Direction.COPY;
        return isCopy ? Math.max(1, document.fields().distribution().totalCopies()) : 1;
    }

    /**
     * Prints a document's file. Takes seconds; never call it on a screen's thread. Stopped by {@code progress}, nothing
     * is printed and the job is given up.
     *
     * @return the job, sent
     * @throws Failure NO_FILE; after the job was written down as failed: KEPT_FILE_MISSING, KEPT_FILE_CHANGED and those
     *     of {@link Printing#print}
     */
    public PrintJob print(Document document, PrintOrder order, Progress progress) {
        return send(database.jot(tx -> add(tx, document, order)), progress);
    }

    /**
     * The same through the system's dialog; blocks while it is open. A print that fails is written down to be tried
     * again at the usual printer.
     *
     * @return the job, sent; empty where the person left the dialog
     */
    public Optional<PrintJob> printWithDialog(Document document, PrintOrder order) {
        FileHash file = fileOf(document);
        Optional<String> printer;
        try (ShownPages pages = ShownPages.of(vault.checked(file))) {
            printer = printing.printWithDialog(pages.file(), title(document), order.copies());
        } catch (Failure failure) {
            database.jot(tx -> fail(tx, add(tx, document, order), failure));
            throw failure;
        }
        return printer.map(name -> {
            PrintJob job = database.jot(tx -> add(tx, document, order.at(name)));
            return database.write("PRINT", tx -> sent(tx, job));
        });
    }

    /**
     * Prints paper that the program has composed and that is not kept: a register, envelopes, a slip. Where it fails
     * nothing is written down, for the paper can be composed again.
     *
     * @throws Failure those of {@link Printing#print}
     */
    public void print(Path paper, String title, PrintOrder order, Progress progress) {
        printing.print(paper, title, order, progress);
        logPaper(title, order.printer());
    }

    /**
     * The same through the system's dialog; blocks while it is open.
     *
     * @return whether something was sent to a printer
     */
    public boolean printWithDialog(Path paper, String title, int copies) {
        Optional<String> printer = printing.printWithDialog(paper, title, copies);
        printer.ifPresent(name -> logPaper(title, name));
        return printer.isPresent();
    }

    /**
     * Prints the page with rulers.
     *
     * @throws Failure those of {@link Printing#print}
     */
    public void printRuler(PrintOrder order) {
        withRuler(page -> {
            print(page, RULER, order, Progress.UNWATCHED);
            return true;
        });
    }

    /**
     * The same through the system's dialog; blocks while it is open.
     *
     * @return whether it was sent to a printer
     */
    public boolean printRulerWithDialog() {
        return withRuler(page -> printWithDialog(page, RULER, 1));
    }

    private boolean withRuler(Predicate<Path> printed) {
        Path page = Path.of(System.getProperty("java.io.tmpdir"), "vanthu-" + UUID.randomUUID() + ".pdf");
        try {
            ruler.write(page);
            return printed.test(page);
        } finally {
            page.toFile().delete();
        }
    }

    /** The jobs that wait or failed, oldest first. */
    public List<PrintJob> open() {
        return database.read(tx -> tx.printJobs().open());
    }

    /** The prints of one document and what became of them, newest first. */
    public List<PrintJob> of(long documentId) {
        return database.read(tx -> tx.printJobs().of(documentId));
    }

    /**
     * Prints an open job again, at its own printer or another.
     *
     * @return the job, sent
     * @throws Failure PRINT_JOB_CLOSED; after the job was written down as failed again, those of {@link #print}
     */
    public PrintJob retry(long jobId, String printer, Progress progress) {
        PrintJob again = database.jot(tx -> {
            PrintOrder order = job(tx, jobId).order().at(printer);
            if (!tx.printJobs().requeue(jobId, order.printer(), order.tray())) {
                throw new Failure(Failure.Kind.PRINT_JOB_CLOSED, jobId);
            }
            return job(tx, jobId);
        });
        return send(again, progress);
    }

    /**
     * Takes an open job off the list.
     *
     * @throws Failure PRINT_JOB_CLOSED
     */
    public PrintJob giveUp(long jobId) {
        return database.write("GIVE_UP_PRINT", tx -> {
            PrintJob job = job(tx, jobId);
            if (!tx.printJobs().settle(jobId, PrintJob.State.GIVEN_UP, job.problem())) {
                throw new Failure(Failure.Kind.PRINT_JOB_CLOSED, jobId);
            }
            return new Done<>(job(tx, jobId), Subject.document(job.documentId()), job.title());
        });
    }

    private PrintJob send(PrintJob job, Progress progress) {
        try {
            try (ShownPages pages = ShownPages.of(vault.checked(job.file()))) {
                printing.print(pages.file(), job.title(), job.order(), progress);
            }
        } catch (Cancelled stopped) {
            database.jot(tx -> tx.printJobs().settle(job.id(), PrintJob.State.GIVEN_UP, ""));
            throw stopped;
        } catch (Failure failure) {
            database.jot(tx -> fail(tx, job, failure));
            throw failure;
        }
        return database.write("PRINT", tx -> sent(tx, job));
    }

    private static PrintJob add(Transaction tx, Document document, PrintOrder order) {
        return tx.printJobs().add(document.id(), fileOf(document), title(document), order);
    }

    private static PrintJob fail(Transaction tx, PrintJob job, Failure failure) {
        tx.printJobs().settle(job.id(), PrintJob.State.FAILED, problem(failure));
        return job(tx, job.id());
    }

    private static String problem(Failure failure) {
        boolean isOfPrinter = failure.kind() == Failure.Kind.PRINTER_NOT_READY;
        return isOfPrinter ? failure.facts().get(1).toString() : failure.kind().name();
    }

    private static Done<PrintJob> sent(Transaction tx, PrintJob job) {
        tx.printJobs().settle(job.id(), PrintJob.State.SENT, "");
        tx.logs().printed(job.file(), job.title(), job.order().copies());
        String detail = "%s %s × %d, %s"
                .formatted(
                        job.title(),
                        job.file(),
                        job.order().copies(),
                        job.order().printer());
        return new Done<>(job(tx, job.id()), Subject.document(job.documentId()), detail);
    }

    private void logPaper(String title, String printer) {
        database.write("PRINT", tx -> new Done<>(title, new Subject(Subject.Kind.ARCHIVE, 0), title + ", " + printer));
    }

    private static PrintJob job(Transaction tx, long jobId) {
        return tx.printJobs().byId(jobId).orElseThrow(() -> new Failure(Failure.Kind.PRINT_JOB_CLOSED, jobId));
    }

    private static FileHash fileOf(Document document) {
        return document.file()
                .orElseThrow(() -> new Failure(Failure.Kind.NO_FILE, document))
                .hash();
    }

    private static String title(Document document) {
        return document.fields().title();
    }
}
