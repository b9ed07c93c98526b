package vn.vanthu.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.ui.kit.Act;

/** The places of the window, one under the other; folds to icons. */
final class Sidebar {
    private static final double WIDE = 200;
    private static final double NARROW = 56;
    /** In a window narrower than this, pt, the names of the places give their room to the screen. */
    private static final double SMALL_WINDOW = 1000;

    private static final int MOST_COUNTED = 999;

    private final VBox box = new VBox();
    private final ScrollPane scroll = new ScrollPane(box);
    private final Label head = new Label();
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Label> badges = new ArrayList<>();
    private boolean folded;
    private boolean isFoldedByClerk;
    private boolean isInSmallWindow;

    Sidebar() {
        head.getStyleClass().add("sidebar-head");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("sidebar");
        box.getChildren().setAll(head);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("sidebar-scroll");
        scroll.sceneProperty().flatMap(Scene::widthProperty).addListener((o, was, is) -> {
            if (is != null && is.doubleValue() > 0) {
                fit(is.doubleValue() < SMALL_WINDOW);
            }
        });
        fold(false);
    }

    Region node() {
        return scroll;
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
        StackPane place = new StackPane(button);
        place.visibleProperty().bind(seen);
        place.managedProperty().bind(seen);
        buttons.add(button);
        box.getChildren().add(place);
        return button;
    }

    /**
     * Puts a count on a place; it is seen while something is counted.
     *
     * @return told the count with every change
     */
    IntConsumer count(ToggleButton button) {
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMouseTransparent(true);
        badge.setVisible(false);
        ((StackPane) button.getParent()).getChildren().add(badge);
        badges.add(badge);
        placeBadges();
        return count -> {
            badge.setText(count > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(count));
            badge.setVisible(count > 0);
        };
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

    /** How the clerk wants it in a window with room. */
    boolean isFoldedByClerk() {
        return isFoldedByClerk;
    }

    void fold(boolean narrow) {
        if (!isInSmallWindow) {
            isFoldedByClerk = narrow;
        }
        show(narrow);
    }

    private void fit(boolean small) {
        if (small != isInSmallWindow) {
            isInSmallWindow = small;
            show(small || isFoldedByClerk);
        }
    }

    private void show(boolean narrow) {
        folded = narrow;
        double width = narrow ? NARROW : WIDE;
        scroll.setMinWidth(width);
        scroll.setPrefWidth(width);
        scroll.setMaxWidth(width);
        head.setVisible(!narrow);
        head.setManaged(!narrow);
        for (ToggleButton button : buttons) {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
        placeBadges();
    }

    /** At the right end of the line; on the corner of the icon where that is all. */
    private void placeBadges() {
        badges.forEach(badge -> StackPane.setAlignment(badge, folded ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT));
    }
}
