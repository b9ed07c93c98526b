package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.distributing.RecordDispatch;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** What went to whom and who signed for it: of one document, or all that waits; many rows are marked and noted at once. */
final class DispatchViewModel {
    private static final int MOST_SHOWN = 2000;
    private static final String BY = "dispatch.by";

    private final RecordDispatch record;
    private final Desk desk;
    private final Lane reading;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.CHASE);
    private final ObjectProperty<Optional<Document>> document = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<DispatchRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Document> unsent = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.NONE);
    private final Input sentOn = new Input();
    private final Input sentBy = new Input();
    private final Input envelopes = new Input();
    private final Input receivedBy = new Input();
    private final Input receivedOn = new Input();
    private List<Dispatch> lastDone = List.of();

    /** Which rows are shown. */
    enum Mode {
        /** The recipients of one document. */
        DOCUMENT,
        /** Documents of which something has not been sent. */
        TO_SEND,
        /** What was sent and nobody has signed for. */
        CHASE
    }

    /** What one reading brought. */
    private record Found(List<DispatchRow> rows, List<Document> unsent) {}

    DispatchViewModel(OpenArchive archive, Desk desk) {
        this.record = archive.distribution().dispatch();
        this.desk = desk;
        reading = desk.background().lane();
        sentBy.show(desk.remembered().text(BY).orElse(""));
        sentOn.show(DateWording.brief(desk.today()));
        receivedOn.show(DateWording.brief(desk.today()));
        desk.background().revision().addListener((o, was, is) -> read());
        mode.addListener((o, was, is) -> read());
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    /** The document of mode {@link Mode#DOCUMENT}. */
    ObjectProperty<Optional<Document>> document() {
        return document;
    }

    /** Recipients, in modes {@link Mode#DOCUMENT} and {@link Mode#CHASE}. */
    ObservableList<DispatchRow> rows() {
        return rows;
    }

    /** Documents, in mode {@link Mode#TO_SEND}. */
    ObservableList<Document> unsent() {
        return unsent;
    }

    /** Whether what the mode shows was read. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** How many rows are marked. */
    ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    /** How it goes; {@link Channel#NONE} leaves each one's usual. */
    ObjectProperty<Channel> channel() {
        return channel;
    }

    Input sentOn() {
        return sentOn;
    }

    Input sentBy() {
        return sentBy;
    }

    /** Số bì. */
    Input envelopes() {
        return envelopes;
    }

    Input receivedBy() {
        return receivedBy;
    }

    Input receivedOn() {
        return receivedOn;
    }

    /** Puts this document on the screen. */
    void begin(Document shown) {
        document.set(Optional.of(shown));
        if (mode.get() == Mode.DOCUMENT) {
            read();
        } else {
            mode.set(Mode.DOCUMENT);
        }
    }

    /** Marks all rows, or none where all are marked. */
    void markAll() {
        boolean all = marked.get() == rows.size();
        rows.forEach(row -> row.marked().set(!all));
    }

    /** Marks rows, or takes the mark from them where all of them have it. */
    void toggle(List<DispatchRow> some) {
        boolean all = some.stream().allMatch(row -> row.marked().get());
        some.forEach(row -> row.marked().set(!all));
    }

    /** Notes that copies went to the rows that are marked, or to {@code otherwise} where none is. */
    void send(List<DispatchRow> otherwise) {
        List<Dispatch> chosen = chosen(otherwise);
        Optional<LocalDate> day = needed(sentOn);
        int each = envelopes.number(0, desk.word(Problem.Kind.NOT_A_NUMBER));
        if (chosen.isEmpty() || day.isEmpty() || !envelopes.isSound()) {
            complain(chosen);
            return;
        }
        Channel way = channel.get();
        String by = sentBy.value();
        desk.remembered().keep(BY, by);
        change(
                "ui.dispatch.sending",
                "ui.dispatch.sent",
                chosen,
                () -> record.send(ids(chosen), way, day.get(), by, each));
    }

    /** Notes the receipt of the rows that are marked, or of {@code otherwise} where none is. */
    void acknowledge(List<DispatchRow> otherwise) {
        List<Dispatch> chosen = chosen(otherwise);
        Optional<LocalDate> day = needed(receivedOn);
        receivedBy.error().set(receivedBy.value().isEmpty() ? desk.word(Problem.Kind.MISSING) : "");
        if (chosen.isEmpty() || day.isEmpty() || !receivedBy.isSound()) {
            complain(chosen);
            return;
        }
        String by = receivedBy.value();
        change(
                "ui.dispatch.acknowledging",
                "ui.dispatch.acknowledged",
                chosen,
                () -> record.acknowledge(ids(chosen), by, day.get()));
    }

    /** Takes back sending and receipt of the rows that are marked, or of {@code otherwise} where none is. */
    void takeBack(List<DispatchRow> otherwise) {
        List<Dispatch> chosen = chosen(otherwise);
        if (chosen.isEmpty()) {
            complain(chosen);
            return;
        }
        change("ui.dispatch.undoing", "ui.dispatch.undone", chosen, () -> record.undo(ids(chosen)));
    }

    /** Puts the rows of the last note back to what they were before it. */
    void undo() {
        List<Dispatch> before = lastDone;
        if (!before.isEmpty()) {
            change("ui.dispatch.undoing", "ui.dispatch.restored", before, () -> record.restore(before));
            lastDone = List.of();
        }
    }

    /** Ids of the rows that are marked, or of all where none is. */
    List<Long> forPaper() {
        List<Dispatch> chosen = chosen(rows);
        return ids(chosen);
    }

    /** Reads again what the mode shows. */
    void read() {
        Mode asked = mode.get();
        Optional<Document> of = document.get();
        LocalDate today = desk.today();
        reading.ask(() -> found(asked, of, today), this::show, desk::failed);
    }

    private Found found(Mode asked, Optional<Document> of, LocalDate today) {
        return switch (asked) {
            case DOCUMENT ->
                new Found(
                        of.stream()
                                .flatMap(shown -> record.of(shown.id()).stream()
                                        .map(dispatch -> new DispatchRow(shown, dispatch, 0)))
                                .toList(),
                        List.of());
            case TO_SEND -> new Found(List.of(), record.toSend(MOST_SHOWN));
            case CHASE ->
                new Found(
                        record.chase(today, MOST_SHOWN).stream()
                                .map(late -> new DispatchRow(late.document(), late.dispatch(), late.daysWaiting()))
                                .toList(),
                        List.of());
        };
    }

    /** Marks outlive a reading: another window may have changed something meanwhile. */
    private void show(Found found) {
        Set<Long> before = rows.stream()
                .filter(row -> row.marked().get())
                .map(row -> row.dispatch().id())
                .collect(Collectors.toCollection(HashSet::new));
        for (DispatchRow row : found.rows()) {
            row.marked().set(before.contains(row.dispatch().id()));
            row.marked().addListener((o, was, is) -> countMarked());
        }
        rows.setAll(found.rows());
        unsent.setAll(found.unsent());
        countMarked();
        loaded.set(true);
    }

    private void countMarked() {
        marked.set((int) rows.stream().filter(row -> row.marked().get()).count());
    }

    private List<Dispatch> chosen(List<DispatchRow> otherwise) {
        List<DispatchRow> some = rows.stream().filter(row -> row.marked().get()).toList();
        return (some.isEmpty() ? otherwise : some)
                .stream().map(DispatchRow::dispatch).toList();
    }

    private Optional<LocalDate> needed(Input input) {
        Optional<LocalDate> day = input.day(desk.today(), desk.word(Problem.Kind.NOT_A_DATE));
        if (input.value().isEmpty()) {
            input.error().set(desk.word(Problem.Kind.MISSING));
        }
        return day;
    }

    private void complain(List<Dispatch> chosen) {
        desk.notices().warning(desk.text(chosen.isEmpty() ? "ui.dispatch.choose_first" : "ui.dispatch.incomplete"));
    }

    private void change(String doing, String done, List<Dispatch> chosen, Runnable deed) {
        desk.background()
                .change(
                        desk.text(doing),
                        progress -> {
                            deed.run();
                            return chosen;
                        },
                        noted -> {
                            lastDone = chosen;
                            rows.forEach(row -> row.marked().set(false));
                            desk.notices().success(desk.text(done, noted.size()), List.of());
                        },
                        desk::failed);
    }

    private static List<Long> ids(List<Dispatch> some) {
        return some.stream().map(Dispatch::id).toList();
    }
}
