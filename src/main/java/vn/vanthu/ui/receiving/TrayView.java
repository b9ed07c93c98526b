package vn.vanthu.ui.receiving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.receiving.WatchFolders;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.Thumbnails;

/** Chờ vào sổ: the files that came in, each to be entered, joined, cut or set aside, its pages beside the list. */
public final class TrayView implements Screen {
    private static final double CUT_WIDTH = 110;
    private static final double ROW_HEIGHT = 76;

    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final TrayViewModel model;
    private final ListView<IntakeItem> list = new ListView<>();
    private final DocumentView pages;
    private final Thumbnails cutThumbnails;
    private final VBox questions = new VBox();
    private final FlowPane buttons = new FlowPane();
    private final BorderPane right = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final Act enter;
    private final Act enterOutgoing;
    private final Act join;
    private final Act cut;
    private final Act aside;
    private final Act back;
    private final TrayHead head;
    private List<Act> inHand = List.of();
    private Optional<Long> shown = Optional.empty();

    public TrayView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new TrayViewModel(archive, desk);
        pages = new DocumentView(desk);
        cutThumbnails = new Thumbnails(archive, desk, CUT_WIDTH);
        enter = new Act(desk.text("ui.tray.enter"), Feather.EDIT_3, "Ctrl+Enter", () -> enter(Direction.INCOMING));
        enterOutgoing = new Act(desk.text("ui.tray.enter_out"), Feather.SEND, "", () -> enter(Direction.OUTGOING));
        join = new Act(desk.text("ui.tray.join_to"), Feather.LINK, "Ctrl+J", this::join);
        cut = new Act(desk.text("ui.tray.cut_stack"), Feather.SCISSORS, "Ctrl+U", this::cut);
        aside = new Act(desk.text("ui.tray.set_aside"), Feather.ARCHIVE, "Ctrl+D", this::setAside);
        back = new Act(desk.text("ui.tray.bring_back"), Feather.ROTATE_CCW, "Ctrl+D", () -> model.bringBack(chosen()));
        head = new TrayHead(desk, model, this::takeIn);
        build();
        model.read();
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public List<Act> acts() {
        if (!inHand.isEmpty()) {
            return inHand;
        }
        List<Act> acts = new ArrayList<>(isAside() ? List.of(back) : List.of(enter, join, cut, aside));
        acts.addAll(List.of(head.takeIn(), pages.zoomIn(), pages.zoomOut(), pages.zoomToWidth()));
        return acts;
    }

    @Override
    public void shown() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Takes files and folders in; they wait here. */
    public void takeIn(List<Path> places) {
        model.takeIn(places, report -> {
            Act see = new Act(desk.text("ui.tray.report_see"), Feather.LIST, "", () -> show(report));
            String sentence = ReportPane.sentence(desk, report);
            if (report.troubles().isEmpty()) {
                desk.notices().success(sentence, List.of());
            } else {
                desk.notices().news(sentence, List.of(see));
            }
        });
    }

    /** What a look at the watched folders found. */
    public void watched(WatchFolders.Look look) {
        model.watched(look);
    }

    private void build() {
        list.setId("tray");
        list.setItems(model.items());
        list.setFixedCellSize(ROW_HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Thumbnails small = new Thumbnails(archive, desk, TrayCell.THUMBNAIL);
        list.setCellFactory(shownIn -> new TrayCell(desk, small));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> choose());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                enter(Direction.INCOMING);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter(Direction.INCOMING);
            }
        });
        model.items().addListener((ListChangeListener<IntakeItem>) change -> keepChosen());
        model.state().addListener((o, was, is) -> showButtons());
        BorderPane left = new BorderPane(list);
        left.setTop(head.node());
        left.setMinWidth(320);
        buttons.getStyleClass().add("form-acts");
        questions.setMinHeight(Region.USE_PREF_SIZE);
        right.setMinWidth(380);
        split.getItems().setAll(left, right);
        split.setDividerPositions(desk.remembered().number("split.tray", 0.45));
        var divider = split.getDividers().get(0).positionProperty();
        divider.addListener((o, was, is) -> desk.remembered().keep("split.tray", is));
        split.getStyleClass().add("tray");
        showPages();
        showButtons();
        choose();
    }

    private boolean isAside() {
        return model.state().get() == IntakeItem.State.SET_ASIDE;
    }

    private void showButtons() {
        buttons.getChildren().clear();
        if (isAside()) {
            buttons.getChildren().add(back.primary());
        } else {
            buttons.getChildren()
                    .setAll(enter.primary(), enterOutgoing.button(), join.button(), cut.button(), aside.button());
        }
        buttons.setDisable(chosen().isEmpty());
    }

    private void showPages() {
        inHand = List.of();
        right.setTop(questions);
        right.setCenter(pages.node());
        right.setBottom(buttons);
    }

    private List<IntakeItem> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null)
                .toList();
    }

    private void choose() {
        Optional<IntakeItem> item = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        buttons.setDisable(item.isEmpty());
        if (item.map(IntakeItem::id).equals(shown) && item.isPresent()) {
            return;
        }
        shown = item.map(IntakeItem::id);
        questions.getChildren().clear();
        showPages();
        item.ifPresentOrElse(
                one -> pages.show(() -> archive.view().open(one.file().hash()), 1), this::showNothing);
    }

    private void showNothing() {
        pages.instead(new EmptyState(
                        Feather.INBOX,
                        desk.text(isAside() ? "ui.tray.none_aside" : "ui.tray.none"),
                        desk.text("ui.tray.none_words"),
                        isAside() ? List.of() : List.of(head.takeIn()))
                .node());
    }

    /** What was chosen stays chosen when the list is read again; where it is gone, what took its place. */
    private void keepChosen() {
        Optional<Long> before = shown;
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        Platform.runLater(() -> {
            List<IntakeItem> items = model.items();
            int index = -1;
            for (int i = 0; i < items.size(); i++) {
                if (before.isPresent() && items.get(i).id() == before.get()) {
                    index = i;
                }
            }
            if (items.isEmpty()) {
                choose();
            } else if (list.getSelectionModel().getSelectedItems().size() <= 1) {
                list.getSelectionModel().clearAndSelect(index >= 0 ? index : Math.min(at, items.size() - 1));
            }
        });
    }

    private void enter(Direction direction) {
        if (!chosen().isEmpty() && !isAside()) {
            ways.registerWaiting(direction, chosen());
        }
    }

    private void join() {
        Optional<IntakeItem> item = one();
        item.ifPresent(waiting -> model.candidates(
                waiting,
                likely -> new JoinPane(desk, model::find)
                        .ask(questions, likely, document -> model.join(waiting, document, this::joined))));
    }

    private void joined(Document document) {
        Act see = new Act(desk.text("ui.see"), Feather.EYE, "", () -> ways.show(document));
        desk.notices()
                .success(desk.text("ui.duplicate.joined", document.fields().title()), List.of(see));
        list.requestFocus();
    }

    private void cut() {
        Optional<IntakeItem> stack = one();
        if (stack.filter(item -> item.file().pages() < 2).isPresent()) {
            desk.notices().warning(desk.text("ui.tray.one_page"));
            return;
        }
        stack.ifPresent(item -> {
            CutPane pane = new CutPane(desk, cutThumbnails, item, starts -> cut(item, starts), this::leave);
            inHand = pane.acts();
            right.setTop(null);
            right.setCenter(pane.node());
            right.setBottom(null);
        });
    }

    private void cut(IntakeItem stack, List<Integer> starts) {
        leave();
        model.cut(
                stack, starts, parts -> desk.notices().success(desk.text("ui.tray.cut_done", parts.size()), List.of()));
    }

    private void leave() {
        showPages();
        list.requestFocus();
    }

    private void show(TrayViewModel.Report report) {
        ReportPane pane = new ReportPane(desk, report, this::leave);
        inHand = pane.acts();
        right.setTop(null);
        right.setCenter(pane.node());
        right.setBottom(null);
    }

    private void setAside() {
        List<IntakeItem> items = chosen();
        if (items.isEmpty()) {
            return;
        }
        Inquiry inquiry = new Inquiry(desk, questions, desk.text("ui.tray.aside_question", items.size()));
        inquiry.ask(desk.text("ui.tray.aside_reason"), "", true);
        inquiry.show(desk.text("ui.tray.set_aside"), answers -> model.setAside(items, answers.get(0)));
    }

    private Optional<IntakeItem> one() {
        List<IntakeItem> items = chosen();
        if (items.size() != 1) {
            desk.notices().warning(desk.text("ui.tray.choose_one"));
        }
        return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    }
}
