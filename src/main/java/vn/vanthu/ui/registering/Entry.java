package vn.vanthu.ui.registering;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.FieldMark;

/** One field of the form: what is typed, where it comes from, where on the page it was read, what is wrong with it. */
final class Entry {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FieldMark> mark = new SimpleObjectProperty<>(FieldMark.NONE);
    private final StringProperty error = new SimpleStringProperty("");
    private Optional<Proposal.Place> place = Optional.empty();
    private String proposed = "";

    Entry() {
        text.addListener((o, was, is) -> {
            error.set("");
            if (!is.equals(proposed)) {
                mark.set(FieldMark.NONE);
            }
        });
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<FieldMark> mark() {
        return mark;
    }

    /** A sentence; empty while nothing is wrong. */
    StringProperty error() {
        return error;
    }

    /** Where it was read. */
    Optional<Proposal.Place> place() {
        return place;
    }

    void propose(String value, FieldMark from, Optional<Proposal.Place> where) {
        proposed = value;
        text.set(value);
        mark.set(from);
        error.set("");
        place = where;
    }

    /** Whether it says what the program proposed, unconfirmed. */
    boolean isProposed() {
        return mark.get() != FieldMark.NONE;
    }

    void confirmed() {
        mark.set(FieldMark.NONE);
    }
}
