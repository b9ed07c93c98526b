package vn.vanthu.receiving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.reading.Proposal;
import vn.vanthu.registering.CorrectDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** What waits to be entered: shown, joined to what is registered, set aside with a reason, brought back. */
public final class IntakeTray {
    private static final int MOST_CANDIDATES = 12;

    private final Database database;
    private final FileVault vault;
    private final CorrectDocument correct;

    public IntakeTray(Database database, FileVault vault, CorrectDocument correct) {
        this.database = database;
        this.vault = vault;
        this.correct = correct;
    }

    /** Oldest first, as the office writes names by now. */
    public List<IntakeItem> all(IntakeItem.State state, int offset, int limit) {
        return database.read(tx -> tx.intake().all(state, offset, limit).stream()
                .map(item -> known(tx, item))
                .toList());
    }

    public int count(IntakeItem.State state) {
        return database.read(tx -> tx.intake().count(state));
    }

    /** The item of this id; empty where nobody has to decide on it any more. */
    public Optional<IntakeItem> open(long id) {
        return database.read(tx ->
                Optional.of(tx.intake().item(id)).filter(IntakeItem::isOpen).map(item -> known(tx, item)));
    }

    private static IntakeItem known(Transaction tx, IntakeItem item) {
        return item.read(LearnAliases.apply(tx, item.reading()));
    }

    /**
     * What was read in the file, for the form of its entry: without what was learned, which is applied to it in turn.
     *
     * @throws Failure INTAKE_DONE, KEPT_FILE_MISSING, KEPT_FILE_CHANGED
     */
    public Proposal proposal(long id) {
        IntakeItem item = database.read(tx -> tx.intake().open(id));
        Path kept = vault.checked(item.file().hash());
        return Readings.proposal(item, kept, database.read(tx -> texts(tx, item)));
    }

    /** The pages' texts as they were read, their places forgotten. */
    private static PageTexts texts(Transaction tx, IntakeItem item) {
        Map<Integer, String> texts = tx.files().texts(item.file().hash());
        List<PageTexts.Page> pages = new ArrayList<>();
        for (int page = 1; page <= Math.max(1, item.file().pages()); page++) {
            pages.addAll(PageTexts.ofPlainText(texts.getOrDefault(page, "")).pages());
        }
        return new PageTexts(pages);
    }

    /** Registered documents that this may be another copy of: the same document first, then those of its number. */
    public List<Document> candidates(IntakeItem item) {
        return database.read(tx -> {
            Reading reading = LearnAliases.apply(tx, item.reading());
            Map<Long, Document> found = new LinkedHashMap<>();
            tx.documents().same(reading.fields(), Optional.empty()).forEach(one -> found.put(one.id(), one));
            Citation named =
                    new Citation(reading.fields().code(), reading.fields().issueDate(), "");
            List<Document> bearers = tx.citations().bearers(List.of(named));
            bearers.stream()
                    .filter(one ->
                            one.fields().issueDate().equals(reading.fields().issueDate()))
                    .forEach(one -> found.putIfAbsent(one.id(), one));
            bearers.forEach(one -> found.putIfAbsent(one.id(), one));
            return found.values().stream().limit(MOST_CANDIDATES).toList();
        });
    }

    /**
     * Keeps the file beside a document that is registered already, as what came by a second channel; or as its first
     * file, where it was registered without one. No number is taken.
     *
     * @throws Failure INTAKE_DONE, NO_SUCH_DOCUMENT
     */
    public Document join(long id, long documentId) {
        IntakeItem item = database.read(tx -> tx.intake().open(id));
        Document document = database.read(tx -> tx.changes().document(documentId));
        if (document.file().isEmpty()) {
            return correct.showKept(
                    documentId,
                    item.file(),
                    database.read(tx -> texts(tx, item)),
                    item.reading().citations());
        }
        correct.attachKept(documentId, item.file(), AttachedFile.Role.SECOND_CHANNEL);
        return document;
    }

    /**
     * Sets files aside that are not to be entered.
     *
     * @param reason not blank
     * @throws Failure REASON_MISSING, INTAKE_DONE
     */
    public void setAside(List<Long> ids, String reason) {
        if (reason.isBlank()) {
            throw new Failure(
                    Failure.Kind.REASON_MISSING,
                    database.read(tx -> tx.intake().item(ids.get(0))).file().name());
        }
        put("SET_ASIDE", ids, IntakeItem.State.SET_ASIDE, reason.trim());
    }

    /**
     * Lets files that were set aside wait again.
     *
     * @throws Failure INTAKE_DONE
     */
    public void bringBack(List<Long> ids) {
        put("BRING_BACK", ids, IntakeItem.State.WAITING, "");
    }

    private void put(String deed, List<Long> ids, IntakeItem.State state, String reason) {
        if (ids.isEmpty()) {
            return;
        }
        database.write(deed, tx -> {
            List<Subject> touched = new ArrayList<>();
            for (long id : ids) {
                tx.intake().open(id);
                tx.intake().put(id, state, reason);
                touched.add(Subject.intakeItem(id));
            }
            return new Done<>(ids, touched.get(0), reason, touched.subList(1, touched.size()));
        });
    }
}
