package vn.vanthu.ui.importing;

import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.SheetImport;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** What was taken in before, each with the way to undo it; asked once more before it is done. */
final class EarlierImports {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final ImportViewModel model;
    private final Desk desk;
    private final VBox rows = new VBox();
    private final VBox box = new VBox();

    EarlierImports(ImportViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        Label title = new Label(desk.text("ui.import.earlier"));
        title.getStyleClass().add("section-title");
        rows.getStyleClass().add("earlier-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        box.getStyleClass().add("earlier-imports");
        box.getChildren().setAll(title, scroll);
        model.earlier().addListener((ListChangeListener<SheetImport>) change -> show());
        show();
    }

    Node node() {
        return box;
    }

    private void show() {
        rows.getChildren().setAll(model.earlier().stream().map(this::row).toList());
        box.setVisible(!model.earlier().isEmpty());
    }

    private Node row(SheetImport taken) {
        HBox row = new HBox();
        row.getStyleClass().add("earlier-import");
        row.getChildren().setAll(words(taken), end(taken, row));
        return row;
    }

    private Node words(SheetImport taken) {
        Label source = new Label(taken.source());
        String when = SHOWN.format(taken.at().atZone(desk.clock().getZone()));
        Label facts =
                new Label(desk.text("ui.import.earlier_row", when, desk.word(taken.direction()), taken.documents()));
        facts.getStyleClass().add("muted");
        VBox words = new VBox(source, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Node end(SheetImport taken, HBox row) {
        if (taken.undoneAt().isPresent()) {
            Label undone = new Label(desk.text(
                    "ui.import.was_undone",
                    SHOWN.format(taken.undoneAt().get().atZone(desk.clock().getZone()))));
            undone.getStyleClass().add("muted");
            undone.setMinWidth(Region.USE_PREF_SIZE);
            return undone;
        }
        return new Act(desk.text("ui.import.undo"), Feather.ROTATE_CCW, "", () -> ask(taken, row)).button();
    }

    private void ask(SheetImport taken, HBox row) {
        Label question = new Label(desk.text("ui.import.undo_question", taken.documents()));
        question.setMinWidth(Region.USE_PREF_SIZE);
        Button sure = new Act(desk.text("ui.import.undo"), Feather.ROTATE_CCW, "", () -> model.undo(taken)).button();
        sure.getStyleClass().add("danger");
        Button keep = new Act(desk.text("ui.keep"), Feather.X, "", this::show).button();
        row.getChildren().setAll(words(taken), question, sure, keep);
        keep.requestFocus();
    }
}
