package vn.vanthu;

import java.nio.file.Path;
import java.time.Clock;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.arranging.KeepOffice;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.demonstrating.MakeDemoArchive;
import vn.vanthu.distributing.KeepDistributionLists;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.pdf.Printing;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.registering.FindDuplicates;
import vn.vanthu.registering.ProposeNumber;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.safeguarding.BackUp;
import vn.vanthu.safeguarding.Restore;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Forms;
import vn.vanthu.viewing.OpenDocument;
import vn.vanthu.viewing.PrintDocument;

/** Builds engines and deeds: the one place where they meet. */
public final class Wiring {
    private final Clock clock;
    private final FormCatalog forms;

    /** With the forms that come with the program. */
    public Wiring(Clock clock) {
        this(clock, new Forms().load());
    }

    public Wiring(Clock clock, FormCatalog forms) {
        this.clock = clock;
        this.forms = forms;
    }

    /** What can be done before an archive is open. */
    public Archives archives() {
        return new Archives(forms, new ReadDocument(forms), new InitArchive(clock), new Restore(clock), this::open);
    }

    private OpenArchive open(Path folder) {
        Database database = Database.open(folder, clock);
        FileVault vault = new FileVault(folder);
        ReadDocument read = new ReadDocument(forms);
        RegisterDocument register = new RegisterDocument(database, vault, forms);
        KeepOffice office = new KeepOffice(database);
        KeepDistributionLists lists = new KeepDistributionLists(database);
        IssueCopy copies = new IssueCopy(database, vault, new CopyComposer(clock), forms, clock);
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
                new FindDocuments(database),
                new ListDocuments(database),
                new ShowDocument(database),
                new OpenDocument(vault),
                new PrintDocument(database, vault, new Printing()),
                new BackUp(database, vault, clock),
                new Verify(database, vault),
                new MakeDemoArchive(forms, office, lists, register, copies, new LetterTypesetter()),
                database::close);
    }
}
