package vn.vanthu.ui.registering;

import java.time.ZonedDateTime;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** The open forms beside each other, the drafts that can be gone on with, and how many files wait. Seen when needed. */
final class FormStrip {
    private static final int LONGEST = 24;

    private final Desk desk;
    private final OpenForms forms;
    private final Act next;
    private final FlowPane box = new FlowPane();

    /** @param next to the next open form */
    FormStrip(Desk desk, OpenForms forms, Act next) {
        this.desk = desk;
        this.forms = forms;
        this.next = next;
        box.getStyleClass().add("form-strip");
        forms.all().addListener((ListChangeListener<RegisterViewModel>) change -> show());
        forms.front().addListener((o, was, is) -> show());
        forms.waiting().addListener((o, was, is) -> show());
        forms.drafts().addListener((o, was, is) -> show());
        show();
    }

    Node node() {
        return box;
    }

    /** When the draft was left: {@code 22/11/2026 09:05}. */
    static String left(Desk desk, Draft draft) {
        ZonedDateTime at = draft.changedAt().atZone(desk.clock().getZone());
        return "%s %02d:%02d".formatted(DateWording.brief(at.toLocalDate()), at.getHour(), at.getMinute());
    }

    private void show() {
        box.getChildren().clear();
        if (forms.all().size() > 1) {
            forms.all().forEach(form -> box.getChildren().add(tab(form)));
        }
        if (!forms.drafts().get().isEmpty() && !forms.all().isEmpty()) {
            box.getChildren().add(drafts(forms.drafts().get()));
        }
        if (!forms.waiting().get().isEmpty()) {
            Label waiting = new Label(
                    desk.text("ui.register.waiting", forms.waiting().get().size()));
            waiting.getStyleClass().add("muted");
            box.getChildren().add(waiting);
        }
        boolean isNeeded = !box.getChildren().isEmpty();
        box.setManaged(isNeeded);
        box.setVisible(isNeeded);
    }

    private Node tab(RegisterViewModel form) {
        ToggleButton tab = new ToggleButton(name(form));
        tab.getStyleClass().add("small");
        tab.setTooltip(new Tooltip(desk.word(form.direction()) + "\n" + next.hint()));
        tab.setFocusTraversable(false);
        tab.setSelected(forms.front().get().filter(form::equals).isPresent());
        tab.setOnAction(event -> {
            tab.setSelected(true);
            forms.bring(form);
        });
        form.entry(Field.CODE).text().addListener((o, was, is) -> tab.setText(name(form)));
        return tab;
    }

    private String name(RegisterViewModel form) {
        String code = form.entry(Field.CODE).text().get();
        String subject = form.entry(Field.SUBJECT).text().get();
        String words = code.isBlank() ? subject : code;
        if (words.isBlank()) {
            return desk.word(form.direction());
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private Node drafts(List<Draft> kept) {
        MenuButton menu = new MenuButton(desk.text("ui.register.drafts", kept.size()), new FontIcon(Feather.BOOKMARK));
        menu.getStyleClass().add("small");
        for (Draft draft : kept) {
            MenuItem item = new MenuItem(new DraftPaper(desk).title(draft) + "  (" + left(desk, draft) + ")");
            item.setOnAction(event -> forms.resume(draft));
            menu.getItems().add(item);
        }
        return menu;
    }
}
