package vn.vanthu.copying;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyAdvice;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFacts;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.form.RegisterEntry;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Outside;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.TakenNumber;
import vn.vanthu.storage.Transaction;

/** The part of issuing a copy that stands or falls together: number, PDF, registration. */
final class CopyEntry {
    /** How the book of copies calls what it lists (domain.md 5.5). */
    private static final String TYPE = "Bản sao";

    private final FileVault vault;
    private final CopyOrder order;
    private final Document source;
    private final Office office;
    private final LayoutProfile profile;
    private final Optional<Long> replaced;

    /** @param replaced the copy that is voided with this entry, for this one is issued in its place */
    CopyEntry(
            FileVault vault,
            CopyOrder order,
            Document source,
            Office office,
            LayoutProfile profile,
            Optional<Long> replaced) {
        this.vault = vault;
        this.order = order;
        this.source = source;
        this.office = office;
        this.profile = profile;
        this.replaced = replaced;
    }

    /** @param part a file name in the vault that is free, for the PDF while it is written */
    Done<CertifiedCopy> make(
            Transaction tx, LocalDate today, CopyComposer.Prepared prepared, Path part, Optional<Outside> outside) {
        Optional<TakenNumber> taken = order.finish().numberLine() == CopyFinish.NumberLine.BLANK
                ? Optional.empty()
                : Optional.of(
                        tx.ledger().take(CopySeries.of(tx, order, profile), order.date(), order.number(), title()));
        Optional<RegistrationNumber> number = taken.map(TakenNumber::number);
        CopyBlock block = CopyBlock.of(order, office, number, profile);
        DocCode code = CopyCode.of(order.kind(), order.issuer(), number, office, profile);
        CopyComposer.Composed composed = prepared.write(block, (block.kind() + " " + code.normalised()).strip(), part);
        String name = number.isPresent() ? code.normalised() : code.symbol();
        Document.KeptFile file = vault.adopt(part, name.replace('/', '-') + ".pdf", composed.pages());
        outside.ifPresent(wanted -> wanted.prepare(vault.checked(file.hash())));
        tx.files().add(file, PageTexts.EMPTY);
        Document draft = new Document(
                0,
                "",
                Direction.COPY,
                number,
                taken.map(TakenNumber::series).orElse(""),
                today,
                fields(block, code, composed.pages()),
                Optional.of(file),
                Optional.empty());
        Document entered = tx.documents().add(draft, taken);
        CertifiedCopy copy = new CertifiedCopy(
                entered,
                source.id(),
                order.kind(),
                composed.placement(),
                composed.pages(),
                composed.notes(),
                facts(tx));
        tx.copies().add(copy, order);
        tx.fullText().put(entered, PageTexts.EMPTY);
        tx.dispatches().freeze(entered);
        List<Subject> touched = new ArrayList<>(taken.map(TakenNumber::touched).orElse(List.of()));
        replaced.ifPresent(old -> touched.addAll(putInPlaceOf(tx, old, entered)));
        return new Done<>(
                copy, Subject.document(entered.id()), code.shown() + " < " + source.id() + " " + title(), touched);
    }

    /** Voids the copy that this one is issued for; its number stays in the book. */
    private List<Subject> putInPlaceOf(Transaction tx, long old, Document entered) {
        String by = entered.number().isPresent()
                ? "số " + entered.fields().code().shown()
                : "chưa vào số, mã " + entered.id();
        tx.changes().voided(tx.changes().changeable(old), "Thay bằng bản sao " + by);
        List<Subject> touched = new ArrayList<>(List.of(Subject.document(old)));
        tx.changes().series(old).map(Subject::series).ifPresent(touched::add);
        return touched;
    }

    private CopyFacts facts(Transaction tx) {
        boolean isOfCopy = source.direction() == Direction.COPY
                || tx.receivedCopies().of(source.id()).isPresent();
        return new CopyFacts(
                order.issuer(),
                profile.code(),
                order.content().way(),
                isOfCopy ? RegisterEntry.From.COPY : RegisterEntry.From.ORIGINAL,
                order.finish().numberLine(),
                CopyAdvice.needsReason(order, source, profile.copy())
                        ? order.finish().kindReason()
                        : "",
                order.finish().permittedBy(),
                replaced);
    }

    private String title() {
        return source.fields().title();
    }

    private DocumentFields fields(CopyBlock block, DocCode code, int pages) {
        boolean byOffice = order.issuer() == CopyOrder.Issuer.OFFICE;
        return DocumentFields.EMPTY
                .change()
                .code(code)
                .type(TYPE)
                .subject(source.fields().subject())
                .issueDate(PartialDate.of(order.date()))
                .place(order.place())
                .issuer(byOffice ? block.agency() : office.name())
                .superiorAgency(byOffice ? office.name() : office.parent())
                .signer(order.signer())
                .distribution(order.distribution())
                .handling(new Handling(pages, order.distribution().totalCopies(), "", "", PartialDate.NONE, ""))
                .done();
    }
}
