package vn.vanthu.ui.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.routing.ListToday;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;

/** What waits today: overdue, due, new, waiting for a reply. */
public final class TodayView implements Screen {
    private static final double ROW_HEIGHT = 30;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST_SUBJECT = 110;

    private final Desk desk;
    private final Ways ways;
    private final TodayViewModel model;
    private final TableView<ListToday.Waiting> table = new TableView<>();
    private final Map<DayGroup, ToggleButton> tiles = new EnumMap<>(DayGroup.class);
    private final Map<DayGroup, Label> counts = new EnumMap<>(DayGroup.class);
    private final Label day = new Label();
    private final Label cut = new Label();
    private final BorderPane box = new BorderPane();
    private final Act assign;
    private final Act done;
    private final Act read;
    private final List<Act> groups = new ArrayList<>();
    private long chosenId;

    public TodayView(OpenArchive archive, Desk desk, Ways ways) {
        this.desk = desk;
        this.ways = ways;
        model = new TodayViewModel(archive, desk);
        assign = new Act(desk.text("ui.assign.do"), Feather.EDIT_3, "F2", () -> withChosen(this::assign));
        done = new Act(desk.text("ui.today.done"), Feather.CHECK_CIRCLE, "Ctrl+Enter", () -> withChosen(this::settle));
        read = new Act(
                desk.text("ui.see"), Feather.EYE, "Ctrl+O", () -> withChosen(waiting -> read(waiting.document())));
        build();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        List<Act> all = new ArrayList<>(List.of(assign, done, read));
        all.addAll(groups);
        return all;
    }

    @Override
    public void shown() {
        day.setText(DateWording.printed(desk.today()));
        model.read();
        table.requestFocus();
    }

    private void build() {
        ToggleGroup choice = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("tiles");
        for (DayGroup group : DayGroup.values()) {
            Act act =
                    new Act(desk.word(group), Feather.CIRCLE, "Ctrl+" + (tiles.size() + 1), () -> model.choose(group));
            groups.add(act);
            ToggleButton tile = tile(group, act);
            tile.setToggleGroup(choice);
            tiles.put(group, tile);
            HBox.setHgrow(tile, Priority.ALWAYS);
            row.getChildren().add(tile);
        }
        Label title = new Label(desk.text("ui.nav.today"));
        title.getStyleClass().add("screen-title");
        day.getStyleClass().add("muted");
        HBox head = new HBox(title, day);
        head.getStyleClass().add("screen-head");
        showTable();
        box.setTop(new VBox(head, row));
        box.setCenter(table);
        box.setBottom(buttons());
        box.getStyleClass().add("today");
        model.group().addListener((o, was, is) -> tiles.get(is).setSelected(true));
        tiles.get(model.group().get()).setSelected(true);
        model.today().addListener((o, was, is) -> is.ifPresent(this::show));
        model.loaded().addListener((o, was, is) -> {
            if (!is) {
                table.getItems().clear();
                table.setPlaceholder(new Label(desk.text("ui.loading")));
            }
        });
    }

    private ToggleButton tile(DayGroup group, Act act) {
        Label count = new Label("0");
        count.getStyleClass().add("tile-count");
        counts.put(group, count);
        Circle dot = new Circle(4);
        dot.getStyleClass().addAll("dot", "dot-" + style(group));
        Label word = new Label(act.label(), dot);
        word.getStyleClass().add("tile-word");
        ToggleButton tile = new ToggleButton();
        tile.setGraphic(new VBox(count, word));
        tile.getStyleClass().add("tile");
        tile.setId("tile-" + group.name());
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setTooltip(new Tooltip(act.hint()));
        tile.setOnAction(event -> {
            tile.setSelected(true);
            act.run().run();
        });
        return tile;
    }

    private static String style(DayGroup group) {
        return switch (group) {
            case OVERDUE -> "overdue";
            case DUE -> "due";
            case NEW -> "new";
            case WAITING_FOR_REPLY -> "in-time";
        };
    }

    private void showTable() {
        List<TableColumn<ListToday.Waiting, ?>> columns = new TodayColumns(desk).all();
        table.getColumns().setAll(columns);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label(desk.text("ui.loading")));
        TableColumn<ListToday.Waiting, ?> subject = columns.get(3);
        double others = columns.stream()
                .filter(column -> column != subject)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        table.widthProperty()
                .addListener((o, was, is) ->
                        subject.setPrefWidth(Math.max(LEAST_SUBJECT, is.doubleValue() - others - SCROLL_BAR)));
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                chosenId = is.document().id();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                withChosen(this::assign);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && !event.isAltDown()) {
                withChosen(this::assign);
                event.consume();
            }
        });
    }

    private Node buttons() {
        cut.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(assign.primary(), done.button(), read.button(), gap, cut);
        buttons.getStyleClass().add("form-acts");
        for (Node node : buttons.getChildren()) {
            if (node instanceof Button button) {
                button.disableProperty()
                        .bind(table.getSelectionModel().selectedItemProperty().isNull());
            }
        }
        return buttons;
    }

    private void show(ListToday.Today found) {
        counts.forEach((group, label) -> label.setText(desk.text("ui.today.count", found.count(group))));
        int before = Math.max(0, table.getSelectionModel().getSelectedIndex());
        long wanted = chosenId;
        table.getItems().setAll(found.rows());
        int total = found.count(model.group().get());
        cut.setText(
                found.rows().size() < total
                        ? desk.text("ui.today.cut", found.rows().size(), total)
                        : "");
        if (found.rows().isEmpty()) {
            table.setPlaceholder(empty(model.group().get()));
            return;
        }
        int index = 0;
        while (index < found.rows().size() && found.rows().get(index).document().id() != wanted) {
            index++;
        }
        table.getSelectionModel()
                .clearAndSelect(
                        index < found.rows().size()
                                ? index
                                : Math.min(before, found.rows().size() - 1));
    }

    private Node empty(DayGroup group) {
        return new EmptyState(
                        Feather.CHECK_CIRCLE,
                        desk.text("ui.today.empty." + group.name()),
                        desk.text("ui.today.empty_words." + group.name()),
                        List.of())
                .node();
    }

    /** An own document that waits for an answer has no bút phê; it is looked at. */
    private void assign(ListToday.Waiting waiting) {
        if (waiting.document().direction() == Direction.INCOMING) {
            ways.assign(waiting.document());
        } else {
            read(waiting.document());
        }
    }

    /** What the office owes an answer is not settled in passing: the answer is named beside the page. */
    private void settle(ListToday.Waiting waiting) {
        Document document = waiting.document();
        boolean owes = document.direction() == Direction.INCOMING
                && waiting.assignment().needsReply() == Assignment.NeedsReply.YES;
        if (owes) {
            ways.assign(document);
            desk.notices().warning(desk.text("ui.today.name_reply"));
        } else {
            model.settle(document, this::settled);
        }
    }

    private void settled(Document document) {
        Act again = new Act(desk.text("ui.assign.reopen"), Feather.ROTATE_CCW, "", () -> reopen(document));
        desk.notices()
                .success(
                        document.direction() == Direction.INCOMING
                                ? desk.text("ui.assign.settled", TodayColumns.number(document))
                                : desk.text(
                                        "ui.today.answered",
                                        document.fields().code().shown()),
                        List.of(again));
    }

    private void reopen(Document document) {
        desk.notices().clear();
        chosenId = document.id();
        model.reopen(document);
    }

    private void read(Document document) {
        if (document.file().isPresent()) {
            ways.read(document, 1);
        } else {
            ways.show(document);
        }
    }

    private void withChosen(Consumer<ListToday.Waiting> act) {
        ListToday.Waiting chosen = table.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            desk.notices().warning(desk.text("ui.book.choose_first"));
        } else {
            act.accept(chosen);
        }
    }
}
