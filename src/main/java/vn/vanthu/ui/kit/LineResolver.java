package vn.vanthu.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.Recipient;

/**
 * Asks whom a line means, in place below the lines: one recipient or several, found by a few letters. The answer is
 * remembered for all later lines that read alike (domain.md 6.3).
 */
final class LineResolver {
    private static final int MOST_OFFERED = 20;

    private final Desk desk;
    private final RecipientBook book;
    private final Runnable ended;
    private final Label question = new Label();
    private final TextField field = new TextField();
    private final FlowPane chosen = new FlowPane();
    private final VBox box = new VBox();
    private final List<Recipient> recipients = new ArrayList<>();
    private DistributionLine line = DistributionLine.of("");

    /** @param ended done when it was answered or left */
    LineResolver(Desk desk, RecipientBook book, Runnable ended) {
        this.desk = desk;
        this.book = book;
        this.ended = ended;
        build();
    }

    Region node() {
        return box;
    }

    /** Asks about this line. */
    void ask(DistributionLine asked, List<Recipient> known) {
        line = asked;
        recipients.clear();
        recipients.addAll(known);
        question.setText(desk.text("ui.distribution.whom", asked.text()));
        field.clear();
        showChosen();
        show(true);
        field.requestFocus();
    }

    boolean isAsking() {
        return box.isVisible();
    }

    void leave() {
        show(false);
        ended.run();
    }

    private void build() {
        question.setWrapText(true);
        question.getStyleClass().add("sheet-heading");
        field.setPromptText(desk.text("ui.distribution.find_recipient"));
        field.setId("resolve-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        new Suggestions<>(
                        desk,
                        field,
                        typed -> book.suggest().suggest(typed, desk.today(), MOST_OFFERED),
                        recipient -> LineWords.offered(desk, recipient))
                .taking(this::add);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean answers =
                    event.getCode() == KeyCode.ENTER && field.getText().isBlank() && !recipients.isEmpty();
            if (answers) {
                remember();
                event.consume();
            }
        });
        Act keep = new Act(desk.text("ui.distribution.remember"), Feather.CHECK, "Enter", this::remember);
        Act leave = new Act(desk.text("ui.close"), Feather.X, "", this::leave);
        Button keeping = keep.primary();
        keeping.getStyleClass().add("small");
        HBox row = new HBox(field, keeping, leave.small());
        row.getStyleClass().add("distribution-row");
        chosen.getStyleClass().add("distribution-tools");
        box.getStyleClass().add("line-resolver");
        box.getChildren().setAll(question, chosen, row);
        show(false);
    }

    private void add(Recipient recipient) {
        if (recipients.stream().noneMatch(other -> other.id() == recipient.id())) {
            recipients.add(recipient);
        }
        field.clear();
        showChosen();
    }

    private void showChosen() {
        chosen.getChildren().clear();
        for (Recipient recipient : recipients) {
            Button button = new Act(recipient.name(), Feather.X, "", () -> {
                        recipients.remove(recipient);
                        showChosen();
                    })
                    .button();
            button.getStyleClass().addAll("small", "chosen-recipient");
            button.setMinWidth(0);
            chosen.getChildren().add(button);
        }
        chosen.setVisible(!recipients.isEmpty());
        chosen.setManaged(!recipients.isEmpty());
    }

    private void remember() {
        if (recipients.isEmpty()) {
            return;
        }
        List<Long> ids = recipients.stream().map(Recipient::id).toList();
        DistributionLine answered = line;
        desk.background()
                .change(
                        desk.text("ui.distribution.remembering"),
                        progress -> {
                            book.remember().accept(answered, ids);
                            return answered;
                        },
                        done -> leave(),
                        desk::failed);
    }

    private void show(boolean there) {
        box.setVisible(there);
        box.setManaged(there);
    }
}
