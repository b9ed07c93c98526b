package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.copy.Placing.Wish;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.TypedField;

/** How the copy is to be finished, as the clerk has it so far. */
final class CopyFinishModel {
    private final Desk desk;
    private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.AUTOMATIC);
    private final TypedField top = new TypedField();
    private final BooleanProperty coversInk = new SimpleBooleanProperty();
    private final BooleanProperty blankNumber = new SimpleBooleanProperty();
    private final BooleanProperty corner = new SimpleBooleanProperty();
    private final BooleanProperty signature = new SimpleBooleanProperty();
    private final BooleanProperty images = new SimpleBooleanProperty();
    private final BooleanProperty twoSided = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty permittedBy = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");

    CopyFinishModel(Desk desk) {
        this.desk = desk;
    }

    ObjectProperty<Wish> wish() {
        return wish;
    }

    /** mm from the upper edge of the last page, for {@link Wish#AT}. */
    TypedField top() {
        return top;
    }

    /** The yes to standing over ink; gone with every other place. */
    BooleanProperty coversInk() {
        return coversInk;
    }

    BooleanProperty blankNumber() {
        return blankNumber;
    }

    BooleanProperty corner() {
        return corner;
    }

    BooleanProperty signature() {
        return signature;
    }

    BooleanProperty images() {
        return images;
    }

    /** Whether the copy will be printed on both sides of the sheets. */
    BooleanProperty twoSided() {
        return twoSided;
    }

    StringProperty reason() {
        return reason;
    }

    StringProperty permittedBy() {
        return permittedBy;
    }

    StringProperty password() {
        return password;
    }

    List<Observable> edits() {
        return List.of(
                wish,
                top.text(),
                coversInk,
                blankNumber,
                corner,
                signature,
                images,
                twoSided,
                reason,
                permittedBy,
                password);
    }

    void clear() {
        wish.set(Wish.AUTOMATIC);
        top.show("");
        coversInk.set(false);
        blankNumber.set(false);
        corner.set(false);
        signature.set(false);
        images.set(false);
        twoSided.set(false);
        reason.set("");
        permittedBy.set("");
        password.set("");
    }

    /** Puts the separating line at this height. */
    void moveTo(double millimetres) {
        coversInk.set(false);
        top.show(Long.toString(Math.round(millimetres)));
        wish.set(Wish.AT);
    }

    /** Empty where the height is no number, which then stands at its field. */
    Optional<CopyFinish> finish() {
        Optional<Placing> placing = switch (wish.get()) {
            case AUTOMATIC -> Optional.of(Placing.AUTOMATIC);
            case NEW_PAGE -> Optional.of(Placing.NEW_PAGE);
            case AT -> at();
        };
        return placing.map(place -> CopyFinish.USUAL
                .with(place)
                .with(blankNumber.get() ? CopyFinish.NumberLine.BLANK : CopyFinish.NumberLine.PRINTED)
                .with(corner.get() ? CopyFinish.Corner.ELECTRONIC : CopyFinish.Corner.NONE)
                .with(signature.get() ? CopyFinish.SignatureField.RESERVED : CopyFinish.SignatureField.NONE)
                .with(images.get() ? CopyFinish.PageForm.AS_IMAGES : CopyFinish.PageForm.AS_THEY_ARE)
                .with(twoSided.get() ? CopyFinish.Sheets.TWO_SIDED : CopyFinish.Sheets.ONE_SIDED)
                .withReasons(reason.get().strip(), permittedBy.get().strip())
                .withPassword(password.get()));
    }

    private Optional<Placing> at() {
        String typed = top.text().get().strip().replace(',', '.');
        boolean isNumber = typed.matches("\\d{1,4}(\\.\\d{1,2})?");
        top.error().set(isNumber ? "" : desk.text("ui.copy.top_missing"));
        return isNumber ? Optional.of(Placing.at(Double.parseDouble(typed), coversInk.get())) : Optional.empty();
    }
}
