package vn.vanthu.ui.distributing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;

/** To whom one document goes, what was sent, who signed for it; and all that still waits. */
public final class DispatchView implements Screen {
    private final Desk desk;
    private final DispatchViewModel model;
    private final DispatchTable table;
    private final UnsentTable unsent;
    private final EnvelopePane paper;
    private final DispatchForm form;
    private final Label title = new Label();
    private final Label count = new Label();
    private final ToggleButton ofDocument = new ToggleButton();
    private final BorderPane book = new BorderPane();
    private final StackPane box = new StackPane();
    private final Act send;
    private final Act acknowledge;
    private final Act takeBack;
    private final Act undo;
    private final Act print;
    private final Act back;
    private final Map<DispatchViewModel.Mode, Act> modes = new EnumMap<>(DispatchViewModel.Mode.class);

    public DispatchView(OpenArchive archive, Desk desk, Ways ways) {
        this.desk = desk;
        model = new DispatchViewModel(archive, desk);
        table = new DispatchTable(desk, model, this::open);
        unsent = new UnsentTable(desk, model, this::open);
        paper = new EnvelopePane(archive, desk, this::showBook);
        send = new Act(desk.text("ui.dispatch.send"), Feather.SEND, "Ctrl+Enter", () -> model.send(table.selected()));
        acknowledge = new Act(
                desk.text("ui.dispatch.acknowledge"),
                Feather.CHECK,
                "Ctrl+Shift+Enter",
                () -> model.acknowledge(table.selected()));
        takeBack = new Act(
                desk.text("ui.dispatch.take_back"), Feather.X_CIRCLE, "", () -> model.takeBack(table.selected()));
        undo = new Act(desk.text("ui.dispatch.undo"), Feather.ROTATE_CCW, "Ctrl+Z", this::undo);
        print = new Act(desk.text("ui.dispatch.print"), Feather.MAIL, "Ctrl+P", this::showPaper);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", ways::back);
        mode(DispatchViewModel.Mode.DOCUMENT, "Ctrl+1");
        mode(DispatchViewModel.Mode.TO_SEND, "Ctrl+2");
        mode(DispatchViewModel.Mode.CHASE, "Ctrl+3");
        form = new DispatchForm(desk, model, send, acknowledge, takeBack);
        build();
    }

    /** Puts this document on the screen. */
    public void begin(Document document) {
        model.begin(document);
        showBook();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        if (!box.getChildren().contains(book)) {
            return paper.acts();
        }
        return Stream.concat(Stream.of(send, acknowledge, undo, print, back), modes.values().stream())
                .toList();
    }

    @Override
    public void shown() {
        if (box.getChildren().contains(book)) {
            focusRows();
        } else {
            paper.focus();
        }
    }

    private void build() {
        book.setTop(head());
        book.setBottom(form.node());
        book.getStyleClass().add("dispatch");
        box.getChildren().setAll(book);
        model.mode().addListener((o, was, is) -> showMode());
        model.document().addListener((o, was, is) -> showMode());
        model.rows().addListener((ListChangeListener<DispatchRow>) change -> showCount());
        model.unsent().addListener((ListChangeListener<Document>) change -> showCount());
        model.marked().addListener((o, was, is) -> showCount());
        model.loaded().addListener((o, was, is) -> showCount());
        showMode();
    }

    private Node head() {
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        count.getStyleClass().add("muted");
        VBox words = new VBox(title, count);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        SegmentedButton choice = new SegmentedButton();
        modes.forEach((mine, act) -> {
            ToggleButton button = mine == DispatchViewModel.Mode.DOCUMENT ? ofDocument : new ToggleButton();
            button.setText(act.label());
            button.setTooltip(new Tooltip(act.hint()));
            button.setSelected(model.mode().get() == mine);
            button.setOnAction(event -> {
                button.setSelected(true);
                act.run().run();
            });
            model.mode().addListener((o, was, is) -> button.setSelected(is == mine));
            choice.getButtons().add(button);
        });
        choice.setMinWidth(Region.USE_PREF_SIZE);
        Button printing = print.button();
        HBox head = new HBox(words, choice, printing, back.button());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void mode(DispatchViewModel.Mode mode, String key) {
        modes.put(mode, new Act(desk.text("ui.dispatch.mode." + mode.name()), Feather.LIST, key, () -> {
            if (mode != DispatchViewModel.Mode.DOCUMENT
                    || model.document().get().isPresent()) {
                model.mode().set(mode);
            }
        }));
    }

    private void showMode() {
        DispatchViewModel.Mode mode = model.mode().get();
        Optional<Document> document = model.document().get();
        ofDocument.setDisable(document.isEmpty());
        boolean isUnsent = mode == DispatchViewModel.Mode.TO_SEND;
        book.setCenter(isUnsent ? unsent.node() : table.node());
        form.node().setVisible(!isUnsent);
        form.node().setManaged(!isUnsent);
        title.setText(
                mode == DispatchViewModel.Mode.DOCUMENT
                        ? document.map(this::named).orElse("")
                        : desk.text("ui.dispatch.mode." + mode.name()));
        showCount();
        focusRows();
    }

    private String named(Document document) {
        String date = DateWording.brief(document.fields().issueDate());
        return document.fields().code().shown() + (date.isEmpty() ? "" : " · " + date) + " · "
                + document.fields().subject();
    }

    private void showCount() {
        DispatchViewModel.Mode mode = model.mode().get();
        int all = mode == DispatchViewModel.Mode.TO_SEND
                ? model.unsent().size()
                : model.rows().size();
        String marked = model.marked().get() == 0
                ? ""
                : " · " + desk.text("ui.dispatch.marked", model.marked().get());
        count.setText(desk.text("ui.dispatch.count." + mode.name(), all) + marked);
        Node none = model.loaded().get() ? nothing(mode) : new Label(desk.text("ui.loading"));
        table.placeholder(none);
        if (mode == DispatchViewModel.Mode.TO_SEND) {
            unsent.placeholder(none);
        }
    }

    private Node nothing(DispatchViewModel.Mode mode) {
        return new EmptyState(
                        Feather.CHECK_CIRCLE,
                        desk.text("ui.dispatch.none." + mode.name()),
                        desk.text("ui.dispatch.none_words." + mode.name()),
                        List.of(back))
                .node();
    }

    private void focusRows() {
        if (model.mode().get() == DispatchViewModel.Mode.TO_SEND) {
            unsent.focus();
        } else {
            table.focus();
        }
    }

    private void open(Document document) {
        model.begin(document);
    }

    /** In a field it is the field's own text that is taken back. */
    private void undo() {
        Node focused = box.getScene().getFocusOwner();
        if (focused instanceof TextInputControl field && field.isUndoable()) {
            field.undo();
        } else {
            model.undo();
        }
    }

    private void showPaper() {
        List<Long> ids = model.forPaper();
        if (ids.isEmpty()) {
            desk.notices().warning(desk.text("ui.dispatch.choose_first"));
            return;
        }
        paper.begin(ids);
        box.getChildren().setAll(paper.node());
        paper.focus();
    }

    private void showBook() {
        box.getChildren().setAll(book);
        focusRows();
    }
}
