package vn.vanthu.ui.proving;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.text.DateWording;

/** A field of text that means something: what was typed, and what is wrong with it. */
final class Typed {
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");

    StringProperty text() {
        return text;
    }

    StringProperty error() {
        return error;
    }

    boolean isBlank() {
        return text.get() == null || text.get().isBlank();
    }

    String value() {
        return isBlank() ? "" : text.get().strip();
    }

    /**
     * The day that is meant; what is none is told by {@code complaint}.
     *
     * @param today tells the year that is meant where none is typed
     */
    Optional<LocalDate> day(LocalDate today, String complaint) {
        Optional<LocalDate> day = isBlank() ? Optional.empty() : DateWording.parse(value(), Year.from(today));
        error.set(isBlank() || day.isPresent() ? "" : complaint);
        return day;
    }

    /** The number that is meant; what is none is told by {@code complaint}. */
    Optional<Integer> number(String complaint) {
        boolean isNumber = value().matches("\\d{1,6}");
        error.set(isBlank() || isNumber ? "" : complaint);
        return isNumber ? Optional.of(Integer.parseInt(value())) : Optional.empty();
    }

    /** Whether something is typed; nothing is told by {@code complaint}. */
    boolean isGiven(String complaint) {
        error.set(isBlank() ? complaint : "");
        return !isBlank();
    }

    boolean isSound() {
        return error.get().isEmpty();
    }
}
