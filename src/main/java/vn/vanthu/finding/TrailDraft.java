package vn.vanthu.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Kind;
import vn.vanthu.domain.register.Trail.Step;
import vn.vanthu.domain.register.Trail.Stop;
import vn.vanthu.storage.Trails;

/** A trail while it is put together. */
final class TrailDraft {
    private final Document middle;
    private final int most;
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Map<List<String>, Step> steps = new LinkedHashMap<>();

    /** @param most documents, held or not */
    TrailDraft(Document middle, int most) {
        this.middle = middle;
        this.most = most;
        put(new Trail.Held(middle));
    }

    /**
     * Adds the first of a document's neighbours, and how many are left out.
     *
     * @return the held ones that are new to the trail
     */
    Set<Document> add(Document near, Trail.Side side, List<Neighbours.Neighbour> neighbours, int wanted) {
        Set<Document> added = new LinkedHashSet<>();
        int shown = 0;
        int left = 0;
        for (Neighbours.Neighbour neighbour : neighbours) {
            boolean isKnown = stops.containsKey(neighbour.stop().key());
            if (!isKnown && (shown >= wanted || stops.size() >= most)) {
                left++;
                continue;
            }
            shown += isKnown ? 0 : 1;
            put(neighbour.stop());
            join(near, side, neighbour.stop(), neighbour.kinds());
            if (!isKnown && neighbour.stop() instanceof Trail.Held held) {
                added.add(held.document());
            }
        }
        if (left > 0) {
            Stop more = new Trail.More(near, side, left);
            put(more);
            join(near, side, more, EnumSet.of(Kind.LEFT_OUT));
        }
        return added;
    }

    /** The documents of the trail. */
    List<Long> ids() {
        return stops.values().stream()
                .flatMap(stop -> stop instanceof Trail.Held held
                        ? Optional.of(held.document().id()).stream()
                        : Optional.<Long>empty().stream())
                .toList();
    }

    /** Puts the sending between a document and what its recipients sent back. */
    void dispatch(Map<Long, Trails.Dispatched> dispatched, Map<Long, Set<String>> names) {
        for (Stop stop : List.copyOf(stops.values())) {
            if (stop instanceof Trail.Held held
                    && dispatched.containsKey(held.document().id())) {
                Trails.Dispatched how = dispatched.get(held.document().id());
                Stop sent = new Trail.Sent(held.document(), how.recipients(), how.sent(), how.received());
                put(sent);
                step(held.key(), sent.key(), EnumSet.of(Kind.SENT));
                cameBack(held, sent, names.getOrDefault(held.document().id(), Set.of()));
            }
        }
    }

    /** Answers may speak of the document itself, or of the one of which a copy was sent. */
    private void cameBack(Trail.Held held, Stop sent, Set<String> names) {
        Set<String> spokenOf = new HashSet<>(Set.of(held.key()));
        steps.values().stream()
                .filter(step -> step.to().equals(held.key()) && step.kinds().contains(Kind.COPIED))
                .forEach(step -> spokenOf.add(step.from()));
        for (Step step : List.copyOf(steps.values())) {
            if (spokenOf.contains(step.from())
                    && stops.get(step.to()) instanceof Trail.Held back
                    && back.document().direction() == Direction.INCOMING
                    && names.contains(LineKey.of(back.document().fields().issuer()))) {
                steps.remove(List.of(step.from(), step.to()));
                Set<Kind> kinds = EnumSet.of(Kind.CAME_BACK);
                kinds.addAll(step.kinds());
                kinds.remove(Kind.CITED);
                step(sent.key(), step.to(), kinds);
            }
        }
    }

    Trail trail() {
        return new Trail(Trail.Held.key(middle.id()), new ArrayList<>(stops.values()), List.copyOf(steps.values()));
    }

    private void put(Stop stop) {
        stops.putIfAbsent(stop.key(), stop);
    }

    private void join(Document near, Trail.Side side, Stop far, Set<Kind> kinds) {
        String key = Trail.Held.key(near.id());
        if (side == Trail.Side.EARLIER) {
            step(far.key(), key, kinds);
        } else {
            step(key, far.key(), kinds);
        }
    }

    private void step(String from, String to, Set<Kind> kinds) {
        steps.merge(List.of(from, to), new Step(from, to, EnumSet.copyOf(kinds)), (one, other) -> {
            Set<Kind> both = EnumSet.copyOf(one.kinds());
            both.addAll(other.kinds());
            return new Step(from, to, both);
        });
    }
}
