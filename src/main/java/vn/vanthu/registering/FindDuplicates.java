package vn.vanthu.registering;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Document;
import vn.vanthu.storage.Database;

/** Finds what is held already: the same file, or the same number, symbol, issuer and date. */
public final class FindDuplicates {
    private final Database database;

    public FindDuplicates(Database database) {
        this.database = database;
    }

    /** Oldest first; voided ones do not count. */
    public List<Document> find(DocumentFields fields, Optional<FileHash> file) {
        return database.read(tx -> tx.documents().same(fields, file));
    }
}
