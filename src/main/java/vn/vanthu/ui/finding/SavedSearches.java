package vn.vanthu.ui.finding;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.query.SavedSearch;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The searches that the clerk keeps at hand, for the sidebar; a folded one has room for their icons only. */
public final class SavedSearches {
    private static final double FOLDED = 100;

    private final OpenArchive archive;
    private final Desk desk;
    private final Consumer<String> look;
    private final Lane lane;
    private final VBox box = new VBox();

    /** @param look given the words of a search that was chosen */
    public SavedSearches(OpenArchive archive, Desk desk, Consumer<String> look) {
        this.archive = archive;
        this.desk = desk;
        this.look = look;
        lane = desk.background().lane();
        box.getStyleClass().add("saved-searches");
        box.widthProperty().addListener((o, was, is) -> fit());
        read();
    }

    public Node node() {
        return box;
    }

    /** Reads them anew. */
    public void read() {
        lane.ask(() -> archive.lookUp().searches().saved(), this::show, desk::failed);
    }

    private void show(List<SavedSearch> saved) {
        box.getChildren().setAll(saved.stream().map(this::button).toList());
        fit();
    }

    private Button button(SavedSearch search) {
        Button button = new Button(search.name(), new FontIcon(Feather.BOOKMARK));
        button.getStyleClass().addAll("flat", "saved-search");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(search.words()));
        button.setFocusTraversable(false);
        button.setOnAction(event -> look.accept(search.words()));
        MenuItem forget = new MenuItem(desk.text("ui.find.forget"), new FontIcon(Feather.TRASH_2));
        forget.setOnAction(event -> desk.background()
                .jot(
                        () -> {
                            archive.lookUp().searches().forget(search.name());
                            return search;
                        },
                        gone -> read(),
                        desk::failed));
        button.setContextMenu(new ContextMenu(forget));
        return button;
    }

    private void fit() {
        boolean isFolded = box.getWidth() < FOLDED;
        box.getChildren()
                .forEach(child -> ((Button) child)
                        .setContentDisplay(isFolded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
}
