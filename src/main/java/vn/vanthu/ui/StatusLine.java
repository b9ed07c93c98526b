package vn.vanthu.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The line at the foot: which archive, how many documents, the last good backup, what is running. */
final class StatusLine {
    private static final long AMBER_DAYS = 3;
    private static final long RED_DAYS = 10;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final Label count = new Label();
    private final Label backup = new Label();
    private final Button prints = new Button();
    private final HBox running = new HBox();
    private final HBox box = new HBox();

    /** What is read for the line. */
    private record State(int documents, Optional<Instant> backup, int prints) {}

    /**
     * @param safe to the place where backups are made
     * @param printing to the print jobs that wait
     */
    StatusLine(OpenArchive archive, Desk desk, Runnable safe, Runnable printing) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        Label folder = new Label(desk.text("ui.status.archive", archive.folder().toString()));
        folder.setTooltip(new Tooltip(archive.folder().toString()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        backup.setMinWidth(Region.USE_PREF_SIZE);
        backup.setOnMouseClicked(event -> safe.run());
        backup.getStyleClass().add("backup-state");
        prints.setId("print-count");
        prints.getStyleClass().addAll("flat", "small-act", "print-count");
        prints.setGraphic(new FontIcon(Feather.PRINTER));
        prints.setMinWidth(Region.USE_PREF_SIZE);
        prints.setOnAction(event -> printing.run());
        prints.managedProperty().bind(prints.visibleProperty());
        prints.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        running.getStyleClass().add("running");
        box.getStyleClass().add("status-line");
        box.getChildren().setAll(folder, count, backup, prints, gap, running);
        desk.background().revision().addListener((o, was, is) -> read());
        desk.background().running().addListener((ListChangeListener<Activity>) change -> {
            showRunning();
            read();
        });
        read();
    }

    Node node() {
        return box;
    }

    private void read() {
        lane.ask(this::state, this::show, desk::failed);
    }

    private State state() {
        int documents = List.of(Direction.values()).stream()
                .mapToInt(archive.list()::count)
                .sum();
        return new State(
                documents, archive.backUp().lastGood(), archive.print().open().size());
    }

    private void show(State state) {
        count.setText(desk.text("ui.status.documents", state.documents()));
        prints.setText(desk.text("ui.jobs.count", state.prints()));
        prints.setVisible(state.prints() > 0);
        backup.getStyleClass().removeAll("good", "amber", "red");
        Instant now = desk.clock().instant();
        long days = state.backup().map(at -> Duration.between(at, now).toDays()).orElse(Long.MAX_VALUE);
        String style = days > RED_DAYS ? "red" : days > AMBER_DAYS ? "amber" : "good";
        if (state.documents() == 0 && state.backup().isEmpty()) {
            style = "amber";
        }
        backup.getStyleClass().add(style);
        backup.setGraphic(new FontIcon(style.equals("good") ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        backup.setText(state.backup().map(this::when).orElse(desk.text("ui.status.no_backup")));
    }

    private String when(Instant at) {
        ZonedDateTime time = at.atZone(desk.clock().getZone());
        LocalDate today = desk.today();
        String clock = DateTimeFormatter.ofPattern("HH:mm").format(time);
        return time.toLocalDate().equals(today)
                ? desk.text("ui.status.backup_today", clock)
                : desk.text(
                        "ui.status.backup",
                        DateTimeFormatter.ofPattern("dd/MM/yyyy").format(time));
    }

    private void showRunning() {
        running.getChildren().clear();
        for (Activity activity : desk.background().running()) {
            ProgressBar bar = new ProgressBar();
            bar.setPrefWidth(90);
            bar.progressProperty().bind(activity.part());
            Act stop = new Act(desk.text("ui.stop"), Feather.X, "", activity::stop);
            running.getChildren().addAll(new Label(activity.doing()), bar, stop.small());
        }
    }
}
