package vn.vanthu.ui.registering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.registering.ForeseeEntry.Foreseen;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The number that an entry would take: foreseen while the form is filled in, or insisted on by the clerk. */
final class NumberViewModel {
    private static final long PAUSE_MILLIS = 250;

    private final OpenArchive archive;
    private final Lane foreseeing;
    private final Lane reading;
    private final Direction direction;
    private final Entry chosen = new Entry();
    private final StringProperty book = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("…");
    private final ReadOnlyObjectWrapper<Optional<Foreseen>> foreseen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Book>> books = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<RegistrationNumber> printed = Optional.empty();

    NumberViewModel(OpenArchive archive, Desk desk, Direction direction) {
        this.archive = archive;
        this.direction = direction;
        foreseeing = desk.background().lane();
        reading = desk.background().lane();
        chosen.text().addListener((o, was, is) -> showNumber());
    }

    /** A number typed by the clerk; empty for the next. */
    Entry chosen() {
        return chosen;
    }

    /** Code of a book kept apart; empty for the usual one. */
    StringProperty book() {
        return book;
    }

    /** Books kept apart that are in use. */
    ReadOnlyObjectProperty<List<Book>> books() {
        return books.getReadOnlyProperty();
    }

    /** The number that would be taken now, as people write it. */
    ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** All that is foreseen; empty until it is known. */
    ReadOnlyObjectProperty<Optional<Foreseen>> foreseen() {
        return foreseen.getReadOnlyProperty();
    }

    /** The number to insist on; for an own document the one that stands on it (domain.md 2.6). */
    Optional<RegistrationNumber> insisted() {
        return chosen.text().get().isBlank() ? printed : typed();
    }

    /** Whether what the clerk typed as number can be understood. */
    boolean isUnderstood() {
        return chosen.text().get().isBlank() || typed().isPresent();
    }

    /** Asks anew, after a moment without another change. */
    void foresee(DocumentFields fields, LocalDate day) {
        DocCode code = fields.code();
        printed = direction == Direction.INCOMING
                ? Optional.empty()
                : RegistrationNumber.parse(code.number() + code.suffix());
        showNumber();
        String into = book.get();
        foreseeing.askAfter(
                PAUSE_MILLIS,
                () -> archive.books().foresee().foresee(direction, fields, day, into),
                answer -> show(Optional.of(answer)),
                unknown -> show(Optional.empty()),
                late -> {});
    }

    /** Reads which books there are. */
    void readBooks(LocalDate day) {
        reading.ask(
                () -> archive.books().series().books().stream()
                        .filter(kept -> kept.direction() == direction)
                        .filter(kept ->
                                kept.closedOn().map(end -> end.isAfter(day)).orElse(true))
                        .toList(),
                books::set,
                unknown -> {});
    }

    static String written(RegistrationNumber number) {
        return "%,d".formatted(number.value()).replace(',', '.') + number.suffix();
    }

    private void show(Optional<Foreseen> answer) {
        foreseen.set(answer);
        showNumber();
    }

    private void showNumber() {
        shown.set(insisted()
                .or(() -> foreseen.get().map(Foreseen::next))
                .map(NumberViewModel::written)
                .orElse("…"));
    }

    private Optional<RegistrationNumber> typed() {
        return RegistrationNumber.parse(chosen.text().get().strip().replace(".", ""));
    }
}
