package vn.vanthu.ui.registering;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** The drafts of earlier days, where no form is open. */
final class DraftsPane {
    private final Desk desk;
    private final OpenForms forms;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    DraftsPane(Desk desk, OpenForms forms) {
        this.desk = desk;
        this.forms = forms;
        rows.getStyleClass().add("drafts");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        forms.drafts().addListener((o, was, is) -> show(is));
        show(forms.drafts().get());
    }

    Node node() {
        return scroll;
    }

    private void show(List<Draft> drafts) {
        Label head = new Label(desk.text("ui.register.drafts", drafts.size()));
        head.getStyleClass().add("screen-title");
        Label words = new Label(desk.text("ui.register.drafts_words"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        rows.getChildren().setAll(head, words);
        drafts.forEach(draft -> rows.getChildren().add(row(draft)));
    }

    private Node row(Draft draft) {
        Label title = new Label(new DraftPaper(desk).title(draft));
        Label left = new Label(FormStrip.left(desk, draft));
        left.getStyleClass().add("muted");
        VBox words = new VBox(title, left);
        words.setMinWidth(60);
        HBox.setHgrow(words, Priority.ALWAYS);
        Act go = new Act(desk.text("ui.register.draft_go_on"), Feather.EDIT_3, "", () -> forms.resume(draft));
        Act drop = new Act(desk.text("ui.register.draft_drop"), Feather.TRASH_2, "", () -> forms.drop(draft));
        HBox row = new HBox(words, go.button(), drop.button());
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().add("draft");
        return row;
    }
}
