package vn.vanthu.ui.arranging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** What the office prints about itself, and who signs for it. */
final class OfficeForm {
    private final Desk desk;
    private final TextField name = new TextField();
    private final TextField parent = new TextField();
    private final TextField place = new TextField();
    private final TextField abbreviation = new TextField();
    private final TextField officeAbbreviation = new TextField();
    private final StringProperty nameError = new SimpleStringProperty("");
    private final StringProperty placeError = new SimpleStringProperty("");
    private final StringProperty abbreviationError = new SimpleStringProperty("");
    private final VBox signers = new VBox();
    private final VBox box = new VBox();

    OfficeForm(Desk desk) {
        this.desk = desk;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.add(field("ui.office.name", name, "QUẬN ỦY …").errorBy(nameError).node(), 0, 0, 2, 1);
        grid.add(field("ui.office.parent", parent, "ĐẢNG BỘ THÀNH PHỐ …").node(), 0, 1, 2, 1);
        grid.add(field("ui.office.place", place, "").errorBy(placeError).node(), 0, 2, 2, 1);
        grid.add(
                field("ui.office.abbreviation", abbreviation, "QU, ĐU")
                        .errorBy(abbreviationError)
                        .node(),
                0,
                3);
        grid.add(
                field("ui.office.office_abbreviation", officeAbbreviation, "VPQU, VPĐU")
                        .node(),
                1,
                3);
        Label head = new Label(desk.text("ui.office.signers"));
        head.getStyleClass().add("sheet-heading");
        signers.getStyleClass().add("distribution-rows");
        Act add = new Act(desk.text("ui.office.add_signer"), Feather.PLUS, "", () -> addSigner(Signer.NONE));
        Button adding = add.button();
        adding.getStyleClass().addAll("flat", "small");
        box.getStyleClass().add("office-form");
        box.getChildren().setAll(grid, head, signers, adding);
    }

    Region node() {
        return box;
    }

    void focusFirst() {
        name.requestFocus();
    }

    void show(Office office) {
        name.setText(office.name());
        parent.setText(office.parent());
        place.setText(office.place());
        abbreviation.setText(office.abbreviation());
        officeAbbreviation.setText(office.officeAbbreviation());
        signers.getChildren().clear();
        office.signers().forEach(this::addSigner);
        if (office.signers().isEmpty()) {
            addSigner(Signer.NONE);
        }
    }

    /** The office as typed; empty where something needed is missing, which then stands at its field. */
    Optional<Office> office() {
        boolean named = isFilled(name, nameError);
        boolean placed = isFilled(place, placeError);
        boolean complete = isFilled(abbreviation, abbreviationError) && named && placed;
        return complete
                ? Optional.of(new Office(
                        parent.getText(),
                        name.getText(),
                        place.getText(),
                        abbreviation.getText(),
                        officeAbbreviation.getText(),
                        typedSigners()))
                : Optional.empty();
    }

    private boolean isFilled(TextField field, StringProperty error) {
        boolean filled = !field.getText().isBlank();
        error.set(filled ? "" : desk.word(Problem.Kind.MISSING));
        return filled;
    }

    private FieldBox field(String key, TextField field, String prompt) {
        field.setPromptText(prompt);
        return new FieldBox(desk.text(key), field);
    }

    private void addSigner(Signer signer) {
        TextField person = new TextField(signer.name());
        TextField title = new TextField(signer.title());
        TextField authority = new TextField(String.join("; ", signer.authority()));
        person.setPromptText(desk.text("ui.office.signer_name"));
        title.setPromptText("CHÁNH VĂN PHÒNG");
        authority.setPromptText("T/L BAN THƯỜNG VỤ");
        HBox row = new HBox(person, title, authority);
        for (Node field : List.copyOf(row.getChildren())) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        Act remove = new Act(
                desk.text("ui.office.remove_signer"),
                Feather.X,
                "",
                () -> signers.getChildren().remove(row));
        row.getChildren().add(remove.small());
        row.getStyleClass().add("distribution-row");
        signers.getChildren().add(row);
    }

    private List<Signer> typedSigners() {
        List<Signer> typed = new ArrayList<>();
        for (Node row : signers.getChildren()) {
            List<TextField> fields = ((HBox) row)
                    .getChildren().stream()
                            .filter(TextField.class::isInstance)
                            .map(TextField.class::cast)
                            .toList();
            Signer signer = new Signer(
                    fields.get(0).getText(),
                    fields.get(1).getText(),
                    Arrays.asList(fields.get(2).getText().split(";")));
            if (!signer.isNone()) {
                typed.add(signer);
            }
        }
        return typed;
    }
}
