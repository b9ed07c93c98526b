package vn.vanthu.ui.registering;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.TypedField;

/** One field of the form: what is typed, where it comes from, where on the page it was read, what is wrong with it. */
final class Entry {
    private final TypedField typed = new TypedField();
    private Optional<Proposal.Place> place = Optional.empty();

    StringProperty text() {
        return typed.text();
    }

    ObjectProperty<FieldMark> mark() {
        return typed.mark();
    }

    /** A sentence; empty while nothing is wrong. */
    StringProperty error() {
        return typed.error();
    }

    /** Where it was read. */
    Optional<Proposal.Place> place() {
        return place;
    }

    void propose(String value, FieldMark from, Optional<Proposal.Place> where) {
        typed.propose(value, from);
        place = where;
    }

    /** Whether it says what the program proposed, unconfirmed. */
    boolean isProposed() {
        return typed.mark().get() != FieldMark.NONE;
    }

    void confirmed() {
        typed.confirmed();
    }
}
