package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.LinkField;

/** What was put away from a register, with the way back for each; the numbers stay theirs. */
final class TrashPane {
    private final OpenArchive archive;
    private final Desk desk;
    private final Direction direction;
    private final Consumer<Document> bringBack;
    private final Runnable leave;
    private final Lane reading;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /** @param leave back to the register */
    TrashPane(OpenArchive archive, Desk desk, Direction direction, Consumer<Document> bringBack, Runnable leave) {
        this.archive = archive;
        this.desk = desk;
        this.direction = direction;
        this.bringBack = bringBack;
        this.leave = leave;
        reading = desk.background().lane();
        rows.getStyleClass().add("trash");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        desk.background().revision().addListener((o, was, is) -> {
            if (scroll.getScene() != null) {
                read();
            }
        });
    }

    Node node() {
        return scroll;
    }

    void read() {
        reading.ask(
                () -> archive.books().numbers().trashed().stream()
                        .filter(document -> document.direction() == direction)
                        .toList(),
                this::show,
                desk::failed);
    }

    private void show(List<Document> documents) {
        Act back = new Act(desk.text("ui.trash.leave"), Feather.ARROW_LEFT, "", leave);
        if (documents.isEmpty()) {
            rows.getChildren()
                    .setAll(new EmptyState(
                                    Feather.TRASH_2,
                                    desk.text("ui.trash.empty"),
                                    desk.text("ui.trash.empty_words"),
                                    List.of(back))
                            .node());
            return;
        }
        Label head = new Label(desk.text("ui.trash.title", documents.size()));
        head.getStyleClass().add("section-title");
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = new HBox(head, back.button());
        top.getStyleClass().add("trash-row");
        rows.getChildren().setAll(top);
        documents.forEach(document -> rows.getChildren().add(row(document)));
    }

    private Node row(Document document) {
        Label name = new Label(LinkField.shown(document));
        Label why = new Label(document.voidedBecause().orElse(""));
        why.getStyleClass().add("muted");
        VBox words = new VBox(name, why);
        words.setMinWidth(60);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Act(
                        desk.text("ui.trash.bring_back"), Feather.ROTATE_CCW, "", () -> bringBack.accept(document))
                .button();
        HBox row = new HBox(words, back);
        row.getStyleClass().add("trash-row");
        return row;
    }
}
