package vn.vanthu.copying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.TakenNumber;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/**
 * Enters the number of a copy that was issued with a blank number line and numbered by hand (domain.md 4.8). The file
 * stays byte for byte as it was issued.
 */
public final class EnterCopyNumber {
    private final Database database;
    private final FormCatalog forms;

    public EnterCopyNumber(Database database, FormCatalog forms) {
        this.database = database;
        this.forms = forms;
    }

    /** Copies that still want their number, oldest first; voided ones want none. */
    public List<CertifiedCopy> waiting() {
        return database.read(tx -> tx.copies().waitingForNumber());
    }

    /**
     * The number that the copy would take now.
     *
     * @throws Failure NO_SUCH_DOCUMENT, NOT_A_COPY
     */
    public RegistrationNumber next(long copyId) {
        return database.read(tx -> {
            CertifiedCopy copy = IssueCopy.copy(tx, copyId);
            return tx.ledger().next(series(tx, copy, profile(copy)), day(copy));
        });
    }

    /**
     * Takes the number for the copy, in the series of its issuer and day.
     *
     * @param wanted the one that was written by hand; empty for the next
     * @throws Failure NO_SUCH_DOCUMENT, NOT_A_COPY, HAS_NUMBER where it has one or was voided, NUMBER_TAKEN, BOOK_CLOSED
     */
    public CertifiedCopy enter(long copyId, Optional<RegistrationNumber> wanted) {
        return database.write("ENTER_COPY_NUMBER", tx -> {
            CertifiedCopy copy = IssueCopy.copy(tx, copyId);
            Document document = copy.document();
            if (!copy.isWaitingForNumber()) {
                throw new Failure(Failure.Kind.HAS_NUMBER, document);
            }
            LayoutProfile profile = profile(copy);
            TakenNumber taken = tx.ledger()
                    .take(
                            series(tx, copy, profile),
                            day(copy),
                            wanted,
                            document.fields().subject());
            DocCode code = CopyCode.of(
                    copy.kind(),
                    copy.facts().issuer(),
                    Optional.of(taken.number()),
                    tx.offices().office(),
                    profile);
            tx.changes()
                    .number(
                            document,
                            taken,
                            document.fields().change().code(code).done());
            return new Done<>(IssueCopy.copy(tx, copyId), Subject.document(copyId), code.normalised(), taken.touched());
        });
    }

    private static NumberSeries.Key series(Transaction tx, CertifiedCopy copy, LayoutProfile profile) {
        return CopySeries.of(tx, copy.facts().issuer(), day(copy), profile);
    }

    private LayoutProfile profile(CertifiedCopy copy) {
        String code = copy.facts().profile();
        return forms.profile(code).orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "profile", code));
    }

    private static LocalDate day(CertifiedCopy copy) {
        Document document = copy.document();
        return document.fields().issueDate().whole().orElse(document.registeredOn());
    }
}
