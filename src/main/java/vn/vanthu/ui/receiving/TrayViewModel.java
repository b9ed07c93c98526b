package vn.vanthu.ui.receiving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.receiving.ImportFolder;
import vn.vanthu.receiving.TakenFile;
import vn.vanthu.receiving.WatchFolders;
import vn.vanthu.receiving.Wish;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.work.Cancelled;

/** What waits to be entered, and what is done with it. */
final class TrayViewModel {
    private static final int MOST_FOUND = 12;

    /** Shown at once; what waits behind them moves up. */
    static final int MOST = 500;

    private static final int NEWS_EVERY = 10;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final ObservableList<IntakeItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<IntakeItem.State> state = new SimpleObjectProperty<>(IntakeItem.State.WAITING);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper aside = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<Path>> missing = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

    private record Read(List<IntakeItem> items, int waiting, int aside) {}

    /** What became of many files: how many, and those of which the clerk must know why. */
    record Report(ImportFolder.Tally tally, List<TakenFile> troubles, boolean isStopped) {}

    TrayViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        state.addListener((o, was, is) -> read());
        desk.background().revision().addListener((o, was, is) -> read());
    }

    ObservableList<IntakeItem> items() {
        return items;
    }

    /** Which of them are shown: those that wait, or those that were set aside. */
    ObjectProperty<IntakeItem.State> state() {
        return state;
    }

    ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty aside() {
        return aside.getReadOnlyProperty();
    }

    /** Watched folders that are not there now. */
    ReadOnlyObjectProperty<List<Path>> missing() {
        return missing.getReadOnlyProperty();
    }

    /** Files in watched folders that are still being written. */
    ReadOnlyIntegerProperty pending() {
        return pending.getReadOnlyProperty();
    }

    void read() {
        IntakeItem.State shown = state.get();
        lane.ask(
                () -> new Read(
                        archive.intake().tray().all(shown, 0, MOST),
                        archive.intake().tray().count(IntakeItem.State.WAITING),
                        archive.intake().tray().count(IntakeItem.State.SET_ASIDE)),
                found -> {
                    waiting.set(found.waiting());
                    aside.set(found.aside());
                    items.setAll(found.items());
                },
                desk::failed);
    }

    /** What a look at the watched folders found. */
    void watched(WatchFolders.Look look) {
        missing.set(look.missing());
        pending.set(look.pending());
    }

    void setAside(List<IntakeItem> chosen, String reason) {
        change(() -> archive.intake().tray().setAside(ids(chosen), reason), "ui.tray.set_aside_done", chosen.size());
    }

    void bringBack(List<IntakeItem> chosen) {
        if (!chosen.isEmpty()) {
            change(() -> archive.intake().tray().bringBack(ids(chosen)), "ui.tray.brought_back", chosen.size());
        }
    }

    private void change(Runnable deed, String key, int count) {
        desk.background()
                .change(
                        desk.text("ui.changing"),
                        progress -> {
                            deed.run();
                            return count;
                        },
                        done -> desk.notices().success(desk.text(key, done), List.of()),
                        desk::failed);
    }

    private static List<Long> ids(List<IntakeItem> chosen) {
        return chosen.stream().map(IntakeItem::id).toList();
    }

    /** Documents that are registered already and may be the same. */
    void candidates(IntakeItem item, Consumer<List<Document>> found) {
        desk.background().lane().ask(() -> archive.intake().tray().candidates(item), found, desk::failed);
    }

    void join(IntakeItem item, Document document, Consumer<Document> joined) {
        desk.background()
                .change(
                        desk.text("ui.changing"),
                        progress -> archive.intake().tray().join(item.id(), document.id()),
                        joined,
                        desk::failed);
    }

    /** Registered documents that the words find, for one that is not among the likely ones. Reads the archive. */
    List<Document> find(String words) {
        return archive.find().find(Search.of(words, MOST_FOUND)).stream()
                .map(Hit::document)
                .toList();
    }

    void cut(IntakeItem stack, List<Integer> starts, Consumer<List<IntakeItem>> done) {
        desk.background()
                .change(
                        desk.text("ui.tray.cutting"),
                        progress -> archive.intake().cut().cut(stack.id(), starts, progress),
                        done,
                        desk::failed);
    }

    /** Takes files and folders in beside all other work; can be stopped, and begun again. */
    void takeIn(List<Path> places, Consumer<Report> done) {
        desk.background()
                .aside(
                        desk.text("ui.tray.taking_in"),
                        progress -> {
                            List<TakenFile> troubles = new ArrayList<>();
                            int[] counted = {0};
                            Map<TakenFile.Status, Integer> counts = new EnumMap<>(TakenFile.Status.class);
                            Consumer<TakenFile> told = taken -> {
                                counts.merge(taken.status(), 1, Integer::sum);
                                if (taken.status() == TakenFile.Status.REFUSED
                                        || taken.status() == TakenFile.Status.HELD) {
                                    troubles.add(taken);
                                }
                                counted[0]++;
                                if (counted[0] % NEWS_EVERY == 0) {
                                    desk.background()
                                            .onScreen(() -> desk.background().changedBeside());
                                }
                            };
                            try {
                                ImportFolder.Tally tally = archive.intake()
                                        .folders()
                                        .take(places, Wish.waiting(Direction.INCOMING), told, progress);
                                return new Report(tally, List.copyOf(troubles), false);
                            } catch (Cancelled stopped) {
                                return new Report(new ImportFolder.Tally(counts), List.copyOf(troubles), true);
                            }
                        },
                        report -> {
                            desk.background().changedBeside();
                            done.accept(report);
                        },
                        failed -> {
                            desk.background().changedBeside();
                            desk.failed(failed);
                        });
    }
}
