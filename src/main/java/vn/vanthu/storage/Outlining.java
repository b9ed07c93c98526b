package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * Puts the lines of a book together, going through its numbers in order. Numbers that no document bears stand before the
 * next document of the book, so that of books that follow each other by date each has them once.
 */
final class Outlining {
    private final BookRange range;
    private final List<BookLine> lines = new ArrayList<>();
    private final List<NumberSeries.Key> shown = new ArrayList<>();
    /** Empty numbers that belong into the book once a document behind them does, or nothing comes behind them. */
    private final List<BookLine> pending = new ArrayList<>();

    private Optional<NumberSeries> series = Optional.empty();
    private int expected;
    private Optional<RegistrationNumber> first = Optional.empty();
    private Optional<RegistrationNumber> last = Optional.empty();
    private String from = "";
    private String to = "";

    Outlining(BookRange range) {
        this.range = range;
    }

    /** The numbers told from now on are of this series. */
    void in(NumberSeries now) {
        if (series.filter(now::equals).isEmpty()) {
            endOfSeries();
            series = Optional.of(now);
            expected = now.firstNumber();
        }
    }

    /** What is left behind the last document of the series belongs into the book that has this document. */
    void endOfSeries() {
        flush();
    }

    /** A number that a document bears. */
    void borne(RegistrationNumber number, long document, String registeredOn) {
        gapBefore(number);
        if (!range.covers(number.value())) {
            return;
        }
        if (range.covers(registeredOn)) {
            flush();
            number(number);
            add(BookLine.document(document), registeredOn);
        } else {
            pending.clear();
        }
    }

    /** A number that a document of another book bears. */
    void elsewhere(RegistrationNumber number) {
        gapBefore(number);
    }

    /** A number that was taken for no document. */
    void without(RegistrationNumber number, NumberState state, String why) {
        gapBefore(number);
        if (range.covers(number.value())) {
            empty(number, number, Optional.of(state).filter(s -> s != NumberState.TAKEN), why);
        }
    }

    private void gapBefore(RegistrationNumber number) {
        int from = Math.max(expected, range.lowest());
        int until = Math.min(number.value() - 1, range.highest());
        if (from <= until) {
            empty(RegistrationNumber.of(from), RegistrationNumber.of(until), Optional.empty(), "");
        }
        expected = Math.max(expected, number.value() + 1);
    }

    private void empty(RegistrationNumber from, RegistrationNumber until, Optional<NumberState> state, String why) {
        NumberSeries.Key key = series.orElseThrow().key();
        pending.add(BookLine.empty(new BookLine.EmptyNumbers(key, from, until, state, why)));
    }

    private void flush() {
        for (BookLine line : pending) {
            line.empty().ifPresent(numbers -> {
                number(numbers.from());
                number(numbers.until());
            });
            lines.add(line);
        }
        pending.clear();
    }

    private void number(RegistrationNumber number) {
        NumberSeries.Key key = series.orElseThrow().key();
        if (shown.isEmpty() || !shown.get(shown.size() - 1).equals(key)) {
            shown.add(key);
        }
        first = first.isEmpty() ? Optional.of(number) : first;
        last = Optional.of(number);
    }

    /** A line of a document. */
    void add(BookLine line, String registeredOn) {
        from = from.isEmpty() || registeredOn.compareTo(from) < 0 ? registeredOn : from;
        to = registeredOn.compareTo(to) > 0 ? registeredOn : to;
        lines.add(line);
    }

    BookOutline outline() {
        boolean isOneSeries = shown.size() == 1;
        return new BookOutline(
                lines,
                shown,
                first.filter(number -> isOneSeries),
                last.filter(number -> isOneSeries),
                Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }
}
