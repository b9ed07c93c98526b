package vn.vanthu.ui.tracing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vanthu.domain.register.Trail.Step;
import vn.vanthu.ui.tracing.TrailLayout.Box;

/** Walks over a drawn trail by arrow keys: left and right along the lines, up and down within a column. */
final class TrailWalk {
    private final TrailLayout layout;
    /** Whence a stop was reached last, to be found again on the way back. */
    private final Map<String, String> cameFrom = new HashMap<>();

    TrailWalk(TrailLayout layout) {
        this.layout = layout;
    }

    /** The stop before {@code key}: the one it was reached from, else the nearest; empty where there is none. */
    Optional<String> left(String key) {
        return along(key, step -> step.to().equals(key) ? Optional.of(step.from()) : Optional.empty());
    }

    /** The stop after it, in the same way. */
    Optional<String> right(String key) {
        return along(key, step -> step.from().equals(key) ? Optional.of(step.to()) : Optional.empty());
    }

    /** The next one above in its column. */
    Optional<String> up(String key) {
        double top = layout.box(key).y();
        return within(
                key,
                box -> box.y() < top,
                Comparator.comparing(one -> -layout.box(one).y()));
    }

    /** The next one below. */
    Optional<String> down(String key) {
        double top = layout.box(key).y();
        return within(
                key,
                box -> box.y() > top,
                Comparator.comparing(one -> layout.box(one).y()));
    }

    @FunctionalInterface
    private interface Way {
        Optional<String> other(Step step);
    }

    private Optional<String> along(String key, Way way) {
        double middle = layout.box(key).middle();
        Comparator<String> nearest = Comparator.comparing((String other) -> !other.equals(cameFrom.get(key)))
                .thenComparing(other -> Math.abs(layout.box(other).middle() - middle));
        Optional<String> next = layout.lines().stream()
                .flatMap(line -> way.other(line.step()).stream())
                .min(nearest);
        next.ifPresent(other -> cameFrom.put(other, key));
        return next;
    }

    private Optional<String> within(String key, Predicate<Box> isThere, Comparator<String> nearest) {
        double column = layout.box(key).x();
        return layout.boxes().entrySet().stream()
                .filter(entry -> entry.getValue().x() == column && isThere.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .min(nearest);
    }
}
