package vn.vanthu.ui.distributing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/**
 * The address book on the screen: what of it is shown, the entry in the form, and the forms half filled in. A form that
 * was changed waits, as it is, until it is saved or taken back; looking elsewhere loses nothing.
 */
final class AddressBookViewModel {
    private final KeepAddressBook book;
    private final Desk desk;
    private final Lane reading;
    private final Lane showing;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty withEnded = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<AddressForest> forest =
            new ReadOnlyObjectWrapper<>(new AddressForest(List.of()));
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<AddressFields>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Recipient>> predecessors = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper wanted = new ReadOnlyLongWrapper();
    private final Map<Long, AddressFields> unfinished = new LinkedHashMap<>();

    /** What belongs to an entry beside its own fields. */
    private record Surroundings(List<Membership> members, List<Recipient> predecessors) {}

    AddressBookViewModel(OpenArchive archive, Desk desk) {
        this.book = archive.distribution().addresses();
        this.desk = desk;
        reading = desk.background().lane();
        showing = desk.background().lane();
        desk.background().revision().addListener((o, was, is) -> read());
        read();
    }

    /** As typed; any text filters. */
    StringProperty filter() {
        return filter;
    }

    /** Whether entries that have ended are shown too. */
    BooleanProperty withEnded() {
        return withEnded;
    }

    ReadOnlyObjectProperty<AddressForest> forest() {
        return forest.getReadOnlyProperty();
    }

    /** Whether the book was read at least once. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** The entry in the form. */
    ReadOnlyObjectProperty<Optional<AddressFields>> form() {
        return form.getReadOnlyProperty();
    }

    /** Bodies that the entry in the form took over from. */
    ReadOnlyObjectProperty<List<Recipient>> predecessors() {
        return predecessors.getReadOnlyProperty();
    }

    /** Id of the entry that should be selected in the tree; 0 for none. */
    ReadOnlyLongProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** The branches that are shown now. */
    List<AddressForest.Branch> branches() {
        return forest.get().matching(filter.get(), withEnded.get() ? Optional.empty() : Optional.of(desk.today()));
    }

    /** A person chose an entry; a form left half filled in is kept and comes back as it was. */
    void choose(Recipient recipient) {
        setAside();
        wanted.set(recipient.id());
        AddressFields waiting = unfinished.get(recipient.id());
        if (waiting != null) {
            form.set(Optional.of(waiting));
            askPredecessors(recipient);
        } else {
            showing.ask(() -> surroundings(recipient), around -> show(recipient, around), desk::failed);
        }
    }

    /** Begins an entry beside the one in the form. */
    void addBeside() {
        add(form.get().flatMap(shown -> shown.parent().stream().findFirst()));
    }

    /** Begins an entry below the one in the form. */
    void addBelow() {
        add(form.get().map(AddressFields::id).filter(id -> id > 0));
    }

    /** Whether this entry has changes that are not saved. */
    boolean isUnfinished(long id) {
        return unfinished.containsKey(id)
                || form.get()
                        .filter(shown -> shown.id() == id && shown.changed().get())
                        .isPresent();
    }

    /** Goes to the first form that waits half filled in. */
    void resume() {
        setAside();
        unfinished.values().stream().findFirst().ifPresent(waiting -> {
            wanted.set(waiting.id());
            form.set(Optional.of(waiting));
        });
    }

    /** How many other forms wait half filled in. */
    int waiting() {
        return (int) unfinished.values().stream()
                .filter(fields -> form.get().filter(shown -> shown == fields).isEmpty())
                .count();
    }

    /** Saves the entry in the form, its members too; what is wrong then stands at its field. */
    void save(Consumer<Recipient> saved) {
        form.get().ifPresent(fields -> {
            Optional<Recipient> typed = fields.recipient();
            Optional<List<Membership>> members = fields.memberships(fields.id());
            if (typed.isEmpty() || members.isEmpty()) {
                desk.notices().warning(desk.text("ui.address.incomplete"));
                return;
            }
            boolean isGroup = fields.isGroup();
            desk.background()
                    .change(
                            desk.text("ui.address.saving"),
                            progress -> keep(typed.get(), members.get(), isGroup),
                            kept -> {
                                forget(fields);
                                wanted.set(0);
                                choose(kept);
                                saved.accept(kept);
                            },
                            reason -> desk.notices().failure(reason, desk.text("ui.address.kept")));
        });
    }

    /** Gives up the changes in the form; a new entry goes with them. */
    void revert() {
        form.get().ifPresent(fields -> {
            unfinished.remove(fields.id());
            fields.revert();
            if (fields.id() == 0) {
                form.set(Optional.empty());
                read();
            }
        });
    }

    /** Takes the entry in the form out of the book. */
    void remove(Consumer<String> removed) {
        form.get()
                .filter(fields -> fields.id() > 0)
                .ifPresent(fields -> desk.background()
                        .change(
                                desk.text("ui.address.removing"),
                                progress -> {
                                    book.remove(fields.id());
                                    return fields.get(AddressFields.Line.NAME).value();
                                },
                                name -> {
                                    forget(fields);
                                    form.set(Optional.empty());
                                    removed.accept(name);
                                },
                                desk::failed));
    }

    /** Writes the book to a sheet. */
    void export(Path file) {
        desk.background()
                .aside(
                        desk.text("ui.address.exporting"),
                        progress -> {
                            book.exportSheet(file);
                            return file;
                        },
                        done -> desk.notices().success(desk.text("ui.address.exported", done.toString()), List.of()),
                        desk::failed);
    }

    private Recipient keep(Recipient typed, List<Membership> members, boolean isGroup) {
        Recipient kept = book.save(typed);
        if (isGroup) {
            book.saveMembers(
                    kept.id(),
                    members.stream()
                            .map(m -> new Membership(kept.id(), m.memberId(), m.validFrom(), m.validTo()))
                            .toList());
        }
        return kept;
    }

    private void add(Optional<Long> parent) {
        setAside();
        AddressFields waiting = unfinished.get(0L);
        AddressFields fields = waiting == null ? new AddressFields(desk, blank(parent)) : waiting;
        showing.forget();
        predecessors.set(List.of());
        wanted.set(0);
        form.set(Optional.of(fields));
    }

    private static Recipient blank(Optional<Long> parent) {
        Recipient none = Recipient.named(Recipient.Kind.AGENCY, "");
        return new Recipient(
                0,
                none.kind(),
                "",
                parent,
                "",
                "",
                List.of(),
                none.contact(),
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }

    private Surroundings surroundings(Recipient recipient) {
        return new Surroundings(
                recipient.kind() == Recipient.Kind.GROUP ? book.members(recipient.id()) : List.of(),
                book.predecessors(recipient.id()));
    }

    private void askPredecessors(Recipient recipient) {
        showing.ask(() -> book.predecessors(recipient.id()), predecessors::set, desk::failed);
    }

    private void show(Recipient recipient, Surroundings around) {
        AddressFields fields = new AddressFields(desk, recipient);
        fields.showMembers(around.members());
        predecessors.set(around.predecessors());
        form.set(Optional.of(fields));
    }

    /** Keeps the form that is left behind, if a person changed it. */
    private void setAside() {
        form.get().ifPresent(fields -> {
            if (fields.changed().get()) {
                unfinished.put(fields.id(), fields);
            } else {
                unfinished.remove(fields.id());
            }
        });
    }

    private void forget(AddressFields fields) {
        unfinished.remove(fields.id());
        if (form.get().filter(shown -> shown == fields).isPresent()) {
            form.set(Optional.empty());
        }
    }

    private void read() {
        reading.ask(book::all, this::show, desk::failed);
    }

    private void show(List<Recipient> all) {
        forest.set(new AddressForest(all));
        loaded.set(true);
        Optional<AddressFields> shown = form.get();
        if (shown.isEmpty()) {
            forest.get().byId(wanted.get()).or(() -> all.stream().findFirst()).ifPresent(this::choose);
        } else if (!shown.get().changed().get() && shown.get().id() > 0) {
            form.set(Optional.empty());
            forest.get().byId(shown.get().id()).ifPresent(this::choose);
        }
    }
}
