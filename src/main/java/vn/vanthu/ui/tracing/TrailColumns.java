package vn.vanthu.ui.tracing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Step;

/**
 * In which column each stop of a trail stands: the middle in 0, what it came of to the left, what came of it to the
 * right, and every step goes at least one column to the right. Steps that close a circle (two documents that name each
 * other) are turned round for the drawing.
 */
final class TrailColumns {
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Set<String>> later = new HashMap<>();
    private final Map<String, Set<String>> earlier = new HashMap<>();

    TrailColumns(Trail trail) {
        trail.steps().forEach(this::add);
        Set<String> before = reached(trail.middle(), earlier);
        Set<String> after = reached(trail.middle(), later);
        columns.put(trail.middle(), 0);
        // A step moves one stop at a time; the longest way has no more steps than there are stops.
        for (int round = 0; round < trail.stops().size(); round++) {
            for (Step step : steps) {
                if (after.contains(step.to()) && columns.containsKey(step.from())) {
                    columns.merge(step.to(), columns.get(step.from()) + 1, Math::max);
                }
                if (before.contains(step.from()) && columns.containsKey(step.to())) {
                    columns.merge(step.from(), columns.get(step.to()) - 1, Math::min);
                }
            }
        }
        placeAside(trail);
    }

    int of(String key) {
        return columns.get(key);
    }

    /** The steps of the trail, each to the right. */
    List<Step> steps() {
        return steps;
    }

    /** What hangs on a stop without leading to the middle or away from it: beside that stop. */
    private void placeAside(Trail trail) {
        for (int round = 0; round < trail.stops().size(); round++) {
            for (Step step : steps) {
                if (columns.containsKey(step.from())) {
                    columns.putIfAbsent(step.to(), columns.get(step.from()) + 1);
                } else if (columns.containsKey(step.to())) {
                    columns.put(step.from(), columns.get(step.to()) - 1);
                }
            }
        }
        trail.stops().forEach(stop -> columns.putIfAbsent(stop.key(), 0));
        for (int round = 0; round < trail.stops().size(); round++) {
            steps.forEach(step -> columns.merge(step.to(), columns.get(step.from()) + 1, Math::max));
        }
    }

    private void add(Step step) {
        boolean isCircle = reached(step.to(), later).contains(step.from());
        Step drawn = isCircle ? new Step(step.to(), step.from(), step.kinds()) : step;
        if (step.from().equals(step.to())
                || later.getOrDefault(drawn.from(), Set.of()).contains(drawn.to())) {
            return;
        }
        steps.add(drawn);
        later.computeIfAbsent(drawn.from(), key -> new HashSet<>()).add(drawn.to());
        earlier.computeIfAbsent(drawn.to(), key -> new HashSet<>()).add(drawn.from());
    }

    private static Set<String> reached(String start, Map<String, Set<String>> ways) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (String next : ways.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
