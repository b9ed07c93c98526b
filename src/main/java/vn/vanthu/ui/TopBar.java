package vn.vanthu.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.query.FieldWord;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Suggestions;
import vn.vanthu.ui.kit.Ways;

/** The field that finds, from wherever the person is, and the button that enters a document. */
final class TopBar {
    private static final int MOST_RECENT = 6;

    private final CustomTextField search = new CustomTextField();
    private final HBox box = new HBox();
    private final List<Act> acts;

    /**
     * @param look told the words with every change
     * @param enter from the field into the hits
     */
    TopBar(OpenArchive archive, Desk desk, Ways ways, Consumer<String> look, Runnable enter) {
        Act focus = new Act(desk.text("ui.find.do"), Feather.SEARCH, "Ctrl+F", this::focusSearch);
        Act incoming = new Act(
                desk.text("ui.register.in"), Feather.INBOX, "Ctrl+N", () -> ways.chooseAndRegister(Direction.INCOMING));
        Act outgoing = new Act(
                desk.text("ui.register.out"),
                Feather.SEND,
                "Ctrl+Shift+N",
                () -> ways.chooseAndRegister(Direction.OUTGOING));
        Act paper = new Act(
                desk.text("ui.register.paper_in"),
                Feather.FILE,
                "Ctrl+G",
                () -> ways.register(Direction.INCOMING, List.of()));
        Act paperOut = new Act(
                desk.text("ui.register.paper_out"),
                Feather.FILE,
                "Ctrl+Shift+G",
                () -> ways.register(Direction.OUTGOING, List.of()));
        Act internal = new Act(
                desk.text("ui.register.internal"),
                Feather.FILE_TEXT,
                "Ctrl+Shift+I",
                () -> ways.chooseAndRegister(Direction.INTERNAL));
        Act paperInternal = new Act(
                desk.text("ui.register.paper_internal"),
                Feather.FILE,
                "Ctrl+Shift+J",
                () -> ways.register(Direction.INTERNAL, List.of()));
        Act anywhere = new Act(desk.text("ui.find.do"), Feather.SEARCH, "Ctrl+K", this::focusSearch);
        acts = List.of(focus, anywhere, incoming, outgoing, internal, paper, paperOut, paperInternal);
        search.setPromptText(desk.text("ui.find.prompt"));
        search.setTooltip(new Tooltip(focus.hint()));
        search.setLeft(new FontIcon(Feather.SEARCH));
        Label key = new Label(focus.keyShown());
        key.getStyleClass().add("key-hint");
        search.setRight(key);
        search.setId("search");
        search.textProperty().addListener((o, was, is) -> look.accept(is));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                look.accept(search.getText());
                enter.run();
                event.consume();
            }
        });
        Suggestions.of(desk, search, typed -> offers(archive, typed));
        HBox.setHgrow(search, Priority.ALWAYS);
        SplitMenuButton add = new SplitMenuButton();
        add.setText(desk.text("ui.register.do"));
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.getStyleClass().add("accent");
        add.setTooltip(new Tooltip(incoming.hint()));
        add.setOnAction(event -> incoming.run().run());
        add.setMinWidth(SplitMenuButton.USE_PREF_SIZE);
        acts.subList(2, acts.size()).forEach(act -> add.getItems().add(act.menuItem()));
        box.getStyleClass().add("top-bar");
        box.getChildren().setAll(search, add);
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return acts;
    }

    /** Writes words into the field, as if they had been typed. */
    void write(String words) {
        search.setText(words);
        search.requestFocus();
        search.end();
    }

    void focusSearch() {
        TextField field = search;
        field.requestFocus();
        field.selectAll();
    }

    /** What was looked for lately and begins so; then field words that the last word is the beginning of. */
    private static List<String> offers(OpenArchive archive, String typed) {
        String key = Folding.key(typed);
        int last = typed.lastIndexOf(' ') + 1;
        String word = Folding.key(typed.substring(last));
        Stream<String> recent = archive.lookUp().searches().recent().stream()
                .filter(words -> !key.isEmpty() && Folding.key(words).startsWith(key))
                .limit(MOST_RECENT);
        Stream<String> fields = Arrays.stream(FieldWord.values())
                .filter(field -> word.length() > 1 && Folding.key(field.shown()).startsWith(word))
                .map(field -> typed.substring(0, last) + field.shown() + ": ");
        return Stream.concat(recent, fields).toList();
    }
}
