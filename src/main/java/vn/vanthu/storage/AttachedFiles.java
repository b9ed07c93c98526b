package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Document;

/** The files beside the one that is shown; none is ever taken away. */
public final class AttachedFiles {
    private final Handle handle;

    AttachedFiles(Handle handle) {
        this.handle = handle;
    }

    /** Adds a file that is entered among the kept ones; the same one in the same role is added once. */
    public void add(long documentId, AttachedFile file) {
        handle.createUpdate("INSERT INTO document_file (document_id, ordinal, role, file_hash, file_name, added_on)"
                        + " SELECT :id, coalesce((SELECT max(ordinal) FROM document_file WHERE document_id = :id), 0) + 1,"
                        + " :role, :hash, :name, :day WHERE NOT EXISTS (SELECT 1 FROM document_file"
                        + " WHERE document_id = :id AND role = :role AND file_hash = :hash)")
                .bind("id", documentId)
                .bind("role", file.role().name())
                .bind("hash", file.file().hash().hex())
                .bind("name", file.file().name())
                .bind("day", file.addedOn().toString())
                .execute();
    }

    /** Oldest first. */
    public List<AttachedFile> of(long documentId) {
        return handle.createQuery(
                        "SELECT a.*, f.bytes, f.pages FROM document_file a JOIN file f ON f.hash = a.file_hash"
                                + " WHERE a.document_id = :id ORDER BY a.ordinal")
                .bind("id", documentId)
                .map((row, ctx) -> new AttachedFile(
                        AttachedFile.Role.valueOf(row.getString("role")),
                        new Document.KeptFile(
                                new FileHash(row.getString("file_hash")),
                                row.getString("file_name"),
                                row.getLong("bytes"),
                                row.getInt("pages")),
                        LocalDate.parse(row.getString("added_on"))))
                .list();
    }
}
