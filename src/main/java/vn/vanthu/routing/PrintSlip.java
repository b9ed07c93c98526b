package vn.vanthu.routing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.ArrivalStamp;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.routing.SettlementSlip;
import vn.vanthu.domain.routing.StampPlace;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.pdf.SlipWriter;
import vn.vanthu.pdf.StampComposer;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Prints what goes with an incoming document: its phiếu giải quyết, and page 1 with the ĐẾN stamp. */
public final class PrintSlip {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Database database;
    private final FileVault vault;
    private final SlipWriter slips;
    private final StampComposer stamps;

    public PrintSlip(Database database, FileVault vault, SlipWriter slips, StampComposer stamps) {
        this.database = database;
        this.vault = vault;
        this.slips = slips;
        this.stamps = stamps;
    }

    /**
     * The slip with what is noted so far; what is not is left to be written by hand.
     *
     * @throws Failure NO_SUCH_DOCUMENT, FILE_EXISTS, DISK_FULL
     */
    public void slip(long documentId, Path out) {
        slips.write(database.read(tx -> slipOf(tx, documentId)), out);
    }

    /**
     * A copy of page 1 with the stamp filled in; the kept file is not touched.
     *
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, KEPT_FILE_CHANGED, FILE_EXISTS, DISK_FULL
     */
    public StampPlace stamp(long documentId, Path out) {
        SettlementSlip slip = database.read(tx -> slipOf(tx, documentId));
        Document.KeptFile file =
                slip.document().file().orElseThrow(() -> new Failure(Failure.Kind.NO_FILE, slip.document()));
        return stamps.stamp(vault.checked(file.hash()), filledIn(slip), out);
    }

    private static SettlementSlip slipOf(Transaction tx, long documentId) {
        Document document = tx.documents()
                .byId(documentId)
                .orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, documentId));
        Optional<Assignment> noted = tx.assignments().of(documentId);
        return new SettlementSlip(tx.offices().office(), document, noted.orElseGet(() -> Assignment.none(documentId)));
    }

    /** The day as the stamp has it, two digits (domain.md 5.4); to whom: the lead, else who is noted in the register. */
    private static ArrivalStamp filledIn(SettlementSlip slip) {
        Document document = slip.document();
        DocumentFields fields = document.fields();
        return new ArrivalStamp(
                slip.office().name().toUpperCase(VIETNAMESE),
                document.number()
                        .map(number -> number.value() + number.suffix())
                        .orElse(""),
                DateWording.brief(document.registeredOn()),
                slip.assignment()
                        .lead()
                        .map(RoutingStep::to)
                        .orElse(fields.handling().holder()),
                fields.handling().recordsFile());
    }
}
