package vn.vanthu.ui.tracing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Kind;
import vn.vanthu.domain.register.Trail.Step;
import vn.vanthu.domain.register.Trail.Stop;

/**
 * Where the stops of a trail are drawn: columns from the earlier at the left to the later at the right, within a column
 * by date, boxes apart from each other, and lines that go between the boxes and never behind one. Lengths are pixels at
 * 100 %.
 */
final class TrailLayout {
    static final double BOX_WIDTH = 208;
    static final double CARD_HEIGHT = 96;
    static final double SMALL_HEIGHT = 52;
    static final double MORE_HEIGHT = 32;
    static final double BETWEEN_COLUMNS = 104;
    static final double MARGIN = 24;
    private static final double BETWEEN_ROWS = 16;
    private static final double LANE_HEIGHT = 8;
    private static final int SWEEPS = 6;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final NavigableMap<Integer, List<Slot>> columns = new TreeMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<List<Slot>> ways = new ArrayList<>();
    private final List<Step> steps;
    private double width;
    private double height;

    TrailLayout(Trail trail) {
        TrailColumns places = new TrailColumns(trail);
        steps = places.steps();
        trail.stops()
                .forEach(stop -> add(new Slot(
                        places.of(stop.key()), Optional.of(stop), stop.date().toString())));
        steps.forEach(this::addWay);
        arrange();
        stack(slots.get(trail.middle()));
        draw();
    }

    /** Where a stop is drawn. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /** A place that a line goes through. */
    record Point(double x, double y) {}

    /**
     * A line from the right edge of one box to the left edge of another.
     *
     * @param points two for each part, which is a curve; between the parts it is straight
     * @param isNamed whether its kind is written at its end; of several alike that come in together only one is
     */
    record Line(Step step, List<Point> points, boolean isNamed) {
        Point start() {
            return points.get(0);
        }

        Point end() {
            return points.get(points.size() - 1);
        }
    }

    /** A box, or the lane of a line that passes through a column. */
    private static final class Slot {
        private final int column;
        private final Optional<Stop> stop;
        private final String date;
        private final List<Slot> left = new ArrayList<>();
        private final List<Slot> right = new ArrayList<>();
        private double y;
        private int row;

        Slot(int column, Optional<Stop> stop, String date) {
            this.column = column;
            this.stop = stop;
            this.date = date;
        }

        double height() {
            return stop.map(TrailLayout::height).orElse(LANE_HEIGHT);
        }

        double middle() {
            return y + height() / 2;
        }
    }

    Box box(String key) {
        return boxes.get(key);
    }

    Map<String, Box> boxes() {
        return boxes;
    }

    List<Line> lines() {
        return lines;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private static double height(Stop stop) {
        if (stop instanceof Trail.More) {
            return MORE_HEIGHT;
        }
        return stop instanceof Trail.Sent ? SMALL_HEIGHT : CARD_HEIGHT;
    }

    private void add(Slot slot) {
        columns.computeIfAbsent(slot.column, column -> new ArrayList<>()).add(slot);
        slot.stop.ifPresent(stop -> slots.put(stop.key(), slot));
    }

    private void addWay(Step step) {
        Slot from = slots.get(step.from());
        Slot to = slots.get(step.to());
        List<Slot> way = new ArrayList<>(List.of(from));
        for (int column = from.column + 1; column < to.column; column++) {
            Slot lane = new Slot(column, Optional.empty(), to.date);
            add(lane);
            way.add(lane);
        }
        way.add(to);
        for (int i = 1; i < way.size(); i++) {
            way.get(i - 1).right.add(way.get(i));
            way.get(i).left.add(way.get(i - 1));
        }
        ways.add(way);
    }

    /** By date at first, then each next to its neighbours, so that few lines cross; what is left out comes last. */
    private void arrange() {
        columns.values().forEach(column -> {
            column.sort(Comparator.comparing(TrailLayout::isLast).thenComparing(slot -> slot.date));
            number(column);
        });
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isForward = sweep % 2 == 0;
            for (List<Slot> column : columns.values()) {
                Map<Slot, Double> wanted = new HashMap<>();
                column.forEach(slot -> wanted.put(slot, row(slot, isForward ? slot.left : slot.right)));
                column.sort(Comparator.comparing(TrailLayout::isLast).thenComparing(wanted::get));
                number(column);
            }
        }
    }

    private static boolean isLast(Slot slot) {
        return slot.stop.filter(Trail.More.class::isInstance).isPresent();
    }

    private static double row(Slot slot, List<Slot> neighbours) {
        return neighbours.stream().mapToInt(other -> other.row).average().orElse(slot.row);
    }

    private static void number(List<Slot> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).row = i;
        }
    }

    /** From the middle outward: each beside its neighbours as far as there is room. */
    private void stack(Slot middle) {
        pile(columns.get(0), slot -> slot == middle ? 0 : Double.NaN);
        columns.tailMap(0, false).values().forEach(column -> pile(column, slot -> beside(slot.left)));
        columns.headMap(0, false).descendingMap().values().forEach(column -> pile(column, slot -> beside(slot.right)));
    }

    private static double beside(List<Slot> neighbours) {
        return neighbours.stream().mapToDouble(Slot::middle).average().orElse(Double.NaN);
    }

    @FunctionalInterface
    private interface Wish {
        /** Where the middle of a slot should be; not a number where it does not matter. */
        double middle(Slot slot);
    }

    private static void pile(List<Slot> column, Wish wish) {
        double free = Double.NEGATIVE_INFINITY;
        double off = 0;
        int wishes = 0;
        for (Slot slot : column) {
            double wanted = wish.middle(slot) - slot.height() / 2;
            boolean isAnywhere = Double.isNaN(wanted);
            double first = free == Double.NEGATIVE_INFINITY ? 0 : free;
            slot.y = isAnywhere ? first : Math.max(free, wanted);
            free = slot.y + slot.height() + BETWEEN_ROWS;
            if (!isAnywhere) {
                off += slot.y - wanted;
                wishes++;
            }
        }
        // All were pushed down only: back by as much on average, the whole column is as near as can be.
        double back = wishes == 0 ? 0 : off / wishes;
        column.forEach(slot -> slot.y -= back);
    }

    private void draw() {
        int first = columns.firstKey();
        double top = columns.values().stream()
                .flatMap(List::stream)
                .mapToDouble(slot -> slot.y)
                .min()
                .orElse(0);
        slots.forEach((key, slot) -> {
            slot.y = Math.round(slot.y - top + MARGIN);
            boxes.put(key, new Box(x(slot, first), slot.y, BOX_WIDTH, slot.height()));
        });
        columns.values().stream()
                .flatMap(List::stream)
                .filter(slot -> slot.stop.isEmpty())
                .forEach(lane -> lane.y = Math.round(lane.y - top + MARGIN));
        width = boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
        height = columns.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(slot -> slot.y + slot.height())
                        .max()
                        .orElse(0)
                + MARGIN;
        Map<String, List<Set<Kind>>> doors = doors();
        for (int i = 0; i < steps.size(); i++) {
            lines.add(line(steps.get(i), ways.get(i), doors.get(steps.get(i).to()), first));
        }
    }

    private static double x(Slot slot, int first) {
        return MARGIN + (slot.column - first) * (BOX_WIDTH + BETWEEN_COLUMNS);
    }

    /** Lines of one kind come in at one place of a box, different ones at places of their own. */
    private Map<String, List<Set<Kind>>> doors() {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        Step::to,
                        Collectors.mapping(
                                Step::kinds,
                                Collectors.collectingAndThen(
                                        Collectors.toSet(),
                                        kinds -> kinds.stream()
                                                .sorted(Comparator.comparing(TrailLayout::weight))
                                                .toList()))));
    }

    private static Kind weight(Set<Kind> kinds) {
        return EnumSet.copyOf(kinds).iterator().next();
    }

    private Line line(Step step, List<Slot> way, List<Set<Kind>> doors, int first) {
        List<Point> points = new ArrayList<>();
        Box from = boxes.get(step.from());
        Box to = boxes.get(step.to());
        points.add(new Point(from.right(), from.middle()));
        way.subList(1, way.size() - 1).forEach(lane -> {
            points.add(new Point(x(lane, first), lane.middle()));
            points.add(new Point(x(lane, first) + BOX_WIDTH, lane.middle()));
        });
        double door = to.height() * (doors.indexOf(step.kinds()) + 1) / (doors.size() + 1);
        points.add(new Point(to.x(), to.y() + door));
        boolean isNamed = !step.kinds().contains(Kind.LEFT_OUT)
                && lines.stream()
                        .noneMatch(line -> line.step().to().equals(step.to())
                                && line.step().kinds().equals(step.kinds()));
        return new Line(step, points, isNamed);
    }
}
