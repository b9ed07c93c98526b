package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.text.DateWording;

/** A field of a form: what was typed, and the sentence below it that says what is wrong. */
final class Input {
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");

    StringProperty text() {
        return text;
    }

    /** Empty where nothing is wrong. */
    StringProperty error() {
        return error;
    }

    /** What was typed, without blanks around it. */
    String value() {
        return text.get() == null ? "" : text.get().strip();
    }

    /** Puts in what is known to be right. */
    void show(String value) {
        text.set(value);
        error.set("");
    }

    /** The day that is meant; empty for none and for what is no day. */
    Optional<LocalDate> day(LocalDate today) {
        return DateWording.parse(value(), Year.from(today));
    }

    /** The day that is meant; empty for none, and with {@code complaint} for what is no day. */
    Optional<LocalDate> day(LocalDate today, String complaint) {
        Optional<LocalDate> day = day(today);
        error.set(value().isEmpty() || day.isPresent() ? "" : complaint);
        return day;
    }

    /** The number that is meant; {@code otherwise} for none, and with {@code complaint} for what is no number above 0. */
    int number(int otherwise, String complaint) {
        boolean isNumber = value().matches("[1-9]\\d{0,3}");
        error.set(value().isEmpty() || isNumber ? "" : complaint);
        return isNumber ? Integer.parseInt(value()) : otherwise;
    }

    boolean isSound() {
        return error.get().isEmpty();
    }
}
