package vn.vanthu.ui.finding;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** What is looked for, and what was found. */
final class FindViewModel {
    private static final long PAUSE_MILLIS = 180;
    private static final int MOST = 200;
    private static final int COUNTED = 1001;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane finding;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Direction>> direction = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Search.Order> order = new SimpleObjectProperty<>(Search.Order.NEWEST);
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /** An answer: what is shown, and how many there are. */
    private record Found(List<Hit> hits, int count) {}

    FindViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        finding = desk.background().lane();
        query.addListener((o, was, is) -> look(PAUSE_MILLIS));
        direction.addListener((o, was, is) -> look(0));
        order.addListener((o, was, is) -> look(0));
        desk.background().revision().addListener((o, was, is) -> look(0));
    }

    /** As typed; any text is a query. */
    StringProperty query() {
        return query;
    }

    /** The register looked into; empty for all. */
    ObjectProperty<Optional<Direction>> direction() {
        return direction;
    }

    ObjectProperty<Search.Order> order() {
        return order;
    }

    ObservableList<Hit> hits() {
        return hits;
    }

    /** How many were found, in words. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    private void look(long pause) {
        String words = query.get().strip();
        if (words.isEmpty()) {
            finding.forget();
            hits.clear();
            summary.set("");
            return;
        }
        Search search =
                new Search(words, direction.get(), Optional.empty(), Optional.empty(), "", "", order.get(), MOST);
        finding.askAfter(pause, () -> find(search), this::show, desk::failed, late -> {});
    }

    private Found find(Search search) {
        List<Hit> found = archive.find().find(search);
        return new Found(
                found, found.size() < MOST ? found.size() : archive.find().count(search, COUNTED));
    }

    private void show(Found found) {
        hits.setAll(found.hits());
        if (found.count() == 0) {
            summary.set(desk.text("ui.find.nothing"));
        } else if (found.count() >= COUNTED) {
            summary.set(desk.text("ui.find.more_than", COUNTED - 1));
        } else {
            summary.set(desk.text("ui.find.found", found.count()));
        }
    }
}
