package vn.vanthu.ui.registering;

import atlantafx.base.controls.CustomTextField;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.document.Field;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Suggestions;

/** The control of each field, with what is offered below it. */
final class FieldInputs {
    private final Desk desk;
    private final RegisterViewModel model;
    private final FieldOffers offers;
    private final Map<Field, Suggestions<String>> offered = new EnumMap<>(Field.class);

    FieldInputs(Desk desk, RegisterViewModel model, FieldOffers offers) {
        this.desk = desk;
        this.model = model;
        this.offers = offers;
    }

    /** A control bound to the field's text. */
    TextInputControl input(Field field) {
        TextInputControl input = control(field);
        input.setId("field-" + field.name());
        input.textProperty().bindBidirectional(model.entry(field).text());
        if (FieldOffers.isOffered(field)) {
            Suggestions<String> below = Suggestions.of(desk, input, typed -> offers.of(field, typed));
            if (field == Field.SIGNER) {
                below.taking(name -> {
                    below.write(name);
                    model.office().signerChosen(name);
                });
            }
            offered.put(field, below);
        }
        input.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                model.content().normalise(field);
            }
        });
        return input;
    }

    /** Opens the list below the field; false where nothing is offered for it. */
    boolean open(Field field) {
        Suggestions<String> below = offered.get(field);
        if (below != null) {
            below.open();
        }
        return below != null;
    }

    private TextInputControl control(Field field) {
        if (field == Field.SUBJECT || field == Field.ADDRESSEES) {
            TextArea area = new TextArea();
            area.setWrapText(true);
            area.setPrefRowCount(field == Field.SUBJECT ? 3 : 2);
            if (field == Field.ADDRESSEES) {
                area.setPromptText(desk.text("ui.register.one_a_line"));
            }
            return area;
        }
        if (!FieldOffers.isChoice(field)) {
            return new TextField();
        }
        CustomTextField choice = new CustomTextField();
        choice.setRight(opener(field, choice));
        return choice;
    }

    private Node opener(Field field, TextField choice) {
        FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
        arrow.setCursor(Cursor.HAND);
        arrow.setPickOnBounds(true);
        arrow.setOnMousePressed(event -> {
            choice.requestFocus();
            open(field);
            event.consume();
        });
        return arrow;
    }
}
