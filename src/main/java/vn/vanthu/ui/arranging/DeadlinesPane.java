package vn.vanthu.ui.arranging;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.routing.Deadlines;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** The office's habits about deadlines: usual days, and from when on a person is warned. */
final class DeadlinesPane {
    private final OpenArchive archive;
    private final Desk desk;
    private final Act keep;
    private final StringProperty usual = new SimpleStringProperty("");
    private final StringProperty warn = new SimpleStringProperty("");
    private final StringProperty usualError = new SimpleStringProperty("");
    private final StringProperty warnError = new SimpleStringProperty("");

    DeadlinesPane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        keep = new Act(desk.text("ui.save"), Feather.CHECK, "Ctrl+Enter", this::keep);
        desk.background().lane().ask(archive.routing().assign()::deadlines, this::show, desk::failed);
    }

    Act keepAct() {
        return keep;
    }

    Node node() {
        Label head = new Label(desk.text("ui.settings.deadlines"));
        head.getStyleClass().add("section-title");
        Label words = new Label(desk.text("ui.settings.deadlines_words"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        HBox buttons = new HBox(keep.primary());
        buttons.getStyleClass().add("form-acts");
        VBox pane = new VBox(
                head,
                words,
                field("ui.settings.usual_days", usual, usualError),
                field("ui.settings.warn_days", warn, warnError),
                buttons);
        pane.getStyleClass().addAll("form-pad", "narrow");
        return pane;
    }

    private Node field(String key, StringProperty text, StringProperty error) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(text);
        text.addListener((o, was, is) -> error.set(""));
        return new FieldBox(desk.text(key), input).errorBy(error).node();
    }

    private void show(Deadlines deadlines) {
        usual.set(Integer.toString(deadlines.usualDays()));
        warn.set(Integer.toString(deadlines.warnDays()));
    }

    private void keep() {
        Optional<Integer> days = number(usual, usualError);
        Optional<Integer> before = number(warn, warnError);
        if (days.isPresent() && before.isPresent()) {
            Deadlines deadlines = new Deadlines(days.get(), before.get());
            desk.background()
                    .change(
                            desk.text("ui.settings.saving"),
                            progress -> {
                                archive.routing().assign().change(deadlines);
                                return deadlines;
                            },
                            done -> desk.notices().success(desk.text("ui.settings.deadlines_saved"), List.of()),
                            desk::failed);
        }
    }

    private Optional<Integer> number(StringProperty text, StringProperty error) {
        String typed = text.get().strip();
        boolean isNumber = typed.matches("\\d{1,3}");
        error.set(isNumber ? "" : desk.word(Problem.Kind.NOT_A_NUMBER));
        return isNumber ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }
}
