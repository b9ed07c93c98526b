package vn.vanthu.ui.receiving;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.receiving.TakenFile;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** What became of many files that were taken in: the counts, and each one that is not in the tray now, with the reason. */
final class ReportPane {
    private final BorderPane box = new BorderPane();
    private final Act leave;

    ReportPane(Desk desk, TrayViewModel.Report report, Runnable left) {
        leave = new Act(desk.text("ui.close"), Feather.X, "Esc", left);
        Label title = new Label(desk.text(report.isStopped() ? "ui.tray.report_stopped" : "ui.tray.report"));
        title.getStyleClass().add("section-title");
        Label words = new Label(sentence(desk, report));
        words.setWrapText(true);
        VBox head = new VBox(title, words);
        head.getStyleClass().add("form-pad");
        ListView<String> lines = new ListView<>();
        lines.setId("report-lines");
        report.troubles().forEach(taken -> lines.getItems().add(line(desk, taken)));
        lines.setPlaceholder(new Label(desk.text("ui.tray.report_clean")));
        FlowPane buttons = new FlowPane(leave.primary());
        buttons.getStyleClass().add("form-acts");
        box.setTop(head);
        box.setCenter(lines);
        box.setBottom(buttons);
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(leave);
    }

    static String sentence(Desk desk, TrayViewModel.Report report) {
        return desk.text(
                "ui.tray.taken_in",
                report.tally().all(),
                report.tally().of(TakenFile.Status.WAITING) + report.tally().of(TakenFile.Status.HELD_OTHERWISE),
                report.tally().of(TakenFile.Status.HELD),
                report.tally().of(TakenFile.Status.REFUSED));
    }

    private static String line(Desk desk, TakenFile taken) {
        String why = taken.why().map(desk.notices()::sentence).orElseGet(() -> taken.origin());
        return desk.word(taken.status()) + ": " + (taken.why().isPresent() ? taken.origin() + " – " + why : why);
    }
}
