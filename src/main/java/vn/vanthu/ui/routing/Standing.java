package vn.vanthu.ui.routing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.ui.kit.Desk;

/**
 * How a document stands on a day, as a word and the colour of the dot beside it.
 *
 * @param style a style class
 */
record Standing(String words, String style) {
    private static final double RADIUS = 4;

    /** Of a document with this assignment. */
    static Standing of(Desk desk, Assignment assignment, Assignment.Urgency urgency, LocalDate today) {
        if (assignment.state() == Assignment.State.DONE) {
            return switch (urgency) {
                case DONE_IN_TIME -> new Standing(desk.text("ui.standing.done_in_time"), "done");
                case DONE_LATE -> new Standing(desk.text("ui.standing.done_late"), "done");
                case NO_DEADLINE, IN_TIME, DUE_SOON, OVERDUE -> new Standing(desk.text("ui.standing.done"), "done");
            };
        }
        long days = assignment
                .dueDate()
                .map(due -> ChronoUnit.DAYS.between(today, due))
                .orElse(0L);
        return switch (urgency) {
            case OVERDUE -> new Standing(desk.text("ui.standing.overdue", -days), "overdue");
            case DUE_SOON ->
                new Standing(
                        days == 0 ? desk.text("ui.standing.due_today") : desk.text("ui.standing.days_left", days),
                        "due");
            case IN_TIME -> new Standing(desk.text("ui.standing.days_left", days), "in-time");
            case NO_DEADLINE, DONE_IN_TIME, DONE_LATE ->
                new Standing(
                        desk.text(
                                assignment.steps().isEmpty() && assignment.needsReply() == Assignment.NeedsReply.NO
                                        ? "ui.standing.new"
                                        : "ui.standing.no_deadline"),
                        "in-time");
        };
    }

    /** The dot and the word. */
    void on(Label label) {
        Circle dot = new Circle(RADIUS);
        dot.getStyleClass().addAll("dot", "dot-" + style);
        label.setGraphic(dot);
        label.setText(words);
        label.getStyleClass().removeIf(name -> name.startsWith("standing"));
        label.getStyleClass().addAll("standing", "standing-" + style);
    }
}
