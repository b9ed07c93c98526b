package vn.vanthu.ui.distributing;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Suggestions;

/** A field that finds entries of the address book by a few letters, and those already chosen above it. */
final class ChosenRecipients {
    private static final int MOST_OFFERED = 20;

    private final Function<Long, String> names;
    private final TextField field = new TextField();
    private final FlowPane chosen = new FlowPane();
    private final VBox box = new VBox();
    private ObservableList<Long> ids = javafx.collections.FXCollections.observableArrayList();
    private final ListChangeListener<Long> shower = change -> show();

    /**
     * @param model offers the entries of the book
     * @param taken given the entry that was chosen
     */
    ChosenRecipients(Desk desk, AddressBookViewModel model, Consumer<Recipient> taken) {
        names = id -> model.forest().get().byId(id).map(Recipient::name).orElse("…");
        field.setPromptText(desk.text("ui.address.find"));
        finder(desk, model, field, taken);
        chosen.getStyleClass().add("distribution-tools");
        box.getStyleClass().add("chosen-recipients");
        box.getChildren().setAll(chosen, field);
        show();
    }

    /** Offers entries below a field; what is taken is not left standing in it. */
    static void finder(Desk desk, AddressBookViewModel model, TextField field, Consumer<Recipient> taken) {
        new Suggestions<>(
                        desk,
                        field,
                        typed -> model.forest().get().find(typed, MOST_OFFERED),
                        recipient -> recipient.name()
                                + (recipient.abbreviation().isEmpty() ? "" : " · " + recipient.abbreviation()))
                .taking(recipient -> {
                    field.clear();
                    taken.accept(recipient);
                });
    }

    Region node() {
        return box;
    }

    /** Shows these, and what becomes of them. */
    void follow(ObservableList<Long> chosenIds) {
        ids.removeListener(shower);
        ids = chosenIds;
        ids.addListener(shower);
        field.clear();
        show();
    }

    private void show() {
        chosen.getChildren().setAll(ids.stream().map(this::button).toList());
        chosen.setVisible(!ids.isEmpty());
        chosen.setManaged(!ids.isEmpty());
    }

    private Button button(long id) {
        Button button = new Act(names.apply(id), Feather.X, "", () -> ids.remove(id)).button();
        button.getStyleClass().addAll("small", "chosen-recipient");
        button.setMinWidth(0);
        return button;
    }
}
