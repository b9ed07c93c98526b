package vn.vanthu.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.SheetImport;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.importing.ImportSheet;
import vn.vanthu.importing.ImportSheet.Column;
import vn.vanthu.importing.ImportSheet.DryRun;
import vn.vanthu.importing.ImportSheet.Look;
import vn.vanthu.importing.ImportSheet.Plan;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.work.Cancelled;

/** Taking in an old register: what was chosen, what a trial says of it, and whether it may be done. */
final class ImportViewModel {
    private static final long PAUSE_MILLIS = 150;

    private final ImportSheet importing;
    private final Desk desk;
    private final Lane looking;
    private final Lane trying;
    private final Lane listing;
    private final AtomicLong trial = new AtomicLong();
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Look> looks = FXCollections.observableArrayList();
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final ObjectProperty<Letters> letters = new SimpleObjectProperty<>(Letters.UNICODE);
    private final BooleanProperty consent = new SimpleBooleanProperty();
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.INCOMING);
    private final ReadOnlyObjectWrapper<Optional<DryRun>> dry = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Activity>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final StringProperty columnsError = new SimpleStringProperty("");
    private final StringProperty lettersError = new SimpleStringProperty("");
    private final ObservableList<SheetImport> earlier = FXCollections.observableArrayList();
    private boolean isShowing;

    ImportViewModel(OpenArchive archive, Desk desk) {
        this.importing = archive.importSheet();
        this.desk = desk;
        looking = desk.background().lane();
        trying = desk.background().lane();
        listing = desk.background().lane();
        look.addListener((o, was, is) -> showLook(is));
        letters.addListener((o, was, is) -> {
            consent.set(false);
            planChanged();
        });
        consent.addListener((o, was, is) -> planChanged());
        direction.addListener((o, was, is) -> planChanged());
        desk.background().revision().addListener((o, was, is) -> readEarlier());
        readEarlier();
    }

    ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** The sheets of the file. */
    ObservableList<Look> looks() {
        return looks;
    }

    /** The chosen sheet; null while there is none. */
    ObjectProperty<Look> look() {
        return look;
    }

    /** What each column is taken for. */
    ObservableList<Column> columns() {
        return columns;
    }

    ObjectProperty<Letters> letters() {
        return letters;
    }

    /** Whether the person agrees to the conversion. */
    BooleanProperty consent() {
        return consent;
    }

    ObjectProperty<Direction> direction() {
        return direction;
    }

    /** What the trial says; empty while it runs or cannot be made. */
    ReadOnlyObjectProperty<Optional<DryRun>> dry() {
        return dry.getReadOnlyProperty();
    }

    /** The taking in while it runs. */
    ReadOnlyObjectProperty<Optional<Activity>> running() {
        return running.getReadOnlyProperty();
    }

    /** Whether it may be done. */
    ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    StringProperty columnsError() {
        return columnsError;
    }

    StringProperty lettersError() {
        return lettersError;
    }

    /** Latest first. */
    ObservableList<SheetImport> earlier() {
        return earlier;
    }

    private void readEarlier() {
        listing.ask(importing::imports, earlier::setAll, desk::failed);
    }

    /** Looks at a file that the person chose. */
    void choose(Path chosen) {
        looking.ask(() -> importing.look(chosen), found -> showFile(chosen, found), desk::failed);
    }

    private void showFile(Path chosen, List<Look> found) {
        file.set(Optional.of(chosen));
        looks.setAll(found);
        look.set(null);
        // The register is the longest sheet of those with headings.
        found.stream().max((a, b) -> Long.compare(weight(a), weight(b))).ifPresent(look::set);
    }

    private static long weight(Look look) {
        return look.headerRow() == 0 ? 0 : look.rows();
    }

    private void showLook(Look seen) {
        if (seen == null) {
            return;
        }
        isShowing = true;
        columns.setAll(seen.columns());
        letters.set(seen.letters());
        consent.set(false);
        boolean isArrivals = seen.columns().contains(Column.REGISTRATION_NUMBER)
                || seen.columns().contains(Column.REGISTERED_ON);
        direction.set(isArrivals ? Direction.INCOMING : Direction.OUTGOING);
        isShowing = false;
        planChanged();
    }

    /** Takes a column for something; what was taken for it before is taken for nothing. */
    void take(int index, Column column) {
        if (column == columns.get(index)) {
            return;
        }
        int before = column == Column.IGNORED ? -1 : columns.indexOf(column);
        if (before >= 0) {
            columns.set(before, Column.IGNORED);
        }
        columns.set(index, column);
        planChanged();
    }

    /** The first rows as they will be taken in. */
    Sample sample() {
        return new Sample(Optional.ofNullable(look.get()), letters.get());
    }

    private void planChanged() {
        if (isShowing || look.get() == null) {
            return;
        }
        dry.set(Optional.empty());
        columnsError.set(missing(NeededColumns.missing(columns, direction.get())));
        boolean isAgreed = letters.get() == Letters.UNICODE || consent.get();
        lettersError.set(isAgreed ? "" : desk.text("ui.import.consent_missing"));
        decide();
        long mine = trial.incrementAndGet();
        if (!columnsError.get().isEmpty()) {
            trying.forget();
            return;
        }
        Plan plan = plan();
        trying.askAfter(
                PAUSE_MILLIS,
                () -> importing.dryRun(plan, (done, total) -> {
                    if (trial.get() != mine) {
                        throw new Cancelled();
                    }
                }),
                found -> {
                    dry.set(Optional.of(found));
                    decide();
                },
                desk::failed,
                late -> {});
    }

    private String missing(List<Column> needed) {
        return needed.isEmpty()
                ? ""
                : desk.text(
                        "ui.import.columns_missing",
                        String.join(", ", needed.stream().map(desk::word).toList()));
    }

    private void decide() {
        boolean hasRows = dry.get().filter(found -> found.sound() > 0).isPresent();
        ready.set(hasRows && lettersError.get().isEmpty() && running.get().isEmpty());
    }

    private Plan plan() {
        Look seen = look.get();
        return new Plan(
                file.get().orElseThrow(),
                seen.sheet(),
                seen.headerRow(),
                List.copyOf(columns),
                letters.get(),
                direction.get());
    }

    /** Takes in what can be; the file is laid aside when it is done. */
    void takeIn(Consumer<SheetImport> done) {
        if (!ready.get()) {
            return;
        }
        Plan plan = plan();
        running.set(Optional.of(desk.background()
                .change(
                        desk.text("ui.import.running"),
                        progress -> importing.take(plan, progress),
                        taken -> {
                            stopped();
                            layAside();
                            done.accept(taken);
                        },
                        reason -> {
                            stopped();
                            desk.failed(reason);
                        })));
        decide();
    }

    private void stopped() {
        running.set(Optional.empty());
        decide();
    }

    /** Back to the beginning; nothing was changed. */
    void layAside() {
        trial.incrementAndGet();
        trying.forget();
        dry.set(Optional.empty());
        look.set(null);
        looks.clear();
        file.set(Optional.empty());
        decide();
    }

    void undo(SheetImport taken) {
        desk.background()
                .change(
                        desk.text("ui.import.undoing"),
                        progress -> {
                            importing.undo(taken.id());
                            return taken;
                        },
                        undone -> desk.notices()
                                .success(desk.text("ui.import.undone", undone.source(), undone.documents()), List.of()),
                        desk::failed);
    }
}
