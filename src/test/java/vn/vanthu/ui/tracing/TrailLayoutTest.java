package vn.vanthu.ui.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Kind;
import vn.vanthu.domain.register.Trail.Step;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.ui.tracing.TrailLayout.Box;
import vn.vanthu.ui.tracing.TrailLayout.Line;
import vn.vanthu.ui.tracing.TrailLayout.Point;

/** What every drawing of a trail keeps to, whatever the trail; and how one walks on it. */
final class TrailLayoutTest {
    private final List<Trail.Stop> stops = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Test
    void earlierStandsLeftOfLater() {
        Trail trail = chain();
        TrailLayout layout = new TrailLayout(trail);

        assertThat(x(layout, 0)).isLessThan(x(layout, 1));
        assertThat(x(layout, 1)).isLessThan(x(layout, 2)).isLessThan(x(layout, 3));
        assertThat(x(layout, 2)).as("answers of one plan in one column").isEqualTo(x(layout, 3));
        assertThat(layout.box(key(2)).y())
                .as("by date")
                .isLessThan(layout.box(key(3)).y());
        keepsToTheRules(layout);
    }

    @Test
    void aLineThatPassesAColumnKeepsClearOfItsBoxes() {
        chain();
        step(0, 2);
        TrailLayout layout = new TrailLayout(trail(1));

        assertThat(layout.lines()).anyMatch(line -> line.points().size() == 4);
        keepsToTheRules(layout);
    }

    @Test
    void twoThatNameEachOtherAreDrawnOnce() {
        stop("2021-01-01");
        stop("2021-02-01");
        step(0, 1);
        step(1, 0);
        TrailLayout layout = new TrailLayout(trail(0));

        assertThat(layout.lines()).hasSize(1);
        keepsToTheRules(layout);
    }

    @Test
    void oneAloneIsDrawn() {
        stop("2021-01-01");
        keepsToTheRules(new TrailLayout(trail(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyTrailKeepsToTheRules(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(70);
        for (int i = 0; i < count; i++) {
            stop("20%02d-%02d".formatted(10 + random.nextInt(16), 1 + random.nextInt(12)));
        }
        for (int i = 1; i < count; i++) {
            step(random.nextInt(i), i);
            step(random.nextInt(count), random.nextInt(count));
        }
        keepsToTheRules(new TrailLayout(trail(random.nextInt(count))));
    }

    @Test
    void walksAlongTheLinesAndBackTheSameWay() {
        TrailWalk walk = new TrailWalk(new TrailLayout(chain()));

        assertThat(walk.left(key(0))).isEmpty();
        assertThat(walk.right(key(0))).contains(key(1));
        String answer = walk.right(key(1)).orElseThrow();
        assertThat(List.of(key(2), key(3))).contains(answer);
        String other = answer.equals(key(2))
                ? walk.down(answer).orElseThrow()
                : walk.up(answer).orElseThrow();
        assertThat(other).isNotEqualTo(answer);
        assertThat(walk.left(other)).contains(key(1));
        assertThat(walk.right(key(1))).as("whence one came").contains(other);
        assertThat(walk.up(key(2))).isEmpty();
        assertThat(walk.down(key(3))).isEmpty();
    }

    /** Directive, plan, two answers. */
    private Trail chain() {
        stop("2021-01-01");
        stop("2021-02-01");
        stop("2021-03-01");
        stop("2021-03-05");
        step(0, 1);
        step(1, 2);
        step(1, 3);
        return trail(1);
    }

    private static void keepsToTheRules(TrailLayout layout) {
        List<Map.Entry<String, Box>> boxes = List.copyOf(layout.boxes().entrySet());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i).getValue();
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(layout.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(layout.height());
            for (Map.Entry<String, Box> other : boxes.subList(i + 1, boxes.size())) {
                assertThat(overlap(box, other.getValue()))
                        .as(boxes.get(i).getKey() + " and " + other.getKey() + " overlap")
                        .isFalse();
            }
        }
        for (Line line : layout.lines()) {
            Box from = layout.box(line.step().from());
            Box to = layout.box(line.step().to());
            assertThat(line.start().x()).as("begins at its box").isEqualTo(from.right());
            assertThat(line.start().y()).isBetween(from.y(), from.bottom());
            assertThat(line.end().x()).as("ends at its box").isEqualTo(to.x());
            assertThat(line.end().y()).isBetween(to.y(), to.bottom());
            assertThat(line.points()).isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
            for (Point point : line.points().subList(1, line.points().size() - 1)) {
                assertThat(layout.boxes().values())
                        .as("no line behind a box")
                        .noneMatch(box -> point.x() >= box.x()
                                && point.x() <= box.right()
                                && point.y() > box.y()
                                && point.y() < box.bottom());
            }
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private double x(TrailLayout layout, int stop) {
        return layout.box(key(stop)).x();
    }

    private String key(int stop) {
        return stops.get(stop).key();
    }

    private void stop(String date) {
        DocCode code = DocCode.parse((stops.size() + 1) + "-CV/HU").orElseThrow();
        stops.add(new Trail.Unheld(new Citation(code, PartialDate.parse(date), "")));
    }

    private void step(int from, int to) {
        steps.add(new Step(key(from), key(to), EnumSet.of(from % 2 == 0 ? Kind.CITED : Kind.ANSWERED)));
    }

    private Trail trail(int middle) {
        return new Trail(key(middle), stops, steps);
    }
}
