package vn.vanthu.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;

/** A "Nơi nhận" list being edited, one entry a line as printed. */
public final class DistributionViewModel {
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<FieldMark> mark = new SimpleObjectProperty<>(FieldMark.NONE);
    private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper();

    /** One line: what is printed, what for, and how many copies. */
    public static final class Entry {
        private final StringProperty text = new SimpleStringProperty("");
        private final StringProperty purpose = new SimpleStringProperty("");
        private final StringProperty copies = new SimpleStringProperty("");
        private final int braceGroup;

        private Entry(DistributionLine line) {
            text.set(line.text());
            purpose.set(line.purposeText());
            copies.set(line.copies() == 0 ? "" : Integer.toString(line.copies()));
            braceGroup = line.braceGroup();
        }

        public StringProperty text() {
            return text;
        }

        public StringProperty purpose() {
            return purpose;
        }

        /** Digits as typed; empty where not said. */
        public StringProperty copies() {
            return copies;
        }

        private DistributionLine line() {
            String digits = copies.get().replaceAll("\\D", "");
            int number = digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
            DistributionLine parsed = DistributionLine.parse(text.get());
            String why = purpose.get().isBlank() ? parsed.purposeText() : purpose.get();
            return new DistributionLine(parsed.text(), why, braceGroup, number);
        }
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    /** Where the list comes from. */
    public ObjectProperty<FieldMark> mark() {
        return mark;
    }

    /** Rises with every change of any line. */
    public ReadOnlyLongProperty edits() {
        return edits.getReadOnlyProperty();
    }

    /** Replaces all lines. */
    public void show(DistributionList list, FieldMark from) {
        entries.setAll(list.lines().stream().map(this::entry).toList());
        mark.set(from);
        edited();
    }

    /** The lines that say something. */
    public DistributionList list() {
        return new DistributionList(entries.stream()
                .map(Entry::line)
                .filter(line -> !line.text().isEmpty())
                .toList());
    }

    /**
     * Adds an empty line.
     *
     * @param at its index
     */
    public Entry add(int at) {
        Entry entry = entry(DistributionLine.of(""));
        entries.add(Math.min(at, entries.size()), entry);
        edited();
        return entry;
    }

    /**
     * Adds the lines of a pasted block.
     *
     * @param at index of the first of them
     */
    public void paste(int at, String block) {
        entries.addAll(
                Math.min(at, entries.size()),
                DistributionList.parse(block).lines().stream().map(this::entry).toList());
        confirmed();
        edited();
    }

    public void remove(Entry entry) {
        entries.remove(entry);
        confirmed();
        edited();
    }

    /** Moves a line by {@code by} places, as far as there is room. */
    public void move(Entry entry, int by) {
        int from = entries.indexOf(entry);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < entries.size()) {
            entries.remove(from);
            entries.add(to, entry);
            edited();
        }
    }

    /** A person has looked at it. */
    public void confirmed() {
        mark.set(FieldMark.NONE);
    }

    private Entry entry(DistributionLine line) {
        Entry entry = new Entry(line);
        entry.text.addListener((o, was, is) -> edited());
        entry.purpose.addListener((o, was, is) -> edited());
        entry.copies.addListener((o, was, is) -> edited());
        return entry;
    }

    private void edited() {
        edits.set(edits.get() + 1);
    }
}
