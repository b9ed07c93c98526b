package vn.vanthu.ui.proving;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.TypedField;

/** The parts of which the sections on terms, series and books are made. */
final class SectionParts {
    private static final double TABLE_HEIGHT = 150;
    private static final double FIELD_WIDTH = 150;

    private final Desk desk;

    SectionParts(Desk desk) {
        this.desk = desk;
    }

    /** Heading, a line of words, a table, and the row with which something is added or ended. */
    Node section(String title, String sentence, Node table, List<? extends Node> row) {
        Label head = new Label(desk.text(title));
        head.getStyleClass().add("section-title");
        Label words = new Label(desk.text(sentence));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane fields = new FlowPane();
        fields.getStyleClass().add("bottom-row");
        fields.getChildren().setAll(row);
        VBox box = new VBox(head, words, table, fields);
        box.getStyleClass().add("form-pad");
        return box;
    }

    <T> TableView<T> table(String empty) {
        TableView<T> table = new TableView<>();
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinHeight(TABLE_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label words = new Label(desk.text(empty));
        words.getStyleClass().add("muted");
        table.setPlaceholder(words);
        return table;
    }

    <T> TableColumn<T, String> column(String key, double width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(desk.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    Region field(String key, TypedField typed) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(typed.text());
        return field(key, input, typed);
    }

    Region field(String key, Node input, TypedField typed) {
        Region node = new FieldBox(desk.text(key), input).errorBy(typed.error()).node();
        node.setPrefWidth(FIELD_WIDTH);
        return node;
    }
}
