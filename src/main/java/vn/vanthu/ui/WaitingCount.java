package vn.vanthu.ui;

import java.util.function.IntConsumer;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.routing.ListToday;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** Keeps the count of what waits for the clerk up to date, with every change of the archive and every look at the day. */
final class WaitingCount {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final IntConsumer shown;

    WaitingCount(OpenArchive archive, Desk desk, IntConsumer shown) {
        this.archive = archive;
        this.desk = desk;
        this.shown = shown;
        lane = desk.background().lane();
        desk.background().revision().addListener((o, was, is) -> read());
        read();
    }

    /** Reads it again: the day may be another. */
    void read() {
        lane.ask(
                () -> archive.routing().today().today(desk.today(), DayGroup.OVERDUE, 0),
                (ListToday.Today found) -> shown.accept(found.toDo()),
                desk::failed);
    }
}
