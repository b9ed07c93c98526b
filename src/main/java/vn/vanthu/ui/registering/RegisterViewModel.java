package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionViewModel;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.Lane;

/** A registration being filled in: what was read, what a person made of it, and the way to its number. */
final class RegisterViewModel {
    private static final long PAUSE_MILLIS = 250;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final Lane numbering;
    private final Lane checking;
    private final FormFields form = new FormFields();
    private final Entry registeredOn = new Entry();
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.INCOMING);
    private final ReadOnlyObjectWrapper<Optional<Path>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper nextNumber = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Document>> duplicates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Path>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<FileHash> hash = Optional.empty();
    private PageTexts texts = PageTexts.EMPTY;

    RegisterViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        reading = desk.background().lane();
        numbering = desk.background().lane();
        checking = desk.background().lane();
        desk.background().revision().addListener((o, was, is) -> askNumber());
        for (Field field : List.of(Field.CODE, Field.TYPE, Field.ISSUER)) {
            form.get(field).text().addListener((o, was, is) -> askNumber());
        }
        registeredOn.text().addListener((o, was, is) -> askNumber());
    }

    Entry entry(Field field) {
        return form.get(field);
    }

    /** Ngày đến, or the day of entry. */
    Entry registeredOn() {
        return registeredOn;
    }

    DistributionViewModel distribution() {
        return form.distribution();
    }

    ObjectProperty<Direction> direction() {
        return direction;
    }

    /** The file beside the form; empty for a document on paper. */
    ReadOnlyObjectProperty<Optional<Path>> source() {
        return source.getReadOnlyProperty();
    }

    /** The number that would be taken now. */
    ReadOnlyStringProperty nextNumber() {
        return nextNumber.getReadOnlyProperty();
    }

    /** Being read or saved. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a registration has been begun and not ended. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** What is held already; not empty while a person has to decide. */
    ReadOnlyObjectProperty<List<Document>> duplicates() {
        return duplicates.getReadOnlyProperty();
    }

    /** Files that come after this one. */
    ReadOnlyObjectProperty<List<Path>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Begins with the first of {@code files}; a form that is being filled in is not disturbed, they wait then. */
    void begin(Direction way, List<Path> files) {
        if (open.get() && !(form.isBlank() && source.get().isEmpty())) {
            List<Path> all = new ArrayList<>(waiting.get());
            all.addAll(files);
            waiting.set(List.copyOf(all));
            return;
        }
        direction.set(way);
        waiting.set(files.isEmpty() ? List.of() : List.copyOf(files.subList(1, files.size())));
        start(files.isEmpty() ? Optional.empty() : Optional.of(files.get(0)));
    }

    /** Leaves this registration; goes on with the next file, if one waits. */
    void leave() {
        List<Path> next = waiting.get();
        if (next.isEmpty()) {
            start(Optional.empty());
            open.set(false);
        } else {
            waiting.set(List.copyOf(next.subList(1, next.size())));
            start(Optional.of(next.get(0)));
        }
    }

    /**
     * Saves what the form says, after asking whether it is held already.
     *
     * @param saved given the registered document
     */
    void save(Consumer<Document> saved) {
        if (busy.get() || !isComplete()) {
            return;
        }
        DocumentFields fields = fields();
        Optional<FileHash> file = hash;
        busy.set(true);
        checking.ask(
                () -> archive.duplicates().find(fields, file),
                found -> {
                    if (found.isEmpty()) {
                        register(Registration.WhenHeld.REFUSE, saved);
                    } else {
                        busy.set(false);
                        duplicates.set(found);
                    }
                },
                this::failed);
    }

    /** Saves in spite of what is held already. */
    void saveAgain(Consumer<Document> saved) {
        duplicates.set(List.of());
        register(Registration.WhenHeld.ENTER_AGAIN, saved);
    }

    /** Back to the form, to change something. */
    void reconsider() {
        duplicates.set(List.of());
    }

    /** The fields of which the program is not certain, in the order of {@code order}. */
    Optional<Field> nextDoubtful(List<Field> order) {
        return order.stream()
                .filter(field -> form.get(field).mark().get() == FieldMark.DOUBTFUL)
                .findFirst();
    }

    private void start(Optional<Path> file) {
        form.show(DocumentFields.EMPTY);
        registeredOn.propose(DateWording.brief(desk.today()), FieldMark.NONE, Optional.empty());
        hash = Optional.empty();
        texts = PageTexts.EMPTY;
        duplicates.set(List.of());
        open.set(true);
        source.set(file);
        reading.forget();
        busy.set(false);
        file.ifPresent(this::read);
        askNumber();
    }

    private void read(Path file) {
        busy.set(true);
        reading.ask(() -> archive.read().read(file), this::propose, reason -> {
            busy.set(false);
            source.set(Optional.empty());
            desk.failed(reason);
        });
    }

    private void propose(Proposal proposal) {
        hash = Optional.of(proposal.hash());
        texts = proposal.texts();
        form.propose(proposal);
        busy.set(false);
        if (proposal.texts().isBlank()) {
            desk.notices().warning(desk.text("ui.register.no_text"));
        }
        proposal.copy()
                .ifPresent(stamp -> form.get(Field.NOTE)
                        .propose(
                                desk.text(
                                        "ui.register.was_copied",
                                        stamp.kindAsPrinted(),
                                        stamp.code().shown()),
                                FieldMark.PROPOSED,
                                Optional.empty()));
    }

    private boolean isComplete() {
        List<Problem> problems = new ArrayList<>(form.unreadable(desk.today()));
        problems.addAll(fields().problems());
        for (Problem problem : problems) {
            form.get(problem.field()).error().set(desk.word(problem.kind()));
        }
        boolean dated = arrival().isPresent();
        if (!dated) {
            registeredOn.error().set(desk.word(Problem.Kind.NOT_A_DATE));
        }
        if (!problems.isEmpty() || !dated) {
            desk.notices().warning(desk.text("ui.register.incomplete", problems.size() + (dated ? 0 : 1)));
        }
        return problems.isEmpty() && dated;
    }

    private void register(Registration.WhenHeld whenHeld, Consumer<Document> saved) {
        busy.set(true);
        DocumentFields fields = fields();
        Registration registration = new Registration(
                direction.get(), fields, arrival().orElse(desk.today()), insisted(fields), "", whenHeld);
        Optional<Path> file = source.get();
        PageTexts read = texts;
        desk.background()
                .change(
                        desk.text("ui.register.saving"),
                        progress -> archive.register().register(registration, file, read),
                        document -> {
                            busy.set(false);
                            leave();
                            saved.accept(document);
                        },
                        this::failed);
    }

    /** An outgoing document that has its number printed keeps it; all others take the next. */
    private Optional<RegistrationNumber> insisted(DocumentFields fields) {
        return direction.get() == Direction.INCOMING || fields.code().number().isEmpty()
                ? Optional.empty()
                : RegistrationNumber.parse(
                        fields.code().number() + fields.code().suffix());
    }

    private void failed(Throwable reason) {
        busy.set(false);
        desk.notices().failure(reason, desk.text("ui.register.kept"));
    }

    private DocumentFields fields() {
        return form.fields(desk.today());
    }

    private Optional<LocalDate> arrival() {
        return DateWording.parse(registeredOn.text().get(), Year.from(desk.today()));
    }

    private void askNumber() {
        if (!open.get()) {
            return;
        }
        DocumentFields fields = fields();
        Direction way = direction.get();
        LocalDate day = arrival().orElse(desk.today());
        numbering.askAfter(
                PAUSE_MILLIS,
                () -> archive.numbers().next(way, fields, day),
                number -> nextNumber.set("%,d".formatted(number.value()).replace(',', '.') + number.suffix()),
                unknown -> nextNumber.set("…"),
                late -> {});
    }
}
