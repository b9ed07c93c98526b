package vn.vanthu.ui.browsing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.LinkField;

/** What can be done to a registered document beside its form, with the reasons asked in place. */
final class DocumentDeeds {
    private static final int MOST_FOUND = 12;

    private final OpenArchive archive;
    private final Desk desk;
    private final Pane place;
    private final Supplier<Window> window;
    private final Runnable gone;

    /**
     * @param place where reasons are asked
     * @param window over which a file is chosen
     * @param gone told when the document has left the register
     */
    DocumentDeeds(OpenArchive archive, Desk desk, Pane place, Supplier<Window> window, Runnable gone) {
        this.archive = archive;
        this.desk = desk;
        this.place = place;
        this.window = window;
        this.gone = gone;
    }

    void voidNumber(Document document) {
        ask(
                desk.text("ui.void.question", name(document)),
                desk.text("ui.void.do"),
                reason -> change(
                        () -> archive.books().numbers().voidDocument(document.id(), reason),
                        desk.text("ui.void.done", name(document))));
    }

    void trash(Document document) {
        ask(
                desk.text("ui.trash.question", name(document)),
                desk.text("ui.trash.do"),
                reason -> change(
                        () -> {
                            archive.books().numbers().trash(List.of(document.id()), reason);
                            return document;
                        },
                        desk.text("ui.trash.done", name(document)),
                        gone));
    }

    void bringBack(Document document) {
        change(
                () -> archive.books().numbers().bringBack(document.id()),
                desk.text("ui.trash.brought_back", name(document)));
    }

    /** The signed scan takes the place of what is shown; that stays beside it. */
    void showSigned(Document document) {
        choose("ui.attach.signed", List.of("*.pdf", "*.PDF"))
                .ifPresent(file -> change(
                        () -> {
                            Proposal read = archive.read().read(file);
                            return archive.books().correct().show(document.id(), file, read.texts(), read.citations());
                        },
                        desk.text("ui.attach.signed_done", name(document))));
    }

    void attach(Document document, AttachedFile.Role role) {
        choose("ui.attach." + role.name(), List.of("*.*"))
                .ifPresent(file -> change(
                        () -> {
                            archive.books().correct().attach(document.id(), file, role);
                            return document;
                        },
                        desk.text("ui.attach.done", file.getFileName().toString(), name(document))));
    }

    void link(Document document) {
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.link.question", name(document)));
        Function<String, List<Document>> find = words -> archive.find().find(Search.of(words, MOST_FOUND)).stream()
                .map(Hit::document)
                .filter(other -> other.id() != document.id())
                .toList();
        LinkField field = new LinkField(desk, find, (kind, other) -> {
            inquiry.close();
            change(
                    () -> {
                        archive.books().correct().link(document.id(), new Link(kind, other.id()));
                        return document;
                    },
                    desk.text("ui.link.done", desk.word(kind), name(other)));
        });
        inquiry.with(field.node()).show();
        field.focus();
    }

    void unlink(Document document, Link link) {
        change(
                () -> {
                    archive.books().correct().unlink(document.id(), link);
                    return document;
                },
                desk.text("ui.link.removed"));
    }

    private static String name(Document document) {
        return document.fields().title();
    }

    private void ask(String question, String verb, Consumer<String> reasoned) {
        Inquiry inquiry = new Inquiry(desk, place, question);
        inquiry.ask(desk.text("ui.reason"), "", true);
        inquiry.show(verb, answers -> reasoned.accept(answers.get(0)));
    }

    private void change(Supplier<Document> deed, String sentence) {
        change(deed, sentence, () -> {});
    }

    private void change(Supplier<Document> deed, String sentence, Runnable then) {
        desk.background()
                .change(
                        desk.text("ui.changing"),
                        progress -> deed.get(),
                        document -> {
                            then.run();
                            desk.notices().success(sentence, List.of());
                        },
                        desk::failed);
    }

    private Optional<Path> choose(String title, List<String> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text(title));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(desk.text("ui.all_files"), kinds));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }
}
