package vn.vanthu.opening;

import java.nio.file.Path;
import vn.vanthu.arranging.KeepOffice;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.demonstrating.MakeDemoArchive;
import vn.vanthu.distributing.KeepDistributionLists;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.registering.FindDuplicates;
import vn.vanthu.registering.ProposeNumber;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.safeguarding.BackUp;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.viewing.OpenDocument;
import vn.vanthu.viewing.PrintDocument;

/** The deeds that can be done in one opened archive, handed to the faces as a whole. */
public record OpenArchive(
        Path folder,
        FormCatalog forms,
        KeepOffice office,
        ReadDocument read,
        RegisterDocument register,
        FindDuplicates duplicates,
        ProposeNumber numbers,
        KeepDistributionLists lists,
        IssueCopy copies,
        FindDocuments find,
        ListDocuments list,
        ShowDocument show,
        OpenDocument view,
        PrintDocument print,
        BackUp backUp,
        Verify verify,
        MakeDemoArchive demo,
        Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
