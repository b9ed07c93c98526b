package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The file beside a form, from outside or from the intake tray, and what was read of it. */
final class SourceFile {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final BooleanProperty busy;
    private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<IntakeItem> item = Optional.empty();
    private Optional<Proposal> asRead = Optional.empty();

    /** @param busy set while the file is being read */
    SourceFile(OpenArchive archive, Desk desk, BooleanProperty busy) {
        this.archive = archive;
        this.desk = desk;
        this.busy = busy;
        reading = desk.background().lane();
    }

    /** Where its pages can be seen; empty for a document on paper. */
    ReadOnlyObjectProperty<Optional<Path>> path() {
        return path.getReadOnlyProperty();
    }

    /** The item of the tray that it is; empty for a file from outside. */
    Optional<IntakeItem> item() {
        return item;
    }

    Optional<FileHash> hash() {
        return asRead.map(Proposal::hash);
    }

    PageTexts texts() {
        return asRead.map(Proposal::texts).orElse(PageTexts.EMPTY);
    }

    /** What was read in it that it cites. */
    List<Citation> citations() {
        return asRead.map(Proposal::citations).orElse(List.of());
    }

    /** The copy that it is, by the block another office put under it. */
    Optional<CopyStamp> copy() {
        return asRead.flatMap(Proposal::copy);
    }

    /** What was read before anything that was learned was applied to it; empty where nothing was read. */
    Optional<Proposal> asRead() {
        return asRead;
    }

    /** Both: what was read, and what is proposed for it. */
    private record Read(Proposal asRead, Proposal proposed) {}

    /** Reads it; one that cannot be read is not taken. */
    void open(Path file, Consumer<Proposal> read) {
        path.set(Optional.of(file));
        ask(() -> archive.read().read(file), read);
    }

    /** Takes a file that waits in the tray, with what was read in it then. */
    void open(IntakeItem waiting, Consumer<Proposal> read) {
        item = Optional.of(waiting);
        ask(() -> archive.intake().tray().proposal(waiting.id()), proposal -> {
            path.set(Optional.of(proposal.source()));
            read.accept(proposal);
        });
    }

    private void ask(Supplier<Proposal> reader, Consumer<Proposal> read) {
        busy.set(true);
        reading.ask(
                () -> {
                    Proposal found = reader.get();
                    return new Read(found, archive.intake().aliases().apply(found));
                },
                found -> {
                    asRead = Optional.of(found.asRead());
                    busy.set(false);
                    read.accept(found.proposed());
                },
                unread -> {
                    busy.set(false);
                    path.set(Optional.empty());
                    item = Optional.empty();
                    desk.failed(unread);
                });
    }

    /** What is still being read is not wanted any more. */
    void forget() {
        reading.forget();
    }
}
