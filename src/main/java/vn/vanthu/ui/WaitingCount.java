package vn.vanthu.ui;

import java.util.function.IntConsumer;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** Keeps the count of what waits for the clerk up to date, with every change of the archive and every look at the day. */
final class WaitingCount {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final IntConsumer today;
    private final IntConsumer tray;

    private record Counted(int today, int tray) {}

    /**
     * @param today told what is to be done today
     * @param tray told how many files wait to be entered
     */
    WaitingCount(OpenArchive archive, Desk desk, IntConsumer today, IntConsumer tray) {
        this.archive = archive;
        this.desk = desk;
        this.today = today;
        this.tray = tray;
        lane = desk.background().lane();
        desk.background().revision().addListener((o, was, is) -> read());
        read();
    }

    /** Reads it again: the day may be another. */
    void read() {
        lane.ask(
                () -> new Counted(
                        archive.routing()
                                .today()
                                .today(desk.today(), DayGroup.OVERDUE, 0)
                                .toDo(),
                        archive.intake().tray().count(IntakeItem.State.WAITING)),
                (Counted found) -> {
                    today.accept(found.today());
                    tray.accept(found.tray());
                },
                desk::failed);
    }
}
