package vn.vanthu.copying;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Outside;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Issues an official copy: number taken, PDF composed and kept, copy registered, or nothing of it (law L10). */
public final class IssueCopy {
    private final Database database;
    private final FileVault vault;
    private final CopyComposer composer;
    private final FormCatalog forms;
    private final Clock clock;

    public IssueCopy(Database database, FileVault vault, CopyComposer composer, FormCatalog forms, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.composer = composer;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * What the copy desk proposes: kind by origin (domain.md 4.1), next number, place, today, usual signer, profile of
     * the day, the recipients of the last copy.
     *
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, SECRET_REFUSED, COPY_NOT_PERMITTED
     */
    public CopyProposal propose(long sourceId) {
        return database.read(tx -> {
            Document source = source(tx, sourceId);
            Office office = tx.offices().office();
            LocalDate today = LocalDate.now(clock);
            CopyOrder order = new CopyOrder(
                    sourceId,
                    kindByOrigin(source),
                    CopyOrder.Issuer.COMMITTEE,
                    Optional.empty(),
                    today,
                    office.place(),
                    office.signers().stream().findFirst().orElse(Signer.NONE),
                    usualDistribution(tx),
                    forms.partyProfileOn(today).code(),
                    CopyContent.WHOLE,
                    CopyFinish.USUAL);
            return new CopyProposal(
                    source,
                    office,
                    order,
                    tx.ledger().next(CopySeries.of(tx, order, forms.partyProfileOn(today)), today));
        });
    }

    /**
     * The very page that would be printed, written to a temporary file; takes no number.
     *
     * @throws Failure as {@link #issue}
     */
    public CopyPreview preview(CopyOrder order) {
        Ready ready = ready(order);
        RegistrationNumber number = order.number()
                .orElseGet(() ->
                        database.read(tx -> tx.ledger().next(CopySeries.of(tx, order, ready.profile()), order.date())));
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "vanthu-" + UUID.randomUUID() + ".pdf");
        boolean isWhole = false;
        try (CopyMaterial material = material(ready, order);
                CopyComposer.Prepared prepared =
                        composer.prepare(material.file(), material.pages(), ready.profile(), order.finish())) {
            CopyBlock block = CopyBlock.of(order, ready.office(), number, ready.profile());
            CopyComposer.Composed composed = prepared.write(block, block.kind() + " " + block.number(), file);
            isWhole = true;
            return new CopyPreview(
                    file,
                    number,
                    composed.placement(),
                    composed.pages(),
                    composed.room(),
                    composed.guides(),
                    composed.notes());
        } finally {
            if (!isWhole) {
                remove(file);
            }
        }
    }

    /**
     * Issues the copy. All that does not need the number is done before it is taken; a copy that fails takes none.
     *
     * @param out where the PDF is wanted besides; a file that stands there is never replaced
     * @throws Failure FILE_EXISTS, NO_SUCH_DOCUMENT, NO_FILE, SECRET_REFUSED, COPY_NOT_PERMITTED, NUMBER_TAKEN,
     *     KEPT_FILE_CHANGED, DISK_FULL, ARCHIVE_BUSY, and those of the PDF
     */
    public CertifiedCopy issue(CopyOrder order, Optional<Path> out) {
        Optional<Outside> outside = out.map(Outside::new);
        Ready ready = ready(order);
        Path part = vault.newPart();
        try (CopyMaterial material = material(ready, order);
                CopyComposer.Prepared prepared =
                        composer.prepare(material.file(), material.pages(), ready.profile(), order.finish())) {
            CopyEntry entry = new CopyEntry(vault, order, ready.source(), ready.office(), ready.profile());
            LocalDate today = LocalDate.now(clock);
            CertifiedCopy copy = database.write("ISSUE_COPY", tx -> entry.make(tx, today, prepared, part, outside));
            outside.ifPresent(Outside::publish);
            return copy;
        } finally {
            outside.ifPresent(Outside::abandon);
            remove(part);
        }
    }

    /** All that an order names, looked up and allowed. */
    private record Ready(Document source, Office office, LayoutProfile profile, FileHash file) {}

    private Ready ready(CopyOrder order) {
        LayoutProfile profile = forms.profile(order.profile())
                .orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "profile", order.profile()));
        return database.read(tx -> {
            Document source = source(tx, order.sourceId());
            return new Ready(
                    source,
                    tx.offices().office(),
                    profile,
                    source.file().orElseThrow().hash());
        });
    }

    private CopyMaterial material(Ready ready, CopyOrder order) {
        return CopyMaterial.of(vault.checked(ready.file()), order, ready.source(), ready.profile());
    }

    private static Document source(Transaction tx, long id) {
        Document source = tx.documents().byId(id).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, id));
        if (source.fields().markings().isSecret()) {
            throw new Failure(
                    Failure.Kind.SECRET_REFUSED,
                    source.fields().markings().secrecy().wording());
        }
        if (source.fields().markings().forbidsCopying()) {
            throw new Failure(
                    Failure.Kind.COPY_NOT_PERMITTED, source.fields().markings().circulation());
        }
        if (source.file().isEmpty()) {
            throw new Failure(Failure.Kind.NO_FILE, source);
        }
        return source;
    }

    private static CopyKind kindByOrigin(Document source) {
        boolean isOurs = source.direction() == Direction.OUTGOING || source.direction() == Direction.INTERNAL;
        return isOurs ? CopyKind.TRUE_COPY : CopyKind.TRANSCRIPT_COPY;
    }

    private static DistributionList usualDistribution(Transaction tx) {
        return tx.copies().latest().map(copy -> copy.fields().distribution()).orElse(DistributionList.EMPTY);
    }

    private static void remove(Path file) {
        File leftover = file.toFile();
        if (leftover.exists() && !leftover.delete()) {
            leftover.deleteOnExit();
        }
    }
}
