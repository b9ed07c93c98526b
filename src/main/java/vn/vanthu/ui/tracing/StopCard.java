package vn.vanthu.ui.tracing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Stop;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;

/** One stop of a trail as a card: number and date, agency, subject cut at a word. */
final class StopCard extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Desk desk;
    private final Stop stop;

    StopCard(Desk desk, Stop stop, boolean isMiddle) {
        this.desk = desk;
        this.stop = stop;
        getStyleClass().add("stop");
        if (isMiddle) {
            getStyleClass().add("stop-middle");
        }
        if (stop instanceof Trail.Held held) {
            held(held.document());
        } else if (stop instanceof Trail.Unheld unheld) {
            unheld(unheld);
        } else if (stop instanceof Trail.Sent sent) {
            getStyleClass().add("stop-sent");
            head(desk.text("ui.trail.sent_to", sent.recipients()), "");
            line(desk.text("ui.trail.sent", sent.sent(), sent.received()), "muted");
        } else if (stop instanceof Trail.More more) {
            getStyleClass().add("stop-more");
            line(desk.text("ui.trail.more", more.count()), "muted");
        }
        setAccessibleText(words(desk, stop));
        Tooltip.install(this, new Tooltip(words(desk, stop)));
    }

    Stop stop() {
        return stop;
    }

    /** Whether the person is here. */
    void setCurrent(boolean isCurrent) {
        pseudoClassStateChanged(CURRENT, isCurrent);
    }

    /** All that is known of a stop, in one line. */
    static String words(Desk desk, Stop stop) {
        if (stop instanceof Trail.Held held) {
            DocumentFields fields = held.document().fields();
            return joined(
                    fields.title(),
                    DateWording.brief(held.date()),
                    fields.author(),
                    fields.code().isNone() ? "" : fields.subject());
        }
        if (stop instanceof Trail.Unheld unheld) {
            return joined(name(unheld), DateWording.brief(unheld.date()), desk.text("ui.trail.not_held"));
        }
        if (stop instanceof Trail.Sent sent) {
            return joined(
                    sent.document().fields().title(),
                    desk.text("ui.trail.sent_to", sent.recipients()),
                    desk.text("ui.trail.sent", sent.sent(), sent.received()));
        }
        return stop instanceof Trail.More more ? desk.text("ui.trail.more", more.count()) : "";
    }

    private void held(Document document) {
        DocumentFields fields = document.fields();
        head(
                fields.code().isNone() ? fields.type() : fields.code().shown(),
                DateWording.brief(new Trail.Held(document).date()));
        String state =
                document.voidedBecause().isPresent() ? desk.text("ui.detail.voided") : desk.word(document.direction());
        line(joined(fields.author(), state), "muted");
        Label subject = line(fields.subject(), "stop-subject");
        subject.setWrapText(true);
        VBox.setVgrow(subject, Priority.ALWAYS);
    }

    private void unheld(Trail.Unheld unheld) {
        getStyleClass().add("stop-unheld");
        head(name(unheld), DateWording.brief(unheld.date()));
        String written = unheld.citation().asWritten();
        if (!written.isEmpty() && !written.equals(name(unheld))) {
            line(written, "stop-subject");
        }
        Label what = line(desk.text("ui.trail.not_held"), "muted");
        what.setWrapText(true);
        VBox.setVgrow(what, Priority.ALWAYS);
    }

    private static String name(Trail.Unheld unheld) {
        String code = unheld.citation().code().shown();
        return code.isEmpty() ? unheld.citation().asWritten() : code;
    }

    private void head(String name, String day) {
        Label code = new Label(name);
        code.getStyleClass().add("stop-code");
        code.setTextOverrun(OverrunStyle.ELLIPSIS);
        code.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(code, gap);
        head.getStyleClass().add("stop-head");
        if (!day.isEmpty()) {
            Label date = new Label(day);
            date.getStyleClass().add("muted");
            date.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(date);
        }
        getChildren().add(head);
    }

    private Label line(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        label.setMinWidth(0);
        getChildren().add(label);
        return label;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** The document that a stop stands for; empty for one that is not held and for what is left out. */
    static Optional<Document> document(Stop stop) {
        if (stop instanceof Trail.Held held) {
            return Optional.of(held.document());
        }
        return stop instanceof Trail.Sent sent ? Optional.of(sent.document()) : Optional.empty();
    }

    /** The kinds of a step in words, a line for each. */
    static String named(Desk desk, Trail.Step step) {
        return List.copyOf(step.kinds()).stream().map(desk::word).collect(Collectors.joining("\n"));
    }
}
