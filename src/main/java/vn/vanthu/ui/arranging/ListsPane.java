package vn.vanthu.ui.arranging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.DistributionViewModel;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.RecipientBook;

/** The saved "Nơi nhận" lists of the office. */
final class ListsPane {
    private final OpenArchive archive;
    private final Desk desk;
    private final RecipientBook book;
    private final Map<String, DistributionList> unsaved = new HashMap<>();
    private final Lane lane;
    private final ListView<SavedList> names = new ListView<>();
    private final DistributionViewModel model = new DistributionViewModel();
    private final BorderPane box = new BorderPane();

    ListsPane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        book = new RecipientBook(
                archive.lists()::all,
                archive.lists()::save,
                archive.distribution().addresses()::suggest,
                archive.distribution().resolve()::resolve,
                archive.distribution().resolve()::remember,
                () -> archive.office().office().officeAbbreviation());
        lane = desk.background().lane();
        names.setCellFactory(view -> new NameCell());
        names.setPlaceholder(
                new EmptyState(Feather.LIST, desk.text("ui.lists.empty"), desk.text("ui.lists.empty_words"), List.of())
                        .node());
        names.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> showList(was, is));
        names.setPrefWidth(260);
        box.setLeft(names);
        box.setCenter(editor());
        box.getStyleClass().add("lists");
        desk.background().revision().addListener((o, was, is) -> read());
        read();
    }

    Node node() {
        return box;
    }

    private Node editor() {
        DistributionEditor editor = new DistributionEditor(desk, model, book);
        Act keep = new Act(desk.text("ui.save"), Feather.CHECK, "", this::keep);
        Act remove = new Act(desk.text("ui.lists.remove"), Feather.TRASH_2, "", this::remove);
        HBox buttons = new HBox(keep.primary(), remove.button());
        buttons.getStyleClass().add("form-acts");
        buttons.disableProperty()
                .bind(names.getSelectionModel().selectedItemProperty().isNull());
        VBox content = new VBox(editor.node(), buttons);
        content.getStyleClass().add("form-pad");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void read() {
        lane.ask(archive.lists()::all, this::show, desk::failed);
    }

    private void show(List<SavedList> lists) {
        SavedList before = names.getSelectionModel().getSelectedItem();
        names.getItems().setAll(lists);
        lists.stream()
                .filter(list -> before == null || list.name().equals(before.name()))
                .findFirst()
                .ifPresent(list -> names.getSelectionModel().select(list));
    }

    /** What was changed in a list and not saved waits there until the person comes back to it. */
    private void showList(SavedList was, SavedList is) {
        if (was != null) {
            if (model.list().equals(was.list())) {
                unsaved.remove(was.name());
            } else {
                unsaved.put(was.name(), model.list());
            }
        }
        DistributionList lines = is == null ? DistributionList.EMPTY : unsaved.getOrDefault(is.name(), is.list());
        model.show(lines, FieldMark.NONE);
    }

    private void keep() {
        SavedList list = names.getSelectionModel().getSelectedItem();
        DistributionEditor.keepList(desk, book, list.name(), model.list());
    }

    private void remove() {
        SavedList list = names.getSelectionModel().getSelectedItem();
        ButtonType yes = new ButtonType(desk.text("ui.lists.remove"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(desk.text("ui.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", yes, no);
        question.initOwner(box.getScene().getWindow());
        question.setTitle(desk.text("ui.lists.remove"));
        question.setHeaderText(desk.text("ui.lists.remove_question", list.name()));
        question.setGraphic(null);
        if (question.showAndWait().filter(yes::equals).isPresent()) {
            desk.background()
                    .change(
                            desk.text("ui.lists.remove"),
                            progress -> {
                                archive.lists().remove(list);
                                return list;
                            },
                            done -> {},
                            desk::failed);
        }
    }

    private final class NameCell extends ListCell<SavedList> {
        @Override
        protected void updateItem(SavedList item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = empty || item == null;
            setText(none ? "" : item.name());
            setGraphic(null);
            if (!none) {
                Label count = new Label(
                        desk.text("ui.lists.lines", item.list().lines().size()));
                count.getStyleClass().add("muted");
                setGraphic(count);
                setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            }
        }
    }
}
