package vn.vanthu.ui.routing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** Bút phê of one document; what was typed for another and not kept waits until a person comes back to it. */
final class AssignmentViewModel {
    private static final int MOST_SUGGESTED = 12;
    private static final int MOST_REPLIES = 20;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final Map<Long, Sheet> unkept = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<Document> chosenReply = Optional.empty();

    /**
     * What is on the screen.
     *
     * @param noted as it is kept
     * @param warnDays from how many days before a deadline on it is due soon
     */
    record Sheet(Document document, Assignment noted, AssignmentFields fields, int warnDays) {
        Assignment.Urgency urgency(LocalDate today) {
            return noted.urgency(today, warnDays);
        }

        boolean isDone() {
            return noted.state() == Assignment.State.DONE;
        }
    }

    AssignmentViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        reading = desk.background().lane();
    }

    /** Empty until the first document is read. */
    ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** While something is being kept. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether something was typed here and not kept. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    void begin(Document document) {
        sheet.get()
                .filter(shown -> shown.fields().isChanged())
                .ifPresent(shown -> unkept.put(shown.document().id(), shown));
        chosenReply = Optional.empty();
        Optional.ofNullable(unkept.remove(document.id())).ifPresentOrElse(this::put, () -> {
            open.set(false);
            reading.ask(() -> read(document), this::put, desk::failed);
        });
    }

    /** Takes what was typed back to what is kept. */
    void drop() {
        sheet.get().ifPresent(shown -> readAgain(shown.document(), document -> {}));
    }

    /** Keeps the form; whatever is wrong stands under its field then. */
    void save(Consumer<Document> then) {
        whenSound(shown -> change(
                shown,
                () -> archive.routing().assign().assign(shown.fields().assignment(shown.noted(), desk.today())),
                then));
    }

    /** Keeps what was typed and not kept, if anything, and goes on: for what prints. */
    void saveFirst(Consumer<Document> then) {
        sheet.get().ifPresent(shown -> {
            if (shown.fields().isChanged()) {
                save(document -> readAgain(document, then));
            } else {
                then.accept(shown.document());
            }
        });
    }

    /** Notes that the document is settled today; an owed answer must be named, or be owed no more. */
    void settle(Consumer<Document> then) {
        whenSound(shown -> {
            AssignmentFields fields = shown.fields();
            Optional<Long> reply = fields.reply().isBlank() ? Optional.empty() : chosenReply.map(Document::id);
            if (reply.isEmpty() && !fields.reply().isBlank()) {
                fields.reply().error().set(desk.text("ui.assign.choose_reply"));
            } else if (reply.isEmpty() && fields.needsReply().get()) {
                fields.reply().error().set(desk.text("ui.assign.reply_missing"));
            } else {
                change(shown, () -> settled(shown, reply), then);
            }
        });
    }

    void reopen(Consumer<Document> then) {
        sheet.get()
                .ifPresent(shown -> change(
                        shown,
                        () -> archive.routing().assign().reopen(shown.document().id()),
                        document -> readAgain(document, then)));
    }

    /** Names that were used before, of which every typed word begins a word, with or without marks. */
    List<String> leaders(String typed) {
        return matching(archive.routing().assign().leaders(), typed);
    }

    /** The same of those to whom documents went. */
    List<String> assignees(String typed) {
        return matching(archive.routing().assign().assignees(), typed);
    }

    /** Own documents that may be the answer. */
    List<Document> replies(String typed) {
        return archive.find().find(Search.of(typed, MOST_REPLIES).in(Direction.OUTGOING)).stream()
                .map(Hit::document)
                .filter(document -> document.voidedBecause().isEmpty())
                .toList();
    }

    void chooseReply(Document document) {
        chosenReply = Optional.of(document);
    }

    private Assignment settled(Sheet shown, Optional<Long> reply) {
        long id = shown.document().id();
        if (shown.fields().isChanged()) {
            archive.routing().assign().assign(shown.fields().assignment(shown.noted(), desk.today()));
        }
        return archive.routing().assign().settle(id, desk.today(), reply);
    }

    private void whenSound(Consumer<Sheet> then) {
        sheet.get().filter(shown -> !busy.get()).ifPresent(shown -> {
            if (shown.fields().check(desk.today())) {
                then.accept(shown);
            } else {
                desk.notices().warning(desk.text("ui.assign.incomplete"));
            }
        });
    }

    private void change(Sheet shown, Supplier<Assignment> deed, Consumer<Document> then) {
        busy.set(true);
        desk.background()
                .change(
                        desk.text("ui.assign.saving"),
                        progress -> deed.get(),
                        noted -> {
                            busy.set(false);
                            shown.fields().seen();
                            open.set(false);
                            then.accept(shown.document());
                        },
                        reason -> {
                            busy.set(false);
                            desk.notices().failure(reason, desk.text("ui.register.kept"));
                        });
    }

    private void readAgain(Document document, Consumer<Document> then) {
        reading.ask(
                () -> read(document),
                read -> {
                    put(read);
                    then.accept(document);
                },
                desk::failed);
    }

    private Sheet read(Document document) {
        AssignmentFields fields = new AssignmentFields(desk);
        Optional<Assignment> noted = archive.routing().assign().of(document.id());
        noted.ifPresent(fields::show);
        if (noted.map(found -> found.state() == Assignment.State.PENDING).orElse(true)) {
            fields.propose(
                    archive.routing().assign().leaders().stream().findFirst().orElse(""),
                    desk.today(),
                    noted.flatMap(Assignment::dueDate)
                            .orElseGet(() -> archive.routing().assign().proposeDueDate(document.id())));
        }
        noted.flatMap(Assignment::replyId)
                .map(id -> archive.show().show(id).document())
                .ifPresent(reply -> fields.reply().show(reply.fields().code().shown()));
        fields.seen();
        return new Sheet(
                document,
                noted.orElseGet(() -> Assignment.none(document.id())),
                fields,
                archive.routing().assign().deadlines().warnDays());
    }

    private void put(Sheet read) {
        sheet.set(Optional.of(read));
        open.set(read.fields().isChanged());
        read.fields().edits().addListener((o, was, is) -> open.set(read.fields().isChanged()));
    }

    private static List<String> matching(List<String> names, String typed) {
        String[] words = Folding.key(typed).split(" ");
        return names.stream()
                .filter(name -> isMatch(" " + Folding.key(name), words))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private static boolean isMatch(String name, String[] words) {
        for (String word : words) {
            if (!name.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
