package vn.vanthu.ui.copying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionViewModel;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.Lane;

/** A copy being prepared: what was proposed, what a person made of it, how it would look, and the way to its number. */
final class CopyViewModel {
    private static final long PAUSE_MILLIS = 250;

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane proposing;
    private final Lane previewing;
    private final ReadOnlyObjectWrapper<Optional<CopyProposal>> proposal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CopyPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<CopyKind> kind = new SimpleObjectProperty<>(CopyKind.TRANSCRIPT_COPY);
    private final ObjectProperty<CopyOrder.Issuer> issuer = new SimpleObjectProperty<>(CopyOrder.Issuer.COMMITTEE);
    private final ObjectProperty<Signer> signer = new SimpleObjectProperty<>(Signer.NONE);
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty numberError = new SimpleStringProperty("");
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty dateError = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty pages = new SimpleStringProperty("");
    private final StringProperty pagesError = new SimpleStringProperty("");
    private final DistributionViewModel distribution = new DistributionViewModel();
    private String proposedNumber = "";
    private boolean filling;
    private boolean isTouched;

    CopyViewModel(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        proposing = desk.background().lane();
        previewing = desk.background().lane();
        List.of(kind, issuer, signer, profile, number, date, place, pages, distribution.edits())
                .forEach(value -> value.addListener((o, was, is) -> changed()));
        date.addListener((o, was, is) -> distribution.day().set(DateWording.parse(is, Year.from(desk.today()))));
    }

    ReadOnlyObjectProperty<Optional<CopyProposal>> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** The page as it would be printed; empty while it is being made or cannot be. */
    ReadOnlyObjectProperty<Optional<CopyPreview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Being issued. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a copy has been begun and not ended. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    ObjectProperty<CopyKind> kind() {
        return kind;
    }

    ObjectProperty<CopyOrder.Issuer> issuer() {
        return issuer;
    }

    ObjectProperty<Signer> signer() {
        return signer;
    }

    /** Code of the layout profile. */
    StringProperty profile() {
        return profile;
    }

    StringProperty number() {
        return number;
    }

    StringProperty numberError() {
        return numberError;
    }

    StringProperty date() {
        return date;
    }

    StringProperty dateError() {
        return dateError;
    }

    StringProperty place() {
        return place;
    }

    /** Pages of an extract, {@code 1, 3-5}; empty for all. */
    StringProperty pages() {
        return pages;
    }

    StringProperty pagesError() {
        return pagesError;
    }

    DistributionViewModel distribution() {
        return distribution;
    }

    /** Asks what is proposed for this document and fills the form with it; a copy half filled in goes before. */
    void begin(Document source) {
        boolean same =
                proposal.get().filter(p -> p.source().id() == source.id()).isPresent();
        if (open.get() && isTouched && !same) {
            desk.notices().warning(desk.text("ui.copy.unfinished"));
            return;
        }
        open.set(true);
        if (!same) {
            isTouched = false;
            preview.set(Optional.empty());
            proposal.set(Optional.empty());
            proposing.ask(() -> archive.copies().propose(source.id()), this::fill, reason -> {
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
        preview.set(Optional.empty());
    }

    /**
     * Issues the copy.
     *
     * @param issued given it with its number
     */
    void issue(Consumer<CertifiedCopy> issued) {
        if (busy.get()) {
            return;
        }
        order().ifPresent(order -> {
            busy.set(true);
            desk.background()
                    .change(
                            desk.text("ui.copy.issuing"),
                            progress -> archive.copies().issue(order, Optional.empty()),
                            copy -> {
                                busy.set(false);
                                leave();
                                issued.accept(copy);
                            },
                            reason -> {
                                busy.set(false);
                                desk.notices().failure(reason, desk.text("ui.copy.kept"));
                            });
        });
    }

    /** The order as the form has it; empty where something in it cannot be understood, which then stands at its field. */
    Optional<CopyOrder> order() {
        Optional<CopyProposal> from = proposal.get();
        Optional<LocalDate> day = DateWording.parse(date.get(), Year.from(desk.today()));
        Optional<RegistrationNumber> typed = RegistrationNumber.parse(number.get());
        Optional<List<Integer>> chosen = pagesOf(pages.get());
        dateError.set(day.isPresent() ? "" : desk.word(Problem.Kind.NOT_A_DATE));
        numberError.set(typed.isPresent() ? "" : desk.word(Problem.Kind.NOT_A_NUMBER));
        boolean needsPages = kind.get() == CopyKind.EXTRACT
                && chosen.filter(p -> !p.isEmpty()).isEmpty();
        pagesError.set(needsPages ? desk.text("ui.copy.pages_missing") : "");
        if (from.isEmpty() || day.isEmpty() || typed.isEmpty() || chosen.isEmpty() || needsPages) {
            return Optional.empty();
        }
        boolean insists = !number.get().strip().equals(proposedNumber);
        return Optional.of(new CopyOrder(
                from.get().source().id(),
                kind.get(),
                issuer.get(),
                insists ? typed : Optional.empty(),
                day.get(),
                place.get(),
                signer.get(),
                distribution.list(),
                profile.get(),
                kind.get() == CopyKind.EXTRACT ? CopyContent.pages(chosen.get()) : CopyContent.WHOLE,
                CopyFinish.USUAL));
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
        proposedNumber = proposed.nextNumber().printed();
        number.set(proposedNumber);
        kind.set(order.kind());
        issuer.set(order.issuer());
        signer.set(order.signer());
        profile.set(order.profile());
        date.set(DateWording.brief(order.date()));
        place.set(order.place());
        pages.set("");
        distribution.show(order.distribution(), FieldMark.NONE);
        proposal.set(Optional.of(proposed));
        filling = false;
        askPreview();
    }

    /** The preview bears the number that would be taken; the field follows it while no person has typed another. */
    private void previewed(CopyPreview made) {
        if (number.get().strip().equals(proposedNumber)) {
            filling = true;
            proposedNumber = made.number().printed();
            number.set(proposedNumber);
            filling = false;
        }
        preview.set(Optional.of(made));
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
                () -> archive.copies().preview(order),
                this::previewed,
                reason -> {
                    preview.set(Optional.empty());
                    desk.failed(reason);
                },
                late -> discard(late.file())));
    }

    /** Reads {@code 1, 3-5}; empty where it is no list of pages. */
    static Optional<List<Integer>> pagesOf(String typed) {
        List<Integer> found = new ArrayList<>();
        for (String part : typed.split("[,;\\s]+")) {
            if (part.matches("\\d{1,4}")) {
                found.add(Integer.parseInt(part));
            } else if (part.matches("\\d{1,4}[-–]\\d{1,4}")) {
                String[] ends = part.split("[-–]");
                for (int page = Integer.parseInt(ends[0]); page <= Integer.parseInt(ends[1]); page++) {
                    found.add(page);
                }
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(found));
    }
}
