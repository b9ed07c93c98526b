package vn.vanthu.storage;

import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** The tables as one transaction sees them; of no use after it. */
public final class Transaction {
    private final Handle handle;
    private final Clock clock;

    Transaction(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    public Documents documents() {
        return new Documents(handle);
    }

    public Copies copies() {
        return new Copies(handle);
    }

    public Ledger ledger() {
        return new Ledger(handle, today());
    }

    public Series series() {
        return new Series(handle);
    }

    public Terms terms() {
        return new Terms(handle);
    }

    public Bookshelf books() {
        return new Bookshelf(handle);
    }

    public Citations citations() {
        return new Citations(handle);
    }

    public ReceivedCopies receivedCopies() {
        return new ReceivedCopies(handle);
    }

    public Trails trails() {
        return new Trails(handle);
    }

    public IntakeItems intake() {
        return new IntakeItems(handle, clock);
    }

    public LearnedAliases aliases() {
        return new LearnedAliases(handle, clock);
    }

    public DocumentChanges changes() {
        return new DocumentChanges(handle, clock);
    }

    public Corrections corrections() {
        return new Corrections(handle, clock);
    }

    public AttachedFiles attachedFiles() {
        return new AttachedFiles(handle);
    }

    public RecentValues recentValues() {
        return new RecentValues(handle);
    }

    public Drafts drafts() {
        return new Drafts(handle);
    }

    /** The day on which this is done. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public KeptFiles files() {
        return new KeptFiles(handle);
    }

    public PageInks pageInks() {
        return new PageInks(handle);
    }

    public FullText fullText() {
        return new FullText(handle);
    }

    public Searches searches() {
        return new Searches(handle);
    }

    public Offices offices() {
        return new Offices(handle);
    }

    public SavedLists savedLists() {
        return new SavedLists(handle);
    }

    public Recipients recipients() {
        return new Recipients(handle);
    }

    public Groups groups() {
        return new Groups(handle);
    }

    public RecipientLookup recipientLookup() {
        return new RecipientLookup(handle);
    }

    public RecipientMerge recipientMerge() {
        return new RecipientMerge(handle);
    }

    public Dispatches dispatches() {
        return new Dispatches(handle);
    }

    public PrintJobs printJobs() {
        return new PrintJobs(handle, clock);
    }

    public NumberBooks numberBooks() {
        return new NumberBooks(handle);
    }

    public Closings closings() {
        return new Closings(handle);
    }

    public BookLines bookLines() {
        return new BookLines(handle);
    }

    public BookEntries bookEntries() {
        return new BookEntries(handle);
    }

    public Tallies tallies() {
        return new Tallies(handle);
    }

    public ExportRows exportRows() {
        return new ExportRows(handle);
    }

    public Assignments assignments() {
        return new Assignments(handle);
    }

    public WaitingDocuments waiting() {
        return new WaitingDocuments(handle);
    }

    public Logs logs() {
        return new Logs(handle, clock);
    }

    public SheetImports sheetImports() {
        return new SheetImports(handle, clock);
    }

    AuditTrail auditTrail() {
        return new AuditTrail(handle, clock);
    }
}
