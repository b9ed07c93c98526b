package vn.vanthu;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.arranging.KeepOffice;
import vn.vanthu.arranging.KeepSeries;
import vn.vanthu.copying.EnterCopyNumber;
import vn.vanthu.copying.IssueCopies;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.copying.MarkRegions;
import vn.vanthu.copying.TakeText;
import vn.vanthu.demonstrating.DemoCorrespondence;
import vn.vanthu.demonstrating.MakeDemoArchive;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.distributing.KeepDistributionLists;
import vn.vanthu.distributing.RecordDispatch;
import vn.vanthu.distributing.ResolveDistribution;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.KeepIndex;
import vn.vanthu.finding.KeepSearches;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.finding.TidyWhenIdle;
import vn.vanthu.finding.TraceDocument;
import vn.vanthu.importing.ImportSheet;
import vn.vanthu.keeping.Export;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.AccountWriter;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.EnvelopeWriter;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.pdf.PageCutter;
import vn.vanthu.pdf.Printing;
import vn.vanthu.pdf.RegisterWriter;
import vn.vanthu.pdf.RulerPage;
import vn.vanthu.pdf.SlipWriter;
import vn.vanthu.pdf.StampComposer;
import vn.vanthu.pdf.StatisticsWriter;
import vn.vanthu.pdf.TextLayerWriter;
import vn.vanthu.pdf.TransmittalWriter;
import vn.vanthu.proving.AccountForNumbers;
import vn.vanthu.proving.CountDocuments;
import vn.vanthu.proving.PrintRegister;
import vn.vanthu.reading.MakeSearchable;
import vn.vanthu.reading.OpenParcel;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.receiving.CutStack;
import vn.vanthu.receiving.ImportFolder;
import vn.vanthu.receiving.IntakeTray;
import vn.vanthu.receiving.LearnAliases;
import vn.vanthu.receiving.MeasureInk;
import vn.vanthu.receiving.TakeIn;
import vn.vanthu.receiving.WatchFolders;
import vn.vanthu.registering.AccountableNumbers;
import vn.vanthu.registering.CorrectDocument;
import vn.vanthu.registering.FindDuplicates;
import vn.vanthu.registering.ForeseeEntry;
import vn.vanthu.registering.KeepDrafts;
import vn.vanthu.registering.ProposeNumber;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.registering.SuggestValues;
import vn.vanthu.routing.AssignDocument;
import vn.vanthu.routing.ListToday;
import vn.vanthu.routing.PrintSlip;
import vn.vanthu.safeguarding.BackUp;
import vn.vanthu.safeguarding.Restore;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Forms;
import vn.vanthu.viewing.HandOut;
import vn.vanthu.viewing.OpenDocument;
import vn.vanthu.viewing.PrintDocument;

/** Builds engines and deeds: the one place where they meet. */
public final class Wiring {
    /** How long a file in a watched folder must stay as it is before it is taken for whole. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Clock clock;
    private final FormCatalog forms;
    private final ReadDocument read;

    /** With the forms that come with the program. */
    public Wiring(Clock clock) {
        this(clock, new Forms().load());
    }

    public Wiring(Clock clock, FormCatalog forms) {
        this.clock = clock;
        this.forms = forms;
        this.read = new ReadDocument(forms);
    }

    /** What can be done before an archive is open. */
    public Archives archives() {
        return new Archives(
                forms,
                read,
                new OpenParcel(),
                new MakeSearchable(new TextLayerWriter()),
                new InitArchive(clock),
                new Restore(clock),
                this::open);
    }

    private OpenArchive open(Path folder) {
        Database database = Database.open(folder, clock);
        FileVault vault = new FileVault(folder);
        RegisterDocument register = new RegisterDocument(database, vault, forms);
        KeepOffice office = new KeepOffice(database);
        KeepDistributionLists lists = new KeepDistributionLists(database);
        IssueCopy copies = new IssueCopy(database, vault, new CopyComposer(clock), forms, clock);
        OpenArchive.Books books = books(database, vault);
        OpenArchive.Distribution distribution = distribution(database);
        OpenArchive.Routing routing = routing(database, vault);
        OpenArchive.Intake intake = intake(database, vault, read, register);
        KeepIndex index = new KeepIndex(database);
        TidyWhenIdle tidying = new TidyWhenIdle(index, new MeasureInk(database, vault, read)::next, clock);
        DemoCorrespondence correspondence = new DemoCorrespondence(
                books.series(), distribution.addresses(), distribution.dispatch(), routing.assign(), clock);
        return new OpenArchive(
                folder,
                forms,
                office,
                read,
                register,
                new FindDuplicates(database),
                new ProposeNumber(database, forms),
                lists,
                copies,
                new OpenArchive.Copying(
                        new IssueCopies(copies),
                        new EnterCopyNumber(database, forms),
                        new MarkRegions(database, vault),
                        new TakeText(database, vault)),
                new FindDocuments(database),
                new OpenArchive.LookUp(index, tidying, new KeepSearches(database), new TraceDocument(database)),
                new ListDocuments(database),
                new ShowDocument(database),
                new OpenDocument(vault, database),
                new PrintDocument(database, vault, new Printing(), new RulerPage(clock)),
                new HandOut(vault, System.getProperty("os.name")),
                new BackUp(database, vault, clock),
                new Verify(database, vault),
                new MakeDemoArchive(forms, office, lists, register, copies, new LetterTypesetter(), correspondence),
                books,
                proof(database, vault),
                distribution,
                routing,
                new ImportSheet(database, forms),
                intake,
                () -> {
                    intake.watch().close();
                    tidying.close();
                    database.close();
                });
    }

    private OpenArchive.Books books(Database database, FileVault vault) {
        return new OpenArchive.Books(
                new ForeseeEntry(database, forms),
                new CorrectDocument(database, vault),
                new AccountableNumbers(database, forms),
                new SuggestValues(database),
                new KeepDrafts(database),
                new KeepSeries(database));
    }

    private OpenArchive.Proof proof(Database database, FileVault vault) {
        return new OpenArchive.Proof(
                new AccountForNumbers(database, vault, new AccountWriter(clock), clock),
                new PrintRegister(database, forms, new RegisterWriter(clock)),
                new CountDocuments(database, new StatisticsWriter(clock), clock),
                new Export(database, vault));
    }

    private OpenArchive.Distribution distribution(Database database) {
        return new OpenArchive.Distribution(
                new KeepAddressBook(database),
                new ResolveDistribution(database),
                new RecordDispatch(database, new EnvelopeWriter(clock), new TransmittalWriter(clock)));
    }

    private static OpenArchive.Intake intake(
            Database database, FileVault vault, ReadDocument read, RegisterDocument register) {
        TakeIn takeIn = new TakeIn(database, vault, read, register);
        return new OpenArchive.Intake(
                // One more than there are processors: one of them waits for the disk.
                new ImportFolder(takeIn, Runtime.getRuntime().availableProcessors() + 1),
                new LearnAliases(database),
                new IntakeTray(database, vault, new CorrectDocument(database, vault)),
                new CutStack(database, vault, read, new PageCutter()),
                new WatchFolders(database, new ImportFolder(takeIn, 1), SETTLING));
    }

    private OpenArchive.Routing routing(Database database, FileVault vault) {
        return new OpenArchive.Routing(
                new AssignDocument(database),
                new ListToday(database),
                new PrintSlip(database, vault, new SlipWriter(clock), new StampComposer(clock)));
    }
}
