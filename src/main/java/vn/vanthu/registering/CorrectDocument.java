package vn.vanthu.registering;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Changes what the register says of a document, with a reason and a history; its number stays. */
public final class CorrectDocument {
    private final Database database;
    private final FileVault vault;

    public CorrectDocument(Database database, FileVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Keeps the old values beside the new ones. Fields that are as they were change nothing.
     *
     * @param reason why; not blank
     * @throws Failure NO_SUCH_DOCUMENT, FIELDS_INCOMPLETE, SECRET_REFUSED, REASON_MISSING, BOOK_CLOSED, LINE_SENT
     */
    public Document correct(long id, DocumentFields fields, String reason) {
        Document old = database.read(tx -> tx.changes().document(id));
        refuseProblems(fields);
        if (FieldTexts.changed(old.fields(), numbered(old, fields)).isEmpty()) {
            return old;
        }
        if (reason.isBlank()) {
            throw new Failure(Failure.Kind.REASON_MISSING, old.fields().title());
        }
        return database.write("CORRECT", tx -> corrected(tx, id, fields, reason.trim()));
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

    /**
     * Puts documents into a file of records (hồ sơ), as one deed; those that are in it already stay as they are.
     *
     * @param recordsFile its code or name; not blank
     * @param reason kept with each of them as the reason of the correction
     * @return how many were put into it
     * @throws Failure NO_SUCH_DOCUMENT, BOOK_CLOSED, REASON_MISSING where there is no file named; nothing is changed then
     */
    public int putIntoFile(List<Long> ids, String recordsFile, String reason) {
        if (recordsFile.isBlank()) {
            throw new Failure(Failure.Kind.REASON_MISSING, recordsFile);
        }
        List<Long> others = database.read(tx -> tx.documents().byIds(ids)).stream()
                .filter(document -> !document.fields().handling().recordsFile().equals(recordsFile.strip()))
                .map(Document::id)
                .toList();
        if (others.isEmpty()) {
            return 0;
        }
        return database.write("PUT_INTO_FILE", tx -> {
            for (long id : others) {
                DocumentFields fields = tx.changes().document(id).fields();
                Handling old = fields.handling();
                Handling filed =
                        new Handling(old.pages(), old.copies(), old.holder(), recordsFile, old.dueDate(), old.note());
                corrected(tx, id, fields.change().handling(filed).done(), reason);
            }
            return new Done<>(
                    others.size(),
                    Subject.document(others.get(0)),
                    recordsFile.strip(),
                    others.stream().skip(1).map(Subject::document).toList());
        });
    }

    private static Done<Document> corrected(Transaction tx, long id, DocumentFields asked, String reason) {
        Document old = tx.changes().changeable(id);
        DocumentFields fields = numbered(old, asked);
        tx.corrections().add(id, reason, FieldTexts.changed(old.fields(), fields));
        if (!fields.code().comparisonKey().equals(old.fields().code().comparisonKey())) {
            tx.citations().replace(id, others(tx.citations().of(id), fields.code()));
        }
        Document corrected = tx.changes().correct(old, fields);
        tx.dispatches().refreeze(old, corrected);
        tx.recentValues().add(fields, old.registeredOn());
        return new Done<>(corrected, Subject.document(id), reason);
    }

    /** A document repeats its own number here and there; what it cites are the others. */
    private static List<Citation> others(List<Citation> cited, DocCode own) {
        return cited.stream()
                .filter(citation -> !citation.code().comparisonKey().equals(own.comparisonKey()))
                .toList();
    }

    /** An own document goes on bearing the number that it was registered with. */
    private static DocumentFields numbered(Document old, DocumentFields fields) {
        DocCode code = fields.code();
        boolean isSo = RegistrationNumber.parse(code.number() + code.suffix()).equals(old.number());
        if (old.direction() != Direction.OUTGOING || old.number().isEmpty() || isSo) {
            return fields;
        }
        RegistrationNumber number = old.number().get();
        String symbol = code.symbol().isEmpty() ? old.fields().code().symbol() : code.symbol();
        return fields.change()
                .code(DocCode.of("%02d".formatted(number.value()), number.suffix(), code.year(), symbol))
                .done();
    }

    /** All corrections, newest first. */
    public List<Correction> history(long id) {
        return database.read(tx -> tx.corrections().of(id));
    }

    /**
     * Puts the signed scan in the place of what is shown now, which stays beside it; or the first file of a document
     * registered from paper. A closed book takes it too: it says nothing else than what stands there.
     *
     * @param cited what the texts cite; it takes the place of what was read before, unless there is no text to tell
     * @throws Failure NO_SUCH_DOCUMENT and those of the file
     */
    public Document show(long id, Path file, PageTexts texts, List<Citation> cited) {
        database.read(tx -> tx.changes().document(id));
        return showKept(id, kept(file, texts), texts, cited);
    }

    /**
     * The same with a file that the archive keeps already, as those in the intake tray, where it waits no more.
     *
     * @throws Failure NO_SUCH_DOCUMENT
     */
    public Document showKept(long id, Document.KeptFile kept, PageTexts texts, List<Citation> cited) {
        return database.write("SHOW_FILE", tx -> {
            Document old = tx.changes().document(id);
            tx.files().add(kept, texts);
            old.file()
                    .filter(before -> !before.hash().equals(kept.hash()))
                    .ifPresent(before -> tx.attachedFiles()
                            .add(id, new AttachedFile(AttachedFile.Role.REPLACED, before, tx.today())));
            if (!texts.isBlank()) {
                tx.citations().replace(id, others(cited, old.fields().code()));
            }
            return new Done<>(
                    tx.changes().show(id, kept),
                    Subject.document(id),
                    kept.name() + " " + kept.hash().hex(),
                    tx.intake().done(kept.hash(), IntakeItem.State.JOINED, id).stream()
                            .toList());
        });
    }

    /**
     * Adds a file beside the one that is shown.
     *
     * @throws Failure NO_SUCH_DOCUMENT and those of the file
     */
    public void attach(long id, Path file, AttachedFile.Role role) {
        database.read(tx -> tx.changes().document(id));
        attachKept(id, kept(file, PageTexts.EMPTY), role);
    }

    /**
     * The same with a file that the archive keeps already, as those in the intake tray, where it waits no more.
     *
     * @throws Failure NO_SUCH_DOCUMENT
     */
    public void attachKept(long id, Document.KeptFile kept, AttachedFile.Role role) {
        database.write("ATTACH_FILE", tx -> {
            tx.changes().document(id);
            tx.files().add(kept, PageTexts.EMPTY);
            tx.attachedFiles().add(id, new AttachedFile(role, kept, tx.today()));
            return new Done<>(
                    kept,
                    Subject.document(id),
                    role + " " + kept.name() + " " + kept.hash().hex(),
                    tx.intake().done(kept.hash(), IntakeItem.State.JOINED, id).stream()
                            .toList());
        });
    }

    private Document.KeptFile kept(Path file, PageTexts texts) {
        Document.KeptFile kept = vault.keep(file);
        return new Document.KeptFile(
                kept.hash(), kept.name(), kept.bytes(), texts.pages().size());
    }

    /** Files beside the one that is shown, oldest first. */
    public List<AttachedFile> attached(long id) {
        return database.read(tx -> tx.attachedFiles().of(id));
    }

    /**
     * Links two registered documents; a link that is there already is left. One that answers another settles what was
     * assigned there.
     *
     * @throws Failure NO_SUCH_DOCUMENT, BAD_VALUE where it links a document to itself
     */
    public void link(long fromId, Link link) {
        relate("LINK", fromId, link, tx -> {
            tx.changes().link(fromId, link);
            if (link.kind() == Link.Kind.REPLIES_TO) {
                tx.assignments()
                        .answered(
                                link.toId(),
                                fromId,
                                tx.changes().document(fromId).registeredOn());
            }
        });
    }

    /** Takes a link away. */
    public void unlink(long fromId, Link link) {
        relate("UNLINK", fromId, link, tx -> tx.changes().unlink(fromId, link));
    }

    private void relate(String deed, long fromId, Link link, Consumer<Transaction> change) {
        database.write(deed, tx -> {
            tx.changes().document(fromId);
            change.accept(tx);
            return new Done<>(
                    link,
                    Subject.document(fromId),
                    link.kind() + " " + link.toId(),
                    List.of(Subject.document(link.toId())));
        });
    }
}
