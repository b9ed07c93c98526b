package vn.vanthu.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.ui.kit.Act;

/** The places of the window, one under the other; folds to icons. */
final class Sidebar {
    private static final double WIDE = 200;
    private static final double NARROW = 56;

    private final VBox box = new VBox();
    private final Label head = new Label();
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private boolean folded;

    Sidebar() {
        head.getStyleClass().add("sidebar-head");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("sidebar");
        box.getChildren().setAll(head);
        fold(false);
    }

    Region node() {
        return box;
    }

    /** The office whose archive this is. */
    void showOffice(String name) {
        head.setText(name);
        head.setTooltip(new Tooltip(name));
    }

    /**
     * Adds a place.
     *
     * @param seen whether it is there now
     */
    ToggleButton add(Act act, ObservableValue<Boolean> seen) {
        ToggleButton button = new ToggleButton(act.label(), new FontIcon(act.icon()));
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("place");
        button.setTooltip(new Tooltip(act.hint()));
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run().run());
        button.visibleProperty().bind(seen);
        button.managedProperty().bind(seen);
        buttons.add(button);
        box.getChildren().add(button);
        return button;
    }

    void addGap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        box.getChildren().add(gap);
    }

    void addLine() {
        Separator line = new Separator();
        box.getChildren().add(line);
    }

    /** Adds a node at the place reached, shown in both widths. */
    void add(Node node) {
        box.getChildren().add(node);
    }

    /** Shows which place is in front. */
    void select(ToggleButton button) {
        button.setSelected(true);
    }

    /** Shows that no place of the sidebar is in front. */
    void selectNone() {
        group.selectToggle(null);
    }

    boolean isFolded() {
        return folded;
    }

    void fold(boolean narrow) {
        folded = narrow;
        double width = narrow ? NARROW : WIDE;
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        head.setVisible(!narrow);
        head.setManaged(!narrow);
        for (ToggleButton button : buttons) {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
    }
}
