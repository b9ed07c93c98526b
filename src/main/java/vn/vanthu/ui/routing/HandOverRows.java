package vn.vanthu.ui.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.TypedField;

/** Sổ chuyển giao of one document: to whom it was handed over when, and who signed for it (domain.md 5.2). */
final class HandOverRows {
    private final Desk desk;
    private final AssignmentFields fields;
    private final GridPane grid = new GridPane();
    private final Label hint = new Label();
    private final VBox box;
    private final Map<Addressee, Row> rows = new HashMap<>();
    private List<Addressee> shown = List.of();

    /** The fields of one addressee. */
    private record Row(Label name, List<TextField> inputs, List<Label> errors) {}

    HandOverRows(Desk desk, AssignmentFields fields, Act today) {
        this.desk = desk;
        this.fields = fields;
        Label head = new Label(desk.text("ui.assign.hand_over"));
        head.getStyleClass().add("section-title");
        hint.setText(desk.text("ui.assign.hand_over_words"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        grid.getStyleClass().add("hand-over");
        ColumnConstraints name = new ColumnConstraints(90, 140, Double.MAX_VALUE);
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .setAll(name, new ColumnConstraints(98), new ColumnConstraints(132), new ColumnConstraints(98));
        Node button = today.button();
        button.visibleProperty().bind(grid.visibleProperty());
        button.managedProperty().bind(grid.managedProperty());
        box = new VBox(head, hint, grid, button);
        box.getStyleClass().add("hand-over-box");
        fields.edits().addListener((o, was, is) -> refresh());
        refresh();
    }

    Region node() {
        return box;
    }

    /** In reading order. */
    List<TextField> inputs() {
        return shown.stream().flatMap(one -> rows.get(one).inputs().stream()).toList();
    }

    private void refresh() {
        List<Addressee> named = fields.named();
        named.forEach(one -> rows.computeIfAbsent(one, this::row).name().setText(words(one)));
        if (!named.equals(shown)) {
            shown = named;
            layOut();
        }
    }

    private void layOut() {
        boolean isAny = !shown.isEmpty();
        hint.setVisible(!isAny);
        hint.setManaged(!isAny);
        grid.setVisible(isAny);
        grid.setManaged(isAny);
        grid.getChildren().clear();
        grid.addRow(
                0,
                caption("ui.assign.to"),
                caption("ui.assign.handed_over_on"),
                caption("ui.assign.received_by"),
                caption("ui.assign.received_on"));
        int line = 1;
        for (Addressee one : shown) {
            Row row = rows.get(one);
            grid.add(row.name(), 0, line);
            for (int i = 0; i < row.inputs().size(); i++) {
                grid.add(new VBox(row.inputs().get(i), row.errors().get(i)), i + 1, line);
            }
            line++;
        }
    }

    private Label caption(String key) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private String words(Addressee one) {
        return one.name().value() + " (" + desk.word(one.role()).toLowerCase(Locale.ROOT) + ")";
    }

    private Row row(Addressee one) {
        List<TextField> inputs = new ArrayList<>();
        List<Label> errors = new ArrayList<>();
        Stream.of(one.handedOverOn(), one.receivedBy(), one.receivedOn()).forEach(field -> {
            TextField input = new TextField();
            input.textProperty().bindBidirectional(field.text());
            inputs.add(input);
            errors.add(error(field));
        });
        Label name = new Label();
        name.setWrapText(true);
        return new Row(name, inputs, errors);
    }

    private static Label error(TypedField field) {
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(field.error());
        error.visibleProperty().bind(field.error().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }
}
