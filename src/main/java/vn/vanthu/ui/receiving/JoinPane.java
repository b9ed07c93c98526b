package vn.vanthu.ui.receiving;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Document;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.LinkField;
import vn.vanthu.ui.kit.Suggestions;

/** Asks to which registered document a file belongs: those that are likely stand there, any other is found by words. */
final class JoinPane {
    private static final int MOST_SHOWN = 4;

    private final Desk desk;
    private final Function<String, List<Document>> find;

    /** @param find documents for a few words; asked in the background */
    JoinPane(Desk desk, Function<String, List<Document>> find) {
        this.desk = desk;
        this.find = find;
    }

    /** @param place where it is asked */
    void ask(Pane place, List<Document> likely, Consumer<Document> chosen) {
        String sentence = desk.text(likely.isEmpty() ? "ui.tray.join_none" : "ui.tray.join_question");
        Inquiry inquiry = new Inquiry(desk, place, sentence);
        VBox rows = new VBox();
        rows.getStyleClass().add("tray-words");
        likely.stream()
                .limit(MOST_SHOWN)
                .forEach(document -> rows.getChildren().add(row(document, () -> {
                    inquiry.close();
                    chosen.accept(document);
                })));
        TextField words = new TextField();
        words.setId("join-words");
        words.setPromptText(desk.text("ui.link.prompt"));
        Suggestions<Document> found = new Suggestions<>(
                desk, words, typed -> typed.isBlank() ? List.of() : find.apply(typed), LinkField::shown);
        found.taking(document -> {
            inquiry.close();
            chosen.accept(document);
        });
        inquiry.with(rows).with(words).show();
        if (likely.isEmpty()) {
            words.requestFocus();
        }
    }

    private Node row(Document document, Runnable join) {
        String number = document.number().map(Object::toString).orElse("…");
        Label words = new Label(desk.text("ui.tray.candidate", number, LinkField.shown(document)));
        words.setTooltip(new Tooltip(words.getText()));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button choose = new Act(desk.text("ui.tray.join"), Feather.LINK, "", join).button();
        HBox row = new HBox(words, choose);
        row.getStyleClass().add("trash-row");
        return row;
    }
}
