package vn.vanthu.ui.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.TypedField;

/** A bút phê as texts of a form, both ways. */
final class AssignmentFields {
    private final Desk desk;
    private final TypedField from = new TypedField();
    private final TypedField decidedOn = new TypedField();
    private final TypedField opinion = new TypedField();
    private final TypedField due = new TypedField();
    private final TypedField progress = new TypedField();
    private final TypedField reply = new TypedField();
    private final BooleanProperty needsReply = new SimpleBooleanProperty();
    private final Addressee lead = new Addressee(RoutingStep.Role.LEAD);
    private final ObservableList<Addressee> contributors = FXCollections.observableArrayList();
    private final ObservableList<Addressee> informed = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper kept = new ReadOnlyLongWrapper();

    AssignmentFields(Desk desk) {
        this.desk = desk;
        Stream.of(from, decidedOn, opinion, due, progress, reply).forEach(this::watch);
        lead.fields().forEach(this::watch);
        needsReply.addListener((o, was, is) -> edited());
        addLine(contributors, RoutingStep.Role.CONTRIBUTOR);
        addLine(informed, RoutingStep.Role.INFORMED);
        seen();
    }

    TypedField from() {
        return from;
    }

    TypedField decidedOn() {
        return decidedOn;
    }

    TypedField opinion() {
        return opinion;
    }

    TypedField due() {
        return due;
    }

    TypedField progress() {
        return progress;
    }

    /** What is typed to find the document that answers. */
    TypedField reply() {
        return reply;
    }

    BooleanProperty needsReply() {
        return needsReply;
    }

    Addressee lead() {
        return lead;
    }

    /** The last line is always blank, for one more. */
    ObservableList<Addressee> contributors() {
        return contributors;
    }

    /** The last line is always blank, for one more. */
    ObservableList<Addressee> informed() {
        return informed;
    }

    /** Rises with every change. */
    ReadOnlyLongProperty edits() {
        return edits.getReadOnlyProperty();
    }

    /** Whether a person has changed something since it was shown or kept. */
    boolean isChanged() {
        return edits.get() != kept.get();
    }

    /** What stands in the form now is what is kept. */
    void seen() {
        kept.set(edits.get());
    }

    /** Those that are named, the lead first. */
    List<Addressee> named() {
        return Stream.of(List.of(lead), contributors, informed)
                .flatMap(List::stream)
                .filter(addressee -> !addressee.name().isBlank())
                .toList();
    }

    /** Fills the form with what is noted. */
    void show(Assignment assignment) {
        List<RoutingStep> steps = assignment.steps();
        steps.stream().findFirst().ifPresent(first -> {
            from.show(first.from());
            decidedOn.show(TypedField.shown(first.decidedOn()));
        });
        opinion.show(steps.stream()
                .map(RoutingStep::opinion)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n")));
        due.show(TypedField.shown(assignment.dueDate()));
        progress.show(assignment.progress());
        needsReply.set(assignment.needsReply() == Assignment.NeedsReply.YES);
        assignment.lead().ifPresent(lead::show);
        for (RoutingStep step : steps) {
            if (step.role() == RoutingStep.Role.CONTRIBUTOR) {
                contributors.get(contributors.size() - 1).show(step);
            } else if (step.role() == RoutingStep.Role.INFORMED) {
                informed.get(informed.size() - 1).show(step);
            }
        }
        seen();
    }

    /** Proposes what a first bút phê mostly says. */
    void propose(String leader, LocalDate today, LocalDate dueDate) {
        from.propose(leader);
        decidedOn.propose(DateWording.brief(today));
        due.propose(DateWording.brief(dueDate));
        seen();
    }

    /** Notes today for all to whom it was not handed over yet. */
    void handOver(LocalDate today) {
        named().stream()
                .filter(addressee -> addressee.handedOverOn().isBlank())
                .forEach(addressee -> addressee.handedOverOn().show(DateWording.brief(today)));
    }

    /** Puts every problem under its field; true where there is none. */
    boolean check(LocalDate today) {
        List<TypedField> all = all();
        all.forEach(field -> field.error().set(""));
        List<TypedField> days = new ArrayList<>(List.of(decidedOn, due));
        named().forEach(addressee -> days.addAll(List.of(addressee.handedOverOn(), addressee.receivedOn())));
        days.stream()
                .filter(day -> !day.isBlank() && day.day(today).isEmpty())
                .forEach(day -> day.error().set(desk.word(Problem.Kind.NOT_A_DATE)));
        if (!opinion.isBlank() && named().isEmpty()) {
            lead.name().error().set(desk.text("ui.assign.nobody"));
        }
        Set<String> names = new HashSet<>();
        for (Addressee addressee : named()) {
            if (!names.add(Folding.accentKey(addressee.name().value()))) {
                addressee.name().error().set(desk.text("ui.assign.twice"));
            }
            if (isBefore(addressee.receivedOn(), addressee.handedOverOn(), today)) {
                addressee.receivedOn().error().set(desk.text("ui.assign.received_before"));
            }
        }
        return all.stream().allMatch(field -> field.error().get().isEmpty());
    }

    /** What the form says. */
    Assignment assignment(Assignment before, LocalDate today) {
        Optional<LocalDate> deadline = due.day(today);
        List<RoutingStep> steps = new ArrayList<>();
        for (Addressee addressee : named()) {
            boolean isFirst = steps.isEmpty();
            steps.add(addressee.step(
                    from.value(),
                    isFirst ? opinion.value() : "",
                    decidedOn.day(today),
                    addressee == lead ? deadline : Optional.empty(),
                    today));
        }
        return new Assignment(
                before.documentId(),
                before.state(),
                deadline,
                needsReply.get() ? Assignment.NeedsReply.YES : Assignment.NeedsReply.NO,
                progress.value(),
                before.doneOn(),
                before.replyId(),
                steps);
    }

    private List<TypedField> all() {
        List<TypedField> all = new ArrayList<>(List.of(from, decidedOn, opinion, due, progress, reply));
        Stream.of(List.of(lead), contributors, informed)
                .flatMap(List::stream)
                .forEach(addressee -> all.addAll(addressee.fields()));
        return all;
    }

    private static boolean isBefore(TypedField one, TypedField other, LocalDate today) {
        Optional<LocalDate> limit = other.day(today);
        return one.day(today)
                .filter(day -> limit.filter(day::isBefore).isPresent())
                .isPresent();
    }

    private void addLine(ObservableList<Addressee> lines, RoutingStep.Role role) {
        Addressee line = new Addressee(role);
        line.fields().forEach(this::watch);
        line.name().text().addListener((o, was, is) -> {
            if (!is.isBlank() && lines.get(lines.size() - 1) == line) {
                addLine(lines, role);
            }
        });
        lines.add(line);
    }

    private void watch(TypedField field) {
        field.text().addListener((o, was, is) -> edited());
    }

    private void edited() {
        edits.set(edits.get() + 1);
    }
}
