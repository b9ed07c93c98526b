package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.viewer.DocumentView;

/** Shows a document that is held already beside the one in hand, before a person decides. */
final class DuplicateCard {
    private final OpenArchive archive;
    private final Desk desk;
    private final DocumentView mine;
    private final DocumentView held;
    private final Label words = new Label();
    private final Label heldTitle = new Label();
    private final FlowPane buttons = new FlowPane();
    private final VBox box = new VBox();

    DuplicateCard(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        mine = new DocumentView(desk);
        held = new DocumentView(desk);
        Label head = new Label(desk.text("ui.duplicate.head"));
        head.getStyleClass().add("screen-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Label mineTitle = new Label(desk.text("ui.duplicate.mine"));
        mineTitle.getStyleClass().add("sheet-heading");
        heldTitle.getStyleClass().add("sheet-heading");
        GridPane pages = new GridPane();
        pages.getStyleClass().add("duplicate-pages");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        pages.getColumnConstraints().setAll(half, half);
        RowConstraints grow = new RowConstraints();
        grow.setVgrow(Priority.ALWAYS);
        pages.getRowConstraints().setAll(new RowConstraints(), grow);
        pages.add(mineTitle, 0, 0);
        pages.add(heldTitle, 1, 0);
        pages.add(mine.node(), 0, 1);
        pages.add(held.node(), 1, 1);
        VBox.setVgrow(pages, Priority.ALWAYS);
        buttons.getStyleClass().add("form-acts");
        box.getStyleClass().add("duplicate");
        box.getChildren().setAll(head, words, buttons, pages);
    }

    Node node() {
        return box;
    }

    /** @param acts what a person can decide, the safest first */
    void show(Optional<Path> file, Document document, List<Act> acts) {
        heldTitle.setText(desk.text("ui.duplicate.held", document.fields().title()));
        words.setText(desk.text(
                "ui.duplicate.words",
                document.fields().title(),
                document.number().map(Object::toString).orElse("…"),
                DateWording.brief(document.registeredOn())));
        buttons.getChildren().clear();
        for (Act act : acts) {
            buttons.getChildren().add(buttons.getChildren().isEmpty() ? act.primary() : act.button());
        }
        file.ifPresentOrElse(
                path -> mine.show(() -> archive.view().open(path), 1),
                () -> mine.nothing(desk.text("ui.register.on_paper")));
        document.file()
                .ifPresentOrElse(
                        kept -> held.show(() -> archive.view().open(kept.hash()), 1),
                        () -> held.nothing(desk.text("ui.detail.no_file")));
    }
}
