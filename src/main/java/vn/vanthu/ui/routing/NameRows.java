package vn.vanthu.ui.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.Suggestions;

/** Several names, one a line; a line more is there as soon as the last is begun. */
final class NameRows {
    private final Desk desk;
    private final Function<String, List<String>> known;
    private final String id;
    private final VBox box = new VBox();
    private final List<TextField> inputs = new ArrayList<>();

    /**
     * @param caption over the first line
     * @param known names that were used before
     * @param id of the fields on the screen, with the number of their line
     */
    NameRows(
            Desk desk,
            String caption,
            ObservableList<Addressee> names,
            Function<String, List<String>> known,
            String id) {
        this.desk = desk;
        this.known = known;
        this.id = id;
        box.getStyleClass().add("name-rows");
        names.forEach(name -> addRow(name, inputs.isEmpty() ? caption : ""));
        names.addListener((ListChangeListener<Addressee>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(name -> addRow(name, ""));
            }
        });
    }

    Region node() {
        return box;
    }

    List<TextField> inputs() {
        return inputs;
    }

    private void addRow(Addressee addressee, String caption) {
        TextField input = new TextField();
        input.setId(id + "-" + inputs.size());
        input.textProperty().bindBidirectional(addressee.name().text());
        Suggestions.of(desk, input, known);
        inputs.add(input);
        Region row = new FieldBox(caption, input)
                .markedBy(addressee.name().mark())
                .errorBy(addressee.name().error())
                .node();
        box.getChildren().add(row);
    }
}
