package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.PageImage;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The pages of a file, one under the other, fitted to the width. Pictures are made in the background for what is seen. */
public final class DocumentView {
    private static final double LEAST_ZOOM = 0.4;
    private static final double MOST_ZOOM = 4;
    private static final double ZOOM_STEP = 1.25;
    private static final double GAP = 12;
    private static final PageMark TOP = new PageMark(1, 0, 0, 0, 0);

    private final Desk desk;
    private final Lane opening;
    private final Lane drawing;
    private final VBox column = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane(column);
    private final StackPane middle = new StackPane();
    private final Label where = new Label();
    private final HBox bar = new HBox();
    private final BorderPane box = new BorderPane();
    private final PauseTransition settle = new PauseTransition(Duration.millis(60));
    private final List<PageCell> cells = new ArrayList<>();
    private OpenedFile opened = OpenedFile.NONE;
    private double zoom = 1;
    private PageMark wanted = TOP;
    private boolean placed;
    private List<PageMark> marks = List.of();
    private Consumer<PageCell> decorator = cell -> {};

    public DocumentView(Desk desk) {
        this.desk = desk;
        opening = desk.background().pageLane();
        drawing = desk.background().pageLane();
        column.getStyleClass().add("pages");
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        middle.getChildren().setAll(scroll);
        box.getStyleClass().add("document-view");
        box.setCenter(middle);
        box.setBottom(bar);
        box.setMinSize(0, 0);
        showBar();
        settle.setOnFinished(event -> drawVisible());
        scroll.vvalueProperty().addListener((o, was, is) -> settle.playFromStart());
        scroll.viewportBoundsProperty().addListener((o, was, is) -> relayout(was, is));
        scroll.addEventFilter(ScrollEvent.SCROLL, this::zoomByWheel);
        nothing("");
    }

    public Region node() {
        return box;
    }

    public Act zoomIn() {
        return new Act(desk.text("ui.viewer.zoom_in"), Feather.ZOOM_IN, "Ctrl+EQUALS", () -> zoomTo(zoom * ZOOM_STEP));
    }

    public Act zoomOut() {
        return new Act(desk.text("ui.viewer.zoom_out"), Feather.ZOOM_OUT, "Ctrl+MINUS", () -> zoomTo(zoom / ZOOM_STEP));
    }

    public Act zoomToWidth() {
        return new Act(desk.text("ui.viewer.to_width"), Feather.MAXIMIZE, "Ctrl+DIGIT0", () -> zoomTo(1));
    }

    /** Shows words where no pages are. */
    public void nothing(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        instead(label);
    }

    /** Shows any node where no pages are. */
    public void instead(Node node) {
        opening.forget();
        replace(OpenedFile.NONE);
        middle.getChildren().setAll(node);
        bar.setVisible(false);
    }

    /** Opens a file in the background and shows it from {@code page} on. */
    public void show(Supplier<PdfFile> opener, int page) {
        show(opener, new PageMark(page, 0, 0, 0, 0), () -> {});
    }

    /**
     * Opens a file with this place at the top.
     *
     * @param closed done when the file is no longer open, on a background thread
     */
    public void show(Supplier<PdfFile> opener, PageMark top, Runnable closed) {
        wanted = top;
        marks = List.of();
        if (cells.isEmpty()) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.setMaxSize(32, 32);
            middle.getChildren().setAll(busy);
        }
        opening.ask(
                () -> OpenedFile.open(opener, closed),
                this::showOpened,
                this::showFailure,
                late -> desk.background().afterPages(late::close));
    }

    /** Reads the text of the shown file in the background, to find what to mark in it. */
    private void markFrom(Function<PageTexts, List<PageMark>> finder) {
        PdfFile file = opened.file();
        if (file != null) {
            desk.background()
                    .pageLane()
                    .ask(
                            () -> finder.apply(file.texts()),
                            found -> {
                                if (opened.file() == file) {
                                    mark(found);
                                }
                            },
                            ignored -> mark(List.of()));
        }
    }

    /** Shows a file and then marks places found in its text. */
    public void showMarked(Supplier<PdfFile> opener, int page, Function<PageTexts, List<PageMark>> finder) {
        Consumer<OpenedFile> then = file -> {
            showOpened(file);
            markFrom(finder);
        };
        wanted = new PageMark(page, 0, 0, 0, 0);
        marks = List.of();
        opening.ask(
                () -> OpenedFile.open(opener, () -> {}),
                then,
                this::showFailure,
                late -> desk.background().afterPages(late::close));
    }

    /** Marks places on the pages, instead of those marked before. */
    public void mark(List<PageMark> places) {
        marks = List.copyOf(places);
        for (int i = 0; i < cells.size(); i++) {
            int page = i + 1;
            cells.get(i).mark(marks.stream().filter(mark -> mark.page() == page).toList());
        }
    }

    /** Lets a tool draw above every page, again with every change of its size. */
    void decorate(Consumer<PageCell> tool) {
        decorator = tool;
        cells.forEach(tool);
    }

    /** Marks one place and brings it into sight. */
    public void reveal(PageMark place) {
        mark(List.of(place));
        if (place.page() <= cells.size()) {
            PageCell cell = cells.get(place.page() - 1);
            double scale =
                    cell.getPrefWidth() / opened.sizes().get(place.page() - 1).width();
            double top = cell.getLayoutY() + place.y() * scale;
            double seen = scroll.getViewportBounds().getHeight();
            double at = scroll.getVvalue() * Math.max(0, column.getHeight() - seen);
            if (top < at || top + place.height() * scale > at + seen) {
                scrollTo(top - seen / 3);
            }
        }
    }

    /**
     * Brings a page to the top.
     *
     * @param page from 1
     */
    public void goTo(int page) {
        goTo(new PageMark(page, 0, 0, 0, 0));
    }

    private void goTo(PageMark place) {
        if (place.page() >= 1 && place.page() <= cells.size()) {
            PageCell cell = cells.get(place.page() - 1);
            double scale =
                    cell.getPrefWidth() / opened.sizes().get(place.page() - 1).width();
            scrollTo(topOf(place.page() - 1) - GAP + place.y() * scale);
        }
    }

    private void showOpened(OpenedFile file) {
        replace(file);
        placed = false;
        for (PdfFile.PageSize size : file.sizes()) {
            PageCell cell = new PageCell(cells.size() + 1, size);
            cells.add(cell);
            column.getChildren().add(cell);
            cell.prefWidthProperty().addListener((o, was, is) -> decorator.accept(cell));
        }
        middle.getChildren().setAll(scroll);
        bar.setVisible(true);
        fitAll();
        mark(marks);
        Platform.runLater(() -> {
            box.applyCss();
            box.layout();
            drawVisible();
        });
    }

    private void replace(OpenedFile file) {
        OpenedFile before = opened;
        opened = file;
        drawing.forget();
        cells.clear();
        column.getChildren().clear();
        if (before.file() != null) {
            desk.background().afterPages(before::close);
        }
    }

    private void showFailure(Throwable reason) {
        nothing(desk.notices().sentence(reason));
    }

    private void relayout(Bounds was, Bounds is) {
        if (was.getWidth() != is.getWidth()) {
            fitAll();
        }
        settle.playFromStart();
    }

    private void fitAll() {
        double width = Math.max(80, (scroll.getViewportBounds().getWidth() - 2 * GAP) * zoom);
        cells.forEach(cell -> cell.fit(Math.floor(width)));
    }

    private void zoomTo(double value) {
        double at = scroll.getVvalue();
        zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, value));
        scroll.setFitToWidth(zoom <= 1);
        fitAll();
        scroll.setVvalue(at);
        settle.playFromStart();
    }

    private void zoomByWheel(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            zoomTo(event.getDeltaY() > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP);
            event.consume();
        }
    }

    private void scrollTo(double y) {
        double room = topOf(cells.size()) - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, y / room)));
        settle.playFromStart();
    }

    /** Upper edge of a page in the column, known before the column is laid out; past the last, the column's height. */
    private double topOf(int index) {
        return cells.subList(0, index).stream()
                .mapToDouble(cell -> cell.getPrefHeight() + GAP)
                .reduce(GAP, Double::sum);
    }

    private int firstVisible() {
        double seen = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, column.getHeight() - seen);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).getLayoutY() + cells.get(i).getHeight() > top + seen / 4) {
                return i;
            }
        }
        return 0;
    }

    private void drawVisible() {
        if (cells.isEmpty() || scroll.getViewportBounds().getWidth() <= 0 || box.getScene() == null) {
            return;
        }
        if (!placed) {
            placed = true;
            fitAll();
            scroll.layout();
            goTo(wanted);
        }
        int first = firstVisible();
        where.setText(desk.text("ui.viewer.page", first + 1, cells.size()));
        double seen = scroll.getViewportBounds().getHeight();
        double bottom = scroll.getVvalue() * Math.max(0, column.getHeight() - seen) + seen;
        double outputScale = box.getScene().getWindow() == null
                ? 1
                : box.getScene().getWindow().getOutputScaleX();
        for (int i = 0; i < cells.size(); i++) {
            if (i < first - 2 || cells.get(i).getLayoutY() > bottom + 2 * seen) {
                cells.get(i).forget();
            }
        }
        for (int i = Math.max(0, first - 1); i < cells.size() && cells.get(i).getLayoutY() <= bottom; i++) {
            if (cells.get(i).needsPicture(outputScale)) {
                draw(i, outputScale);
                return;
            }
        }
    }

    private void draw(int index, double outputScale) {
        PdfFile file = opened.file();
        PageCell cell = cells.get(index);
        double dpi = cell.dpi(outputScale);
        drawing.ask(
                () -> file.image(index + 1, dpi),
                (PageImage image) -> {
                    cell.show(image, dpi);
                    drawVisible();
                },
                this::showFailure);
    }

    private void showBar() {
        bar.getStyleClass().add("viewer-bar");
        Act previous = new Act(desk.text("ui.viewer.previous"), Feather.CHEVRON_UP, "", () -> goTo(firstVisible()));
        Act next = new Act(desk.text("ui.viewer.next"), Feather.CHEVRON_DOWN, "", () -> goTo(firstVisible() + 2));
        bar.getChildren()
                .setAll(
                        previous.small(),
                        where,
                        next.small(),
                        zoomOut().small(),
                        zoomToWidth().small(),
                        zoomIn().small());
        bar.getChildren().forEach(node -> node.setFocusTraversable(false));
    }
}
