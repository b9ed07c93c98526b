package vn.vanthu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.CopyStamp;

/** Of which documents a copy arrived and not the document itself, and what the copying office wrote under it. */
public final class ReceivedCopies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;

    ReceivedCopies(Handle handle) {
        this.handle = handle;
    }

    public void add(long document, CopyStamp copy) {
        handle.createUpdate("INSERT INTO received_copy (document_id, stamp) VALUES (:id, :stamp)")
                .bind("id", document)
                .bind("stamp", ReadingJson.stamp(copy).toString())
                .execute();
    }

    /** Empty where the document itself arrived, or was made here. */
    public Optional<CopyStamp> of(long document) {
        return handle.createQuery("SELECT stamp FROM received_copy WHERE document_id = :id")
                .bind("id", document)
                .mapTo(String.class)
                .findOne()
                .map(ReceivedCopies::stamp);
    }

    private static CopyStamp stamp(String json) {
        try {
            return ReadingJson.stamp(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a received copy that we did not write", e);
        }
    }
}
