package vn.vanthu.ui.tracing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Scale;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Stop;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.tracing.TrailLayout.Box;
import vn.vanthu.ui.tracing.TrailLayout.Line;
import vn.vanthu.ui.tracing.TrailLayout.Point;

/** A trail drawn: cards joined by lines that say what became of what; walked by arrow keys. */
final class TrailDrawing {
    private static final double ARROW = 6;
    private static final double LABEL_GAP = 10;
    private static final double LEAST_SCALE = 0.4;
    private static final double MOST_SCALE = 2;
    private static final double ZOOM = 1.2;
    private static final double AROUND = 24;

    private final Desk desk;
    private final Consumer<Stop> open;
    private final Pane paper = new Pane();
    private final Scale scale = new Scale(1, 1);
    private final ScrollPane scroll = new ScrollPane(new StackPane(new Group(paper)));
    private final Map<String, StopCard> cards = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Stop>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private TrailLayout layout;
    private TrailWalk walk;

    /** @param open given the stop on which a person pressed Enter or clicked twice */
    TrailDrawing(Desk desk, Consumer<Stop> open) {
        this.desk = desk;
        this.open = open;
        paper.getStyleClass().add("trail-paper");
        paper.getTransforms().add(scale);
        scroll.getStyleClass().add("trail-scroll");
        scroll.setId("trail");
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(true);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.viewportBoundsProperty().addListener((o, was, is) -> centre());
    }

    Node node() {
        return scroll;
    }

    /** Where the person is. */
    ReadOnlyObjectProperty<Optional<Stop>> current() {
        return current.getReadOnlyProperty();
    }

    /** Draws a trail; the person stays where she is, where that is on it, else stands in the middle. */
    void show(Trail trail, boolean isSameMiddle) {
        layout = new TrailLayout(trail);
        walk = new TrailWalk(layout);
        paper.getChildren().clear();
        cards.clear();
        paper.setMinSize(layout.width(), layout.height());
        paper.setPrefSize(layout.width(), layout.height());
        layout.lines().forEach(line -> draw(trail, line));
        layout.lines().stream().filter(Line::isNamed).forEach(this::name);
        trail.stops().forEach(stop -> place(stop, stop.key().equals(trail.middle())));
        Optional<Stop> before = current.get();
        String key = before.map(Stop::key)
                .filter(known -> isSameMiddle && cards.containsKey(known))
                .orElse(trail.middle());
        current.set(Optional.empty());
        goTo(key);
    }

    /** The drawing as a picture, at twice its size so that it prints well. */
    WritableImage picture() {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(new Scale(2 / scale.getX(), 2 / scale.getY()));
        return paper.snapshot(sharp, null);
    }

    void zoomIn() {
        zoom(scale.getX() * ZOOM);
    }

    void zoomOut() {
        zoom(scale.getX() / ZOOM);
    }

    private void zoom(double wanted) {
        double to = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, wanted));
        scale.setX(to);
        scale.setY(to);
        scroll.layout();
        centre();
    }

    private void pressed(KeyEvent event) {
        if (walk == null || current.get().isEmpty() || event.isControlDown() || event.isAltDown()) {
            return;
        }
        String key = current.get().get().key();
        Optional<String> next = switch (event.getCode()) {
            case LEFT -> walk.left(key);
            case RIGHT -> walk.right(key);
            case UP -> walk.up(key);
            case DOWN -> walk.down(key);
            default -> Optional.empty();
        };
        next.ifPresent(this::goTo);
        if (event.getCode() == KeyCode.ENTER) {
            open.accept(current.get().get());
        }
        if (event.getCode().isArrowKey() || event.getCode() == KeyCode.ENTER) {
            event.consume();
        }
    }

    private void goTo(String key) {
        current.get().map(stop -> cards.get(stop.key())).ifPresent(card -> card.setCurrent(false));
        StopCard card = cards.get(key);
        card.setCurrent(true);
        current.set(Optional.of(card.stop()));
        scroll.layout();
        centre();
    }

    /** Scrolls so that the card with what is around it is in sight, the farther side of the drawing too if it can be. */
    private void centre() {
        if (layout == null || current.get().isEmpty()) {
            return;
        }
        Box box = layout.box(current.get().get().key());
        double width = layout.width() * scale.getX();
        double height = layout.height() * scale.getY();
        double seenWidth = scroll.getViewportBounds().getWidth();
        double seenHeight = scroll.getViewportBounds().getHeight();
        scroll.setHvalue(part((box.x() + box.width() / 2) * scale.getX(), seenWidth, width));
        scroll.setVvalue(part(box.middle() * scale.getY(), seenHeight, height));
    }

    private static double part(double middle, double seen, double all) {
        return all <= seen + AROUND ? 0 : Math.max(0, Math.min(1, (middle - seen / 2) / (all - seen)));
    }

    private void place(Stop stop, boolean isMiddle) {
        StopCard card = new StopCard(desk, stop, isMiddle);
        Box box = layout.box(stop.key());
        card.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        card.setMinSize(box.width(), box.height());
        card.setPrefSize(box.width(), box.height());
        card.setMaxSize(box.width(), box.height());
        card.setOnMousePressed(event -> {
            scroll.requestFocus();
            goTo(stop.key());
        });
        card.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.accept(stop);
            }
        });
        cards.put(stop.key(), card);
        paper.getChildren().add(card);
    }

    private void draw(Trail trail, Line line) {
        List<Point> points = line.points();
        Path path = new Path(new MoveTo(line.start().x(), line.start().y()));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            // Two points that stand in one column: the line passes it straight.
            if (i % 2 == 0) {
                path.getElements().add(new LineTo(to.x(), to.y()));
            } else {
                double half = (to.x() - from.x()) / 2;
                path.getElements()
                        .add(new CubicCurveTo(from.x() + half, from.y(), to.x() - half, to.y(), to.x(), to.y()));
            }
        }
        path.getStyleClass().add("trail-line");
        Point end = line.end();
        Polygon arrow = new Polygon(
                end.x(),
                end.y(),
                end.x() - ARROW * 1.4,
                end.y() - ARROW / 1.5,
                end.x() - ARROW * 1.4,
                end.y() + ARROW / 1.5);
        arrow.getStyleClass().add("trail-arrow");
        boolean isUncertain = List.of(line.step().from(), line.step().to()).stream()
                .flatMap(key -> trail.stop(key).stream())
                .anyMatch(stop -> stop instanceof Trail.Unheld || stop instanceof Trail.More);
        if (isUncertain) {
            path.getStyleClass().add("trail-dashed");
        }
        paper.getChildren().addAll(path, arrow);
    }

    private void name(Line line) {
        String words = StopCard.named(desk, line.step());
        Label label = new Label(words);
        label.getStyleClass().add("trail-kind");
        Point end = line.end();
        label.layoutXProperty().bind(label.widthProperty().negate().add(end.x() - ARROW - LABEL_GAP));
        label.layoutYProperty().bind(label.heightProperty().divide(-2).add(end.y()));
        paper.getChildren().add(label);
    }
}
