package vn.vanthu.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Correction;

/** The history of registered documents: nothing that was corrected is lost. */
public final class Corrections {
    private static final Comparator<Correction.Changed> FORM_ORDER = Comparator.comparing(Correction.Changed::field);

    private final Handle handle;
    private final Clock clock;

    Corrections(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** Notes what is changed now. */
    public void add(long documentId, String reason, List<Correction.Changed> fields) {
        long id = handle.createQuery(
                        "INSERT INTO correction (document_id, at, reason) VALUES (:document, :at, :reason) RETURNING id")
                .bind("document", documentId)
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .bind("reason", reason)
                .mapTo(Long.class)
                .one();
        PreparedBatch batch = handle.prepareBatch("INSERT INTO corrected_field (correction_id, field, was, became)"
                + " VALUES (:correction, :field, :was, :became)");
        for (Correction.Changed field : fields) {
            batch.bind("correction", id)
                    .bind("field", field.field().name())
                    .bind("was", field.was())
                    .bind("became", field.became())
                    .add();
        }
        batch.execute();
    }

    /** Newest first. */
    public List<Correction> of(long documentId) {
        Map<Long, Correction> found = new LinkedHashMap<>();
        Map<Long, List<Correction.Changed>> fields = new LinkedHashMap<>();
        handle.createQuery("SELECT c.id, c.at, c.reason, f.field, f.was, f.became FROM correction c"
                        + " JOIN corrected_field f ON f.correction_id = c.id WHERE c.document_id = :id"
                        + " ORDER BY c.id DESC, f.field")
                .bind("id", documentId)
                .map((row, ctx) -> {
                    long id = row.getLong("id");
                    found.put(
                            id, new Correction(Instant.parse(row.getString("at")), row.getString("reason"), List.of()));
                    return Map.entry(
                            id,
                            new Correction.Changed(
                                    Field.valueOf(row.getString("field")),
                                    row.getString("was"),
                                    row.getString("became")));
                })
                .forEach(changed -> fields.computeIfAbsent(changed.getKey(), key -> new ArrayList<>())
                        .add(changed.getValue()));
        return found.entrySet().stream()
                .map(entry -> new Correction(
                        entry.getValue().at(),
                        entry.getValue().reason(),
                        fields.get(entry.getKey()).stream().sorted(FORM_ORDER).toList()))
                .toList();
    }
}
