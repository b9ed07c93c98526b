package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;

/** The forms that are being filled in, side by side, the files that wait for one, and the drafts of earlier days. */
final class OpenForms {
    private final OpenArchive archive;
    private final Desk desk;
    private final ObservableList<RegisterViewModel> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<RegisterViewModel>> front =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Waiting>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Draft>> drafts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /**
     * A file that comes after the one in hand.
     *
     * @param opening lets a form read it
     */
    record Waiting(Direction direction, Consumer<RegisterViewModel> opening) {}

    OpenForms(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        open.bind(Bindings.createBooleanBinding(
                () -> !all.isEmpty() || !drafts.get().isEmpty(), all, drafts));
        readDrafts();
    }

    ObservableList<RegisterViewModel> all() {
        return all;
    }

    /** The form in sight; empty where none is open. */
    ReadOnlyObjectProperty<Optional<RegisterViewModel>> front() {
        return front.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Waiting>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Kept drafts that are in no open form, latest first. */
    ReadOnlyObjectProperty<List<Draft>> drafts() {
        return drafts.getReadOnlyProperty();
    }

    /** Whether there is a form or a draft to go on with. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Begins with the first of {@code files}; behind a form with a file that is being filled in they wait. */
    void begin(Direction way, List<Path> files) {
        List<Consumer<RegisterViewModel>> openings = new ArrayList<>();
        files.forEach(file -> openings.add(form -> form.read(file)));
        beginEach(way, openings);
    }

    /** The same with files that wait in the tray. */
    void beginWaiting(Direction way, List<IntakeItem> items) {
        List<Consumer<RegisterViewModel>> openings = new ArrayList<>();
        items.forEach(item -> openings.add(form -> form.read(item)));
        beginEach(way, openings);
    }

    private void beginEach(Direction way, List<Consumer<RegisterViewModel>> openings) {
        boolean isFilling = front.get().filter(form -> !form.isBlank()).isPresent();
        boolean sameWay = front.get().filter(form -> form.direction() == way).isPresent();
        if (isFilling && sameWay && !openings.isEmpty()) {
            List<Waiting> more = new ArrayList<>(waiting.get());
            openings.forEach(opening -> more.add(new Waiting(way, opening)));
            waiting.set(List.copyOf(more));
            return;
        }
        front.get().filter(RegisterViewModel::isBlank).ifPresent(this::remove);
        List<Waiting> more = new ArrayList<>();
        openings.stream().skip(1).forEach(opening -> more.add(new Waiting(way, opening)));
        more.addAll(waiting.get());
        waiting.set(List.copyOf(more));
        start(way, openings.stream().findFirst(), Map.of());
    }

    /** Opens a registered document for correction, or goes to the form where it is open already. */
    void correct(Document document) {
        all.stream()
                .filter(form -> form.corrected()
                        .filter(open -> open.id() == document.id())
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(this::bring, () -> add(RegisterViewModel.correcting(archive, desk, document)));
    }

    void bring(RegisterViewModel form) {
        front.set(Optional.of(form));
    }

    /** To the next open form, round and round. */
    void bringNext() {
        front.get().ifPresent(form -> bring(all.get((all.indexOf(form) + 1) % all.size())));
    }

    /** Goes on with a kept draft. */
    void resume(Draft draft) {
        drafts.set(
                drafts.get().stream().filter(other -> other.id() != draft.id()).toList());
        desk.background()
                .lane()
                .ask(
                        () -> DraftPaper.find(archive, draft),
                        found -> {
                            front.get().filter(RegisterViewModel::isBlank).ifPresent(this::remove);
                            RegisterViewModel form = found.corrected()
                                    .map(document -> RegisterViewModel.correcting(archive, desk, document))
                                    .orElseGet(() ->
                                            RegisterViewModel.entering(archive, desk, Direction.valueOf(draft.form())));
                            DraftPaper.resume(form, found);
                            add(form);
                        },
                        desk::failed);
    }

    /** Throws a kept draft away. */
    void drop(Draft draft) {
        desk.background()
                .jot(
                        () -> {
                            archive.books().drafts().remove(draft.id());
                            return draft;
                        },
                        gone -> readDrafts(),
                        desk::failed);
    }

    /** Puts the form away as a draft, to go on with it another time. */
    void putAside(RegisterViewModel form) {
        form.draft().keep();
        remove(form);
        readDrafts();
    }

    /**
     * The form was saved or thrown away: on with the next file, the next form, or none.
     *
     * @param carried texts for the next form of this kind, which is opened then in any case; empty for none
     */
    void leave(RegisterViewModel form, Optional<Map<String, String>> carried) {
        form.draft().end();
        remove(form);
        Map<String, String> texts = carried.orElse(Map.of());
        if (!waiting.get().isEmpty()) {
            Waiting next = waiting.get().get(0);
            waiting.set(waiting.get().subList(1, waiting.get().size()));
            start(
                    next.direction(),
                    Optional.of(next.opening()),
                    next.direction() == form.direction() ? texts : Map.of());
        } else if (carried.isPresent()) {
            start(form.direction(), Optional.empty(), texts);
        }
    }

    /** Keeps all forms as drafts now. */
    void keep() {
        all.forEach(form -> form.draft().keep());
    }

    private void start(Direction way, Optional<Consumer<RegisterViewModel>> opening, Map<String, String> carried) {
        RegisterViewModel form = RegisterViewModel.entering(archive, desk, way);
        form.carry(carried);
        add(form);
        opening.ifPresentOrElse(read -> read.accept(form), form::beginOnPaper);
    }

    private void add(RegisterViewModel form) {
        all.add(form);
        bring(form);
    }

    private void remove(RegisterViewModel form) {
        int at = all.indexOf(form);
        form.close();
        all.remove(form);
        front.set(all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.max(0, Math.min(at, all.size() - 1)))));
    }

    /** After the drafts that are being kept just now. */
    private void readDrafts() {
        desk.background()
                .jot(
                        () -> archive.books().drafts().all().stream()
                                .filter(DraftPaper::isOne)
                                .toList(),
                        kept -> drafts.set(kept.stream()
                                .filter(draft -> all.stream()
                                        .noneMatch(form -> form.draft().isOf(draft)))
                                .toList()),
                        unknown -> {});
    }
}
