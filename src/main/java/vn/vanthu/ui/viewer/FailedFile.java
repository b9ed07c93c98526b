package vn.vanthu.ui.viewer;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.work.Failure;

/** What stands where the pages of a file cannot be shown: which file, why, and what can be done. */
final class FailedFile {
    /** Nothing leaves the archive of a file that is not what was kept (law L4). */
    private static final Set<Failure.Kind> NOT_WHAT_WAS_KEPT =
            Set.of(Failure.Kind.KEPT_FILE_CHANGED, Failure.Kind.KEPT_FILE_MISSING);

    private final Desk desk;

    FailedFile(Desk desk) {
        this.desk = desk;
    }

    /** @param outlet of the document it belongs to, which is named: whoever leafs through a list must see which one it is */
    Node node(Throwable reason, Optional<Outlet> outlet) {
        Label title = new Label(outlet.map(Outlet::title).orElse(""), new FontIcon(Feather.ALERT_OCTAGON));
        title.getStyleClass().add("viewer-failed");
        title.setWrapText(true);
        title.setMaxWidth(460);
        Label sentence = new Label(desk.notices().sentence(reason));
        sentence.setWrapText(true);
        sentence.setMaxWidth(460);
        VBox box = new VBox(title, sentence);
        box.getStyleClass().add("viewer-failure");
        boolean isSound = !(reason instanceof Failure failure && NOT_WHAT_WAS_KEPT.contains(failure.kind()));
        if (isSound) {
            outlet.ifPresent(way -> box.getChildren()
                    .add(new Act(desk.text("ui.viewer.open_outside"), Feather.EXTERNAL_LINK, "", way::open).button()));
        }
        return box;
    }
}
