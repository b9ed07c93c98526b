package vn.vanthu.ui.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.text.Folding;

/**
 * Edits a "Nơi nhận" list by keyboard: one line an entry, as it will be printed. A short code or a few letters offer
 * recipients, groups and saved lists; beside each line stands whom it means on the day of the document.
 */
public final class DistributionEditor {
    private static final long PAUSE_MILLIS = 300;
    private static final int MOST_OFFERED = 12;

    private final Desk desk;
    private final DistributionViewModel model;
    private final RecipientBook book;
    private final DistributionRows rows;
    private final LineResolver resolver;
    private final Label meaning = new Label();
    private final Label total = new Label();
    private final VBox box = new VBox();
    private final Act choose;
    private final Button chooseButton;
    private final Lane choosing;
    private final Lane resolving;
    private List<Act> acts = List.of();

    public DistributionEditor(Desk desk, DistributionViewModel model, RecipientBook book) {
        this.desk = desk;
        this.model = model;
        this.book = book;
        choosing = desk.background().lane();
        resolving = desk.background().lane();
        choose = new Act(desk.text("ui.distribution.choose"), Feather.LIST, "F4", this::chooseList);
        chooseButton = choose.button();
        rows = new DistributionRows(desk, model, this::offers, this::resolveCurrent);
        resolver = new LineResolver(desk, book, this::answered);
        meaning.getStyleClass().addAll("muted", "line-meaning");
        meaning.setWrapText(true);
        total.getStyleClass().add("muted");
        total.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("distribution");
        box.getChildren().setAll(rows.node(), meaning, resolver.node(), tools());
        box.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> acts.stream()
                        .filter(act -> act.matches(event))
                        .findFirst()
                        .ifPresent(act -> {
                            event.consume();
                            act.run().run();
                        }));
        listen();
    }

    public Region node() {
        return box;
    }

    /** Chooses a saved list; also for the key of the screen. */
    public Act choose() {
        return choose;
    }

    private void listen() {
        model.edits().addListener((o, was, is) -> {
            showTotal();
            askWhom(PAUSE_MILLIS);
        });
        model.answers().addListener((o, was, is) -> {
            showTotal();
            showMeaning();
        });
        List.of(
                        model.day(),
                        model.addressees(),
                        model.resolving(),
                        desk.background().revision())
                .forEach(value -> value.addListener((o, was, is) -> askWhom(0)));
        rows.current().addListener((o, was, is) -> showMeaning());
        showTotal();
        showMeaning();
    }

    private FlowPane tools() {
        acts = List.of(
                new Act(
                        desk.text("ui.distribution.add"),
                        Feather.PLUS,
                        "",
                        () -> rows.addAt(model.entries().size())),
                new Act(
                        desk.text("ui.distribution.as_above"),
                        Feather.CORNER_LEFT_UP,
                        "F6",
                        () -> rows.addLine(desk.text("ui.distribution.as_above"))),
                new Act(desk.text("ui.distribution.own_record"), Feather.ARCHIVE, "F7", this::addRecordCopy),
                new Act(desk.text("ui.distribution.brace"), Feather.CODE, "Ctrl+G", rows::brace),
                new Act(desk.text("ui.distribution.paste"), Feather.CLIPBOARD, "", this::paste));
        FlowPane tools = new FlowPane();
        tools.getStyleClass().add("distribution-tools");
        List<Button> buttons = new ArrayList<>(acts.stream().map(Act::button).toList());
        buttons.add(chooseButton);
        buttons.add(new Act(desk.text("ui.distribution.save"), Feather.BOOKMARK, "", this::keep).button());
        for (Button button : buttons) {
            button.getStyleClass().addAll("flat", "small");
            tools.getChildren().add(button);
        }
        tools.getChildren().add(total);
        return tools;
    }

    private void showTotal() {
        int lines = model.list().lines().size();
        String unknown =
                model.unknown() == 0 ? "" : " · " + desk.text("ui.distribution.unknown_count", model.unknown());
        total.setText(lines == 0 ? "" : desk.text("ui.distribution.total", lines, model.totalCopies()) + unknown);
    }

    private void showMeaning() {
        DistributionEntry entry = rows.current().get();
        boolean says =
                entry != null && model.resolving().get() && model.entries().contains(entry);
        meaning.setText(
                says
                        ? entry.resolution()
                                .get()
                                .map(found -> LineWords.of(desk, found, rows.day(), LineWords.FEW))
                                .orElse("")
                        : "");
        boolean there = !meaning.getText().isEmpty();
        meaning.setVisible(there);
        meaning.setManaged(there);
    }

    private void askWhom(long pause) {
        resolving.forget();
        DistributionList list = model.list();
        if (!model.resolving().get() || list.isEmpty()) {
            return;
        }
        List<String> addressees = model.addressees().get();
        LocalDate day = rows.day();
        resolving.askAfter(
                pause,
                () -> book.resolve().resolve(list, addressees, day),
                found -> model.resolved(list, found),
                desk::failed,
                late -> {});
    }

    private List<RecipientOffer> offers(String typed) {
        List<RecipientOffer> offers = new ArrayList<>();
        String part = DistributionRow.lastPart(typed);
        if (!part.isBlank()) {
            book.suggest().suggest(part, rows.day(), MOST_OFFERED).stream()
                    .map(recipient -> RecipientOffer.of(desk, recipient))
                    .forEach(offers::add);
        }
        String key = Folding.key(typed);
        book.lists().get().stream()
                .filter(list -> Folding.key(list.name()).startsWith(key))
                .map(list -> RecipientOffer.of(desk, list))
                .forEach(offers::add);
        return offers;
    }

    private void resolveCurrent() {
        DistributionEntry entry = rows.current().get();
        if (resolver.isAsking()) {
            resolver.leave();
        } else if (entry != null && !entry.isBlank() && model.resolving().get()) {
            List<Recipient> known = entry.resolution()
                    .get()
                    .map(found -> found.recipients())
                    .filter(found -> found.size() <= MOST_OFFERED)
                    .orElse(List.of());
            resolver.ask(entry.line(), known);
        }
    }

    private void answered() {
        rows.focus(model.entries().indexOf(rows.current().get()), 0);
    }

    private void addRecordCopy() {
        choosing.ask(
                book.ownRecord(),
                holder -> rows.addLine(
                        desk.text("ui.distribution.record_line", holder).strip()),
                desk::failed);
    }

    private void paste() {
        String block = Clipboard.getSystemClipboard().getString();
        if (block != null && !block.isBlank()) {
            model.paste(model.entries().size(), block);
        }
    }

    private void chooseList() {
        choosing.ask(book.lists(), this::offerLists, desk::failed);
    }

    private void offerLists(List<SavedList> lists) {
        ContextMenu menu = new ContextMenu();
        for (SavedList list : lists) {
            String name = desk.text(
                    "ui.distribution.saved", list.name(), list.list().lines().size());
            MenuItem item = new MenuItem(name);
            item.setOnAction(event -> rows.addLines(list.list()));
            menu.getItems().add(item);
        }
        if (lists.isEmpty()) {
            MenuItem none = new MenuItem(desk.text("ui.distribution.none_saved"));
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
        askName().ifPresent(name -> keepList(desk, book, name, list));
    }

    private Optional<String> askName() {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(box.getScene().getWindow());
        dialog.setTitle(desk.text("ui.distribution.save"));
        dialog.setHeaderText(desk.text("ui.distribution.save_under"));
        dialog.setGraphic(null);
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Keeps a list in the background and says so. */
    public static void keepList(Desk desk, RecipientBook book, String name, DistributionList list) {
        desk.background()
                .change(
                        desk.text("ui.distribution.save"),
                        progress -> {
                            book.keepList().accept(new SavedList(0, name, list));
                            return name;
                        },
                        done -> desk.notices().success(desk.text("ui.distribution.saved_under", done), List.of()),
                        desk::failed);
    }
}
