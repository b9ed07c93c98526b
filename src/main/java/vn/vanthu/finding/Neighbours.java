package vn.vanthu.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.register.CitedDocument;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.storage.Trails;
import vn.vanthu.storage.Transaction;

/** What stands directly before or after documents: linked, copied, answered, cited. */
final class Neighbours {
    /** More lines than a drawing has room for, so that what is left out can be counted. */
    private static final int MOST_LINES = 2_000;
    /** Of each document so many that cite it are told from those that cite a namesake. */
    private static final int MOST_CITING = 200;

    private final Transaction tx;
    private final Trail.Side side;

    Neighbours(Transaction tx, Trail.Side side) {
        this.tx = tx;
        this.side = side;
    }

    /** One that stands beside a document, with what is between them. */
    record Neighbour(Trail.Stop stop, Set<Trail.Kind> kinds) {}

    /** Those of each of these documents: linked ones first, then copies, then what is cited or cites. */
    Map<Document, List<Neighbour>> of(Set<Document> documents) {
        Map<Long, Map<String, Neighbour>> found = new HashMap<>();
        documents.forEach(document -> found.put(document.id(), new LinkedHashMap<>()));
        List<Trails.Row> rows = tx.trails().beside(ids(documents), side, MOST_LINES);
        Map<Long, Document> held = byId(rows.stream().map(row -> row.far(side)).collect(Collectors.toSet()));
        for (Trails.Row row : rows) {
            Optional.ofNullable(held.get(row.far(side)))
                    .ifPresent(far -> put(found, row.near(side), new Trail.Held(far), row.kind()));
        }
        if (side == Trail.Side.EARLIER) {
            cited(documents, found);
        } else {
            citing(documents, found);
        }
        Map<Document, List<Neighbour>> beside = new LinkedHashMap<>();
        documents.forEach(document -> beside.put(document, weighed(found.get(document.id()))));
        return beside;
    }

    private void cited(Set<Document> documents, Map<Long, Map<String, Neighbour>> found) {
        Map<Long, List<Citation>> citations = tx.citations().of(ids(documents));
        if (citations.isEmpty()) {
            return;
        }
        List<Document> bearers = tx.citations().bearers(all(citations));
        for (Document document : documents) {
            for (Citation citation : citations.getOrDefault(document.id(), List.of())) {
                Trail.Stop stop = CitedDocument.among(citation, document.fields(), others(bearers, document))
                        .<Trail.Stop>map(Trail.Held::new)
                        .orElseGet(() -> new Trail.Unheld(citation));
                put(found, document.id(), stop, Trail.Kind.CITED);
            }
        }
    }

    private void citing(Set<Document> documents, Map<Long, Map<String, Neighbour>> found) {
        Map<Long, List<Citation>> citations = tx.citations().ofBearers(List.copyOf(documents), MOST_CITING);
        if (citations.isEmpty()) {
            return;
        }
        List<Document> bearers = tx.citations().bearers(all(citations));
        Map<Long, Document> citing = byId(citations.keySet());
        citations.forEach((id, some) -> Optional.ofNullable(citing.get(id))
                .filter(document -> document.voidedBecause().isEmpty())
                .ifPresent(document -> some.stream()
                        .flatMap(citation ->
                                CitedDocument.among(citation, document.fields(), others(bearers, document)).stream())
                        .filter(meant -> found.containsKey(meant.id()))
                        .forEach(meant -> put(found, meant.id(), new Trail.Held(document), Trail.Kind.CITED))));
    }

    private static List<Document> others(List<Document> bearers, Document than) {
        return bearers.stream().filter(other -> other.id() != than.id()).toList();
    }

    private static void put(Map<Long, Map<String, Neighbour>> found, long near, Trail.Stop stop, Trail.Kind kind) {
        Optional.ofNullable(found.get(near))
                .filter(of -> !stop.key().equals(Trail.Held.key(near)))
                .ifPresent(of -> of.computeIfAbsent(
                                stop.key(), key -> new Neighbour(stop, EnumSet.noneOf(Trail.Kind.class)))
                        .kinds()
                        .add(kind));
    }

    /** What answers a document nearly always cites it too: that is said once. */
    private static List<Neighbour> weighed(Map<String, Neighbour> found) {
        found.values().stream()
                .map(Neighbour::kinds)
                .filter(kinds -> kinds.size() > 1)
                .forEach(kinds -> kinds.remove(Trail.Kind.CITED));
        // The order of finding is kept among those of one kind: the newest first, citations as they are written.
        return found.values().stream()
                .sorted(Comparator.comparing(
                        (Neighbour one) -> one.kinds().iterator().next()))
                .toList();
    }

    private Map<Long, Document> byId(Collection<Long> ids) {
        return tx.documents().byIds(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Document::id, document -> document));
    }

    private static List<Long> ids(Collection<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    private static List<Citation> all(Map<Long, List<Citation>> citations) {
        Set<Citation> all = new LinkedHashSet<>();
        citations.values().forEach(all::addAll);
        return new ArrayList<>(all);
    }
}
