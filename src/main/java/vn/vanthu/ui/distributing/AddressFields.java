package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;

/** An entry of the address book as the texts of a form, both ways; it outlives a look at another entry. */
final class AddressFields {
    private final Map<Line, Input> lines = new EnumMap<>(Line.class);
    private final Desk desk;
    private final ObjectProperty<Recipient.Kind> kind = new SimpleObjectProperty<>(Recipient.Kind.AGENCY);
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.NONE);
    private final ObservableList<Long> parent = FXCollections.observableArrayList();
    private final ObservableList<Long> successors = FXCollections.observableArrayList();
    private final ObservableList<MemberFields> members = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final Recipient before;
    private List<Object> textsBefore = List.of();
    private List<Membership> membersBefore = List.of();

    /** What is typed as a line of text. */
    enum Line {
        NAME,
        ABBREVIATION,
        SHORT_CODE,
        /** One a line. */
        ALIASES,
        ADDRESS,
        PHONE,
        EMAIL,
        COPIES,
        VALID_FROM,
        VALID_TO,
        NOTE
    }

    AddressFields(Desk desk, Recipient recipient) {
        this.desk = desk;
        before = recipient;
        for (Line line : Line.values()) {
            lines.put(line, new Input());
        }
        show(recipient);
        lines.values().forEach(input -> input.text().addListener((o, was, is) -> compare()));
        List.of(kind, channel).forEach(value -> value.addListener((o, was, is) -> compare()));
        List.of(parent, successors).forEach(ids -> ids.addListener((ListChangeListener<Long>) change -> compare()));
        members.addListener((ListChangeListener<MemberFields>) change -> compare());
    }

    Input get(Line line) {
        return lines.get(line);
    }

    ObjectProperty<Recipient.Kind> kind() {
        return kind;
    }

    ObjectProperty<Channel> channel() {
        return channel;
    }

    /** What it belongs to: one or none. */
    ObservableList<Long> parent() {
        return parent;
    }

    /** Who took over. */
    ObservableList<Long> successors() {
        return successors;
    }

    /** Of a group. */
    ObservableList<MemberFields> members() {
        return members;
    }

    /** The id of the entry; 0 for a new one. */
    long id() {
        return before.id();
    }

    /** Puts in the members as they are kept. */
    void showMembers(List<Membership> kept) {
        membersBefore = kept;
        List<MemberFields> rows = kept.stream().map(MemberFields::new).toList();
        rows.forEach(this::watch);
        members.setAll(rows);
    }

    boolean isGroup() {
        return kind.get() == Recipient.Kind.GROUP;
    }

    /** Whether the members differ from those that are kept. */
    private boolean hasOtherMembers() {
        return isGroup()
                && !members.stream()
                        .map(MemberFields::asTyped)
                        .toList()
                        .equals(membersBefore.stream()
                                .map(kept -> new MemberFields(kept).asTyped())
                                .toList());
    }

    /** Whether a person changed anything. */
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Adds a row to the members. */
    void add(MemberFields member) {
        watch(member);
        members.add(member);
    }

    /** Back to what is kept. */
    void revert() {
        show(before);
        showMembers(membersBefore);
    }

    /** The entry as typed; empty where something in it cannot be, which then stands at its field. */
    Optional<Recipient> recipient() {
        LocalDate today = desk.today();
        String noDay = desk.word(Problem.Kind.NOT_A_DATE);
        Optional<LocalDate> from = get(Line.VALID_FROM).day(today, noDay);
        Optional<LocalDate> to = get(Line.VALID_TO).day(today, noDay);
        int number = get(Line.COPIES).number(1, desk.word(Problem.Kind.NOT_A_NUMBER));
        get(Line.NAME).error().set(get(Line.NAME).value().isEmpty() ? desk.word(Problem.Kind.MISSING) : "");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            get(Line.VALID_TO).error().set(desk.text("ui.address.ends_before"));
        }
        boolean sound = lines.values().stream().allMatch(Input::isSound);
        return sound ? Optional.of(made(number, from, to)) : Optional.empty();
    }

    /** The members as typed; empty where a date in them is none, which then stands at its field. */
    Optional<List<Membership>> memberships(long groupId) {
        List<Optional<Membership>> typed = members.stream()
                .map(member -> member.membership(groupId, desk.today(), desk.word(Problem.Kind.NOT_A_DATE)))
                .toList();
        return typed.stream().allMatch(Optional::isPresent)
                ? Optional.of(typed.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private Recipient made(int number, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Recipient(
                before.id(),
                kind.get(),
                get(Line.NAME).value(),
                parent.stream().findFirst(),
                get(Line.ABBREVIATION).value(),
                get(Line.SHORT_CODE).value(),
                Arrays.asList(get(Line.ALIASES).value().split("\\s*[\\n;]\\s*")),
                new Recipient.Contact(
                        get(Line.ADDRESS).value(),
                        get(Line.PHONE).value(),
                        get(Line.EMAIL).value(),
                        channel.get()),
                number,
                from,
                to,
                List.copyOf(successors),
                get(Line.NOTE).value());
    }

    private void show(Recipient recipient) {
        get(Line.NAME).show(recipient.name());
        get(Line.ABBREVIATION).show(recipient.abbreviation());
        get(Line.SHORT_CODE).show(recipient.shortCode());
        get(Line.ALIASES).show(String.join("\n", recipient.aliases()));
        get(Line.ADDRESS).show(recipient.contact().address());
        get(Line.PHONE).show(recipient.contact().phone());
        get(Line.EMAIL).show(recipient.contact().email());
        get(Line.COPIES).show(Integer.toString(recipient.copies()));
        get(Line.VALID_FROM).show(recipient.validFrom().map(DateWording::brief).orElse(""));
        get(Line.VALID_TO).show(recipient.validTo().map(DateWording::brief).orElse(""));
        get(Line.NOTE).show(recipient.note());
        kind.set(recipient.kind());
        channel.set(recipient.contact().channel());
        parent.setAll(recipient.parentId().stream().toList());
        successors.setAll(recipient.successors());
        textsBefore = texts();
        compare();
    }

    private void watch(MemberFields member) {
        member.validFrom().text().addListener((o, was, is) -> compare());
        member.validTo().text().addListener((o, was, is) -> compare());
    }

    private void compare() {
        changed.set(hasOtherMembers() || !texts().equals(textsBefore));
    }

    private List<Object> texts() {
        return List.of(
                lines.values().stream().map(Input::value).toList(),
                kind.get(),
                channel.get(),
                List.copyOf(parent),
                List.copyOf(successors));
    }
}
