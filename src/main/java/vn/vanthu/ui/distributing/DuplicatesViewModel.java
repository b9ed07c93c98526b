package vn.vanthu.ui.distributing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.distributing.KeepAddressBook.Likeness;
import vn.vanthu.distributing.KeepAddressBook.MergePreview;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** Entries that are likely one, what making one of them would do, and doing it. */
final class DuplicatesViewModel {
    private final KeepAddressBook book;
    private final Desk desk;
    private final Lane reading;
    private final Lane comparing;
    private final ReadOnlyObjectWrapper<List<Likeness>> pairs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Two entries side by side, and what would be if either were kept. */
    record Comparison(Likeness pair, MergePreview keepingOne, MergePreview keepingOther) {}

    DuplicatesViewModel(OpenArchive archive, Desk desk) {
        this.book = archive.distribution().addresses();
        this.desk = desk;
        reading = desk.background().lane();
        comparing = desk.background().lane();
    }

    /** The likeliest first. */
    ReadOnlyObjectProperty<List<Likeness>> pairs() {
        return pairs.getReadOnlyProperty();
    }

    /** Whether the book has been looked through. */
    ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Looks through the book again. */
    void look() {
        reading.ask(
                book::likelyDuplicates,
                found -> {
                    comparison.set(Optional.empty());
                    pairs.set(found);
                    read.set(true);
                },
                desk::failed);
    }

    void compare(Likeness pair) {
        comparing.ask(
                () -> new Comparison(
                        pair,
                        book.previewMerge(pair.one().id(), pair.other().id()),
                        book.previewMerge(pair.other().id(), pair.one().id())),
                found -> comparison.set(Optional.of(found)),
                desk::failed);
    }

    void keepOne() {
        comparison
                .get()
                .ifPresent(shown -> merge(shown.pair().one(), shown.pair().other()));
    }

    void keepOther() {
        comparison
                .get()
                .ifPresent(shown -> merge(shown.pair().other(), shown.pair().one()));
    }

    private void merge(Recipient kept, Recipient gone) {
        desk.background()
                .change(
                        desk.text("ui.address.merging"),
                        progress -> book.merge(kept.id(), gone.id()),
                        merged -> {
                            desk.notices()
                                    .success(desk.text("ui.address.merged", gone.name(), merged.name()), List.of());
                            look();
                        },
                        desk::failed);
    }
}
