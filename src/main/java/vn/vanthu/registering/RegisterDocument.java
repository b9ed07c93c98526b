package vn.vanthu.registering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.TakenNumber;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Enters an incoming, outgoing or internal document: file kept, number taken, row, recipients, index and audit in one. */
public final class RegisterDocument {
    private final Database database;
    private final FileVault vault;
    private final FormCatalog forms;

    public RegisterDocument(Database database, FileVault vault, FormCatalog forms) {
        this.database = database;
        this.vault = vault;
        this.forms = forms;
    }

    /**
     * Returns when all of it is on the disk (law L3). A file that was kept for a registration that failed stays without
     * a row, which a check of the archive names.
     *
     * @param source the file, left where it lies and as it is; empty for a document on paper
     * @param texts of the file, for look-up
     * @throws Failure FIELDS_INCOMPLETE, SECRET_REFUSED, ALREADY_HELD, NUMBER_TAKEN, BOOK_CLOSED,
     *     BAD_VALUE for a book that is not there, NO_SUCH_DOCUMENT for a link, DISK_FULL, ARCHIVE_BUSY …
     */
    public Document register(Registration registration, Optional<Path> source, PageTexts texts) {
        refuseProblems(registration.fields());
        if (source.isPresent()) {
            // Before the file is copied for nothing; it is asked again where it counts.
            database.read(tx -> {
                refuseHeld(tx, registration, Optional.empty());
                return null;
            });
        }
        Optional<Document.KeptFile> file = source.map(vault::keep)
                .map(kept -> new Document.KeptFile(
                        kept.hash(), kept.name(), kept.bytes(), texts.pages().size()));
        return database.write("REGISTER", tx -> enter(tx, registration, file, texts));
    }

    /**
     * The same for a file that the archive keeps already, as those in the intake tray.
     *
     * @param texts of its pages; their number is that of the file
     * @throws Failure as {@link #register}
     */
    public Document registerKept(Registration registration, Document.KeptFile kept, PageTexts texts) {
        refuseProblems(registration.fields());
        return database.write("REGISTER", tx -> enter(tx, registration, Optional.of(kept), texts));
    }

    private static void refuseProblems(DocumentFields fields) {
        if (fields.markings().isSecret()) {
            throw new Failure(
                    Failure.Kind.SECRET_REFUSED, fields.markings().secrecy().wording());
        }
        List<Problem> problems = fields.problems();
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.FIELDS_INCOMPLETE, problems);
        }
    }

    private static void refuseHeld(Transaction tx, Registration registration, Optional<FileHash> file) {
        if (registration.whenHeld() == Registration.WhenHeld.REFUSE) {
            tx.documents().same(registration.fields(), file).stream()
                    .findFirst()
                    .ifPresent(held -> {
                        throw new Failure(Failure.Kind.ALREADY_HELD, held);
                    });
        }
    }

    private Done<Document> enter(
            Transaction tx, Registration registration, Optional<Document.KeptFile> file, PageTexts texts) {
        refuseHeld(tx, registration, file.map(Document.KeptFile::hash));
        SeriesOfDocument series = new SeriesOfDocument(forms, tx);
        DocumentFields asked = registration.fields();
        TakenNumber taken = tx.ledger()
                .take(
                        series.key(registration.direction(), asked, registration.registeredOn(), registration.book()),
                        registration.registeredOn(),
                        wanted(registration),
                        asked.title());
        DocumentFields fields =
                registration.direction() == Direction.OUTGOING ? numbered(asked, series.symbol(asked), taken) : asked;
        file.ifPresent(kept -> tx.files().add(kept, texts));
        Document draft = new Document(
                0,
                registration.ref(),
                registration.direction(),
                Optional.of(taken.number()),
                taken.series(),
                registration.registeredOn(),
                fields,
                file,
                Optional.empty());
        Document entered = tx.documents().add(draft, taken);
        tx.citations().add(entered.id(), registration.citations());
        registration.arrivedAs().ifPresent(copy -> tx.receivedCopies().add(entered.id(), copy));
        tx.fullText().put(entered, texts);
        List<Subject> touched = new ArrayList<>(taken.touched());
        file.flatMap(kept -> tx.intake().done(kept.hash(), IntakeItem.State.REGISTERED, entered.id()))
                .ifPresent(touched::add);
        for (Link link : registration.links()) {
            tx.changes().link(entered.id(), link);
            if (link.kind() == Link.Kind.REPLIES_TO) {
                tx.assignments().answered(link.toId(), entered.id(), registration.registeredOn());
                touched.add(Subject.document(link.toId()));
            }
        }
        tx.recentValues().add(fields, registration.registeredOn());
        tx.dispatches().freeze(entered);
        return new Done<>(
                entered,
                Subject.document(entered.id()),
                taken.series() + " " + taken.number() + " " + fields.title(),
                touched);
    }

    /** What the clerk insists on; for an own document the number that stands on it. */
    private static Optional<RegistrationNumber> wanted(Registration registration) {
        if (registration.number().isPresent() || registration.direction() != Direction.OUTGOING) {
            return registration.number();
        }
        DocCode code = registration.fields().code();
        return RegistrationNumber.parse(code.number() + code.suffix());
    }

    /** An own document bears the number that it was registered with. */
    private static DocumentFields numbered(DocumentFields fields, String symbol, TakenNumber taken) {
        DocCode code = fields.code();
        boolean isSo = RegistrationNumber.parse(code.number() + code.suffix())
                .filter(taken.number()::equals)
                .isPresent();
        return isSo
                ? fields
                : fields.change()
                        .code(DocCode.of(
                                "%02d".formatted(taken.number().value()),
                                taken.number().suffix(),
                                code.year(),
                                symbol))
                        .done();
    }
}
