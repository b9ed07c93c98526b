package vn.vanthu.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;

/** Edits a "Nơi nhận" list: one line an entry, by keyboard; a whole block can be pasted, a saved list chosen. */
public final class DistributionEditor {
    private static final List<String> PURPOSES =
            List.of("để b/c", "để t/h", "để p/h", "để chỉ đạo", "để biết", "để th/dõi");

    private final Desk desk;
    private final DistributionViewModel model;
    private final Supplier<List<SavedList>> saved;
    private final BiConsumer<String, DistributionList> save;
    private final VBox rows = new VBox();
    private final VBox box = new VBox();
    private final Label total = new Label();
    private final Act choose;
    private final Button chooseButton;
    private final Lane lane;

    /**
     * @param saved reads the lists the office keeps; asked in the background
     * @param save keeps this list under a name
     */
    public DistributionEditor(
            Desk desk,
            DistributionViewModel model,
            Supplier<List<SavedList>> saved,
            BiConsumer<String, DistributionList> save) {
        this.desk = desk;
        this.model = model;
        this.saved = saved;
        this.save = save;
        lane = desk.background().lane();
        choose = new Act(desk.text("ui.distribution.choose"), Feather.LIST, "F4", this::chooseList);
        chooseButton = choose.button();
        rows.getStyleClass().add("distribution-rows");
        box.getStyleClass().add("distribution");
        box.getChildren().setAll(rows, tools());
        model.entries().addListener((ListChangeListener<DistributionViewModel.Entry>) change -> showRows());
        model.edits().addListener((o, was, is) -> showTotal());
        showRows();
        showTotal();
    }

    public Region node() {
        return box;
    }

    /** Chooses a saved list; also for the key of the screen. */
    public Act choose() {
        return choose;
    }

    private Node tools() {
        Act add = new Act(
                desk.text("ui.distribution.add"),
                Feather.PLUS,
                "",
                () -> addAt(model.entries().size()));
        Act paste = new Act(desk.text("ui.distribution.paste"), Feather.CLIPBOARD, "", this::paste);
        Act keep = new Act(desk.text("ui.distribution.save"), Feather.BOOKMARK, "", this::keep);
        FlowPane tools = new FlowPane();
        tools.getStyleClass().add("distribution-tools");
        for (Button button : List.of(add.button(), paste.button(), chooseButton, keep.button())) {
            button.getStyleClass().addAll("flat", "small");
            tools.getChildren().add(button);
        }
        total.getStyleClass().add("muted");
        tools.getChildren().add(total);
        return tools;
    }

    private void showRows() {
        rows.getChildren().setAll(model.entries().stream().map(this::row).toList());
        showTotal();
    }

    private void showTotal() {
        DistributionList list = model.list();
        total.setText(
                list.isEmpty()
                        ? ""
                        : desk.text("ui.distribution.total", list.lines().size(), list.totalCopies()));
    }

    private Node row(DistributionViewModel.Entry entry) {
        TextField text = field(entry, "ui.distribution.text");
        text.textProperty().bindBidirectional(entry.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        TextField purpose = field(entry, "ui.distribution.purpose");
        purpose.textProperty().bindBidirectional(entry.purpose());
        purpose.getStyleClass().add("purpose");
        purpose.setContextMenu(null);
        Button why = new Act(desk.text("ui.distribution.purposes"), Feather.CHEVRON_DOWN, "", () -> {}).small();
        why.setOnAction(event -> choosePurpose(why, entry));
        why.setFocusTraversable(false);
        TextField copies = field(entry, "ui.distribution.copies");
        copies.textProperty().bindBidirectional(entry.copies());
        copies.getStyleClass().add("copies");
        Button remove = new Act(desk.text("ui.distribution.remove"), Feather.X, "", () -> model.remove(entry)).small();
        remove.setTooltip(new Tooltip(desk.text("ui.distribution.remove") + "  (Ctrl+Delete)"));
        remove.setFocusTraversable(false);
        Label dash = new Label("–");
        HBox row = new HBox(dash, text, purpose, why, copies, remove);
        row.getStyleClass().add("distribution-row");
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> rowKey(event, entry));
        return row;
    }

    private TextField field(DistributionViewModel.Entry entry, String hint) {
        TextField field = new TextField();
        field.setPromptText(desk.text(hint));
        field.setTooltip(new Tooltip(desk.text(hint) + "\n" + desk.text("ui.distribution.keys")));
        field.setUserData(entry);
        return field;
    }

    private void rowKey(KeyEvent event, DistributionViewModel.Entry entry) {
        int index = model.entries().indexOf(entry);
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && !event.isShiftDown()) {
            model.confirmed();
            if (index == model.entries().size() - 1 && !entry.text().get().isBlank()) {
                addAt(index + 1);
            } else {
                focus(index + 1);
            }
        } else if (event.getCode() == KeyCode.DELETE && event.isControlDown()) {
            model.remove(entry);
            focus(Math.min(index, model.entries().size() - 1));
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            model.move(entry, -1);
            focus(model.entries().indexOf(entry));
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            model.move(entry, 1);
            focus(model.entries().indexOf(entry));
        } else {
            return;
        }
        event.consume();
    }

    private void addAt(int index) {
        model.add(index);
        focus(index);
    }

    private void focus(int index) {
        if (index >= 0 && index < rows.getChildren().size()) {
            Node field = ((HBox) rows.getChildren().get(index)).getChildren().get(1);
            Platform.runLater(field::requestFocus);
        }
    }

    private void paste() {
        String block = Clipboard.getSystemClipboard().getString();
        if (block != null && !block.isBlank()) {
            model.paste(model.entries().size(), block);
        }
    }

    private void choosePurpose(Node anchor, DistributionViewModel.Entry entry) {
        ContextMenu menu = new ContextMenu();
        for (String wording : PURPOSES) {
            menu.getItems().add(item(wording, () -> entry.purpose().set(wording)));
        }
        menu.getItems()
                .add(item(
                        desk.text("ui.distribution.no_purpose"),
                        () -> entry.purpose().set("")));
        menu.show(anchor, Side.BOTTOM, 0, 0);
    }

    private void chooseList() {
        lane.ask(saved, this::offer, desk::failed);
    }

    private void offer(List<SavedList> lists) {
        ContextMenu menu = new ContextMenu();
        for (SavedList list : lists) {
            String name = desk.text(
                    "ui.distribution.saved", list.name(), list.list().lines().size());
            menu.getItems().add(item(name, () -> model.show(list.list(), FieldMark.NONE)));
        }
        if (lists.isEmpty()) {
            MenuItem none = item(desk.text("ui.distribution.none_saved"), () -> {});
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.show(chooseButton, Side.TOP, 0, 0);
    }

    private void keep() {
        DistributionList list = model.list();
        if (list.isEmpty()) {
            desk.notices().warning(desk.text("ui.distribution.nothing_to_save"));
            return;
        }
        askName().ifPresent(name -> save.accept(name, list));
    }

    private Optional<String> askName() {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(box.getScene().getWindow());
        dialog.setTitle(desk.text("ui.distribution.save"));
        dialog.setHeaderText(desk.text("ui.distribution.save_under"));
        dialog.setGraphic(null);
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> run.run());
        return item;
    }

    /** Keeps a list in the background and says so. */
    public static BiConsumer<String, DistributionList> savingBy(Desk desk, Consumer<SavedList> keeper) {
        return (name, list) -> desk.background()
                .change(
                        desk.text("ui.distribution.save"),
                        progress -> {
                            keeper.accept(new SavedList(0, name, list));
                            return name;
                        },
                        done -> desk.notices().success(desk.text("ui.distribution.saved_under", done), List.of()),
                        desk::failed);
    }
}
