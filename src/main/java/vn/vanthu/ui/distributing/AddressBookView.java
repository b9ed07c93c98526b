package vn.vanthu.ui.distributing;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;

/** The address book as a tree, with groups, merge, import and export. */
public final class AddressBookView implements Screen {
    private final Desk desk;
    private final AddressBookViewModel model;
    private final DuplicatesViewModel duplicates;
    private final SheetViewModel sheet;
    private final AddressTree tree;
    private final AddressForm form;
    private final DuplicatesPane duplicatesPane;
    private final SheetPane sheetPane;
    private final SplitPane split = new SplitPane();
    private final BorderPane right = new BorderPane();
    private final BorderPane book = new BorderPane();
    private final StackPane box = new StackPane();
    private final Label state = new Label();
    private final Label count = new Label();
    private final ChangeListener<Boolean> changes = (o, was, is) -> showState();
    private final Act add;
    private final Act addBelow;
    private final Act addFirst;
    private final Act save;
    private final Act revert;
    private final Act remove;
    private final Act merge;
    private final Act takeIn;
    private final Act export;
    private final Act find;
    private final Act resume;

    public AddressBookView(OpenArchive archive, Desk desk) {
        this.desk = desk;
        model = new AddressBookViewModel(archive, desk);
        duplicates = new DuplicatesViewModel(archive, desk);
        sheet = new SheetViewModel(archive, desk);
        tree = new AddressTree(desk, model);
        form = new AddressForm(desk, model);
        Act back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::showBook);
        duplicatesPane = new DuplicatesPane(desk, duplicates, back);
        sheetPane = new SheetPane(desk, sheet, back);
        add = new Act(desk.text("ui.address.add"), Feather.PLUS, "Ctrl+I", () -> begin(model::addBeside));
        addFirst = new Act(desk.text("ui.address.add_first"), Feather.PLUS, "Ctrl+I", add.run());
        addBelow = new Act(
                desk.text("ui.address.add_below"),
                Feather.CORNER_DOWN_RIGHT,
                "Ctrl+Shift+I",
                () -> begin(model::addBelow));
        save = new Act(desk.text("ui.save"), Feather.CHECK, "Ctrl+Enter", () -> model.save(this::saved));
        revert = new Act(desk.text("ui.address.revert"), Feather.ROTATE_CCW, "", model::revert);
        remove = new Act(desk.text("ui.address.remove"), Feather.TRASH_2, "", this::remove);
        merge = new Act(desk.text("ui.address.merge"), Feather.COPY, "", this::showDuplicates);
        takeIn = new Act(desk.text("ui.address.import"), Feather.UPLOAD, "", this::chooseSheet);
        export = new Act(desk.text("ui.address.export"), Feather.DOWNLOAD, "Ctrl+S", this::export);
        find = new Act(desk.text("ui.address.filter"), Feather.FILTER, "F3", tree::focusFilter);
        resume = new Act(desk.text("ui.see"), Feather.EYE, "", model::resume);
        build();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        if (isFront(duplicatesPane.node())) {
            return duplicatesPane.acts();
        }
        return isFront(sheetPane.node()) ? sheetPane.acts() : List.of(add, addBelow, save, export, find);
    }

    @Override
    public void shown() {
        if (isFront(book)) {
            tree.focus();
        }
    }

    private boolean isFront(Node pane) {
        return box.getChildren().contains(pane);
    }

    private void build() {
        split.getItems().setAll(tree.node(), right);
        split.setDividerPositions(desk.remembered().number("split.addresses", 0.42));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.addresses", is));
        right.setMinWidth(420);
        book.setTop(head());
        book.setCenter(split);
        book.getStyleClass().add("addresses");
        box.getChildren().setAll(book);
        model.form().addListener((o, was, is) -> showForm(was, is));
        model.forest().addListener((o, was, is) -> showBookOrNothing());
        model.loaded().addListener((o, was, is) -> showBookOrNothing());
        showForm(Optional.empty(), Optional.empty());
    }

    private Node head() {
        Label title = new Label(desk.text("ui.nav.addresses"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane();
        Stream.of(add, addBelow, merge, takeIn, export).map(Act::button).forEach(buttons.getChildren()::add);
        buttons.getStyleClass().add("head-acts");
        HBox.setHgrow(buttons, Priority.ALWAYS);
        HBox head = new HBox(title, count, buttons);
        head.getStyleClass().addAll("screen-head", "address-head");
        return head;
    }

    private Node foot() {
        state.getStyleClass().add("muted");
        FlowPane foot = new FlowPane(save.primary(), revert.button(), remove.button(), state);
        foot.getStyleClass().add("form-acts");
        if (model.waiting() > 0) {
            Label others = new Label(desk.text("ui.address.others_unsaved", model.waiting()));
            others.getStyleClass().add("unsaved");
            foot.getChildren().addAll(others, resume.button());
        }
        return foot;
    }

    private void showForm(Optional<AddressFields> was, Optional<AddressFields> is) {
        was.ifPresent(fields -> fields.changed().removeListener(changes));
        is.ifPresent(fields -> {
            fields.changed().addListener(changes);
            form.show(fields);
            right.setCenter(form.node());
            right.setBottom(foot());
        });
        if (is.isEmpty()) {
            right.setCenter(null);
            right.setBottom(null);
        }
        showState();
    }

    private void showState() {
        Optional<AddressFields> fields = model.form().get();
        boolean isNew = fields.filter(shown -> shown.id() == 0).isPresent();
        boolean changed = fields.filter(shown -> shown.changed().get()).isPresent();
        state.setText(changed ? desk.text("ui.address.unsaved") : isNew ? desk.text("ui.address.new") : "");
        state.getStyleClass().removeAll("unsaved");
        if (changed) {
            state.getStyleClass().add("unsaved");
        }
    }

    private void showBookOrNothing() {
        count.setText(desk.text("ui.address.count", model.forest().get().size()));
        boolean isEmpty = model.loaded().get()
                && model.forest().get().isEmpty()
                && model.form().get().isEmpty();
        book.setCenter(
                isEmpty
                        ? new EmptyState(
                                        Feather.USERS,
                                        desk.text("ui.address.empty"),
                                        desk.text("ui.address.empty_words"),
                                        List.of(addFirst, takeIn))
                                .node()
                        : split);
    }

    private void begin(Runnable adding) {
        adding.run();
        book.setCenter(split);
        // What is new in the window can take the focus only after it was laid out.
        split.applyCss();
        split.layout();
        form.focusFirst();
    }

    private void saved(vn.vanthu.domain.distribution.Recipient kept) {
        desk.notices().success(desk.text("ui.address.saved", kept.name()), List.of(add, addBelow));
    }

    private void remove() {
        model.form().get().ifPresent(fields -> {
            if (fields.id() == 0) {
                model.revert();
                return;
            }
            String name = fields.get(AddressFields.Line.NAME).value();
            ButtonType yes = new ButtonType(desk.text("ui.address.remove"), ButtonBar.ButtonData.OK_DONE);
            ButtonType no = new ButtonType(desk.text("ui.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
            Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", yes, no);
            question.initOwner(box.getScene().getWindow());
            question.setTitle(desk.text("ui.address.remove"));
            question.setHeaderText(desk.text("ui.address.remove_question", name));
            question.setGraphic(null);
            if (question.showAndWait().filter(yes::equals).isPresent()) {
                model.remove(gone -> desk.notices().success(desk.text("ui.address.removed", gone), List.of()));
            }
        });
    }

    private void showBook() {
        box.getChildren().setAll(book);
        tree.focus();
    }

    private void showDuplicates() {
        duplicates.look();
        box.getChildren().setAll(duplicatesPane.node());
        duplicatesPane.focus();
    }

    private void chooseSheet() {
        FileChooser chooser = sheetChooser("ui.address.import");
        File chosen = chooser.showOpenDialog(box.getScene().getWindow());
        if (chosen != null) {
            sheet.read(chosen.toPath());
            box.getChildren().setAll(sheetPane.node());
            sheetPane.focus();
        }
    }

    private void export() {
        FileChooser chooser = sheetChooser("ui.address.export");
        chooser.setInitialFileName(desk.text("ui.address.sheet_name") + ".xlsx");
        File chosen = chooser.showSaveDialog(box.getScene().getWindow());
        if (chosen != null) {
            model.export(chosen.toPath());
        }
    }

    private FileChooser sheetChooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text(key));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Excel", "*.xlsx", "*.XLSX"));
        return chooser;
    }
}
