package vn.vanthu.registering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.TakenNumber;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Reserves numbers, voids them with a reason, and puts documents into the trash; no number is ever lost by it. */
public final class AccountableNumbers {
    private final Database database;
    private final FormCatalog forms;

    public AccountableNumbers(Database database, FormCatalog forms) {
        this.database = database;
        this.forms = forms;
    }

    /**
     * Reserves a number (số chờ); the counter moves on as if it were taken. A registration that names it takes it.
     *
     * @param fields decide the series: type, symbol, issuer
     * @param number the one wanted; empty for the next
     * @param title what it is kept for; not blank
     * @throws Failure NUMBER_TAKEN, BOOK_CLOSED, REASON_MISSING
     */
    public RegistrationNumber reserve(
            Direction direction,
            DocumentFields fields,
            LocalDate day,
            String book,
            Optional<RegistrationNumber> number,
            String title) {
        refuseBlank(title, number.map(RegistrationNumber::printed).orElse("…"));
        return database.write("RESERVE_NUMBER", tx -> {
            SeriesOfDocument series = new SeriesOfDocument(forms, tx);
            TakenNumber reserved =
                    tx.ledger().reserve(series.key(direction, fields, day, book), day, number, title.trim());
            return new Done<>(
                    reserved.number(),
                    Subject.series(reserved.seriesId()),
                    reserved.series() + " " + reserved.number() + " " + title.trim());
        });
    }

    /**
     * Voids a number that no document bears: a gap, or a reserved one.
     *
     * @throws Failure NUMBER_TAKEN where a document bears it, REASON_MISSING, BOOK_CLOSED, NO_SUCH_SERIES
     */
    public void voidNumber(long seriesId, RegistrationNumber number, String reason) {
        refuseBlank(reason, number.printed());
        database.write("VOID_NUMBER", tx -> {
            tx.ledger().voidUnused(seriesId, number, reason.trim());
            return new Done<>(number, Subject.series(seriesId), number + " " + reason.trim());
        });
    }

    /**
     * Voids a document's number; document and number stay in the register, struck through.
     *
     * @throws Failure NO_SUCH_DOCUMENT, REASON_MISSING, BOOK_CLOSED
     */
    public Document voidDocument(long id, String reason) {
        return database.write("VOID_DOCUMENT", tx -> {
            Document document = voided(tx, id, reason);
            return new Done<>(document, Subject.document(id), reason.trim(), series(tx, List.of(id)));
        });
    }

    /**
     * Puts documents into the trash: voided, and no longer found or listed; their numbers stay theirs.
     *
     * @throws Failure NO_SUCH_DOCUMENT, REASON_MISSING, BOOK_CLOSED
     */
    public void trash(List<Long> ids, String reason) {
        if (ids.isEmpty()) {
            return;
        }
        database.write("TRASH", tx -> {
            ids.forEach(id -> tx.changes().trash(voided(tx, id, reason)));
            List<Subject> touched = new ArrayList<>();
            ids.stream().skip(1).map(Subject::document).forEach(touched::add);
            touched.addAll(series(tx, ids));
            return new Done<>(ids, Subject.document(ids.get(0)), reason.trim(), touched);
        });
    }

    private static Document voided(Transaction tx, long id, String reason) {
        Document document = tx.changes().changeable(id);
        refuseBlank(reason, document.fields().title());
        tx.changes().voided(document, reason.trim());
        return tx.changes().document(id);
    }

    /** Takes a document out of the trash, or makes a voided one stand again, with its old number. */
    public Document bringBack(long id) {
        return database.write("BRING_BACK", tx -> {
            Document document = tx.changes().bringBack(tx.changes().changeable(id));
            return new Done<>(document, Subject.document(id), document.fields().title(), series(tx, List.of(id)));
        });
    }

    /** The series whose voided numbers are others now. */
    private static List<Subject> series(Transaction tx, List<Long> ids) {
        Set<Subject> series = new LinkedHashSet<>();
        ids.forEach(id -> tx.changes().series(id).map(Subject::series).ifPresent(series::add));
        return List.copyOf(series);
    }

    /** What is in the trash, latest first. */
    public List<Document> trashed() {
        return database.read(tx -> tx.documents().trashed());
    }

    private static void refuseBlank(String reason, String what) {
        if (reason.isBlank()) {
            throw new Failure(Failure.Kind.REASON_MISSING, what);
        }
    }
}
