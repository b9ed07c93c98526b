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
import vn.vanthu.domain.copy.CopyAdvice;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.copy.CopySigning;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Outside;
import vn.vanthu.storage.PageInks;
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
     * the day, the recipients of the last copy. What needs the issuer's leave is proposed too, and issued only when it is
     * said who gave it.
     *
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, SECRET_REFUSED
     */
    public CopyProposal propose(long sourceId) {
        return database.read(tx -> {
            Document source = source(tx, sourceId);
            Office office = tx.offices().office();
            LocalDate today = LocalDate.now(clock);
            LayoutProfile profile = forms.partyProfileOn(today);
            CopyOrder order = new CopyOrder(
                    sourceId,
                    CopyAdvice.kindByOrigin(source, CopyContent.WHOLE, profile.copy()),
                    CopyOrder.Issuer.COMMITTEE,
                    Optional.empty(),
                    today,
                    office.place(),
                    new CopySigning(office, profile.copy())
                            .signers(CopyOrder.Issuer.COMMITTEE).stream()
                                    .findFirst()
                                    .orElse(Signer.NONE),
                    usualDistribution(tx),
                    profile.code(),
                    CopyContent.WHOLE,
                    CopyFinish.USUAL);
            return new CopyProposal(source, office, order, tx.ledger().next(CopySeries.of(tx, order, profile), today));
        });
    }

    /**
     * What the rules say of the order as it stands: the kind by origin, the signer as fitted to the issuer, warnings.
     *
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, SECRET_REFUSED, BAD_VALUE for an unknown profile
     */
    public CopyAdvice advise(CopyOrder order) {
        Ready ready = ready(order);
        return CopyAdvice.of(
                order, ready.source(), ready.office(), ready.profile().copy());
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
                CopyComposer.Prepared prepared = prepare(material, ready, order)) {
            Optional<RegistrationNumber> printed =
                    Optional.of(number).filter(n -> order.finish().numberLine() == CopyFinish.NumberLine.PRINTED);
            CopyBlock block = CopyBlock.of(order, ready.office(), printed, ready.profile());
            CopyComposer.Composed composed = prepared.write(block, block.title(), file);
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
     * @throws Failure FILE_EXISTS, NO_SUCH_DOCUMENT, NO_FILE, SECRET_REFUSED, COPY_NOT_PERMITTED, KIND_NEEDS_REASON,
     *     NUMBER_TAKEN, BOOK_CLOSED, KEPT_FILE_CHANGED, DISK_FULL, ARCHIVE_BUSY, and those of the PDF;
     *     ISSUED_NOT_WRITTEN where only {@code out} could not be written and the copy stands
     */
    public CertifiedCopy issue(CopyOrder order, Optional<Path> out) {
        return issue(order, Optional.empty(), out);
    }

    /**
     * Issues a copy in the place of one that was issued from the same document, and voids that one; both or neither.
     *
     * @param replacedId the copy that is replaced; its number stays in the book, with the reason
     * @throws Failure as {@link #issue}; NO_SUCH_DOCUMENT, NOT_A_COPY, BAD_VALUE where it was made from another
     *     document
     */
    public CertifiedCopy replace(long replacedId, CopyOrder order, Optional<Path> out) {
        CertifiedCopy old = database.read(tx -> copy(tx, replacedId));
        if (old.sourceId() != order.sourceId()) {
            throw new Failure(Failure.Kind.BAD_VALUE, "replaces", replacedId);
        }
        return issue(order, Optional.of(replacedId), out);
    }

    /**
     * Writes an issued copy out again: the bytes that were issued, whatever day it is.
     *
     * @param out must not exist
     * @throws Failure NO_SUCH_DOCUMENT, NOT_A_COPY, FILE_EXISTS, KEPT_FILE_CHANGED, KEPT_FILE_MISSING, DISK_FULL,
     *     FILE_UNWRITABLE
     */
    public CertifiedCopy writeOut(long copyId, Path out) {
        CertifiedCopy copy = database.read(tx -> copy(tx, copyId));
        Outside outside = new Outside(out);
        outside.prepare(vault.checked(copy.document().file().orElseThrow().hash()));
        outside.publish();
        return copy;
    }

    static CertifiedCopy copy(Transaction tx, long id) {
        Document document = tx.changes().document(id);
        return tx.copies().byId(id).orElseThrow(() -> new Failure(Failure.Kind.NOT_A_COPY, document));
    }

    private CertifiedCopy issue(CopyOrder order, Optional<Long> replaced, Optional<Path> out) {
        Optional<Outside> outside = out.map(Outside::new);
        Ready ready = ready(order);
        refuseUnexplained(order, ready);
        Path part = vault.newPart();
        try (CopyMaterial material = material(ready, order);
                CopyComposer.Prepared prepared = prepare(material, ready, order)) {
            CopyEntry entry = new CopyEntry(vault, order, ready.source(), ready.office(), ready.profile(), replaced);
            LocalDate today = LocalDate.now(clock);
            CertifiedCopy copy = database.write(replaced.isPresent() ? "REPLACE_COPY" : "ISSUE_COPY", tx -> {
                keepInk(tx, ready, material, prepared);
                return entry.make(tx, today, prepared, part, outside);
            });
            outside.ifPresent(wanted -> publish(wanted, copy));
            return copy;
        } finally {
            outside.ifPresent(Outside::abandon);
            remove(part);
        }
    }

    /** The copy is issued by now, whatever becomes of the file that was wanted besides (law L10). */
    private static void publish(Outside wanted, CertifiedCopy copy) {
        try {
            wanted.publish();
        } catch (Failure e) {
            Document document = copy.document();
            throw Failure.of(
                    Failure.Kind.ISSUED_NOT_WRITTEN,
                    e,
                    document.fields().code().shown(),
                    document.id(),
                    e.facts().isEmpty() ? "" : e.facts().get(0));
        }
    }

    private static void refuseUnexplained(CopyOrder order, Ready ready) {
        CopyFinish finish = order.finish();
        if (ready.source().fields().markings().forbidsCopying()
                && finish.permittedBy().isBlank()) {
            throw new Failure(
                    Failure.Kind.COPY_NOT_PERMITTED,
                    ready.source().fields().markings().circulation());
        }
        if (finish.kindReason().isBlank()
                && CopyAdvice.needsReason(order, ready.source(), ready.profile().copy())) {
            throw new Failure(
                    Failure.Kind.KIND_NEEDS_REASON,
                    order.kind(),
                    CopyAdvice.kindByOrigin(
                            ready.source(), order.content(), ready.profile().copy()));
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

    private CopyComposer.Prepared prepare(CopyMaterial material, Ready ready, CopyOrder order) {
        if (!material.isMade()) {
            return composer.prepare(
                    material.file(),
                    material.pages(),
                    ready.profile(),
                    order.finish(),
                    page -> database.read(tx -> tx.pageInks().of(new PageInks.Place(ready.file(), page))));
        }
        CopyComposer.Prepared prepared =
                composer.prepare(material.file(), material.pages(), ready.profile(), order.finish());
        prepared.note(composer.notes(vault.checked(ready.file()), order.finish().password()));
        return prepared;
    }

    /** For the next copy, in the same breath: it costs no further wait for the disk. */
    private static void keepInk(Transaction tx, Ready ready, CopyMaterial material, CopyComposer.Prepared prepared) {
        if (!material.isMade()) {
            prepared.measured()
                    .ifPresent(ink -> tx.pageInks().put(new PageInks.Place(ready.file(), ink.page()), ink.reach()));
        }
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
        if (source.file().isEmpty()) {
            throw new Failure(Failure.Kind.NO_FILE, source);
        }
        return source;
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
