package vn.vanthu.ui.browsing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;

/** All fields of a document that say something, and its place in the register. */
final class SheetFields {
    private static final double NAMES = 124;
    private static final double LEAST_VALUES = 40;
    private static final double USUAL_VALUES = 200;

    private final Desk desk;
    private final GridPane grid = new GridPane();

    SheetFields(Desk desk) {
        this.desk = desk;
    }

    Node of(Document document) {
        DocumentFields fields = document.fields();
        grid.getStyleClass().add("sheet-grid");
        ColumnConstraints values = new ColumnConstraints(LEAST_VALUES, USUAL_VALUES, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(NAMES), values);
        row(Field.CODE, fields.code().shown());
        row(Field.ISSUE_DATE, joined(", ", fields.place(), DateWording.brief(fields.issueDate())));
        row(Field.TYPE, fields.type());
        row(Field.ISSUER, fields.author());
        row(
                Field.SIGNER,
                joined(
                        " · ",
                        fields.signer().name(),
                        joined(
                                ", ",
                                String.join(", ", fields.signer().authority()),
                                fields.signer().title())));
        row(desk.text("ui.detail.place"), place(document));
        row(desk.text("ui.detail.registered_on"), DateWording.brief(document.registeredOn()));
        handling(fields.handling());
        row(Field.CIRCULATION, fields.markings().circulation());
        row(desk.text("ui.detail.ref"), document.ref());
        row(Field.NOTE, fields.handling().note());
        row(desk.text("ui.detail.void_reason"), document.voidedBecause().orElse(""));
        return grid;
    }

    private void handling(Handling handling) {
        row(Field.PAGES, counted(handling.pages()));
        row(Field.COPIES, counted(handling.copies()));
        row(Field.DUE_DATE, DateWording.brief(handling.dueDate()));
        row(Field.HOLDER, handling.holder());
        row(Field.RECORDS_FILE, handling.recordsFile());
    }

    /** The book and the number in it; of an own document the number stands in its symbol, here with its series. */
    private String place(Document document) {
        String book = joined(": ", desk.word(document.direction()), document.series());
        return document.number()
                .map(number -> desk.text(
                        document.direction() == Direction.INCOMING
                                ? "ui.detail.place_arrival"
                                : "ui.detail.place_number",
                        book,
                        number.printed()))
                .orElse(book);
    }

    private static String counted(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(by));
    }

    private void row(Field field, String value) {
        row(desk.word(field), value);
    }

    private void row(String caption, String value) {
        if (!value.isEmpty()) {
            Label name = new Label(caption);
            name.getStyleClass().add("muted");
            Label words = new Label(value);
            words.setWrapText(true);
            words.setMinHeight(Label.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, words);
        }
    }
}
