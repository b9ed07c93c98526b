package vn.vanthu.ui.viewer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.ui.kit.Desk;

/** The bar below the pages: where one is, how large, which hit, and the file itself to be dragged out. */
final class ViewerBar {
    /** Narrower, there is room for page and size only. */
    private static final double ROOM_FOR_ALL = 640;

    private final Desk desk;
    private final PageColumn column;
    private final HitWalk hits;
    private final HBox box = new HBox();
    private final ToggleButton strip = new ToggleButton("", new FontIcon(Feather.COLUMNS));
    private final TextField page = new TextField();
    private final Label count = new Label();
    private final Label size = new Label();
    private final Label hit = new Label();
    private final TextField find = new TextField();
    private final Label file = new Label("", new FontIcon(Feather.PAPERCLIP));
    private final List<Node> whereWide;
    private final Node nextHit;
    private final Node previousHit;
    private boolean isReachable;
    private boolean hasFile;

    ViewerBar(Desk desk, PageColumn column, HitWalk hits, ViewerActs acts) {
        this.desk = desk;
        this.column = column;
        this.hits = hits;
        Node full = acts.fullScreen().small();
        Node turn = acts.turn().small();
        Node whole = acts.toPage().small();
        nextHit = acts.nextHit().small();
        previousHit = acts.previousHit().small();
        whereWide = List.of(strip, whole, turn, full, find);
        box.getStyleClass().add("viewer-bar");
        box.getChildren()
                .setAll(
                        strip,
                        acts.previousPage().small(),
                        page,
                        count,
                        acts.nextPage().small(),
                        acts.zoomOut().small(),
                        size,
                        acts.zoomIn().small(),
                        acts.toWidth().small(),
                        whole,
                        turn,
                        full,
                        find,
                        hit,
                        previousHit,
                        nextHit,
                        file);
        build(acts);
        box.widthProperty().addListener((o, was, is) -> arrange());
        box.getChildren().forEach(node -> node.setFocusTraversable(false));
        arrange();
    }

    private void build(ViewerActs acts) {
        strip.getStyleClass().addAll("button-icon", "flat", "small-act");
        strip.setTooltip(new Tooltip(desk.text("ui.viewer.strip")));
        strip.setAccessibleText(desk.text("ui.viewer.strip"));
        page.getStyleClass().add("page-field");
        page.setId("viewer-page");
        page.setPrefColumnCount(3);
        page.setMinWidth(Region.USE_PREF_SIZE);
        page.setAccessibleText(desk.text("ui.viewer.go_to"));
        page.setTooltip(new Tooltip(desk.text("ui.viewer.go_to")));
        page.setOnAction(event -> goToTyped());
        page.focusedProperty().addListener((o, was, is) -> show());
        count.setMinWidth(Region.USE_PREF_SIZE);
        size.setMinWidth(48);
        hit.setId("viewer-hit");
        hit.setMinWidth(Region.USE_PREF_SIZE);
        hit.textProperty().bind(hits.words());
        var isLooking = Bindings.isNotEmpty(hits.words());
        for (Node node : List.of(hit, nextHit, previousHit)) {
            node.visibleProperty().bind(isLooking);
            node.managedProperty().bind(isLooking);
        }
        find.setId("viewer-find");
        find.getStyleClass().add("page-field");
        find.setPromptText(desk.text("ui.viewer.find"));
        find.setAccessibleText(desk.text("ui.viewer.find"));
        find.setPrefColumnCount(12);
        find.textProperty().addListener((o, was, is) -> hits.look(is));
        find.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                (event.isShiftDown() ? acts.previousHit() : acts.nextHit())
                        .run()
                        .run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                find.clear();
                column.requestFocus();
                event.consume();
            }
        });
        file.setId("viewer-file");
        file.getStyleClass().add("drag-file");
        file.setTooltip(new Tooltip(desk.text("ui.viewer.drag")));
        file.setAccessibleText(desk.text("ui.viewer.drag"));
    }

    Region node() {
        return box;
    }

    /** Shows or hides the small pages. */
    ToggleButton strip() {
        return strip;
    }

    /** Puts all of it into the order of Tab: where pages are what the screen is about. */
    void reachable() {
        isReachable = true;
        box.getChildren().forEach(node -> node.setFocusTraversable(!(node instanceof Label)));
        arrange();
    }

    /** To the field in which one types what to find; nothing where there is no room for it. */
    void askForWords() {
        if (find.isVisible()) {
            find.requestFocus();
            find.selectAll();
        }
    }

    /**
     * Whether the file can be dragged out.
     *
     * @param prepare done when the pointer comes near
     * @param copy what is dragged; empty while it is not there yet
     */
    void offer(Runnable prepare, Supplier<Optional<Path>> copy, boolean isThere) {
        hasFile = isThere;
        file.setOnMouseEntered(event -> prepare.run());
        file.setOnDragDetected(event -> {
            copy.get().ifPresent(path -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(path.toFile()));
                file.startDragAndDrop(TransferMode.COPY).setContent(content);
            });
            event.consume();
        });
        arrange();
    }

    /** Says where one is now. */
    void show() {
        int pages = column.plan().count();
        if (!page.isFocused()) {
            page.setText(pages == 0 ? "" : Integer.toString(column.current() + 1));
        }
        count.setText("/ " + pages);
        size.setText(desk.text("ui.viewer.size", Math.round(100 * column.scale() / PageLayout.FULL_SIZE)));
        box.setAccessibleText(desk.text("ui.viewer.page", column.current() + 1, pages));
    }

    private void goToTyped() {
        String typed = page.getText().strip();
        if (typed.matches("\\d{1,6}")) {
            column.goTo(new PageMark(Integer.parseInt(typed), 0, 0, 0, 0));
        }
        column.requestFocus();
        show();
    }

    private void arrange() {
        boolean isWide = box.getWidth() >= ROOM_FOR_ALL;
        whereWide.forEach(node -> set(node, isWide));
        set(find, isWide && isReachable);
        set(file, hasFile);
    }

    private static void set(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
