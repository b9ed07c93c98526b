package vn.vanthu.ui.kit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Resolution;

/** A "Nơi nhận" list being edited, one entry a line as printed. */
public final class DistributionViewModel {
    private static final int MOST_UNDONE = 50;

    private final ObservableList<DistributionEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<FieldMark> mark = new SimpleObjectProperty<>(FieldMark.NONE);
    private final ObjectProperty<Optional<LocalDate>> day = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<String>> addressees = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty resolving = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper answers = new ReadOnlyLongWrapper();
    private final Deque<DistributionList> before = new ArrayDeque<>();
    private final Braces braces = new Braces(entries);

    /** The lines; for looking at. Change them by the methods of this class. */
    ObservableList<DistributionEntry> entries() {
        return entries;
    }

    /** Where the list comes from. */
    public ObjectProperty<FieldMark> mark() {
        return mark;
    }

    /** The day of the document, on which groups are expanded; empty for today. */
    public ObjectProperty<Optional<LocalDate>> day() {
        return day;
    }

    /** The lines of Kính gửi, for "Như trên". */
    public ObjectProperty<List<String>> addressees() {
        return addressees;
    }

    /** Whether the lines are the office's own recipients; those of a document that came in are another's. */
    public BooleanProperty resolving() {
        return resolving;
    }

    /** Rises with every change of any line. */
    public ReadOnlyLongProperty edits() {
        return edits.getReadOnlyProperty();
    }

    /** Rises when it has been found out whom the lines mean. */
    ReadOnlyLongProperty answers() {
        return answers.getReadOnlyProperty();
    }

    Braces braces() {
        return braces;
    }

    /** Replaces all lines, with nothing left to be undone. */
    public void show(DistributionList list, FieldMark from) {
        before.clear();
        fill(list);
        mark.set(from);
        edited();
    }

    /** The lines that say something. */
    public DistributionList list() {
        return new DistributionList(entries.stream()
                .map(DistributionEntry::line)
                .filter(line -> !line.text().isEmpty())
                .toList());
    }

    /**
     * Adds an empty line.
     *
     * @param at its index
     */
    DistributionEntry add(int at) {
        DistributionEntry entry = entry(DistributionLine.of(""));
        entries.add(Math.min(at, entries.size()), entry);
        changedByPerson();
        return entry;
    }

    /**
     * Adds the lines of a pasted block.
     *
     * @param at index of the first of them
     */
    void paste(int at, String block) {
        insert(at, DistributionList.parse(block));
    }

    /**
     * Adds lines, in place of the line at {@code at} where that one is empty.
     *
     * @param at index of the first of them
     */
    void insert(int at, DistributionList list) {
        keepForUndo();
        int index = Math.min(at, entries.size());
        if (index < entries.size() && entries.get(index).isBlank()) {
            entries.remove(index);
        }
        int free = braces.highest();
        entries.addAll(
                index,
                list.lines().stream()
                        .map(line -> line.braceGroup() == 0 ? line : inBrace(line, free + line.braceGroup()))
                        .map(this::entry)
                        .toList());
        changedByPerson();
    }

    void remove(DistributionEntry entry) {
        if (!entry.isBlank()) {
            keepForUndo();
        }
        entries.remove(entry);
        changedByPerson();
    }

    /** Moves a line by {@code by} places, as far as there is room. */
    void move(DistributionEntry entry, int by) {
        int from = entries.indexOf(entry);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < entries.size()) {
            keepForUndo();
            entries.remove(from);
            entries.add(to, entry);
            changedByPerson();
        }
    }

    /**
     * Puts the lines from {@code first} to {@code last} under one brace with one purpose; lines that are one brace
     * already are set free.
     */
    void brace(int first, int last) {
        if (first >= 0 && last < entries.size() && first < last) {
            keepForUndo();
            braces.join(first, last);
            changedByPerson();
        }
    }

    /** Takes back the last change of lines; what was typed in a field is the field's own to take back. */
    void undo() {
        if (!before.isEmpty()) {
            fill(before.pop());
            edited();
        }
    }

    /** A person has looked at it. */
    void confirmed() {
        mark.set(FieldMark.NONE);
    }

    /** Σ of the copies of all lines, groups counted by their members where that is known (domain.md 6.3). */
    int totalCopies() {
        return entries.stream()
                .filter(entry -> !entry.isBlank())
                .mapToInt(DistributionEntry::countedCopies)
                .sum();
    }

    /** Lines of which nobody knows whom they mean. */
    int unknown() {
        return (int) entries.stream()
                .filter(entry -> entry.resolution()
                        .get()
                        .filter(found -> found.kind() == Resolution.Kind.UNKNOWN)
                        .filter(found -> !found.line().isAsAddressees())
                        .isPresent())
                .count();
    }

    /**
     * Takes the answer to whom the lines mean.
     *
     * @param asked the list that was asked about; an answer about another one is dropped
     */
    void resolved(DistributionList asked, List<Resolution> found) {
        if (!asked.equals(list())) {
            return;
        }
        int next = 0;
        for (DistributionEntry entry : entries) {
            boolean counts = !entry.line().text().isEmpty() && next < found.size();
            entry.resolve(counts ? Optional.of(found.get(next++)) : Optional.empty());
        }
        answers.set(answers.get() + 1);
    }

    private void fill(DistributionList list) {
        entries.setAll(list.lines().stream().map(this::entry).toList());
    }

    private void keepForUndo() {
        before.push(list());
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
    }

    private static DistributionLine inBrace(DistributionLine line, int brace) {
        return new DistributionLine(line.text(), line.purposeText(), brace, line.copies());
    }

    private DistributionEntry entry(DistributionLine line) {
        DistributionEntry entry = new DistributionEntry(line);
        entry.text().addListener((o, was, is) -> edited());
        entry.purpose().addListener((o, was, is) -> {
            braces.spread(entry);
            edited();
        });
        entry.copies().addListener((o, was, is) -> edited());
        return entry;
    }

    private void changedByPerson() {
        braces.tidy();
        confirmed();
        edited();
    }

    private void edited() {
        edits.set(edits.get() + 1);
    }
}
