package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** One document being entered or corrected: what was read, what a person made of it, and the way to its number. */
final class RegisterViewModel {
    private final OpenArchive archive;
    private final Desk desk;
    private final Direction direction;
    private final Optional<Document> corrected;
    private final Lane checking;
    private final EntryContent content;
    private final SourceFile file;
    private final NoteOffer note;
    private final OfficeOffer office;
    private final DraftKeeping draft;
    private final Saving saving;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Document>> duplicates = new ReadOnlyObjectWrapper<>(List.of());
    private final ChangeListener<Number> revised = (o, was, is) -> foresee();
    private Map<String, String> carriedOver = Map.of();

    private RegisterViewModel(OpenArchive archive, Desk desk, Direction direction, Optional<Document> corrected) {
        this.archive = archive;
        this.desk = desk;
        this.direction = direction;
        this.corrected = corrected;
        content = new EntryContent(archive, desk, direction);
        file = new SourceFile(archive, desk, busy);
        note = new NoteOffer(desk, content.form());
        office = new OfficeOffer(archive, desk, content.form());
        checking = desk.background().lane();
        saving = new Saving(archive, desk);
        draft = new DraftKeeping(archive.books().drafts(), desk.background(), () -> new DraftPaper(desk).of(this));
        content.watch(draft::changed, this::foresee);
    }

    /** A new entry. */
    static RegisterViewModel entering(OpenArchive archive, Desk desk, Direction direction) {
        RegisterViewModel model = new RegisterViewModel(archive, desk, direction, Optional.empty());
        model.content.numbers().readBooks(desk.today());
        desk.background().revision().addListener(model.revised);
        model.foresee();
        return model;
    }

    /** A registered document in the form, to be corrected with a reason; its number and day stay. */
    static RegisterViewModel correcting(OpenArchive archive, Desk desk, Document document) {
        RegisterViewModel model = new RegisterViewModel(archive, desk, document.direction(), Optional.of(document));
        model.content.form().show(document.fields());
        model.content.show(document.registeredOn());
        return model;
    }

    Entry entry(Field field) {
        return content.form().get(field);
    }

    /** What is filled in. */
    EntryContent content() {
        return content;
    }

    Direction direction() {
        return direction;
    }

    /** The registered document that is being corrected; empty for a new entry. */
    Optional<Document> corrected() {
        return corrected;
    }

    /** The file beside the form; empty for a document on paper. */
    ReadOnlyObjectProperty<Optional<Path>> source() {
        return file.path();
    }

    /** Being read or saved. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is held already; not empty while a person has to decide. */
    ReadOnlyObjectProperty<List<Document>> duplicates() {
        return duplicates.getReadOnlyProperty();
    }

    /** Whether a person has put nothing into it yet. */
    boolean isBlank() {
        return corrected.isEmpty() && source().get().isEmpty() && content.isBlank();
    }

    /** Reads a file and proposes what it says. */
    void read(Path from) {
        file.open(from, this::propose, this::add);
    }

    /** Proposes what was read in a file that waits in the tray. */
    void read(IntakeItem from) {
        file.open(from, this::propose);
    }

    /** The item of the tray beside the form; empty where the file came from outside, or there is none. */
    Optional<IntakeItem> waiting() {
        return file.item();
    }

    /** Shows a file again that was read before; what is in the form stays. */
    void reopen(Path from) {
        file.open(from, proposal -> {}, whole -> {});
    }

    /** The same for a file that waits in the tray. */
    void reopen(IntakeItem from) {
        file.open(from, proposal -> {});
    }

    /** What the office proposes for its own documents. */
    OfficeOffer office() {
        return office;
    }

    /** Proposes what can be known of a document on paper. */
    void beginOnPaper() {
        office.make(direction, true);
    }

    /** Takes over texts from the form before; where a file is read they only fill what it leaves empty. */
    void carry(Map<String, String> from) {
        carriedOver = Map.copyOf(from);
        content.form().resume(from);
    }

    /** The texts of some fields, to be carried over to the next form. */
    Map<String, String> carried(Set<Field> fields) {
        return content.form().texts().entrySet().stream()
                .filter(text -> fields.stream().anyMatch(field -> field.name().equals(text.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Saves what the form says, after asking whether it is held already.
     *
     * @param saved given the registered or corrected document
     */
    void save(Consumer<Document> saved) {
        if (busy.get() || !isComplete()) {
            return;
        }
        if (corrected.isPresent()) {
            correct(corrected.get(), saved);
            return;
        }
        DocumentFields fields = content.fields();
        Optional<FileHash> hash = file.hash();
        busy.set(true);
        checking.ask(
                () -> archive.duplicates().find(fields, hash),
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

    /** Nhập chung: the file in hand becomes a second copy of the document held, which keeps its one number. */
    void joinHeld(Document held, Consumer<Document> joined) {
        busy.set(true);
        saving.join(held, files(), document -> finished(document, joined), this::failed);
    }

    /** Back to the form, to change something. */
    void reconsider() {
        duplicates.set(List.of());
    }

    /** The next field behind {@code from} of which the program is not certain, round and round. */
    Optional<Field> nextDoubtful(List<Field> order, Field from) {
        int at = order.indexOf(from);
        return Stream.concat(order.subList(at + 1, order.size()).stream(), order.subList(0, at + 1).stream())
                .filter(content.form()::isDoubtful)
                .findFirst();
    }

    /** The draft of this form. */
    DraftKeeping draft() {
        return draft;
    }

    /** Nothing more is wanted of it. */
    void close() {
        desk.background().revision().removeListener(revised);
        file.forget();
        checking.forget();
    }

    private boolean isComplete() {
        int wrong = content.complain(corrected.isPresent());
        if (wrong > 0) {
            desk.notices().warning(desk.text("ui.register.incomplete", wrong));
        }
        return wrong == 0;
    }

    private void propose(Proposal proposal) {
        content.form().propose(proposal);
        content.form().fill(carriedOver);
        if (proposal.texts().isBlank()) {
            desk.notices().warning(desk.text("ui.register.no_text"));
        }
        note.offer(proposal, file.appendices());
        office.make(direction, false);
    }

    /** What the rest of a long file says of fields that are still empty. */
    private void add(Proposal whole) {
        content.form().add(whole);
        note.offer(whole, file.appendices());
    }

    private void register(Registration.WhenHeld whenHeld, Consumer<Document> saved) {
        Registration registration = content.registration(whenHeld);
        busy.set(true);
        saving.register(
                registration
                        .citing(file.citations(registration.fields().code()))
                        .arrivedAs(file.copy()),
                files(),
                document -> finished(document, saved),
                this::failed);
    }

    private Saving.Files files() {
        return new Saving.Files(
                source().get(), file.item(), file.asRead(), content.draftFile().get());
    }

    private void correct(Document document, Consumer<Document> saved) {
        busy.set(true);
        saving.correct(
                document,
                content.fields(),
                content.reason().text().get(),
                changed -> finished(changed, saved),
                this::failed);
    }

    private void finished(Document document, Consumer<Document> saved) {
        busy.set(false);
        duplicates.set(List.of());
        draft.end();
        saved.accept(document);
    }

    private void failed(Throwable cause) {
        busy.set(false);
        desk.notices().failure(cause, desk.text("ui.register.kept"));
    }

    private void foresee() {
        if (corrected.isEmpty()) {
            content.foresee();
        }
    }
}
