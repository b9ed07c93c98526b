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
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Appendices;
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
    private List<String> appendices = List.of();

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

    /**
     * What was read in it that it cites.
     *
     * @param own the document's own code as the clerk left it, which is no citation
     */
    List<Citation> citations(DocCode own) {
        return asRead.map(Proposal::citations).orElse(List.of()).stream()
                .filter(cited -> !cited.code().comparisonKey().equals(own.comparisonKey()))
                .toList();
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
    private record Read(Proposal asRead, Proposal proposed, List<String> appendices) {}

    /** What is bound behind the document in the same file, by its headings. */
    List<String> appendices() {
        return appendices;
    }

    /**
     * Reads it; one that cannot be read is not taken. A long one is proposed from its first and last pages, and can be
     * saved when all of it was read.
     *
     * @param read given the first proposal
     * @param whole given what the rest of the pages adds to it
     */
    void open(Path file, Consumer<Proposal> read, Consumer<Proposal> whole) {
        path.set(Optional.of(file));
        ask(() -> archive.read().glance(file), glanced -> {
            read.accept(glanced);
            if (glanced.remarks().contains(Proposal.Remark.PAGES_LEFT)) {
                ask(() -> archive.read().read(file), whole);
            }
        });
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
                    return new Read(found, archive.intake().aliases().apply(found), Appendices.in(found.texts()));
                },
                found -> {
                    asRead = Optional.of(found.asRead());
                    appendices = found.appendices();
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
