package vn.vanthu.ui.distributing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** What is noted of many recipients at once: how, when and by whom it went; who signed for it and when. */
final class DispatchForm {
    private final Desk desk;
    private final VBox box = new VBox();
    private final TextField receiver;

    DispatchForm(Desk desk, DispatchViewModel model, Act send, Act acknowledge, Act takeBack) {
        this.desk = desk;
        receiver = field(model.receivedBy(), 14, "dispatch-received-by");
        FlowPane sending = row(
                labelled("ui.dispatch.channel", channel(model)),
                field("ui.dispatch.sent_on", field(model.sentOn(), 8, "dispatch-sent-on"), model.sentOn()),
                field("ui.dispatch.sent_by", field(model.sentBy(), 14, "dispatch-sent-by"), model.sentBy()),
                field("ui.dispatch.envelopes", field(model.envelopes(), 3, "dispatch-envelopes"), model.envelopes()),
                primary(send));
        FlowPane receipt = row(
                field("ui.dispatch.received_by", receiver, model.receivedBy()),
                field(
                        "ui.dispatch.received_on",
                        field(model.receivedOn(), 8, "dispatch-received-on"),
                        model.receivedOn()),
                primary(acknowledge),
                takeBack.button());
        box.getChildren().setAll(sending, receipt);
        box.getStyleClass().addAll("form-acts", "dispatch-form");
    }

    private static FlowPane row(Node... parts) {
        FlowPane row = new FlowPane(parts);
        row.getStyleClass().add("dispatch-row");
        return row;
    }

    Region node() {
        return box;
    }

    private Node channel(DispatchViewModel model) {
        ComboBox<Channel> choice = new ComboBox<>();
        choice.getItems().setAll(List.of(Channel.values()));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Channel value) {
                return value == null || value == Channel.NONE ? desk.text("ui.dispatch.usual") : desk.word(value);
            }

            @Override
            public Channel fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        choice.valueProperty().bindBidirectional(model.channel());
        choice.setPrefWidth(150);
        return choice;
    }

    private static TextField field(Input input, int columns, String id) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        field.setId(id);
        field.textProperty().bindBidirectional(input.text());
        return field;
    }

    private Node field(String key, TextField field, Input input) {
        return new FieldBox(desk.text(key), field).errorBy(input.error()).node();
    }

    private Node labelled(String key, Node node) {
        return new FieldBox(desk.text(key), node).node();
    }

    private static Button primary(Act act) {
        Button button = act.button();
        button.getStyleClass().add("accent");
        return button;
    }
}
