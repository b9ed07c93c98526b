package vn.vanthu.ui.tracing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** Which document's trail is shown, and which were before. */
final class TrailViewModel {
    /** So many more each time that more is asked for beside one document. */
    private static final int FURTHER = 16;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final Deque<Document> before = new ArrayDeque<>();
    private final Map<Long, Integer> wider = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Trail>> trail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Document> middle = Optional.empty();

    TrailViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        desk.background().revision().addListener((o, was, is) -> read());
    }

    ReadOnlyObjectProperty<Optional<Trail>> trail() {
        return trail.getReadOnlyProperty();
    }

    /** The document in the middle. */
    Optional<Document> middle() {
        return middle;
    }

    /** Begins anew with this document. */
    void begin(Document document) {
        before.clear();
        put(document);
    }

    /** Puts another document of the trail into the middle. */
    void goOn(Document document) {
        if (middle.filter(is -> is.id() == document.id()).isEmpty()) {
            middle.ifPresent(before::push);
            put(document);
        }
    }

    /** Back to the document that was in the middle before; whether there was one. */
    boolean back() {
        if (before.isEmpty()) {
            return false;
        }
        put(before.pop());
        return true;
    }

    /** Shows more of what is left out beside a document. */
    void widen(Trail.More more) {
        wider.merge(more.of().id(), FURTHER, Integer::sum);
        read();
    }

    private void put(Document document) {
        middle = Optional.of(document);
        wider.clear();
        read();
    }

    private void read() {
        middle.ifPresent(document -> {
            Map<Long, Integer> asked = Map.copyOf(wider);
            lane.ask(
                    () -> archive.lookUp().trace().trace(document.id(), asked),
                    found -> trail.set(Optional.of(found)),
                    desk::failed);
        });
    }
}
