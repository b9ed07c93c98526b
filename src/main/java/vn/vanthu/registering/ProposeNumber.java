package vn.vanthu.registering;

import java.time.LocalDate;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Database;

/** Tells the number that would be taken now; it is taken only on saving. */
public final class ProposeNumber {
    private final Database database;
    private final FormCatalog forms;

    public ProposeNumber(Database database, FormCatalog forms) {
        this.database = database;
        this.forms = forms;
    }

    /** The next number of the series in which such a document would be registered, in no book kept apart by choice. */
    public RegistrationNumber next(Direction direction, DocumentFields fields, LocalDate registeredOn) {
        return database.read(tx -> {
            SeriesOfDocument series = new SeriesOfDocument(forms, tx);
            return tx.ledger().next(series.key(direction, fields, registeredOn, ""), registeredOn);
        });
    }
}
