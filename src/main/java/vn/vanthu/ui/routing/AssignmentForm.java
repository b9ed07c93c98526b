package vn.vanthu.ui.routing;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.Suggestions;
import vn.vanthu.ui.kit.TypedField;

/** The fields of a bút phê in the order in which a leader writes it; Enter goes from one to the next. */
final class AssignmentForm {
    private static final int COLUMNS = 6;
    private static final int REPLY_LENGTH = 90;
    private static final double CAPTION = 24;

    private final Desk desk;
    private final AssignmentViewModel model;
    private final AssignmentFields fields;
    private final TextField from;
    private final TextField decidedOn;
    private final TextArea opinion = new TextArea();
    private final TextField lead;
    private final TextField due;
    private final NameRows contributors;
    private final NameRows informed;
    private final TextField progress;
    private final TextField reply;
    private final CheckBox needsReply;
    private final HandOverRows handOver;
    private final ScrollPane scroll;

    AssignmentForm(Desk desk, AssignmentViewModel model, AssignmentFields fields) {
        this.desk = desk;
        this.model = model;
        this.fields = fields;
        from = input(fields.from(), "assign-from");
        decidedOn = input(fields.decidedOn(), "assign-decided");
        lead = input(fields.lead().name(), "assign-lead");
        due = input(fields.due(), "assign-due");
        progress = input(fields.progress(), "assign-progress");
        reply = input(fields.reply(), "assign-reply");
        needsReply = new CheckBox(desk.text("ui.assign.needs_reply"));
        needsReply.selectedProperty().bindBidirectional(fields.needsReply());
        contributors = new NameRows(
                desk,
                desk.word(RoutingStep.Role.CONTRIBUTOR),
                fields.contributors(),
                model::assignees,
                "assign-contributor");
        informed = new NameRows(
                desk, desk.word(RoutingStep.Role.INFORMED), fields.informed(), model::assignees, "assign-informed");
        Act today = new Act(
                desk.text("ui.assign.hand_over_today"), Feather.CALENDAR, "", () -> fields.handOver(desk.today()));
        handOver = new HandOverRows(desk, fields, today);
        suggest();
        VBox padded = new VBox(grid(), handOver.node());
        padded.setMinWidth(0);
        padded.getStyleClass().add("form-pad");
        padded.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
    }

    Region node() {
        return scroll;
    }

    /** Where work begins: at the opinion, where it is known whose it is. */
    void focusFirst() {
        TextInputControl first = fields.from().isBlank() ? from : opinion;
        Platform.runLater(first::requestFocus);
    }

    private Node grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints(0, 60, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        opinion.setId("assign-opinion");
        opinion.setWrapText(true);
        opinion.setPrefRowCount(2);
        opinion.textProperty().bindBidirectional(fields.opinion().text());
        grid.add(box("ui.assign.from", from, fields.from()), 0, 0, 4, 1);
        grid.add(box("ui.assign.decided_on", decidedOn, fields.decidedOn()), 4, 0, 2, 1);
        grid.add(box("ui.assign.opinion", opinion, fields.opinion()), 0, 1, 6, 1);
        grid.add(marked(desk.word(RoutingStep.Role.LEAD), lead, fields.lead().name()), 0, 2, 4, 1);
        grid.add(box("ui.assign.due", due, fields.due()), 4, 2, 2, 1);
        grid.add(contributors.node(), 0, 3, 3, 1);
        grid.add(informed.node(), 3, 3, 3, 1);
        grid.add(box("ui.assign.progress", progress, fields.progress()), 0, 4, 6, 1);
        grid.add(
                new FieldBox(desk.text("ui.assign.reply_owed"), needsReply)
                        .markedBy(new SimpleObjectProperty<>(FieldMark.NONE))
                        .node(),
                0,
                5,
                2,
                1);
        grid.add(box("ui.assign.reply", reply, fields.reply()), 2, 5, 4, 1);
        return grid;
    }

    private void suggest() {
        Suggestions.of(desk, from, model::leaders);
        Suggestions.of(desk, lead, model::assignees);
        reply.setPromptText(desk.text("ui.assign.reply_prompt"));
        Suggestions<Document> found = new Suggestions<>(desk, reply, model::replies, AssignmentForm::line);
        found.taking(document -> {
            found.write(document.fields().code().shown());
            model.chooseReply(document);
        });
    }

    private static String line(Document document) {
        String words = document.fields().code().shown() + "  ·  "
                + DateWording.brief(document.fields().issueDate()) + "  ·  "
                + document.fields().subject();
        return words.length() > REPLY_LENGTH ? words.substring(0, REPLY_LENGTH) + "…" : words;
    }

    private static TextField input(TypedField field, String id) {
        TextField input = new TextField();
        input.setId(id);
        input.textProperty().bindBidirectional(field.text());
        return input;
    }

    private Node box(String key, TextInputControl input, TypedField field) {
        return marked(desk.text(key), input, field);
    }

    private static Node marked(String caption, TextInputControl input, TypedField field) {
        return new FieldBox(caption, input)
                .markedBy(field.mark())
                .errorBy(field.error())
                .node();
    }

    private List<Node> order() {
        List<Node> order = new ArrayList<>(List.of(from, decidedOn, opinion, lead, due));
        order.addAll(contributors.inputs());
        order.addAll(informed.inputs());
        order.addAll(List.of(progress, needsReply, reply));
        order.addAll(handOver.inputs());
        return order;
    }

    private void keyPressed(KeyEvent event) {
        List<Node> order = order();
        Node focused = scroll.getScene().getFocusOwner();
        int at = order.indexOf(focused);
        boolean isEnter = event.getCode() == KeyCode.ENTER && !event.isControlDown();
        boolean isTabInArea = event.getCode() == KeyCode.TAB && focused == opinion && !event.isControlDown();
        if (at < 0 || !(isEnter || isTabInArea)) {
            return;
        }
        if (isEnter) {
            confirm(focused);
        }
        int next = at + (event.isShiftDown() ? -1 : 1);
        if (next >= 0 && next < order.size()) {
            order.get(next).requestFocus();
            reveal(order.get(next));
            event.consume();
        }
    }

    /** Scrolls so far that the field is seen whole. */
    private void reveal(Node input) {
        Node content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double room = content.getBoundsInLocal().getHeight() - seen;
        if (room > 0) {
            double top = content.sceneToLocal(input.localToScene(0, 0)).getY();
            double at = scroll.getVvalue() * room;
            if (top < at + CAPTION || top + 2 * CAPTION > at + seen) {
                scroll.setVvalue(Math.max(0, Math.min(1, (top - seen / 2) / room)));
            }
        }
    }

    /** Passed with Enter, so a proposal is a person's own from now on. */
    private void confirm(Node focused) {
        if (focused == from) {
            fields.from().confirmed();
        } else if (focused == decidedOn) {
            fields.decidedOn().confirmed();
        } else if (focused == due) {
            fields.due().confirmed();
        }
    }
}
