package vn.vanthu.ui.viewer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The ways by which the file of a shown document leaves the archive: printer, copy, another program. */
final class Outlet {
    private final OpenArchive archive;
    private final Desk desk;
    private final Document document;
    private final PrintAndSave output;
    private final Lane preparing;
    private Optional<Path> ready = Optional.empty();
    private boolean isPreparing;

    /** @param document with a file */
    Outlet(OpenArchive archive, Desk desk, Document document, Supplier<Window> owner) {
        this.archive = archive;
        this.desk = desk;
        this.document = document;
        output = new PrintAndSave(archive, desk, owner);
        preparing = desk.background().lane();
    }

    /** How the document and its file are called. */
    String title() {
        return document.fields().title() + " · "
                + document.file().map(Document.KeptFile::name).orElse("");
    }

    void print() {
        output.print(document);
    }

    void save() {
        output.save(document);
    }

    /** Opens a copy in the program that the system has for it. */
    void open() {
        desk.background()
                .aside(
                        desk.text("ui.viewer.opening_outside"),
                        progress -> archive.handOut().open(document),
                        opened -> desk.notices()
                                .success(
                                        desk.text(
                                                "ui.viewer.opened_outside",
                                                opened.getFileName().toString()),
                                        List.of()),
                        desk::failed);
    }

    /** Makes the copy that is dragged out; a drag begins with a file that is there. */
    void prepare() {
        if (ready.isEmpty() && !isPreparing) {
            isPreparing = true;
            preparing.ask(() -> archive.handOut().copy(document), copy -> ready = Optional.of(copy), reason -> {
                isPreparing = false;
                desk.failed(reason);
            });
        }
    }

    /** The copy; empty until it is there, which takes a moment for a large file. */
    Optional<Path> toDrag() {
        prepare();
        return ready;
    }
}
