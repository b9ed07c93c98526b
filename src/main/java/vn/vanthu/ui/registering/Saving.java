package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.work.Failure;

/** The changes of the archive that the forms make, in the background. */
final class Saving {
    private final OpenArchive archive;
    private final Desk desk;

    Saving(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    /**
     * @param shown the document's own file; empty for paper
     * @param waiting the item of the tray that it is; empty for a file from outside
     * @param asRead what was read in it
     * @param written the file in which it was drafted; kept beside it
     */
    record Files(
            Optional<Path> shown, Optional<IntakeItem> waiting, Optional<Proposal> asRead, Optional<Path> written) {
        private PageTexts texts() {
            return asRead.map(Proposal::texts).orElse(PageTexts.EMPTY);
        }
    }

    /** What was saved, and what was not of what goes with it. */
    private record Saved(Document document, Optional<Failure> unattached) {}

    void register(Registration asked, Files files, Consumer<Document> saved, Consumer<Throwable> failed) {
        desk.background()
                .change(
                        desk.text("ui.register.saving"),
                        progress -> {
                            Document document = entered(asked, files);
                            Optional<Failure> unlearned = files.asRead()
                                    .flatMap(asRead -> behind(
                                            () -> archive.intake().aliases().learn(asRead, document)));
                            return new Saved(
                                    document,
                                    files.written()
                                            .flatMap(file -> attach(document, file))
                                            .or(() -> unlearned));
                        },
                        done -> {
                            saved.accept(done.document());
                            done.unattached().ifPresent(desk::failed);
                        },
                        failed);
    }

    private Document entered(Registration asked, Files files) {
        return files.waiting()
                .map(item -> archive.register().registerKept(asked, item.file(), files.texts()))
                .orElseGet(() -> archive.register().register(asked, files.shown(), files.texts()));
    }

    void correct(
            Document document,
            DocumentFields fields,
            String reason,
            Consumer<Document> saved,
            Consumer<Throwable> failed) {
        desk.background()
                .change(
                        desk.text("ui.register.saving"),
                        progress -> archive.books().correct().correct(document.id(), fields, reason),
                        saved,
                        failed);
    }

    /** Adds a file to a document that is held already: its second channel, without a number of its own. */
    void join(Document held, Files files, Consumer<Document> joined, Consumer<Throwable> failed) {
        desk.background()
                .change(
                        desk.text("ui.register.saving"),
                        progress -> {
                            if (files.waiting().isPresent()) {
                                return archive.intake()
                                        .tray()
                                        .join(files.waiting().get().id(), held.id());
                            }
                            archive.books()
                                    .correct()
                                    .attach(held.id(), files.shown().orElseThrow(), AttachedFile.Role.SECOND_CHANNEL);
                            return held;
                        },
                        joined,
                        failed);
    }

    private Optional<Failure> attach(Document document, Path file) {
        return behind(() -> archive.books().correct().attach(document.id(), file, AttachedFile.Role.DRAFT));
    }

    /** The document has its number by now; what cannot be done behind it must not look like a failed registration. */
    private static Optional<Failure> behind(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Failure undone) {
            return Optional.of(undone);
        }
    }
}
