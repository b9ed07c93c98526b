package vn.vanthu.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/**
 * The ways from one screen to another; the window gives them, so that screens need not know each other.
 *
 * @param toForm to the form of a new registration, with the files dropped or chosen
 * @param toFormOfWaiting the same with files that wait in the tray
 * @param toFileDialog asks for files first, then to the form
 * @param toCopyDesk to the copy desk with these documents
 * @param toReplacement to the copy desk with this document, for a copy in the place of the other
 * @param toRegister to this document in its register
 * @param toPages to the pages of this document in full width, from this page on
 * @param toAssignment to bút phê of an incoming document
 * @param toDispatch to what of a document was sent to whom
 * @param toCorrection to the form of a registered document
 * @param toTrail to what a document came of and what came of it
 * @param toFound to looking these words up
 * @param toImport to taking in an old register
 * @param toBefore to where the person was
 */
public record Ways(
        BiConsumer<Direction, List<Path>> toForm,
        BiConsumer<Direction, List<IntakeItem>> toFormOfWaiting,
        Consumer<Direction> toFileDialog,
        Consumer<List<Document>> toCopyDesk,
        BiConsumer<Document, Document> toReplacement,
        Consumer<Document> toRegister,
        ObjIntConsumer<Document> toPages,
        Consumer<Document> toAssignment,
        Consumer<Document> toDispatch,
        Consumer<Document> toCorrection,
        Consumer<Document> toTrail,
        Consumer<String> toFound,
        Runnable toImport,
        Runnable toBefore) {
    /**
     * To the form of a new registration.
     *
     * @param files empty for a document on paper
     */
    public void register(Direction direction, List<Path> files) {
        toForm.accept(direction, files);
    }

    /** To the form of a new registration with files that wait in the tray. */
    public void registerWaiting(Direction direction, List<IntakeItem> items) {
        toFormOfWaiting.accept(direction, items);
    }

    /** Asks for files first, then as {@link #register}. */
    public void chooseAndRegister(Direction direction) {
        toFileDialog.accept(direction);
    }

    /** To the copy desk. */
    public void copy(Document source) {
        toCopyDesk.accept(List.of(source));
    }

    /** To the copy desk, for a copy of each of these alike; at least one. */
    public void copyEach(List<Document> sources) {
        toCopyDesk.accept(sources);
    }

    /** To the copy desk, for a copy of {@code source} in the place of {@code copy}. */
    public void replace(Document source, Document copy) {
        toReplacement.accept(source, copy);
    }

    /** To a document in its register. */
    public void show(Document document) {
        toRegister.accept(document);
    }

    /**
     * To the pages of a document in full width.
     *
     * @param page from 1
     */
    public void read(Document document, int page) {
        toPages.accept(document, page);
    }

    /** To bút phê of an incoming document. */
    public void assign(Document document) {
        toAssignment.accept(document);
    }

    /** To what of a document was sent to whom. */
    public void dispatch(Document document) {
        toDispatch.accept(document);
    }

    /** To the form of a registered document, to correct it. */
    public void correct(Document document) {
        toCorrection.accept(document);
    }

    /** To what a document came of and what came of it. */
    public void trace(Document document) {
        toTrail.accept(document);
    }

    /** To looking these words up, as if they had been typed. */
    public void find(String words) {
        toFound.accept(words);
    }

    /** To taking in an old register. */
    public void takeIn() {
        toImport.run();
    }

    /** Back to where the person was before. */
    public void back() {
        toBefore.run();
    }
}
