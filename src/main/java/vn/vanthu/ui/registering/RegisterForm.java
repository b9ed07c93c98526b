package vn.vanthu.ui.registering;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
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
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.FieldBox;

/** The fields of a registration in the order in which a clerk reads them off the page; Enter goes from one to the next. */
final class RegisterForm {
    private static final int COLUMNS = 6;
    private static final List<Field> ORDER = List.of(
            Field.CODE,
            Field.ISSUE_DATE,
            Field.TYPE,
            Field.URGENCY,
            Field.SECRECY,
            Field.ISSUER,
            Field.SUPERIOR_AGENCY,
            Field.SUBJECT,
            Field.SIGNER,
            Field.SIGNER_TITLE,
            Field.AUTHORITY,
            Field.PLACE,
            Field.ADDRESSEES,
            Field.DISTRIBUTION,
            Field.PAGES,
            Field.COPIES,
            Field.DUE_DATE,
            Field.HOLDER,
            Field.RECORDS_FILE,
            Field.CIRCULATION,
            Field.NOTE);

    private final Desk desk;
    private final RegisterViewModel model;
    private final Consumer<Optional<Proposal.Place>> looking;
    private final Map<Field, Node> inputs = new EnumMap<>(Field.class);
    private final GridPane grid = new GridPane();
    private Field inFocus = Field.CODE;
    private final ScrollPane scroll;

    /** @param looking told where on the page the field in focus was read */
    RegisterForm(
            Desk desk,
            RegisterViewModel model,
            List<DocumentType> types,
            DistributionEditor distribution,
            Consumer<Optional<Proposal.Place>> looking) {
        this.desk = desk;
        this.model = model;
        this.looking = looking;
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints(0, 60, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        grid.add(text(Field.CODE), 0, 0, 4, 1);
        grid.add(text(Field.ISSUE_DATE), 4, 0, 2, 1);
        grid.add(choice(Field.TYPE, types.stream().map(DocumentType::name).toList()), 0, 1, 2, 1);
        grid.add(choice(Field.URGENCY, wordings(Urgency.values())), 2, 1, 2, 1);
        grid.add(choice(Field.SECRECY, wordings(SecrecyLevel.values())), 4, 1, 2, 1);
        grid.add(text(Field.ISSUER), 0, 2, 3, 1);
        grid.add(text(Field.SUPERIOR_AGENCY), 3, 2, 3, 1);
        grid.add(area(Field.SUBJECT, 3), 0, 3, 6, 1);
        grid.add(text(Field.SIGNER), 0, 4, 3, 1);
        grid.add(text(Field.SIGNER_TITLE), 3, 4, 3, 1);
        grid.add(text(Field.AUTHORITY), 0, 5, 3, 1);
        grid.add(text(Field.PLACE), 3, 5, 3, 1);
        grid.add(area(Field.ADDRESSEES, 3), 0, 6, 6, 1);
        grid.add(distribution(distribution), 0, 7, 6, 1);
        grid.add(text(Field.PAGES), 0, 8, 2, 1);
        grid.add(text(Field.COPIES), 2, 8, 2, 1);
        grid.add(text(Field.DUE_DATE), 4, 8, 2, 1);
        grid.add(text(Field.HOLDER), 0, 9, 3, 1);
        grid.add(text(Field.RECORDS_FILE), 3, 9, 3, 1);
        grid.add(text(Field.CIRCULATION), 0, 10, 3, 1);
        grid.add(text(Field.NOTE), 3, 10, 3, 1);
        VBox padded = new VBox(grid);
        padded.getStyleClass().add("form-pad");
        scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
    }

    Region node() {
        return scroll;
    }

    void focusFirst() {
        inputs.get(Field.CODE).requestFocus();
    }

    /** Marks on the page what the field in focus was read from, as soon as that is known. */
    void lookAgain() {
        looking.accept(model.entry(inFocus).place());
    }

    /** Goes to the next field of which the program is not certain. */
    void focusDoubtful() {
        model.nextDoubtful(ORDER).ifPresent(this::focus);
    }

    private void focus(Field field) {
        inputs.get(field).requestFocus();
    }

    private static List<String> wordings(Urgency[] values) {
        return Arrays.stream(values).map(Urgency::wording).toList();
    }

    private static List<String> wordings(SecrecyLevel[] values) {
        return Arrays.stream(values).map(SecrecyLevel::wording).toList();
    }

    private Node text(Field field) {
        TextField input = new TextField();
        return bound(field, input, input);
    }

    private Node area(Field field, int rows) {
        TextArea input = new TextArea();
        input.setWrapText(true);
        input.setPrefRowCount(rows);
        if (field == Field.ADDRESSEES) {
            input.setPromptText(desk.text("ui.register.one_a_line"));
        }
        return bound(field, input, input);
    }

    private Node choice(Field field, List<String> values) {
        ComboBox<String> input = new ComboBox<>();
        input.getItems().setAll(values);
        input.setEditable(true);
        input.setMinWidth(0);
        TextField editor = input.getEditor();
        input.valueProperty().addListener((o, was, is) -> {
            if (is != null && !is.equals(model.entry(field).text().get())) {
                model.entry(field).text().set(is);
            }
        });
        return bound(field, input, editor);
    }

    private Node bound(Field field, Control input, TextInputControl editor) {
        Entry entry = model.entry(field);
        editor.textProperty().bindBidirectional(entry.text());
        inputs.put(field, editor);
        editor.setId("field-" + field.name());
        editor.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                inFocus = field;
                looking.accept(entry.place());
                reveal(input);
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> enterMovesOn(event, field));
        return new FieldBox(desk.word(field), input)
                .markedBy(entry.mark())
                .errorBy(entry.error())
                .node();
    }

    private Node distribution(DistributionEditor editor) {
        inputs.put(Field.DISTRIBUTION, editor.node());
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F8) {
                focusDoubtful();
            }
        });
        FieldBox box = new FieldBox(desk.word(Field.DISTRIBUTION), editor.node())
                .markedBy(model.distribution().mark());
        editor.node()
                .setOnMousePressed(
                        event -> looking.accept(model.entry(Field.DISTRIBUTION).place()));
        return box.node();
    }

    private void enterMovesOn(KeyEvent event, Field field) {
        boolean several = field == Field.ADDRESSEES;
        if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && inputs.get(field) instanceof TextArea) {
            step(field, 1);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && event.isShiftDown() && inputs.get(field) instanceof TextArea) {
            step(field, -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && !several) {
            model.entry(field).confirmed();
            step(field, event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void step(Field from, int by) {
        int index = ORDER.indexOf(from) + by;
        while (index >= 0 && index < ORDER.size() && !(inputs.get(ORDER.get(index)) instanceof TextInputControl)) {
            index += by;
        }
        if (index >= 0 && index < ORDER.size()) {
            focus(ORDER.get(index));
        }
    }

    /** Scrolls so far that the field in focus is seen whole. */
    private void reveal(Node input) {
        double seen = scroll.getViewportBounds().getHeight();
        double room = grid.getHeight() - seen;
        if (room > 0 && input.getScene() != null) {
            double top = grid.sceneToLocal(input.localToScene(0, 0)).getY();
            double at = scroll.getVvalue() * room;
            if (top < at + 24 || top + 60 > at + seen) {
                scroll.setVvalue(Math.max(0, Math.min(1, (top - seen / 3) / room)));
            }
        }
    }
}
