package vn.vanthu.ui.kit;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.text.DateWording;

/** One field of a form: what is typed, whether the program proposed it, what is wrong with it. */
public final class TypedField {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FieldMark> mark = new SimpleObjectProperty<>(FieldMark.NONE);
    private final StringProperty error = new SimpleStringProperty("");
    private String proposed = "";

    public TypedField() {
        text.addListener((o, was, is) -> {
            error.set("");
            if (!is.equals(proposed)) {
                mark.set(FieldMark.NONE);
            }
        });
    }

    /** As typed. */
    public StringProperty text() {
        return text;
    }

    /** Where the value comes from. */
    public ObjectProperty<FieldMark> mark() {
        return mark;
    }

    /** A sentence; empty while nothing is wrong. */
    public StringProperty error() {
        return error;
    }

    /** Fills in what is known. */
    public void show(String value) {
        text.set(value);
        mark.set(FieldMark.NONE);
    }

    /** Fills in what the program proposes, to be confirmed by a person. */
    public void propose(String value) {
        propose(value, value.isEmpty() ? FieldMark.NONE : FieldMark.PROPOSED);
    }

    /** The same, saying how certain it is. */
    public void propose(String value, FieldMark from) {
        proposed = value;
        text.set(value);
        mark.set(from);
        error.set("");
    }

    /** A person has passed it with Enter. */
    public void confirmed() {
        mark.set(FieldMark.NONE);
    }

    /** As typed, without blanks around it. */
    public String value() {
        return text.get() == null ? "" : text.get().strip();
    }

    /** Whether nothing is typed. */
    public boolean isBlank() {
        return value().isEmpty();
    }

    /**
     * The day that is meant; empty where nothing, or no day, is typed.
     *
     * @param today tells the year where none is typed
     */
    public Optional<LocalDate> day(LocalDate today) {
        return DateWording.parse(value(), Year.from(today));
    }

    /** The same; what is no day is told by {@code complaint}. */
    public Optional<LocalDate> day(LocalDate today, String complaint) {
        Optional<LocalDate> day = isBlank() ? Optional.empty() : day(today);
        error.set(isBlank() || day.isPresent() ? "" : complaint);
        return day;
    }

    /** The number that is meant; what is none is told by {@code complaint}. */
    public Optional<Integer> number(String complaint) {
        boolean isNumber = value().matches("\\d{1,6}");
        error.set(isBlank() || isNumber ? "" : complaint);
        return isNumber ? Optional.of(Integer.parseInt(value())) : Optional.empty();
    }

    /** Whether something is typed; nothing is told by {@code complaint}. */
    public boolean isGiven(String complaint) {
        error.set(isBlank() ? complaint : "");
        return !isBlank();
    }

    /** Whether nothing is wrong with it. */
    public boolean isSound() {
        return error.get().isEmpty();
    }

    /** A day as a field shows it; empty for none. */
    public static String shown(Optional<LocalDate> day) {
        return day.map(DateWording::brief).orElse("");
    }
}
