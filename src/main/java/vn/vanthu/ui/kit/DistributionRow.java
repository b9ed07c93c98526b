package vn.vanthu.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;

/** A line of "Nơi nhận" as fields; one is used for many lines in turn, so that 300 of them cost as much as ten. */
final class DistributionRow extends ListCell<DistributionEntry> {
    private static final List<String> PURPOSES =
            List.of("để b/c", "để t/h", "để p/h", "để chỉ đạo", "để biết", "để th/dõi");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Desk desk;
    private final DistributionRows rows;
    private final TextField text;
    private final TextField purpose;
    private final TextField copies;
    private final Button purposes;
    private final Region brace = new Region();
    private final Button state = new Button();
    private final HBox row = new HBox();
    private final Suggestions<RecipientOffer> suggestions;
    private DistributionEntry shown;

    DistributionRow(
            Desk desk, DistributionRows rows, Function<String, List<RecipientOffer>> offers, Runnable resolveThis) {
        this.desk = desk;
        this.rows = rows;
        text = field("ui.distribution.text");
        purpose = field("ui.distribution.purpose");
        copies = field("ui.distribution.copies");
        purposes = new Act(desk.text("ui.distribution.purposes"), Feather.CHEVRON_DOWN, "", () -> {}).small();
        purposes.setOnAction(event -> offerPurposes());
        purposes.setFocusTraversable(false);
        state.getStyleClass().addAll("flat", "small", "line-state");
        state.setFocusTraversable(false);
        state.setOnAction(event -> {
            text.requestFocus();
            resolveThis.run();
        });
        suggestions = new Suggestions<>(desk, text, offers, RecipientOffer::shown).taking(this::take);
        build();
        rows.model().edits().addListener((o, was, is) -> showPlace());
        rows.model().answers().addListener((o, was, is) -> showState());
    }

    /** Puts the focus into one of the fields: 0 the line, 1 its purpose, 2 its copies. */
    void focus(int column) {
        TextField field = List.of(text, purpose, copies).get(column);
        (field.isVisible() ? field : text).requestFocus();
    }

    private void build() {
        HBox.setHgrow(text, Priority.ALWAYS);
        text.getStyleClass().add("line-text");
        purpose.getStyleClass().add("purpose");
        copies.getStyleClass().add("copies");
        brace.getStyleClass().add("brace");
        Button remove = new Act(desk.text("ui.distribution.remove"), Feather.X, "Ctrl+Delete", () -> rows.remove(shown))
                .small();
        remove.setFocusTraversable(false);
        row.getChildren().setAll(new Label("–"), text, brace, purpose, purposes, copies, state, remove);
        row.getStyleClass().add("distribution-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> rows.keyPressed(event, shown, column(event)));
        // The list behind must not take the focus from a field that was clicked.
        row.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    }

    private TextField field(String hint) {
        TextField field = new TextField();
        field.setPromptText(desk.text(hint));
        field.setTooltip(new Tooltip(desk.text(hint) + "\n" + desk.text("ui.distribution.keys")));
        field.setMinWidth(0);
        field.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                rows.entered(shown);
            }
        });
        return field;
    }

    private int column(KeyEvent event) {
        return event.getTarget() == copies ? 2 : event.getTarget() == purpose ? 1 : 0;
    }

    @Override
    protected void updateItem(DistributionEntry item, boolean empty) {
        super.updateItem(item, empty);
        DistributionEntry next = empty ? null : item;
        if (next != shown) {
            unbind();
            shown = next;
            bind();
        }
        setGraphic(shown == null ? null : row);
        showPlace();
        showState();
    }

    private void unbind() {
        if (shown != null) {
            text.textProperty().unbindBidirectional(shown.text());
            purpose.textProperty().unbindBidirectional(shown.purpose());
            copies.textProperty().unbindBidirectional(shown.copies());
        }
    }

    private void bind() {
        if (shown != null) {
            text.textProperty().bindBidirectional(shown.text());
            purpose.textProperty().bindBidirectional(shown.purpose());
            copies.textProperty().bindBidirectional(shown.copies());
        }
    }

    /** A list comes in place of the line; a name in place of what was typed last, as one step for Ctrl+Z. */
    private void take(RecipientOffer offer) {
        offer.list().ifPresent(list -> rows.replace(shown, list.list()));
        offer.recipient().ifPresent(recipient -> {
            String typed = text.getText();
            String head = typed.substring(0, typed.length() - lastPart(typed).length());
            suggestions.write(head + recipient.name());
            text.positionCaret(text.getLength());
            if (head.isBlank() && recipient.kind() != Recipient.Kind.GROUP && recipient.copies() > 1) {
                copies.setText(Integer.toString(recipient.copies()));
            }
            rows.model().confirmed();
        });
    }

    /** What is typed after the last comma or semicolon: the recipient that is looked for. */
    static String lastPart(String typed) {
        return typed.substring(Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1)
                .stripLeading();
    }

    private void showPlace() {
        int index = shown == null ? -1 : rows.model().entries().indexOf(shown);
        if (index < 0) {
            return;
        }
        Braces braces = rows.model().braces();
        boolean hasPurpose = braces.showsPurpose(index);
        purpose.setVisible(hasPurpose);
        purposes.setVisible(hasPurpose);
        for (Braces.Place place : Braces.Place.values()) {
            brace.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(place.name().toLowerCase(java.util.Locale.ROOT)),
                    place == braces.place(index));
        }
    }

    private void showState() {
        boolean asks = rows.model().resolving().get();
        state.setVisible(asks);
        state.setManaged(asks);
        if (shown == null || !asks) {
            return;
        }
        String words = shown.resolution().get().map(this::brief).orElse("");
        state.setText(words);
        state.setDisable(words.isEmpty());
        state.pseudoClassStateChanged(UNKNOWN, "?".equals(words));
        state.setTooltip(new Tooltip(shown.resolution()
                .get()
                .map(found -> LineWords.of(desk, found, rows.day(), LineWords.MANY))
                .orElse("")));
    }

    private String brief(Resolution found) {
        return switch (found.kind()) {
            case UNKNOWN -> found.line().isAsAddressees() ? "↑" : "?";
            case RECORD_COPY -> desk.text("ui.distribution.record");
            default -> "→ " + found.recipients().size();
        };
    }

    private void offerPurposes() {
        ContextMenu menu = new ContextMenu();
        for (String wording : PURPOSES) {
            menu.getItems().add(item(wording, wording));
        }
        menu.getItems().add(item(desk.text("ui.distribution.no_purpose"), ""));
        menu.show(purposes, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(String words, String wording) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> shown.purpose().set(wording));
        return item;
    }
}
