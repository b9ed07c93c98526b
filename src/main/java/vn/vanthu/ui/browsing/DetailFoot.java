package vn.vanthu.ui.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.register.Document;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** What can be done to the shown document: the usual as buttons, the seldom in a menu, reasons asked above them. */
final class DetailFoot {
    private final Supplier<Optional<Document>> shown;
    private final VBox questions = new VBox();
    private final FlowPane buttons = new FlowPane();
    private final MenuButton more;
    private final ContextMenu rowMenu = new ContextMenu();
    private final VBox box = new VBox(questions, buttons);

    /**
     * Something seldom done.
     *
     * @param isPossible whether it can be done to this document
     */
    record Other(Act act, Predicate<Document> isPossible) {}

    DetailFoot(Desk desk, Supplier<Optional<Document>> shown) {
        this.shown = shown;
        buttons.getStyleClass().add("sheet-acts");
        more = new MenuButton(desk.text("ui.detail.more"), new FontIcon(Feather.MORE_HORIZONTAL));
        more.setTooltip(new Tooltip(desk.text("ui.detail.more") + "  (F10)"));
        more.setMinWidth(Region.USE_PREF_SIZE);
    }

    Region node() {
        return box;
    }

    /** Where reasons and choices are asked. */
    Pane questions() {
        return questions;
    }

    /** @param acts the most usual first */
    void offer(List<Act> acts, List<Other> others) {
        buttons.getChildren().clear();
        for (Act act : acts) {
            buttons.getChildren().add(buttons.getChildren().isEmpty() ? act.primary() : act.button());
        }
        more.getItems().setAll(items(others));
        more.setOnShowing(event -> enable(more.getItems(), others));
        buttons.getChildren().add(more);
        List<Other> all = new ArrayList<>(
                acts.stream().map(act -> new Other(act, document -> true)).toList());
        all.addAll(others);
        rowMenu.getItems().setAll(items(all));
        rowMenu.setOnShowing(event -> enable(rowMenu.getItems(), all));
    }

    /** The same for a row of the register. */
    ContextMenu rowMenu() {
        return rowMenu;
    }

    private static List<MenuItem> items(List<Other> others) {
        return others.stream().map(other -> other.act().menuItem()).toList();
    }

    private void enable(List<MenuItem> items, List<Other> others) {
        for (int i = 0; i < others.size(); i++) {
            items.get(i)
                    .setDisable(shown.get().filter(others.get(i).isPossible()).isEmpty());
        }
    }

    /** Opens the menu of what is seldom done. */
    void openMore() {
        more.show();
    }
}
