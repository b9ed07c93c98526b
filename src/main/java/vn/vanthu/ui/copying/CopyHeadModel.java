package vn.vanthu.ui.copying;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;

/** What stands in the block of the copy but its recipients, as the clerk has it so far. */
final class CopyHeadModel {
    private final Desk desk;
    private final ObjectProperty<CopyKind> kind = new SimpleObjectProperty<>(CopyKind.TRANSCRIPT_COPY);
    private final ObjectProperty<CopyOrder.Issuer> issuer = new SimpleObjectProperty<>(CopyOrder.Issuer.COMMITTEE);
    private final ObjectProperty<Signer> signer = new SimpleObjectProperty<>(Signer.NONE);
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty numberError = new SimpleStringProperty("");
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty dateError = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private String proposedNumber = "";

    CopyHeadModel(Desk desk) {
        this.desk = desk;
    }

    ObjectProperty<CopyKind> kind() {
        return kind;
    }

    ObjectProperty<CopyOrder.Issuer> issuer() {
        return issuer;
    }

    ObjectProperty<Signer> signer() {
        return signer;
    }

    /** Code of the layout profile. */
    StringProperty profile() {
        return profile;
    }

    StringProperty number() {
        return number;
    }

    StringProperty numberError() {
        return numberError;
    }

    StringProperty date() {
        return date;
    }

    StringProperty dateError() {
        return dateError;
    }

    StringProperty place() {
        return place;
    }

    List<Observable> edits() {
        return List.of(kind, issuer, signer, profile, number, date, place);
    }

    void show(CopyProposal proposed) {
        CopyOrder order = proposed.order();
        proposedNumber = proposed.nextNumber().printed();
        number.set(proposedNumber);
        kind.set(order.kind());
        issuer.set(order.issuer());
        signer.set(order.signer());
        profile.set(order.profile());
        date.set(DateWording.brief(order.date()));
        place.set(order.place());
    }

    /** The field follows the number that would be taken now, while no person has typed another. */
    void follow(RegistrationNumber next) {
        if (number.get().strip().equals(proposedNumber)) {
            proposedNumber = next.printed();
            number.set(proposedNumber);
        }
    }

    /** The day of copying; empty where the field holds none. */
    Optional<LocalDate> day() {
        return DateWording.parse(date.get(), Year.from(desk.today()));
    }

    /** Whether number and day can be understood; where not, that stands at their fields. */
    boolean check() {
        boolean isNumber = RegistrationNumber.parse(number.get()).isPresent();
        dateError.set(day().isPresent() ? "" : desk.word(Problem.Kind.NOT_A_DATE));
        numberError.set(isNumber ? "" : desk.word(Problem.Kind.NOT_A_NUMBER));
        return isNumber && day().isPresent();
    }

    /** The order; only after {@link #check} found nothing wrong. A number that a person typed is insisted on. */
    CopyOrder order(long sourceId, DistributionList distribution, CopyContent content, CopyFinish finish) {
        boolean insists = !number.get().strip().equals(proposedNumber);
        return new CopyOrder(
                sourceId,
                kind.get(),
                issuer.get(),
                insists ? RegistrationNumber.parse(number.get()) : Optional.empty(),
                day().orElseThrow(),
                place.get(),
                signer.get(),
                distribution,
                profile.get(),
                content,
                finish);
    }
}
