package vn.vanthu.ui.distributing;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.ui.kit.Desk;

/** The address book as a tree, with a filter above it. */
final class AddressTree {
    private static final double ROOM_FOR_HEADING = 76;
    private static final double ROW_HEIGHT = 30;
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");

    private final Desk desk;
    private final AddressBookViewModel model;
    private final CustomTextField filter = new CustomTextField();
    private final TreeTableView<Recipient> tree = new TreeTableView<>();
    private final BorderPane box = new BorderPane();
    private boolean isFilling;

    AddressTree(Desk desk, AddressBookViewModel model) {
        this.desk = desk;
        this.model = model;
        build();
        model.forest().addListener((o, was, is) -> fill());
        model.filter().addListener((o, was, is) -> fill());
        model.withEnded().addListener((o, was, is) -> fill());
        model.wanted().addListener((o, was, is) -> select(is.longValue()));
        model.form().addListener((o, was, is) -> tree.refresh());
    }

    Node node() {
        return box;
    }

    void focus() {
        tree.requestFocus();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void build() {
        filter.setPromptText(desk.text("ui.address.filter"));
        filter.setLeft(new FontIcon(Feather.FILTER));
        filter.setId("address-filter");
        filter.textProperty().bindBidirectional(model.filter());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                tree.requestFocus();
                if (tree.getSelectionModel().getSelectedIndex() < 0) {
                    tree.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        CheckBox ended = new CheckBox(desk.text("ui.address.with_ended"));
        ended.selectedProperty().bindBidirectional(model.withEnded());
        ended.setMinWidth(CheckBox.USE_PREF_SIZE);
        HBox head = new HBox(filter, ended);
        head.getStyleClass().add("address-filter");
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setFixedCellSize(ROW_HEIGHT);
        tree.setRowFactory(view -> new Row());
        tree.getColumns()
                .setAll(List.of(
                        column("ui.address.NAME", 300, this::name),
                        column("ui.address.ABBREVIATION", 90, Recipient::abbreviation),
                        column("ui.address.kind", 90, recipient -> desk.word(recipient.kind()))));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        tree.getStyleClass().add("address-tree");
        tree.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !isFilling && is.getValue() != null) {
                model.choose(is.getValue());
            }
        });
        box.setTop(head);
        box.setCenter(tree);
        box.setMinWidth(280);
    }

    private TreeTableColumn<Recipient, String> column(String key, double width, Function<Recipient, String> words) {
        TreeTableColumn<Recipient, String> column = new TreeTableColumn<>(desk.text(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue().getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, ROOM_FOR_HEADING));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A dot stands before an entry with changes that are not saved. */
    private String name(Recipient recipient) {
        return (model.isUnfinished(recipient.id()) ? "● " : "") + recipient.name();
    }

    private void fill() {
        isFilling = true;
        long chosen =
                model.form().get().map(AddressFields::id).orElse(model.wanted().get());
        TreeItem<Recipient> root = new TreeItem<>();
        add(root, model.branches());
        tree.setRoot(root);
        isFilling = false;
        select(chosen);
    }

    private static void add(TreeItem<Recipient> above, List<AddressForest.Branch> branches) {
        for (AddressForest.Branch branch : branches) {
            TreeItem<Recipient> item = new TreeItem<>(branch.recipient());
            item.setExpanded(true);
            add(item, branch.below());
            above.getChildren().add(item);
        }
    }

    private void select(long id) {
        isFilling = true;
        Optional<TreeItem<Recipient>> found = find(tree.getRoot(), id);
        found.ifPresentOrElse(
                item -> {
                    tree.getSelectionModel().select(item);
                    int row = tree.getRow(item);
                    tree.scrollTo(Math.max(0, row - 8));
                },
                () -> tree.getSelectionModel().clearSelection());
        isFilling = false;
    }

    private static Optional<TreeItem<Recipient>> find(TreeItem<Recipient> above, long id) {
        for (TreeItem<Recipient> item : above.getChildren()) {
            if (item.getValue().id() == id) {
                return Optional.of(item);
            }
            Optional<TreeItem<Recipient>> below = find(item, id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private final class Row extends TreeTableRow<Recipient> {
        @Override
        protected void updateItem(Recipient item, boolean empty) {
            super.updateItem(item, empty);
            setTooltip(empty || item == null ? null : new Tooltip(item.name()));
            pseudoClassStateChanged(ENDED, !empty && item != null && !item.isValidOn(desk.today()));
        }
    }
}
