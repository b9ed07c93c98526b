package vn.vanthu.ui.kit;

import java.util.List;
import java.util.stream.IntStream;

/** The braces beside the lines of a "Nơi nhận": one purpose for several lines that stand together (domain.md 6.2, S4). */
final class Braces {
    private final List<DistributionEntry> entries;
    private boolean isSpreading;

    /** @param entries the living list of lines */
    Braces(List<DistributionEntry> entries) {
        this.entries = entries;
    }

    /** Where a line stands in its brace. */
    enum Place {
        OUTSIDE,
        FIRST,
        INSIDE,
        LAST
    }

    Place place(int index) {
        int brace = at(index);
        if (brace == 0) {
            return Place.OUTSIDE;
        }
        if (at(index - 1) != brace) {
            return Place.FIRST;
        }
        return at(index + 1) == brace ? Place.INSIDE : Place.LAST;
    }

    /** Whether the purpose stands beside this line: beside each outside a brace, beside the middle one in it. */
    boolean showsPurpose(int index) {
        if (at(index) == 0) {
            return true;
        }
        int first = index;
        int last = index;
        while (at(first - 1) == at(index)) {
            first--;
        }
        while (at(last + 1) == at(index)) {
            last++;
        }
        return index == (first + last) / 2;
    }

    int highest() {
        return entries.stream().mapToInt(DistributionEntry::brace).max().orElse(0);
    }

    /** Joins a range; where it is one whole brace already, sets it free. */
    void join(int first, int last) {
        List<DistributionEntry> range = List.copyOf(entries.subList(first, last + 1));
        int brace = at(first);
        boolean isWhole = brace > 0
                && range.stream().allMatch(entry -> entry.brace() == brace)
                && at(first - 1) != brace
                && at(last + 1) != brace;
        int number = isWhole ? 0 : highest() + 1;
        String purpose = range.stream()
                .map(entry -> entry.purpose().get())
                .filter(words -> words != null && !words.isBlank())
                .findFirst()
                .orElse("");
        range.forEach(entry -> entry.setBrace(number));
        range.get(0).purpose().set(purpose);
        spread(range.get(0));
    }

    /** The first line of the brace at {@code index}, or the line itself. */
    int firstOf(int index) {
        int first = index;
        while (at(index) > 0 && at(first - 1) == at(index)) {
            first--;
        }
        return first;
    }

    /** Gives the purpose of one line to all of its brace. */
    void spread(DistributionEntry from) {
        if (isSpreading || from.brace() == 0) {
            return;
        }
        isSpreading = true;
        entries.stream()
                .filter(entry -> entry != from && entry.brace() == from.brace())
                .forEach(entry -> entry.purpose().set(from.purpose().get()));
        isSpreading = false;
    }

    /** After lines came, went or moved: no brace of one line, no brace in two places. */
    void tidy() {
        int[] before = entries.stream().mapToInt(DistributionEntry::brace).toArray();
        int number = 0;
        for (int i = 0; i < before.length; i++) {
            boolean joinsAbove = i > 0 && before[i] == before[i - 1];
            boolean joinsBelow = i + 1 < before.length && before[i] == before[i + 1];
            if (before[i] == 0 || !(joinsAbove || joinsBelow)) {
                entries.get(i).setBrace(0);
            } else {
                number += joinsAbove ? 0 : 1;
                entries.get(i).setBrace(number);
            }
        }
    }

    private int at(int index) {
        return IntStream.of(index)
                .filter(i -> i >= 0 && i < entries.size())
                .map(i -> entries.get(i).brace())
                .findFirst()
                .orElse(0);
    }
}
