package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.text.DateWording;

/** A member of a group as a row of a form: who, from which day, to which. */
final class MemberFields {
    private final long memberId;
    private final Input validFrom = new Input();
    private final Input validTo = new Input();

    MemberFields(Membership kept) {
        memberId = kept.memberId();
        validFrom.show(kept.validFrom().map(DateWording::brief).orElse(""));
        validTo.show(kept.validTo().map(DateWording::brief).orElse(""));
    }

    /** One that always belonged to it. */
    MemberFields(long memberId) {
        this(new Membership(0, memberId, Optional.empty(), Optional.empty()));
    }

    long memberId() {
        return memberId;
    }

    Input validFrom() {
        return validFrom;
    }

    Input validTo() {
        return validTo;
    }

    List<Object> asTyped() {
        return List.of(memberId, validFrom.value(), validTo.value());
    }

    /** Whether it belongs to the group on {@code day}; what is no date is taken for none. */
    boolean isValidOn(LocalDate day) {
        return new Membership(0, memberId, validFrom.day(day), validTo.day(day)).isValidOn(day);
    }

    /** As typed; empty, with {@code complaint} at the field, where a date is none. */
    Optional<Membership> membership(long groupId, LocalDate today, String complaint) {
        Optional<LocalDate> from = validFrom.day(today, complaint);
        Optional<LocalDate> to = validTo.day(today, complaint);
        return validFrom.isSound() && validTo.isSound()
                ? Optional.of(new Membership(groupId, memberId, from, to))
                : Optional.empty();
    }
}
