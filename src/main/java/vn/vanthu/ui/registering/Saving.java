package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.opening.OpenArchive;
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
     * @param texts of it
     * @param written the file in which it was drafted; kept beside it
     */
    record Files(Optional<Path> shown, PageTexts texts, Optional<Path> written) {}

    /** What was saved, and what was not of the files beside it. */
    private record Saved(Document document, Optional<Failure> unattached) {}

    void register(Registration asked, Files files, Consumer<Document> saved, Consumer<Throwable> failed) {
        desk.background()
                .change(
                        desk.text("ui.register.saving"),
                        progress -> {
                            Document document = archive.register().register(asked, files.shown(), files.texts());
                            return new Saved(document, files.written().flatMap(file -> attach(document, file)));
                        },
                        done -> {
                            saved.accept(done.document());
                            done.unattached().ifPresent(desk::failed);
                        },
                        failed);
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
    void join(Document held, Path file, Consumer<Document> joined, Consumer<Throwable> failed) {
        desk.background()
                .change(
                        desk.text("ui.register.saving"),
                        progress -> {
                            archive.books().correct().attach(held.id(), file, AttachedFile.Role.SECOND_CHANNEL);
                            return held;
                        },
                        joined,
                        failed);
    }

    /** The document has its number by now; a draft that cannot be kept must not look like a failed registration. */
    private Optional<Failure> attach(Document document, Path file) {
        try {
            archive.books().correct().attach(document.id(), file, AttachedFile.Role.DRAFT);
            return Optional.empty();
        } catch (Failure unattached) {
            return Optional.of(unattached);
        }
    }
}
