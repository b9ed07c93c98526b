package vn.vanthu.ui.copying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionViewModel;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.work.Failure;

/** A copy being prepared: what was proposed, what a person made of it, how it would look, and the way to its number. */
final class CopyViewModel {
    private static final long PAUSE_MILLIS = 250;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane proposing;
    private final Lane previewing;
    private final Lane snapping;
    private final CopyIssuing issuing;
    private final ReadOnlyObjectWrapper<Optional<CopyProposal>> proposal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CopyForesight>> foresight =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Document> replaced = Optional.empty();
    private List<Document> sources = List.of();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final CopyHeadModel head;
    private final CopyContentModel content;
    private final CopyFinishModel finish;
    private final DistributionViewModel distribution = new DistributionViewModel();
    private boolean filling;
    private boolean isTouched;

    CopyViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        proposing = desk.background().lane();
        previewing = desk.background().lane();
        snapping = desk.background().lane();
        issuing = new CopyIssuing(archive, desk);
        head = new CopyHeadModel(desk);
        content = new CopyContentModel(desk);
        finish = new CopyFinishModel(desk);
        Stream.of(head.edits(), List.of(distribution.edits()), content.edits(), finish.edits())
                .flatMap(List::stream)
                .forEach(value -> value.addListener((Observable o) -> changed()));
        head.date().addListener((o, was, is) -> distribution.day().set(head.day()));
    }

    ReadOnlyObjectProperty<Optional<CopyProposal>> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** The copy as it would be, or was before {@link #trouble} came up; empty while the first is being made. */
    ReadOnlyObjectProperty<Optional<CopyForesight>> foresight() {
        return foresight.getReadOnlyProperty();
    }

    /** Why it cannot be made as it stands; empty where it can. */
    ReadOnlyObjectProperty<Optional<Failure>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The copy in whose place this one is issued. */
    Optional<Document> replaced() {
        return replaced;
    }

    /** What is copied: one document, or several that are copied alike. The form and the preview are of the first. */
    List<Document> sources() {
        return sources;
    }

    /** Whether a copy has been begun and not ended. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Kind, number, day, place and signer. */
    CopyHeadModel head() {
        return head;
    }

    CopyContentModel content() {
        return content;
    }

    CopyFinishModel finish() {
        return finish;
    }

    DistributionViewModel distribution() {
        return distribution;
    }

    /**
     * Asks what is proposed for the first of these documents and fills the form with it; a copy half filled in goes
     * before.
     */
    void begin(List<Document> wanted, Optional<Document> inPlaceOf) {
        boolean same = open.get() && replaced.equals(inPlaceOf) && sources.equals(wanted);
        if (open.get() && isTouched && !same) {
            desk.notices().warning(desk.text("ui.copy.unfinished"));
            return;
        }
        open.set(true);
        if (!same) {
            isTouched = false;
            replaced = inPlaceOf;
            sources = List.copyOf(wanted);
            foresight.set(Optional.empty());
            trouble.set(Optional.empty());
            proposal.set(Optional.empty());
            proposing.ask(() -> archive.copies().propose(wanted.get(0).id()), this::fill, reason -> {
                open.set(false);
                desk.failed(reason);
            });
        }
    }

    /** Leaves the copy; nothing was issued. */
    void leave() {
        open.set(false);
        isTouched = false;
        previewing.forget();
        proposal.set(Optional.empty());
        foresight.set(Optional.empty());
        trouble.set(Optional.empty());
        replaced = Optional.empty();
        sources = List.of();
    }

    /** The way from the order to issued copies. */
    CopyIssuing issuing() {
        return issuing;
    }

    /**
     * Issues the copy.
     *
     * @param issued given it with its number
     */
    void issue(Consumer<CertifiedCopy> issued) {
        order().ifPresent(order -> issuing.issue(order, replaced, copy -> {
            leave();
            issued.accept(copy);
        }));
    }

    /**
     * Issues one copy for each list.
     *
     * @param issued given what became of them
     */
    void issueToEach(List<DistributionList> lists, Consumer<CopyBatch> issued) {
        order().ifPresent(order -> issuing.issueToEach(order, lists, batch -> {
            leave();
            issued.accept(batch);
        }));
    }

    /**
     * Issues a copy of each of the {@link #sources}, all to one list.
     *
     * @param issued given what became of them
     */
    void issueOfEach(Consumer<CopyBatch> issued) {
        List<Long> ids = sources.stream().map(Document::id).toList();
        order().ifPresent(order -> issuing.issueOfEach(ids, order, batch -> {
            leave();
            issued.accept(batch);
        }));
    }

    /** Marks a part of the original; it snaps to the lines of its text in the background. */
    void addRegion(Region drawn) {
        String password = finish.password().get();
        proposal.get()
                .ifPresent(proposed -> snapping.ask(
                        () -> archive.copying().regions().snap(proposed.source().id(), password, drawn),
                        content.regions()::add,
                        desk::failed));
    }

    /** Fills the editor with the text of the original. */
    void takeText() {
        String password = finish.password().get();
        proposal.get()
                .ifPresent(proposed -> snapping.ask(
                        () -> archive.copying().text().take(proposed.source().id(), password),
                        this::took,
                        desk::failed));
    }

    private void took(RetypedText text) {
        content.body().set(String.join("\n", text.body()));
        content.signedLine().set(text.signedLine());
    }

    /** The order as the form has it; empty where something in it cannot be understood, which then stands at its field. */
    Optional<CopyOrder> order() {
        Optional<CopyProposal> from = proposal.get();
        boolean isUnderstood = head.check();
        Optional<CopyContent> shown = content.content();
        Optional<CopyFinish> finished = finish.finish();
        if (from.isEmpty() || !isUnderstood || shown.isEmpty() || finished.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(head.order(from.get().source().id(), distribution.list(), shown.get(), finished.get()));
    }

    /** Deletes a preview's file after nobody looks at it any more. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(CopyProposal proposed) {
        CopyOrder order = proposed.order();
        filling = true;
        head.show(proposed);
        content.clear();
        content.fit(order.kind());
        finish.clear();
        distribution.show(order.distribution(), FieldMark.NONE);
        proposal.set(Optional.of(proposed));
        filling = false;
        askPreview();
    }

    /** The preview bears the number that would be taken; the field follows it while no person has typed another. */
    private void foreseen(CopyForesight seen) {
        CopyPreview made = seen.preview();
        filling = true;
        head.follow(made.number());
        filling = false;
        foresight.set(Optional.of(seen));
        trouble.set(Optional.empty());
    }

    private void changed() {
        if (filling) {
            return;
        }
        isTouched = true;
        askPreview();
    }

    private void askPreview() {
        previewing.forget();
        order().ifPresent(order -> previewing.askAfter(
                PAUSE_MILLIS,
                () -> new CopyForesight(
                        archive.copies().preview(order), archive.copies().advise(order)),
                this::foreseen,
                this::notForeseen,
                late -> discard(late.preview().file())));
    }

    /** What the clerk can mend here is said here; the rest goes the way of all errors. */
    private void notForeseen(Throwable reason) {
        trouble.set(reason instanceof Failure failure ? Optional.of(failure) : Optional.empty());
        if (trouble.get().isEmpty()) {
            desk.failed(reason);
        }
    }
}
