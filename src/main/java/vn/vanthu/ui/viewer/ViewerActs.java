package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** What can be done with the shown pages, by button, menu and key. */
final class ViewerActs {
    private static final double ZOOM_STEP = 1.25;
    private static final double WHEEL_STEP = 1.15;

    private final PageColumn column;
    private final Selecting selecting;
    private final Supplier<Optional<Outlet>> outlet;
    private final Act zoomIn;
    private final Act zoomOut;
    private final Act toWidth;
    private final Act toPage;
    private final Act turn;
    private final Act fullScreen;
    private final Act nextHit;
    private final Act previousHit;
    private final Act nextPage;
    private final Act previousPage;
    private final Act copy;
    private final Act selectPage;
    private final Act print;
    private final Act save;
    private final Act open;

    /** What the view itself does. */
    record Deeds(Runnable fullScreen, Runnable nextHit, Runnable previousHit) {}

    ViewerActs(Desk desk, PageColumn column, Selecting selecting, Supplier<Optional<Outlet>> outlet, Deeds deeds) {
        this.column = column;
        this.selecting = selecting;
        this.outlet = outlet;
        zoomIn = new Act(desk.text("ui.viewer.zoom_in"), Feather.ZOOM_IN, "Ctrl+EQUALS", () -> zoom(ZOOM_STEP));
        zoomOut = new Act(desk.text("ui.viewer.zoom_out"), Feather.ZOOM_OUT, "Ctrl+MINUS", () -> zoom(1 / ZOOM_STEP));
        toWidth = new Act(
                desk.text("ui.viewer.to_width"),
                Feather.MAXIMIZE,
                "Ctrl+0",
                () -> column.fit(new PageLayout.ToWidth()));
        toPage = new Act(
                desk.text("ui.viewer.to_page"), Feather.FILE, "Ctrl+9", () -> column.fit(new PageLayout.ToPage()));
        turn = new Act(desk.text("ui.viewer.turn"), Feather.ROTATE_CW, "Ctrl+R", column::turn);
        fullScreen = new Act(desk.text("ui.viewer.full_screen"), Feather.MONITOR, "F11", deeds.fullScreen());
        nextHit = new Act(desk.text("ui.viewer.next_hit"), Feather.ARROW_DOWN, "F3", deeds.nextHit());
        previousHit = new Act(desk.text("ui.viewer.previous_hit"), Feather.ARROW_UP, "Shift+F3", deeds.previousHit());
        nextPage = new Act(desk.text("ui.viewer.next"), Feather.CHEVRON_DOWN, "Ctrl+Page Down", () -> step(1));
        previousPage = new Act(desk.text("ui.viewer.previous"), Feather.CHEVRON_UP, "Ctrl+Page Up", () -> step(-1));
        copy = new Act(desk.text("ui.viewer.copy"), Feather.CLIPBOARD, "Ctrl+C", selecting::copy);
        selectPage = new Act(
                desk.text("ui.viewer.select_page"),
                Feather.TYPE,
                "Ctrl+A",
                () -> selecting.selectPage(column.current() + 1));
        print = new Act(desk.text("ui.print"), Feather.PRINTER, "Ctrl+P", () -> out(Outlet::print));
        save = new Act(desk.text("ui.viewer.save"), Feather.DOWNLOAD, "Ctrl+S", () -> out(Outlet::save));
        open = new Act(
                desk.text("ui.viewer.open_outside"), Feather.EXTERNAL_LINK, "Ctrl+Shift+O", () -> out(Outlet::open));
    }

    Act zoomIn() {
        return zoomIn;
    }

    Act zoomOut() {
        return zoomOut;
    }

    Act toWidth() {
        return toWidth;
    }

    Act toPage() {
        return toPage;
    }

    Act turn() {
        return turn;
    }

    Act fullScreen() {
        return fullScreen;
    }

    Act nextHit() {
        return nextHit;
    }

    Act previousHit() {
        return previousHit;
    }

    Act nextPage() {
        return nextPage;
    }

    Act previousPage() {
        return previousPage;
    }

    Act open() {
        return open;
    }

    /** What a screen listens for wherever the focus is. */
    List<Act> everywhere() {
        List<Act> acts = new ArrayList<>(List.of(
                zoomIn, zoomOut, toWidth, toPage, turn, fullScreen, nextHit, previousHit, nextPage, previousPage));
        if (outlet.get().isPresent()) {
            acts.addAll(List.of(print, save, open));
        }
        return acts;
    }

    /** What is offered at the right button, parted into groups. */
    List<List<Act>> groups() {
        List<List<Act>> groups = new ArrayList<>();
        groups.add(List.of(copy, selectPage));
        groups.add(List.of(zoomIn, zoomOut, toWidth, toPage, turn, fullScreen));
        if (outlet.get().isPresent()) {
            groups.add(List.of(print, save, open));
        }
        return groups;
    }

    /** Whether there is nothing now that the act could be done to. */
    boolean isIdle(Act act) {
        return act.equals(copy) && selecting.isEmpty();
    }

    /** Keys wherever the focus is. */
    void pressedAnywhere(KeyEvent event) {
        run(everywhere(), event);
    }

    /** Keys on the pages. */
    void pressed(KeyEvent event) {
        boolean isDone = run(List.of(copy, selectPage), event) || run(everywhere(), event) || zoomByPad(event);
        if (!isDone && !event.isControlDown() && !event.isAltDown() && move(event.getCode(), event.isShiftDown())) {
            event.consume();
        }
    }

    private static boolean run(List<Act> acts, KeyEvent event) {
        Optional<Act> act = acts.stream().filter(one -> one.matches(event)).findFirst();
        act.ifPresent(one -> {
            event.consume();
            one.run().run();
        });
        return act.isPresent();
    }

    private boolean move(KeyCode key, boolean isShift) {
        switch (key) {
            case PAGE_DOWN -> column.scrollByViews(1);
            case PAGE_UP -> column.scrollByViews(-1);
            case SPACE -> column.scrollByViews(isShift ? -1 : 1);
            case HOME -> column.goTo(new PageMark(1, 0, 0, 0, 0));
            case END -> column.goTo(new PageMark(column.plan().count(), 0, 0, 0, 0));
            case DOWN -> column.scrollBySteps(1);
            case UP -> column.scrollBySteps(-1);
            case LEFT -> column.scrollBy(-40, 0);
            case RIGHT -> column.scrollBy(40, 0);
            case ESCAPE -> {
                boolean isFree = selecting.isEmpty();
                selecting.clear();
                return !isFree;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The wheel with Ctrl: the point below the pointer stays. */
    void wheel(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            double by = event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
            column.fit(new PageLayout.Scale(column.scale() * by), event.getX(), event.getY());
            event.consume();
        }
    }

    /** Plus and minus of the number pad. */
    private boolean zoomByPad(KeyEvent event) {
        boolean isIn = event.getCode() == KeyCode.ADD || event.getCode() == KeyCode.PLUS;
        boolean isOut = event.getCode() == KeyCode.SUBTRACT;
        if (event.isControlDown() && (isIn || isOut)) {
            zoom(isIn ? ZOOM_STEP : 1 / ZOOM_STEP);
            event.consume();
        }
        return event.isConsumed();
    }

    private void zoom(double by) {
        column.fit(new PageLayout.Scale(column.scale() * by));
    }

    private void step(int by) {
        column.goTo(new PageMark(column.current() + 1 + by, 0, 0, 0, 0));
    }

    private void out(Consumer<Outlet> way) {
        outlet.get().ifPresent(way);
    }
}
