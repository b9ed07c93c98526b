package vn.vanthu.ui.distributing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
import javafx.util.StringConverter;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.ui.distributing.AddressFields.Line;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** An entry of the address book as a form; the same controls show one entry after the other. */
final class AddressForm {
    private static final int COLUMNS = 6;
    private static final List<Recipient.Kind> KINDS = List.of(
            Recipient.Kind.AGENCY,
            Recipient.Kind.UNIT,
            Recipient.Kind.POST,
            Recipient.Kind.PERSON,
            Recipient.Kind.GROUP);

    private final Desk desk;
    private final AddressBookViewModel model;
    private final Map<Line, TextInputControl> inputs = new EnumMap<>(Line.class);
    private final Map<Line, Label> errors = new EnumMap<>(Line.class);
    private final ComboBox<Recipient.Kind> kind;
    private final ComboBox<Channel> channel;
    private final ChosenRecipients parent;
    private final ChosenRecipients successors;
    private final Label predecessors = new Label();
    private final MembersPane members;
    private final GridPane head = grid();
    private final GridPane rest = grid();
    private final List<Node> ofBodies = new ArrayList<>();
    private final ScrollPane scroll;
    private Optional<AddressFields> shown = Optional.empty();

    AddressForm(Desk desk, AddressBookViewModel model) {
        this.desk = desk;
        this.model = model;
        kind = choice(KINDS);
        kind.setId("address-kind");
        channel = choice(List.of(Channel.values()));
        parent = new ChosenRecipients(desk, model, this::chooseParent);
        successors = new ChosenRecipients(desk, model, this::addSuccessor);
        members = new MembersPane(desk, model);
        predecessors.setWrapText(true);
        fill();
        VBox padded = new VBox(head, members.node(), rest);
        padded.getStyleClass().add("form-pad");
        scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        kind.valueProperty().addListener((o, was, is) -> showKind());
        model.predecessors().addListener((o, was, is) -> showPredecessors(is));
    }

    Region node() {
        return scroll;
    }

    void focusFirst() {
        inputs.get(Line.NAME).requestFocus();
    }

    /** Lets go of the entry before and shows this one. */
    void show(AddressFields fields) {
        shown.ifPresent(this::unbind);
        shown = Optional.of(fields);
        for (Line line : Line.values()) {
            inputs.get(line).textProperty().bindBidirectional(fields.get(line).text());
            bindError(line, fields);
        }
        kind.valueProperty().bindBidirectional(fields.kind());
        channel.valueProperty().bindBidirectional(fields.channel());
        parent.follow(fields.parent());
        successors.follow(fields.successors());
        members.show(fields);
        showKind();
        showPredecessors(model.predecessors().get());
        scroll.setVvalue(0);
    }

    private void unbind(AddressFields fields) {
        for (Line line : Line.values()) {
            inputs.get(line).textProperty().unbindBidirectional(fields.get(line).text());
        }
        kind.valueProperty().unbindBidirectional(fields.kind());
        channel.valueProperty().unbindBidirectional(fields.channel());
    }

    private void bindError(Line line, AddressFields fields) {
        Label label = errors.get(line);
        label.textProperty().bind(fields.get(line).error());
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private void fill() {
        head.add(labelled("ui.address.kind", kind), 0, 0, 2, 1);
        head.add(text(Line.NAME), 2, 0, 4, 1);
        head.add(labelled("ui.address.parent", parent.node()), 0, 1, 6, 1);
        head.add(text(Line.ABBREVIATION), 0, 2, 2, 1);
        head.add(text(Line.SHORT_CODE), 2, 2, 2, 1);
        head.add(ofBody(labelled("ui.address.channel", channel)), 4, 2, 2, 1);
        head.add(text(Line.VALID_FROM), 0, 3, 2, 1);
        head.add(text(Line.VALID_TO), 2, 3, 2, 1);
        head.add(ofBody(text(Line.COPIES)), 4, 3, 2, 1);
        rest.add(area(Line.ALIASES), 0, 0, 3, 1);
        rest.add(ofBody(area(Line.ADDRESS)), 3, 0, 3, 1);
        rest.add(ofBody(text(Line.PHONE)), 0, 1, 2, 1);
        rest.add(ofBody(text(Line.EMAIL)), 2, 1, 4, 1);
        rest.add(ofBody(labelled("ui.address.successors", successors.node())), 0, 2, 3, 1);
        rest.add(ofBody(labelled("ui.address.predecessors", predecessors)), 3, 2, 3, 1);
        rest.add(text(Line.NOTE), 0, 3, 6, 1);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints(0, 60, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private <T extends Enum<?>> ComboBox<T> choice(List<T> values) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().setAll(values);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : desk.word(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        return choice;
    }

    private Node text(Line line) {
        return input(line, new TextField());
    }

    private Node area(Line line) {
        TextArea area = new TextArea();
        area.setPrefRowCount(2);
        area.setWrapText(true);
        return input(line, area);
    }

    private Node input(Line line, TextInputControl input) {
        inputs.put(line, input);
        input.setId("address-" + line.name());
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> moveOn(event, line));
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        errors.put(line, error);
        return new VBox(labelled("ui.address." + line.name(), input), error);
    }

    /** Enter goes to the next field; in fields of several lines only Tab does. */
    private void moveOn(KeyEvent event, Line line) {
        boolean several = inputs.get(line) instanceof TextArea;
        boolean enters = event.getCode() == KeyCode.ENTER && !event.isControlDown() && !several;
        boolean tabs = event.getCode() == KeyCode.TAB && several;
        if (enters || tabs) {
            List<Line> order = List.of(Line.values());
            int next = order.indexOf(line) + (event.isShiftDown() ? -1 : 1);
            while (next >= 0 && next < order.size() && !isSeen(inputs.get(order.get(next)))) {
                next += event.isShiftDown() ? -1 : 1;
            }
            if (next >= 0 && next < order.size()) {
                inputs.get(order.get(next)).requestFocus();
            }
            event.consume();
        }
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Node labelled(String key, Node node) {
        return new FieldBox(desk.text(key), node).node();
    }

    /** What a group has not: it is sent nothing itself. */
    private Node ofBody(Node node) {
        ofBodies.add(node);
        return node;
    }

    private void showKind() {
        boolean isGroup = kind.getValue() == Recipient.Kind.GROUP;
        for (Node node : ofBodies) {
            node.setVisible(!isGroup);
            node.setManaged(!isGroup);
        }
        members.node().setVisible(isGroup);
        members.node().setManaged(isGroup);
    }

    private void showPredecessors(List<Recipient> before) {
        predecessors.setText(
                before.isEmpty()
                        ? desk.text("ui.address.no_predecessors")
                        : before.stream().map(Recipient::name).collect(Collectors.joining("; ")));
    }

    private void chooseParent(Recipient chosen) {
        shown.filter(fields -> fields.id() != chosen.id())
                .ifPresent(fields -> fields.parent().setAll(List.of(chosen.id())));
    }

    private void addSuccessor(Recipient chosen) {
        shown.filter(fields -> !fields.successors().contains(chosen.id()))
                .ifPresent(fields -> fields.successors().add(chosen.id()));
    }
}
