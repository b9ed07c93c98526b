package vn.vanthu.ui.routing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.routing.ListToday;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** What waits today: the counts of all groups, the rows of one. */
final class TodayViewModel {
    /** More than a day's work; the count says how many there are. */
    static final int MOST_SHOWN = 200;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final ObjectProperty<DayGroup> group = new SimpleObjectProperty<>(DayGroup.OVERDUE);
    private final ReadOnlyObjectWrapper<Optional<ListToday.Today>> today =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean isChosen;

    TodayViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        desk.background().revision().addListener((o, was, is) -> read());
    }

    /** The group whose rows are shown. */
    ReadOnlyObjectProperty<DayGroup> group() {
        return group;
    }

    /** Empty until it is read. */
    ReadOnlyObjectProperty<Optional<ListToday.Today>> today() {
        return today.getReadOnlyProperty();
    }

    /** Whether the rows are those of the group. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** A person chose a group. */
    void choose(DayGroup chosen) {
        isChosen = true;
        if (chosen != group.get()) {
            turnTo(chosen);
        }
    }

    /** Reads again; the day may have changed meanwhile. */
    void read() {
        DayGroup asked = group.get();
        lane.ask(
                () -> archive.routing().today().today(desk.today(), asked, MOST_SHOWN),
                found -> show(asked, found),
                desk::failed);
    }

    /** Notes that a document is settled today. */
    void settle(Document document, Consumer<Document> then) {
        change(
                "ui.assign.saving",
                () -> archive.routing().assign().settle(document.id(), desk.today(), Optional.empty()),
                () -> then.accept(document));
    }

    void reopen(Document document) {
        change("ui.assign.saving", () -> archive.routing().assign().reopen(document.id()), () -> {});
    }

    private void change(String doing, Runnable deed, Runnable then) {
        desk.background()
                .change(
                        desk.text(doing),
                        progress -> {
                            deed.run();
                            return true;
                        },
                        done -> then.run(),
                        desk::failed);
    }

    private void turnTo(DayGroup chosen) {
        loaded.set(false);
        group.set(chosen);
        read();
    }

    /** The first group in which something waits is the one to begin with; afterwards only a person turns to another. */
    private void show(DayGroup asked, ListToday.Today found) {
        Optional<DayGroup> first = Arrays.stream(DayGroup.values())
                .filter(one -> found.count(one) > 0)
                .findFirst();
        if (!isChosen && found.count(asked) == 0 && first.isPresent()) {
            turnTo(first.get());
        } else {
            isChosen = true;
            today.set(Optional.of(found));
            loaded.set(true);
        }
    }
}
