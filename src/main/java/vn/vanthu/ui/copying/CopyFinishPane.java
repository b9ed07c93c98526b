package vn.vanthu.ui.copying;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import vn.vanthu.domain.copy.Placing.Wish;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** The part of the order that most copies leave as it is: place of the block, number by hand, corner text, reasons. */
final class CopyFinishPane {
    private static final int TOP_LETTERS = 6;

    private final Desk desk;
    private final CopyFinishModel model;
    private final VBox rows = new VBox();
    private final TitledPane pane;

    CopyFinishPane(Desk desk, CopyFinishModel model) {
        this.desk = desk;
        this.model = model;
        rows.getStyleClass().add("copy-finish");
        rows.getChildren()
                .setAll(
                        place(),
                        check("ui.copy.blank_number", model.blankNumber()),
                        check("ui.copy.corner", model.corner()),
                        check("ui.copy.signature_field", model.signature()),
                        check("ui.copy.as_images", model.images()),
                        check("ui.copy.two_sided", model.twoSided()),
                        text("ui.copy.reason", new TextField(), model.reason()),
                        text("ui.copy.permitted_by", new TextField(), model.permittedBy()),
                        text("ui.copy.password", new PasswordField(), model.password()));
        pane = new TitledPane(desk.text("ui.copy.finish"), rows);
        pane.setId("copy-finish");
        pane.setAnimated(false);
        pane.setExpanded(false);
    }

    Node node() {
        return pane;
    }

    /**
     * Opens it where it is closed, and marks this field; what a person types elsewhere goes on.
     *
     * @return whether it was closed
     */
    boolean open(String key) {
        boolean wasClosed = !pane.isExpanded();
        pane.setExpanded(true);
        Node field = rows.lookup("#" + key.replace('.', '-'));
        if (field != null) {
            field.getStyleClass().removeAll("asked-for");
            field.getStyleClass().add("asked-for");
        }
        return wasClosed;
    }

    private Node place() {
        SegmentedButton segments = new SegmentedButton();
        for (Wish wish : List.of(Wish.AUTOMATIC, Wish.NEW_PAGE, Wish.AT)) {
            ToggleButton button = new ToggleButton(desk.word(wish));
            button.setUserData(wish);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.wish().set(wish);
            });
            segments.getButtons().add(button);
        }
        model.wish().addListener((o, was, is) -> select(segments));
        select(segments);
        TextField top = new TextField();
        top.setPrefColumnCount(TOP_LETTERS);
        top.setId("ui-copy-top");
        top.textProperty().bindBidirectional(model.top().text());
        Region topBox = new FieldBox(desk.text("ui.copy.top"), top)
                .errorBy(model.top().error())
                .node();
        CheckBox covers = check("ui.copy.covers_ink", model.coversInk());
        VBox at = new VBox(topBox, covers);
        at.getStyleClass().add("copy-finish");
        at.managedProperty().bind(model.wish().isEqualTo(Wish.AT));
        at.visibleProperty().bind(at.managedProperty());
        return new VBox(new FieldBox(desk.text("ui.copy.place_of_block"), new HBox(segments)).node(), at);
    }

    private void select(SegmentedButton segments) {
        segments.getButtons()
                .forEach(button -> button.setSelected(model.wish().get().equals(button.getUserData())));
    }

    private CheckBox check(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(desk.text(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Node text(String key, TextField field, StringProperty value) {
        field.setId(key.replace('.', '-'));
        field.textProperty().bindBidirectional(value);
        return new FieldBox(desk.text(key), field).node();
    }
}
