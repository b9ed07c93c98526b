package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** A register on the screen: which rows, which of them is chosen, and all that belongs to it. */
final class BookViewModel {
    private static final long PAUSE_MILLIS = 180;
    private static final int MOST_FILTERED = 300;

    private final OpenArchive archive;
    private final Desk desk;
    private final Direction direction;
    private final Lane counting;
    private final Lane showing;
    private final BookRows rows = new BookRows(this::readPage);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Dossier>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private long selectedId;
    private boolean isResetting;
    private long generation;

    /** What a reading of the register brought. */
    private record Window(int rows, int total, List<Document> first) {}

    BookViewModel(OpenArchive archive, Desk desk, Direction direction) {
        this.archive = archive;
        this.desk = desk;
        this.direction = direction;
        counting = desk.background().lane();
        showing = desk.background().lane();
        filter.addListener((o, was, is) -> read(PAUSE_MILLIS));
        desk.background().revision().addListener((o, was, is) -> refresh());
        read(0);
    }

    BookRows rows() {
        return rows;
    }

    /** As typed; any text filters. */
    StringProperty filter() {
        return filter;
    }

    /** Documents in the register, filtered or not. */
    ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /** Whether the register was read at least once. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** The chosen document with all that belongs to it. */
    ReadOnlyObjectProperty<Optional<Dossier>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Index of the row that should be selected after the register was read again; below 0 for none. */
    ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** A person chose a row. */
    void choose(BookRow row) {
        if (isResetting) {
            return; // The table follows its rows while they are exchanged; no person chose anything.
        }
        row.document().filter(document -> document.id() != selectedId).ifPresent(document -> {
            selectedId = document.id();
            readSheet();
        });
    }

    /** Brings a document to sight, wherever it stands. */
    void reveal(Document document) {
        selectedId = document.id();
        if (!filter.get().isEmpty()) {
            filter.set("");
        }
        read(0);
        readSheet();
    }

    /** What was chosen is not in the register any more. */
    void forget() {
        selectedId = 0;
        sheet.set(Optional.empty());
        read(0);
    }

    private void refresh() {
        read(0);
        if (selectedId != 0) {
            readSheet();
        }
    }

    private void readSheet() {
        long id = selectedId;
        showing.ask(
                () -> new Dossier(
                        archive.show().show(id),
                        archive.books().correct().attached(id),
                        archive.books().correct().history(id),
                        archive.distribution().dispatch().of(id),
                        archive.routing().assign().of(id)),
                found -> sheet.set(Optional.of(found)),
                desk::failed);
    }

    private void read(long pause) {
        String words = filter.get().strip();
        generation++;
        counting.askAfter(pause, () -> words.isEmpty() ? all() : filtered(words), this::show, desk::failed, late -> {});
    }

    private Window all() {
        int count = archive.list().count(direction);
        return new Window(count, count, archive.list().newest(direction, 0, BookRows.PAGE));
    }

    private Window filtered(String words) {
        List<Document> found = archive
                .find()
                .find(Search.of(words, MOST_FILTERED).in(direction))
                .stream()
                .map(Hit::document)
                .toList();
        return new Window(found.size(), archive.list().count(direction), found);
    }

    private void show(Window window) {
        isResetting = true;
        try {
            rows.reset(window.rows(), window.first());
        } finally {
            isResetting = false;
        }
        total.set(window.total());
        loaded.set(true);
        if (selectedId == 0 && !window.first().isEmpty()) {
            // The page is always in sight: the newest document's, until a person chooses another.
            selectedId = window.first().get(0).id();
            readSheet();
        }
        selected.set(-1);
        selected.set(rows.indexOf(selectedId));
    }

    private void readPage(int page) {
        long asked = generation;
        desk.background()
                .lane()
                .ask(
                        () -> archive.list().newest(direction, page * BookRows.PAGE, BookRows.PAGE),
                        documents -> {
                            if (asked == generation) {
                                rows.fill(page, documents);
                            }
                        },
                        desk::failed);
    }
}
