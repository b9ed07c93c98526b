package vn.vanthu.ui.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.ui.kit.TypedField;

/** One to whom a document goes, with what is noted of handing it over. */
final class Addressee {
    private final RoutingStep.Role role;
    private final TypedField name = new TypedField();
    private final TypedField handedOverOn = new TypedField();
    private final TypedField receivedBy = new TypedField();
    private final TypedField receivedOn = new TypedField();

    Addressee(RoutingStep.Role role) {
        this.role = role;
    }

    RoutingStep.Role role() {
        return role;
    }

    TypedField name() {
        return name;
    }

    TypedField handedOverOn() {
        return handedOverOn;
    }

    TypedField receivedBy() {
        return receivedBy;
    }

    TypedField receivedOn() {
        return receivedOn;
    }

    List<TypedField> fields() {
        return List.of(name, handedOverOn, receivedBy, receivedOn);
    }

    void show(RoutingStep step) {
        name.show(step.to());
        handedOverOn.show(TypedField.shown(step.handedOverOn()));
        receivedBy.show(step.receivedBy());
        receivedOn.show(TypedField.shown(step.receivedOn()));
    }

    /**
     * What is noted of this one.
     *
     * @param opinion said to this one
     * @param today tells the year of days typed without one
     */
    RoutingStep step(
            String from, String opinion, Optional<LocalDate> decidedOn, Optional<LocalDate> deadline, LocalDate today) {
        return new RoutingStep(
                from,
                name.value(),
                role,
                opinion,
                deadline,
                decidedOn,
                handedOverOn.day(today),
                receivedBy.value(),
                receivedOn.day(today));
    }
}
