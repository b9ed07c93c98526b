package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The pages of a file, one under the other, with all that a person does with them. Files are read in the background. */
public final class DocumentView {
    private static final PageMark TOP = new PageMark(1, 0, 0, 0, 0);

    private final Desk desk;
    private final Lane opening;
    private final PageColumn column;
    private final PagePainter painter;
    private final PageWords words;
    private final Selecting selecting;
    private final HitWalk hits;
    private final PageStrip strip;
    private final ViewerActs acts;
    private final ViewerBar bar;
    private final StackPane middle = new StackPane();
    private final BorderPane inner = new BorderPane(middle);
    private final BorderPane box = new BorderPane(inner);
    private final FullScreen full;
    private OpenedFile opened = OpenedFile.NONE;
    private Optional<Outlet> outlet = Optional.empty();
    private List<PageMark> marks = List.of();
    private Consumer<PageCell> decorator = cell -> {};

    public DocumentView(Desk desk) {
        this.desk = desk;
        opening = desk.background().pageLane();
        column = new PageColumn(this::dress, this::moved);
        painter = new PagePainter(desk, column);
        words = new PageWords(desk, this::wordsCame);
        selecting = new Selecting(desk, column, words, () -> opened);
        hits = new HitWalk(desk, column, () -> column.cells().forEach(this::showMarks));
        strip = new PageStrip(desk, this::goTo);
        acts = new ViewerActs(
                desk,
                column,
                selecting,
                () -> outlet,
                new ViewerActs.Deeds(this::toggleFullScreen, () -> step(1), () -> step(-1)));
        bar = new ViewerBar(desk, column, hits, acts);
        full = new FullScreen(box, acts::pressedAnywhere);
        build();
        nothing("");
    }

    private void build() {
        box.getStyleClass().add("document-view");
        inner.setBottom(bar.node());
        inner.setMinSize(0, 0);
        box.setMinSize(0, 0);
        column.setAccessibleText(desk.text("ui.viewer.pages"));
        column.addEventHandler(KeyEvent.KEY_PRESSED, acts::pressed);
        column.addEventHandler(ScrollEvent.SCROLL, acts::wheel);
        ViewerMenu menu = new ViewerMenu(acts);
        column.setOnContextMenuRequested(event -> menu.show(column, event));
        bar.strip().selectedProperty().addListener((o, was, is) -> showStrip());
    }

    public Region node() {
        return box;
    }

    /** Whether everything in sight is drawn as sharp as it gets. */
    public ReadOnlyBooleanProperty settled() {
        return painter.settled();
    }

    /** Bytes of the pictures of pages that are held now. */
    public long pictureBytes() {
        return painter.bytes();
    }

    /** Makes pages and bar part of the order of Tab: for screens that are about looking at a document. */
    public void reachable() {
        column.setFocusTraversable(true);
        bar.reachable();
    }

    /** Shows the small pages where a document has several. */
    public void withStrip() {
        bar.strip().setSelected(true);
    }

    /** Puts the focus on the pages. */
    public void focus() {
        column.requestFocus();
    }

    public Act zoomIn() {
        return acts.zoomIn();
    }

    public Act zoomOut() {
        return acts.zoomOut();
    }

    public Act zoomToWidth() {
        return acts.toWidth();
    }

    /** All that can be done by key wherever the focus is. */
    public List<Act> acts() {
        return acts.everywhere();
    }

    /** Shows words where no pages are. */
    public void nothing(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        instead(label);
    }

    /** Shows any node where no pages are. */
    public void instead(Node node) {
        opening.forget();
        replace(OpenedFile.NONE, TOP);
        belongsTo(Optional.empty());
        place(node);
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
        belongsTo(Optional.empty());
        open(opener, top, closed, () -> {});
    }

    /**
     * Opens the file of a document, which it must have, and offers the ways by which it leaves the archive.
     *
     * @param page from 1
     * @param sought whose hits are marked, as typed for looking up; empty for nothing
     */
    public void show(OpenArchive archive, Document document, int page, String sought) {
        belongsTo(Optional.of(
                new Outlet(archive, desk, document, () -> inner.getScene().getWindow())));
        Document.KeptFile file = document.file().orElseThrow();
        PageMark top = new PageMark(page, 0, 0, 0, 0);
        open(() -> archive.view().open(file.hash()), top, () -> {}, () -> {
            if (!sought.isBlank()) {
                hits.look(() -> archive.find().understood(sought), page);
            }
        });
    }

    private void open(Supplier<PdfFile> opener, PageMark top, Runnable closed, Runnable then) {
        marks = List.of();
        if (opened.file() == null) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.setMaxSize(32, 32);
            place(busy);
        }
        opening.ask(
                () -> OpenedFile.open(opener, closed),
                file -> {
                    replace(file, top);
                    place(column);
                    then.run();
                },
                reason -> instead(new FailedFile(desk).node(reason, outlet)),
                late -> desk.background().afterPages(late::close));
    }

    /** Marks places on the pages, instead of those marked before. */
    public void mark(List<PageMark> places) {
        marks = List.copyOf(places);
        column.cells().forEach(this::showMarks);
    }

    /** Marks one place and brings it into sight. */
    public void reveal(PageMark place) {
        mark(List.of(place));
        column.reveal(place);
    }

    /** Lets a tool draw above every page, again with every change of its size. */
    void decorate(Consumer<PageCell> tool) {
        decorator = tool;
        column.cells().forEach(tool);
    }

    /**
     * Brings a page to the top.
     *
     * @param page from 1
     */
    public void goTo(int page) {
        column.goTo(new PageMark(page, 0, 0, 0, 0));
    }

    private void dress(PageCell cell) {
        int pages = opened.sizes().size();
        cell.setAccessibleText(desk.text("ui.viewer.page", cell.number(), pages));
        decorator.accept(cell);
        cell.prefWidthProperty().addListener((o, was, is) -> decorator.accept(cell));
        showMarks(cell);
        selecting.show(cell);
    }

    private void showMarks(PageCell cell) {
        List<PageMark> places = new ArrayList<>(hits.on(cell.number()));
        marks.stream().filter(mark -> mark.page() == cell.number()).forEach(places::add);
        cell.mark(places, hits.nowOn(cell.number()));
    }

    private void moved() {
        if (opened.file() != null && column.plan().count() > 0) {
            painter.paint();
            words.want(column.first() + 1, column.last() + 1);
            bar.show();
            strip.follow(column.current() + 1);
        }
    }

    private void wordsCame() {
        column.cells().forEach(selecting::show);
        words.want(column.first() + 1, column.last() + 1);
    }

    private void replace(OpenedFile file, PageMark top) {
        OpenedFile before = opened;
        opened = file;
        selecting.clear();
        painter.open(file);
        words.open(file);
        hits.open(file);
        column.open(file.sizes(), top);
        strip.open(file);
        if (before.file() != null) {
            desk.background().afterPages(before::close);
        }
    }

    private void belongsTo(Optional<Outlet> way) {
        outlet = way;
        bar.offer(() -> way.ifPresent(Outlet::prepare), () -> way.flatMap(Outlet::toDrag), way.isPresent());
    }

    private void place(Node node) {
        middle.getChildren().setAll(node);
        bar.node().setVisible(node == column);
        showStrip();
    }

    private void showStrip() {
        boolean isShown = bar.strip().isSelected() && opened.sizes().size() > 1;
        inner.setLeft(isShown ? strip.node() : null);
        if (isShown) {
            strip.node().refresh();
            strip.follow(column.current() + 1);
        }
    }

    private void step(int by) {
        if (!hits.step(by)) {
            bar.askForWords();
        }
    }

    private void toggleFullScreen() {
        if (opened.file() != null || full.isOn()) {
            full.toggle();
            column.requestFocus();
        }
    }
}
