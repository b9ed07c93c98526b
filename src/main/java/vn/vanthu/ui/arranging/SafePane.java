package vn.vanthu.ui.arranging;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.safeguarding.BackupReport;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.work.Progress;

/** Backing up, and checking that all is there. */
final class SafePane {
    private static final DateTimeFormatter FILE_STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final Label last = new Label();
    private final Label result = new Label();
    private final ListView<String> findings = new ListView<>();
    private final VBox box = new VBox();

    SafePane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        Act backUp = new Act(desk.text("ui.safe.back_up"), Feather.SAVE, "", this::backUp);
        Act quick =
                new Act(desk.text("ui.safe.quick"), Feather.CHECK_SQUARE, "", () -> verify(archive.verify()::quick));
        Act deep = new Act(desk.text("ui.safe.deep"), Feather.SHIELD, "", () -> verify(archive.verify()::deep));
        findings.setPrefHeight(180);
        findings.setVisible(false);
        findings.setManaged(false);
        result.setWrapText(true);
        box.getStyleClass().add("form-pad");
        box.getChildren()
                .setAll(
                        heading("ui.safe.backups"),
                        words("ui.safe.backups_words"),
                        last,
                        buttons(List.of(backUp)),
                        heading("ui.safe.checks"),
                        words("ui.safe.checks_words"),
                        buttons(List.of(quick, deep)),
                        result,
                        findings);
        desk.background().revision().addListener((o, was, is) -> readLast());
        readLast();
    }

    Node node() {
        return box;
    }

    private Node heading(String key) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private Node words(String key) {
        Label label = new Label(desk.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node buttons(List<Act> acts) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("form-acts");
        acts.forEach(act -> row.getChildren().add(act.button()));
        return row;
    }

    private void readLast() {
        lane.ask(archive.backUp()::lastGood, this::showLast, desk::failed);
    }

    private void showLast(Optional<Instant> when) {
        last.setText(when.map(instant -> desk.text(
                        "ui.safe.last", SHOWN.format(instant.atZone(desk.clock().getZone()))))
                .orElse(desk.text("ui.safe.never")));
    }

    private void backUp() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.safe.back_up"));
        chooser.setInitialFileName("van-thu-" + FILE_STAMP.format(ZonedDateTime.now(desk.clock())) + ".zip");
        desk.remembered()
                .text("backup.folder")
                .map(File::new)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        File target = chooser.showSaveDialog(box.getScene().getWindow());
        if (target != null) {
            desk.remembered().keep("backup.folder", target.getParent());
            Path file = target.toPath();
            desk.background()
                    .change(
                            desk.text("ui.safe.backing_up"),
                            progress -> archive.backUp().backUp(file, progress),
                            this::backedUp,
                            desk::failed);
        }
    }

    private void backedUp(BackupReport report) {
        desk.notices()
                .success(
                        desk.text(
                                "ui.safe.backed_up",
                                report.documents(),
                                report.files(),
                                report.file().toString()),
                        List.of());
    }

    private void verify(Function<Progress, List<Finding>> check) {
        result.setText(desk.text("ui.safe.checking"));
        desk.background().aside(desk.text("ui.safe.checking"), check, this::showFindings, reason -> {
            result.setText("");
            desk.failed(reason);
        });
    }

    private void showFindings(List<Finding> found) {
        long damages = found.stream().filter(Finding::isDamage).count();
        result.setText(damages == 0 ? desk.text("ui.safe.sound") : desk.text("ui.safe.damaged", damages));
        findings.getItems()
                .setAll(found.stream()
                        .map(f -> desk.word(f.kind()) + ": " + f.subject()
                                + (f.detail().isEmpty() ? "" : " (" + f.detail() + ")"))
                        .toList());
        findings.setVisible(!found.isEmpty());
        findings.setManaged(!found.isEmpty());
    }
}
