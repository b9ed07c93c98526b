package vn.vanthu.opening;

import java.nio.file.Path;
import vn.vanthu.arranging.KeepOffice;
import vn.vanthu.arranging.KeepSeries;
import vn.vanthu.copying.EnterCopyNumber;
import vn.vanthu.copying.IssueCopies;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.copying.MarkRegions;
import vn.vanthu.copying.TakeText;
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
import vn.vanthu.proving.AccountForNumbers;
import vn.vanthu.proving.CountDocuments;
import vn.vanthu.proving.PrintRegister;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.receiving.CutStack;
import vn.vanthu.receiving.ImportFolder;
import vn.vanthu.receiving.IntakeTray;
import vn.vanthu.receiving.LearnAliases;
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
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.viewing.HandOut;
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
        Copying copying,
        FindDocuments find,
        LookUp lookUp,
        ListDocuments list,
        ShowDocument show,
        OpenDocument view,
        PrintDocument print,
        HandOut handOut,
        BackUp backUp,
        Verify verify,
        MakeDemoArchive demo,
        Books books,
        Proof proof,
        Distribution distribution,
        Routing routing,
        ImportSheet importSheet,
        Intake intake,
        Runnable closing)
        implements AutoCloseable {
    /** What belongs to looking documents up besides finding them. */
    public record LookUp(KeepIndex index, TidyWhenIdle tidying, KeepSearches searches, TraceDocument trace) {}

    /** What is done to entries, numbers and series of the books. */
    public record Books(
            ForeseeEntry foresee,
            CorrectDocument correct,
            AccountableNumbers numbers,
            SuggestValues suggest,
            KeepDrafts drafts,
            KeepSeries series) {}

    /** What the office shows to others: registers, accounts, statistics, exports. */
    public record Proof(
            AccountForNumbers accounts, PrintRegister registers, CountDocuments statistics, Export export) {}

    /** What is done with copies besides issuing one. */
    public record Copying(IssueCopies batch, EnterCopyNumber numbers, MarkRegions regions, TakeText text) {}

    /** To whom documents go. */
    public record Distribution(KeepAddressBook addresses, ResolveDistribution resolve, RecordDispatch dispatch) {}

    /** What comes as files. */
    public record Intake(
            ImportFolder folders, LearnAliases aliases, IntakeTray tray, CutStack cut, WatchFolders watch) {}

    /** What becomes of incoming documents. */
    public record Routing(AssignDocument assign, ListToday today, PrintSlip slips) {}

    @Override
    public void close() {
        closing.run();
    }
}
