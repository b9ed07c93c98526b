package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The file beside a form, and what was read of it. */
final class SourceFile {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane reading;
    private final BooleanProperty busy;
    private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FileHash> hash = Optional.empty();
    private PageTexts texts = PageTexts.EMPTY;
    private List<Citation> citations = List.of();

    /** @param busy set while the file is being read */
    SourceFile(OpenArchive archive, Desk desk, BooleanProperty busy) {
        this.archive = archive;
        this.desk = desk;
        this.busy = busy;
        reading = desk.background().lane();
    }

    /** Empty for a document on paper. */
    ReadOnlyObjectProperty<Optional<Path>> path() {
        return path.getReadOnlyProperty();
    }

    Optional<FileHash> hash() {
        return hash;
    }

    PageTexts texts() {
        return texts;
    }

    /** What was read in it that it cites. */
    List<Citation> citations() {
        return citations;
    }

    /** Reads it; one that cannot be read is not taken. */
    void open(Path file, Consumer<Proposal> read) {
        busy.set(true);
        path.set(Optional.of(file));
        reading.ask(
                () -> archive.read().read(file),
                proposal -> {
                    hash = Optional.of(proposal.hash());
                    texts = proposal.texts();
                    citations = proposal.citations();
                    busy.set(false);
                    read.accept(proposal);
                },
                unread -> {
                    busy.set(false);
                    path.set(Optional.empty());
                    desk.failed(unread);
                });
    }

    /** What is still being read is not wanted any more. */
    void forget() {
        reading.forget();
    }
}
