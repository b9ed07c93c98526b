package vn.vanthu.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.receiving.TakenFile;
import vn.vanthu.receiving.WatchFolders;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.receiving.TrayView;

/** Tells the clerk, wherever she is, what came in by itself through a watched folder. */
final class WatchNews {
    private final Desk desk;
    private final TrayView tray;
    private final BooleanSupplier isTrayInFront;
    private final Runnable goToTray;

    WatchNews(Desk desk, TrayView tray, BooleanSupplier isTrayInFront, Runnable goToTray) {
        this.desk = desk;
        this.tray = tray;
        this.isTrayInFront = isTrayInFront;
        this.goToTray = goToTray;
    }

    void tell(WatchFolders.Look look) {
        tray.watched(look);
        long waits = look.taken().stream()
                .filter(taken -> taken.status() != TakenFile.Status.REFUSED)
                .count();
        if (!look.taken().isEmpty()) {
            desk.background().changedBeside();
        }
        if (waits > 0 && !isTrayInFront.getAsBoolean()) {
            Act see = new Act(desk.text("ui.see"), Feather.EYE, "", goToTray);
            desk.notices().news(desk.text("ui.tray.came_in", waits), List.of(see));
        }
        look.taken().stream().flatMap(taken -> taken.why().stream()).findFirst().ifPresent(desk::failed);
        look.failure().ifPresent(desk::failed);
        if (!look.missing().isEmpty()) {
            desk.notices()
                    .warning(desk.text(
                            "ui.tray.missing",
                            look.missing().stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }
}
