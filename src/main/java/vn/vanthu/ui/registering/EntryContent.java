package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldMark;

/** All that a person fills in on one form: the fields, the day, the number, links, the draft file, the reason. */
final class EntryContent {
    private final Desk desk;
    private final Direction direction;
    private final FormFields form = new FormFields();
    private final Entry registeredOn = new Entry();
    private final Entry reason = new Entry();
    private final NumberViewModel numbers;
    private final ObservableList<LinkTo> links = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Path>> draftFile = new SimpleObjectProperty<>(Optional.empty());

    EntryContent(OpenArchive archive, Desk desk, Direction direction) {
        this.desk = desk;
        this.direction = direction;
        numbers = new NumberViewModel(archive, desk, direction);
        show(desk.today());
        tellDistribution();
    }

    /** What "Nơi nhận" must know to find out whom its lines mean; those of a document that came in are its sender's. */
    private void tellDistribution() {
        form.distribution().resolving().set(direction != Direction.INCOMING);
        form.get(Field.ISSUE_DATE)
                .text()
                .addListener((o, was, is) ->
                        form.distribution().day().set(fields().issueDate().whole()));
        form.get(Field.ADDRESSEES)
                .text()
                .addListener((o, was, is) -> form.distribution().addressees().set(fields().addressees()));
    }

    FormFields form() {
        return form;
    }

    /** Ngày đến, or the day of entry. */
    Entry registeredOn() {
        return registeredOn;
    }

    /** Why a registered document is corrected. */
    Entry reason() {
        return reason;
    }

    NumberViewModel numbers() {
        return numbers;
    }

    /** What this document does to others. */
    ObservableList<LinkTo> links() {
        return links;
    }

    /** The file in which an own document was written; kept beside it. */
    ObjectProperty<Optional<Path>> draftFile() {
        return draftFile;
    }

    void show(LocalDate day) {
        registeredOn.propose(DateWording.brief(day), FieldMark.NONE, Optional.empty());
    }

    boolean isBlank() {
        return form.isBlank() && links.isEmpty() && draftFile.get().isEmpty();
    }

    DocumentFields fields() {
        return form.fields(desk.today());
    }

    /** What the archive is asked to enter. */
    Registration registration(Registration.WhenHeld whenHeld) {
        return new Registration(
                direction,
                fields(),
                day().orElse(desk.today()),
                numbers.insisted(),
                "",
                whenHeld,
                numbers.book().get(),
                links.stream().map(LinkTo::link).toList());
    }

    /** The person has left a field: dates are written out. */
    void normalise(Field field) {
        form.normalise(field, desk.today());
    }

    /** Writes the day of registration out. */
    void normaliseDay() {
        day().map(DateWording::brief)
                .filter(written -> !written.equals(registeredOn.text().get()))
                .ifPresent(written -> registeredOn.text().set(written));
    }

    /**
     * Says at each field what is wrong with it.
     *
     * @param isReasoned whether a reason is needed
     * @return how many are wrong
     */
    int complain(boolean isReasoned) {
        List<Problem> problems = new ArrayList<>(form.unreadable(desk.today()));
        problems.addAll(fields().problems());
        for (Problem problem : problems) {
            form.get(problem.field()).error().set(desk.word(problem.kind()));
        }
        return problems.size()
                + complain(registeredOn, day().isEmpty(), Problem.Kind.NOT_A_DATE)
                + complain(numbers.chosen(), !numbers.isUnderstood(), Problem.Kind.NOT_A_NUMBER)
                + complain(reason, isReasoned && reason.text().get().isBlank(), Problem.Kind.MISSING);
    }

    /** Asks which number it would take. */
    void foresee() {
        numbers.foresee(fields(), day().orElse(desk.today()));
    }

    /** Does {@code changed} with every change, and {@code renumbered} where the number may be another one. */
    void watch(Runnable changed, Runnable renumbered) {
        for (Field field : Field.values()) {
            form.get(field).text().addListener((o, was, is) -> changed.run());
        }
        for (Entry entry : List.of(registeredOn, reason, numbers.chosen())) {
            entry.text().addListener((o, was, is) -> changed.run());
        }
        form.distribution().edits().addListener((o, was, is) -> changed.run());
        draftFile.addListener((o, was, is) -> changed.run());
        links.addListener((ListChangeListener<LinkTo>) change -> changed.run());
        for (Field field : List.of(Field.CODE, Field.TYPE, Field.ISSUER, Field.ISSUE_DATE)) {
            form.get(field).text().addListener((o, was, is) -> renumbered.run());
        }
        registeredOn.text().addListener((o, was, is) -> renumbered.run());
        numbers.book().addListener((o, was, is) -> renumbered.run());
    }

    private int complain(Entry entry, boolean isWrong, Problem.Kind kind) {
        entry.error().set(isWrong ? desk.word(kind) : "");
        return isWrong ? 1 : 0;
    }

    private Optional<LocalDate> day() {
        return DateWording.parse(registeredOn.text().get(), Year.from(desk.today()));
    }
}
