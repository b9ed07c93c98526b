package vn.vanthu.ui.registering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.FieldBox;

/** The fields of a registration in the order of its form; Enter and Tab go from one to the next, Shift back. */
final class RegisterForm {
    private final Desk desk;
    private final RegisterViewModel model;
    private final Consumer<Optional<Proposal.Place>> looking;
    private final FieldInputs controls;
    private final List<Field> order;
    private final Map<Field, Node> inputs = new EnumMap<>(Field.class);
    private final GridPane grid = new GridPane();
    private final VBox padded = new VBox(grid);
    private final ScrollPane scroll = new ScrollPane(padded);
    private Field inFocus;

    /** @param looking told where on the page the field in focus was read */
    RegisterForm(
            Desk desk,
            RegisterViewModel model,
            FieldOffers offers,
            DistributionEditor distribution,
            Consumer<Optional<Proposal.Place>> looking) {
        this.desk = desk;
        this.model = model;
        this.looking = looking;
        controls = new FieldInputs(desk, model, offers);
        FormLayout layout = FormLayout.of(model.direction());
        order = layout.order();
        inFocus = order.get(0);
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < FormLayout.COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints(0, 60, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / FormLayout.COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (FormLayout.Slot slot : layout.slots()) {
            Node box = slot.field() == Field.DISTRIBUTION ? distribution(distribution) : bound(slot.field());
            grid.add(box, slot.column(), slot.row(), slot.span(), 1);
        }
        padded.getStyleClass().add("form-pad");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
    }

    Region node() {
        return scroll;
    }

    /** Puts something below the fields. */
    void append(Node node) {
        padded.getChildren().add(node);
    }

    void focusFirst() {
        focus(order.get(0));
    }

    /** Back to the field in which the person was. */
    void focusAgain() {
        focus(inFocus);
    }

    /** Marks on the page what the field in focus was read from, as soon as that is known. */
    void lookAgain() {
        looking.accept(model.entry(inFocus).place());
    }

    /** Goes to the next field of which the program is not certain. */
    void focusDoubtful() {
        model.nextDoubtful(order, inFocus)
                .ifPresentOrElse(this::focus, () -> desk.notices().news(desk.text("ui.register.no_doubt"), List.of()));
    }

    /** Opens the list of the field in focus; false where it has none. */
    boolean choose() {
        Node input = inputs.get(inFocus);
        return input != null && input.isFocused() && controls.open(inFocus);
    }

    private Node bound(Field field) {
        Entry entry = model.entry(field);
        TextInputControl input = controls.input(field);
        inputs.put(field, input);
        input.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                inFocus = field;
                looking.accept(entry.place());
                reveal(input);
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> goOn(event, field));
        return new FieldBox(caption(field), input)
                .markedBy(entry.mark())
                .errorBy(entry.error())
                .node();
    }

    /** In the register of what goes out the holder is that of the record copy (domain.md 5.2). */
    private String caption(Field field) {
        return field == Field.HOLDER && model.direction() != Direction.INCOMING
                ? desk.text("ui.register.record_copy_holder")
                : desk.word(field);
    }

    private Node distribution(DistributionEditor editor) {
        inputs.put(Field.DISTRIBUTION, editor.node());
        FieldBox box = new FieldBox(desk.word(Field.DISTRIBUTION), editor.node())
                .markedBy(model.content().form().distribution().mark());
        editor.node()
                .setOnMousePressed(
                        event -> looking.accept(model.entry(Field.DISTRIBUTION).place()));
        return box.node();
    }

    private void goOn(KeyEvent event, Field field) {
        boolean isArea = inputs.get(field) instanceof TextArea;
        // A line more is begun only where the lines are a person's own: what is proposed is accepted first.
        boolean several = field == Field.ADDRESSEES && !model.entry(field).isProposed();
        boolean entered = event.getCode() == KeyCode.ENTER && !several;
        boolean tabbed = event.getCode() == KeyCode.TAB && isArea;
        if (event.isControlDown() || event.isAltDown() || !(entered || tabbed)) {
            return;
        }
        if (entered) {
            model.entry(field).confirmed();
        }
        event.consume();
        step(field, event.isShiftDown() ? -1 : 1);
    }

    private void step(Field from, int by) {
        int index = order.indexOf(from) + by;
        if (index >= 0 && index < order.size()) {
            focus(order.get(index));
        }
    }

    private void focus(Field field) {
        Node input = inputs.get(field);
        Node target = input instanceof TextInputControl ? input : firstIn((Parent) input);
        target.requestFocus();
        if (field == Field.DISTRIBUTION) {
            inFocus = field;
            looking.accept(model.entry(field).place());
        }
    }

    /** The first line of the list of recipients, or the button that adds one. */
    private static Node firstIn(Parent box) {
        return box.lookupAll("*").stream()
                .filter(TextField.class::isInstance)
                .findFirst()
                .or(() -> box.lookupAll("*").stream()
                        .filter(Button.class::isInstance)
                        .filter(Node::isFocusTraversable)
                        .findFirst())
                .orElse(box);
    }

    /** Scrolls so far that the field in focus is seen whole. */
    private void reveal(Node input) {
        double seen = scroll.getViewportBounds().getHeight();
        double room = padded.getHeight() - seen;
        if (room > 0 && input.getScene() != null) {
            double top = padded.sceneToLocal(input.localToScene(0, 0)).getY();
            double height = input.getLayoutBounds().getHeight();
            double at = scroll.getVvalue() * room;
            if (top < at + 24 || top + height + 24 > at + seen) {
                scroll.setVvalue(Math.max(0, Math.min(1, (top - seen / 3) / room)));
            }
        }
    }
}
