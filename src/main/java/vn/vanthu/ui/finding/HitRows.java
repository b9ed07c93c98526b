package vn.vanthu.ui.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.ui.kit.Desk;

/** The hits, as lines of two or as a table whose columns the clerk chooses; both remembered. */
final class HitRows {
    private static final double ROW_HEIGHT = 30;
    private static final double REST_MILLIS = 150;
    private static final double LEAST_COLUMN = 48;

    private final Desk desk;
    private final FindViewModel model;
    private final ListView<Integer> list = new ListView<>();
    private final TableView<Integer> table = new TableView<>();
    private final StackPane box = new StackPane();
    private final PauseTransition resting = new PauseTransition(Duration.millis(REST_MILLIS));
    private final MenuButton chooser = new MenuButton();
    private final ReadOnlyObjectWrapper<Optional<Integer>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private boolean isTable;

    /** @param open told when a person wants the chosen hit wide */
    HitRows(Desk desk, FindViewModel model, Runnable open) {
        this.desk = desk;
        this.model = model;
        list.setCellFactory(view -> new HitCell(desk.texts(), model::hit));
        list.getStyleClass().add("hits");
        table.getStyleClass().add("hit-table");
        table.setId("hit-table");
        table.setFixedCellSize(ROW_HEIGHT);
        list.setItems(model.rows());
        table.setItems(model.rows());
        for (Region view : List.of(list, table)) {
            view.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                    open.run();
                }
            });
            view.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    open.run();
                }
            });
        }
        watch(list.getSelectionModel());
        watch(table.getSelectionModel());
        model.loaded().addListener((o, was, is) -> {
            list.refresh();
            table.refresh();
        });
        // Later: the list clears its selection after its items have changed; and not for every key of a word.
        resting.setOnFinished(event -> showBest());
        model.rows().addListener((ListChangeListener<Integer>) change -> resting.playFromStart());
        HitColumn.remembered(desk).forEach(this::addColumn);
        table.getColumns().addListener((ListChangeListener<TableColumn<Integer, ?>>) change -> rememberColumns());
        // The archive puts them into order, not the table, which knows the rows in sight only.
        table.setSortPolicy(view -> {
            model.sorting().set(sorting());
            return true;
        });
        model.sorting().addListener((o, was, is) -> {
            if (is.isEmpty()) {
                table.getSortOrder().clear();
            }
        });
        buildChooser();
        show(desk.remembered().is("find.table"));
    }

    Node node() {
        return box;
    }

    /** Which columns the table has. */
    MenuButton chooser() {
        return chooser;
    }

    /** The row chosen last. */
    ReadOnlyObjectProperty<Optional<Integer>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** How many rows are chosen. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** All rows that are chosen, from the top. */
    List<Integer> all() {
        return selection().getSelectedIndices().stream().sorted().toList();
    }

    /** Whether the hits are shown as a table now. */
    boolean isTable() {
        return isTable;
    }

    /** The other of the two looks, with the same row chosen. */
    void toggle() {
        Optional<Integer> row = chosen.get();
        boolean hadFocus = list.isFocused() || table.isFocused();
        selection().clearSelection();
        // Lines have no headings that would say in which order they stand.
        table.getSortOrder().clear();
        show(!isTable);
        row.ifPresent(index -> selection().select((int) index));
        if (hadFocus) {
            focus();
        }
    }

    void focus() {
        (isTable ? table : list).requestFocus();
        showBest();
    }

    void placeholder(Node node) {
        list.setPlaceholder(node);
    }

    /** What can be done to a row, for a click with the other button. */
    void menu(ContextMenu menu) {
        list.setContextMenu(menu);
        table.setContextMenu(menu);
    }

    private void show(boolean asTable) {
        isTable = asTable;
        desk.remembered().keep("find.table", asTable);
        box.getChildren().setAll(asTable ? table : list);
        chooser.setVisible(asTable);
        chooser.setManaged(asTable);
    }

    /** The page of the first hit is in sight before a person has chosen one. */
    private void showBest() {
        if (selection().isEmpty()) {
            selection().selectFirst();
        }
    }

    private MultipleSelectionModel<Integer> selection() {
        return isTable ? table.getSelectionModel() : list.getSelectionModel();
    }

    private void watch(MultipleSelectionModel<Integer> selection) {
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.selectedItemProperty().addListener((o, was, is) -> {
            if (selection == selection()) {
                chosen.set(Optional.ofNullable(is));
            }
        });
        selection.getSelectedIndices().addListener((ListChangeListener<Integer>)
                change -> count.set(selection().getSelectedIndices().size()));
    }

    private void addColumn(HitColumn what) {
        TableColumn<Integer, String> column = new TableColumn<>(what.title(desk));
        column.setId(what.name());
        column.setSortable(what.sorting().isPresent());
        column.setMinWidth(LEAST_COLUMN);
        column.setPrefWidth(desk.remembered().number(widthKey(what), what.width()));
        column.widthProperty().addListener((o, was, is) -> desk.remembered().keep(widthKey(what), is));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                model.hit(row.getValue()).map(what::of).orElse("…")));
        column.setCellFactory(view -> new WordsCell());
        table.getColumns().add(column);
    }

    private static String widthKey(HitColumn what) {
        return "find.width." + what.name();
    }

    private void buildChooser() {
        chooser.setText(desk.text("ui.find.columns"));
        chooser.setGraphic(new FontIcon(Feather.COLUMNS));
        chooser.setTooltip(new Tooltip(desk.text("ui.find.columns_words")));
        chooser.setId("hit-columns");
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        List<HitColumn> shown = shown();
        for (HitColumn what : HitColumn.values()) {
            CheckMenuItem item = new CheckMenuItem(what.title(desk));
            item.setId("column-" + what.name());
            item.setSelected(shown.contains(what));
            item.selectedProperty().addListener((o, was, is) -> choose(what, is));
            chooser.getItems().add(item);
        }
        Menu sort = new Menu(desk.text("ui.find.sort_by"), new FontIcon(Feather.BAR_CHART));
        sort.setId("hit-sort");
        for (HitColumn what : HitColumn.values()) {
            what.sorting().ifPresent(by -> {
                MenuItem item = new MenuItem(what.title(desk));
                item.setId("sort-" + what.name());
                item.setOnAction(event -> sortBy(what));
                sort.getItems().add(item);
            });
        }
        chooser.getItems().addAll(new SeparatorMenuItem(), sort);
    }

    /** By keys what a click on the heading does: up, then down, then as before. */
    private void sortBy(HitColumn what) {
        chooser.getItems().stream()
                .filter(item -> ("column-" + what.name()).equals(item.getId()))
                .forEach(item -> ((CheckMenuItem) item).setSelected(true));
        TableColumn<Integer, ?> column = table.getColumns().stream()
                .filter(each -> what.name().equals(each.getId()))
                .findFirst()
                .orElseThrow();
        if (!table.getSortOrder().contains(column)) {
            column.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        } else if (column.getSortType() == TableColumn.SortType.ASCENDING) {
            column.setSortType(TableColumn.SortType.DESCENDING);
        } else {
            table.getSortOrder().clear();
        }
    }

    /** What the headings say; where a person chose several, the first counts. */
    private Optional<Sorting> sorting() {
        return table.getSortOrder().stream()
                .findFirst()
                .flatMap(column -> HitColumn.valueOf(column.getId())
                        .sorting()
                        .map(by -> new Sorting(by, column.getSortType() == TableColumn.SortType.DESCENDING)));
    }

    private void choose(HitColumn what, boolean isWanted) {
        if (isWanted) {
            addColumn(what);
        } else {
            table.getColumns().removeIf(column -> what.name().equals(column.getId()));
        }
        // One must stay, or nobody could see anything.
        List<HitColumn> shown = shown();
        chooser.getItems()
                .forEach(item -> item.setDisable(
                        shown.size() == 1 && ("column-" + shown.get(0).name()).equals(item.getId())));
    }

    private List<HitColumn> shown() {
        List<HitColumn> shown = new ArrayList<>();
        table.getColumns()
                .forEach(column -> Arrays.stream(HitColumn.values())
                        .filter(what -> what.name().equals(column.getId()))
                        .forEach(shown::add));
        return shown;
    }

    private void rememberColumns() {
        HitColumn.remember(desk, shown());
    }
}
