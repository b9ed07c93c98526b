package vn.vanthu.ui.receiving;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** Above the tray's list: what it shows, what can be taken in, and what goes on in the watched folders. */
final class TrayHead {
    private final Desk desk;
    private final TrayViewModel model;
    private final Consumer<List<Path>> taken;
    private final Act takeIn;
    private final Label state = new Label();
    private final VBox node;

    /** @param taken given the folder that a person chose */
    TrayHead(Desk desk, TrayViewModel model, Consumer<List<Path>> taken) {
        this.desk = desk;
        this.model = model;
        this.taken = taken;
        takeIn = new Act(desk.text("ui.tray.take_in"), Feather.FOLDER_PLUS, "Ctrl+O", this::chooseFolder);
        state.setWrapText(true);
        state.getStyleClass().addAll("muted", "tray-state");
        model.missing().addListener((o, was, is) -> showState());
        model.pending().addListener((o, was, is) -> showState());
        node = new VBox(bar(), state);
        showState();
    }

    Node node() {
        return node;
    }

    Act takeIn() {
        return takeIn;
    }

    private Node bar() {
        Label title = new Label(desk.text("ui.nav.tray"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton waiting = new ToggleButton();
        ToggleButton set = new ToggleButton();
        SegmentedButton which = new SegmentedButton(waiting, set);
        which.setMinWidth(Region.USE_PREF_SIZE);
        waiting.setSelected(true);
        count(waiting, IntakeItem.State.WAITING);
        count(set, IntakeItem.State.SET_ASIDE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, which, gap, takeIn.small());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void count(ToggleButton button, IntakeItem.State of) {
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("tray-" + of.name());
        button.setTooltip(new Tooltip(desk.word(of)));
        Runnable tell = () -> button.setText(desk.text(
                "ui.tray.count." + of.name(),
                of == IntakeItem.State.WAITING
                        ? model.waiting().get()
                        : model.aside().get()));
        (of == IntakeItem.State.WAITING ? model.waiting() : model.aside()).addListener((o, was, is) -> tell.run());
        tell.run();
        button.setOnAction(event -> {
            button.setSelected(true);
            model.state().set(of);
        });
    }

    private void showState() {
        List<String> said = new ArrayList<>();
        if (!model.missing().get().isEmpty()) {
            said.add(desk.text(
                    "ui.tray.missing",
                    model.missing().get().stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
        if (model.pending().get() > 0) {
            said.add(desk.text("ui.tray.pending", model.pending().get()));
        }
        state.setText(String.join(" ", said));
        state.setManaged(!said.isEmpty());
        state.setVisible(!said.isEmpty());
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.text("ui.tray.take_in"));
        desk.remembered()
                .text("intake.tree")
                .map(File::new)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(state.getScene().getWindow())).ifPresent(folder -> {
            desk.remembered().keep("intake.tree", folder.getPath());
            taken.accept(List.of(folder.toPath()));
        });
    }
}
