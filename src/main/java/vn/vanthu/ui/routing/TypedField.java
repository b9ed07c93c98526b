package vn.vanthu.ui.routing;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.FieldMark;

/** One field of a bút phê: what is typed, whether the program proposed it, what is wrong with it. */
final class TypedField {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FieldMark> mark = new SimpleObjectProperty<>(FieldMark.NONE);
    private final StringProperty error = new SimpleStringProperty("");
    private String proposed = "";

    TypedField() {
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

    void show(String value) {
        text.set(value);
        mark.set(FieldMark.NONE);
    }

    void propose(String value) {
        proposed = value;
        text.set(value);
        mark.set(value.isEmpty() ? FieldMark.NONE : FieldMark.PROPOSED);
    }

    /** A person has passed it with Enter. */
    void confirmed() {
        mark.set(FieldMark.NONE);
    }

    String value() {
        return text.get() == null ? "" : text.get().strip();
    }

    boolean isBlank() {
        return value().isEmpty();
    }

    /**
     * The day that is meant; empty where nothing, or no day, is typed.
     *
     * @param today tells the year where none is typed
     */
    Optional<LocalDate> day(LocalDate today) {
        return DateWording.parse(value(), Year.from(today));
    }

    static String shown(Optional<LocalDate> day) {
        return day.map(DateWording::brief).orElse("");
    }
}
