package vn.vanthu.ui.proving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.proving.RegisterOrder;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.TypedField;

/** Which part of which register is wanted, and how many rows it has. */
final class RegistersViewModel {
    private static final long PAUSE_MILLIS = 350;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final Lane counting;
    private final ObservableList<RegisterForm> forms = FXCollections.observableArrayList();
    private final ObservableList<Optional<NumberSeries>> series = FXCollections.observableArrayList();
    private final ObjectProperty<RegisterForm> form = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<NumberSeries>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final TypedField from = new TypedField();
    private final TypedField to = new TypedField();
    private final TypedField first = new TypedField();
    private final TypedField last = new TypedField();
    private final TypedField volume = new TypedField();
    private final ReadOnlyObjectWrapper<Optional<Counted>> counted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<NumberSeries> allSeries = List.of();

    /** An order whose rows were counted. */
    record Counted(RegisterOrder order, long rows) {}

    private record Choices(List<RegisterForm> forms, List<NumberSeries> series) {}

    RegistersViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        reading = desk.background().lane();
        counting = desk.background().lane();
        form.addListener((o, was, is) -> {
            offerSeries();
            count();
        });
        chosen.addListener((o, was, is) -> count());
        Stream.of(from, to, first, last, volume).forEach(typed -> typed.text().addListener((o, was, is) -> count()));
    }

    ObservableList<RegisterForm> forms() {
        return forms;
    }

    /** Series of the form's documents; the empty one stands for all. */
    ObservableList<Optional<NumberSeries>> series() {
        return series;
    }

    ObjectProperty<RegisterForm> form() {
        return form;
    }

    ObjectProperty<Optional<NumberSeries>> chosenSeries() {
        return chosen;
    }

    /** The series chosen; empty for all, and while the list of them is being filled. */
    Optional<NumberSeries> oneSeries() {
        return Optional.ofNullable(chosen.get()).flatMap(one -> one);
    }

    TypedField from() {
        return from;
    }

    TypedField to() {
        return to;
    }

    TypedField first() {
        return first;
    }

    TypedField last() {
        return last;
    }

    TypedField volume() {
        return volume;
    }

    /** What is wanted now with its rows; empty while something typed cannot be understood or it is being counted. */
    ReadOnlyObjectProperty<Optional<Counted>> counted() {
        return counted.getReadOnlyProperty();
    }

    /** How many rows there are, in words. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Reads the forms and series anew. */
    void read() {
        reading.ask(
                () -> new Choices(
                        archive.proof().registers().forms(),
                        archive.books().series().series()),
                this::offer,
                desk::failed);
    }

    private void offer(Choices choices) {
        allSeries = choices.series();
        RegisterForm before = form.get();
        forms.setAll(choices.forms());
        form.set(forms.contains(before) ? before : forms.stream().findFirst().orElse(null));
        offerSeries();
        count();
    }

    private void offerSeries() {
        Optional<NumberSeries> before = oneSeries();
        series.setAll(Stream.concat(
                        Stream.of(Optional.<NumberSeries>empty()),
                        allSeries.stream().filter(this::fits).map(Optional::of))
                .toList());
        chosen.set(series.contains(before) ? before : Optional.empty());
    }

    private boolean fits(NumberSeries candidate) {
        if (form.get() == null) {
            return false;
        }
        return switch (form.get().subject()) {
            case INCOMING, INCOMING_TRANSFERS, FOLLOW_UPS -> candidate.key().kind() == NumberSeries.Kind.ARRIVAL;
            case INTERNAL -> candidate.key().kind() == NumberSeries.Kind.INTERNAL;
            case COPIES -> candidate.key().kind() == NumberSeries.Kind.COPY;
            case OUTGOING ->
                candidate.key().kind() == NumberSeries.Kind.ISSUE
                        || candidate.key().kind() == NumberSeries.Kind.CONGRESS;
            case OUTGOING_TRANSFERS, POSTAL_DISPATCHES ->
                candidate.key().kind() != NumberSeries.Kind.ARRIVAL
                        && candidate.key().kind() != NumberSeries.Kind.INTERNAL;
        };
    }

    private void count() {
        counting.forget();
        counted.set(Optional.empty());
        summary.set("");
        order().ifPresent(order -> counting.askAfter(
                PAUSE_MILLIS,
                () -> new Counted(order, archive.proof().registers().count(order)),
                this::show,
                desk::failed,
                late -> {}));
    }

    private void show(Counted found) {
        summary.set(found.rows() == 0 ? desk.text("ui.books.no_rows") : desk.text("ui.books.rows", found.rows()));
        counted.set(Optional.of(found));
    }

    private Optional<RegisterOrder> order() {
        LocalDate today = desk.today();
        String noDay = desk.text("ui.books.not_a_day");
        String noNumber = desk.text("ui.books.not_a_number");
        Optional<LocalDate> fromDay = from.day(today, noDay);
        Optional<LocalDate> toDay = to.day(today, noDay);
        OptionalInt firstNumber = whole(first.number(noNumber));
        OptionalInt lastNumber = whole(last.number(noNumber));
        boolean isSound = Stream.of(from, to, first, last).allMatch(TypedField::isSound);
        return form.get() == null || !isSound
                ? Optional.empty()
                : Optional.of(new RegisterOrder(
                        form.get(),
                        oneSeries().map(NumberSeries::id),
                        fromDay,
                        toDay,
                        firstNumber,
                        lastNumber,
                        volume.value()));
    }

    private static OptionalInt whole(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
