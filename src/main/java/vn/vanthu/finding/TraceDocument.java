package vn.vanthu.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Follows a document to what it came of and to what came of it, as far as a drawing can show. */
public final class TraceDocument {
    /** Steps to each side. */
    private static final int DEPTH = 3;
    /** Neighbours of one document on one side. */
    private static final int A_SIDE = 8;
    /** Documents of one drawing. */
    private static final int IN_ALL = 60;

    private final Database database;

    public TraceDocument(Database database) {
        this.database = database;
    }

    /**
     * The trail of a document.
     *
     * @param wider for documents beside which more is wanted: how many more than usual
     * @throws Failure NO_SUCH_DOCUMENT
     */
    public Trail trace(long id, Map<Long, Integer> wider) {
        return database.read(tx -> {
            Document middle = tx.documents().byId(id).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, id));
            int all =
                    IN_ALL + wider.values().stream().mapToInt(Integer::intValue).sum();
            TrailDraft draft = new TrailDraft(middle, all);
            for (Trail.Side side : Trail.Side.values()) {
                follow(tx, draft, middle, side, wider);
            }
            draft.dispatch(tx.trails().dispatched(draft.ids()), tx.trails().recipientKeys(draft.ids()));
            return draft.trail();
        });
    }

    /** Level by level, with the same few queries for each however many documents stand on it. */
    private static void follow(
            Transaction tx, TrailDraft draft, Document middle, Trail.Side side, Map<Long, Integer> wider) {
        Set<Document> level = new LinkedHashSet<>(List.of(middle));
        for (int depth = 0; depth <= DEPTH && !level.isEmpty(); depth++) {
            Map<Document, List<Neighbours.Neighbour>> beside = new Neighbours(tx, side).of(level);
            Set<Document> next = new LinkedHashSet<>();
            for (Map.Entry<Document, List<Neighbours.Neighbour>> entry : beside.entrySet()) {
                long id = entry.getKey().id();
                int most = depth == DEPTH ? wider.getOrDefault(id, 0) : A_SIDE + wider.getOrDefault(id, 0);
                next.addAll(draft.add(entry.getKey(), side, entry.getValue(), most));
            }
            level = next;
        }
    }
}
