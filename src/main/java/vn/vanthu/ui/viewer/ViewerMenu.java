package vn.vanthu.ui.viewer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.ui.kit.Act;

/** What can be done with the pages, at the right button or the menu key. */
final class ViewerMenu {
    private final ViewerActs acts;
    private final ContextMenu menu = new ContextMenu();

    ViewerMenu(ViewerActs acts) {
        this.acts = acts;
    }

    void show(Node pages, ContextMenuEvent event) {
        menu.hide();
        menu.getItems().clear();
        for (List<Act> group : acts.groups()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(act -> menu.getItems().add(item(act)));
        }
        menu.show(pages, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(Act act) {
        MenuItem item = new MenuItem(act.label(), new FontIcon(act.icon()));
        item.setAccelerator(KeyCombination.keyCombination(act.key()));
        item.setOnAction(event -> act.run().run());
        item.setDisable(acts.isIdle(act));
        return item;
    }
}
