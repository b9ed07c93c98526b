package vn.vanthu.ui.arranging;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.intake.LearnedAlias;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The folders whose new files come into the tray by themselves, and what was learned from corrections. */
final class IntakePane {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final VBox folders = new VBox();
    private final VBox aliases = new VBox();
    private final VBox box = new VBox();

    private record Read(List<Path> folders, List<LearnedAlias> aliases) {}

    IntakePane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        reading = desk.background().lane();
        Act add = new Act(desk.text("ui.watch.add"), Feather.FOLDER_PLUS, "", this::choose);
        folders.getStyleClass().add("tray-words");
        aliases.getStyleClass().add("tray-words");
        box.getStyleClass().add("form-pad");
        box.getChildren()
                .setAll(
                        title("ui.watch.title"),
                        words("ui.watch.words"),
                        folders,
                        add.button(),
                        title("ui.alias.title"),
                        words("ui.alias.words"),
                        aliases);
        desk.background().revision().addListener((o, was, is) -> read());
        read();
    }

    Node node() {
        return box;
    }

    private Label title(String key) {
        Label title = new Label(desk.text(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private Label words(String key) {
        Label words = new Label(desk.text(key));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private void read() {
        reading.ask(
                () -> new Read(
                        archive.intake().watch().folders(),
                        archive.intake().aliases().all()),
                this::show,
                desk::failed);
    }

    private void show(Read found) {
        folders.getChildren().clear();
        if (found.folders().isEmpty()) {
            folders.getChildren().add(words("ui.watch.none"));
        }
        found.folders()
                .forEach(folder -> folders.getChildren()
                        .add(row(
                                folder.toString(),
                                new Act(desk.text("ui.watch.remove"), Feather.X, "", () -> without(found, folder)))));
        aliases.getChildren().clear();
        if (found.aliases().isEmpty()) {
            aliases.getChildren().add(words("ui.alias.none"));
        }
        found.aliases()
                .forEach(alias -> aliases.getChildren()
                        .add(row(
                                shown(alias),
                                new Act(desk.text("ui.alias.forget"), Feather.X, "", () -> forget(alias)))));
    }

    private String shown(LearnedAlias alias) {
        return desk.text(
                "ui.alias.row",
                desk.word(alias.kind()),
                alias.asRead(),
                alias.corrected(),
                DateWording.brief(
                        alias.learnedAt().atZone(desk.clock().getZone()).toLocalDate()));
    }

    private static Node row(String text, Act remove) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinWidth(60);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, remove.small());
        row.getStyleClass().add("trash-row");
        return row;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.text("ui.watch.add"));
        Optional.ofNullable(chooser.showDialog(box.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(this::add);
    }

    private void add(Path folder) {
        change(() -> {
            List<Path> more = new ArrayList<>(archive.intake().watch().folders());
            more.add(folder);
            archive.intake().watch().watch(more);
        });
    }

    private void without(Read found, Path folder) {
        List<Path> rest =
                found.folders().stream().filter(one -> !one.equals(folder)).toList();
        change(() -> archive.intake().watch().watch(rest));
    }

    private void forget(LearnedAlias alias) {
        change(() -> archive.intake().aliases().forget(alias));
    }

    private void change(Runnable deed) {
        desk.background()
                .change(
                        desk.text("ui.settings.saving"),
                        progress -> {
                            deed.run();
                            return true;
                        },
                        done -> {},
                        desk::failed);
    }
}
