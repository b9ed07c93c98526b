package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A book that the office keeps apart from the usual one (domain.md 3.4): letters of citizens, documents from outside
 * the Party, one series for several types.
 *
 * @param id 0 before it is kept
 * @param direction never {@link Direction#COPY}
 * @param code short, unique in its direction, part of the series' name: {@code DT}
 * @param name as people call it: {@code Sổ đơn thư}
 * @param types names of the types that go into it by themselves; empty where the clerk chooses the book
 * @param closedOn day from which it takes nothing more; empty while it is used
 */
public record Book(
        long id,
        Direction direction,
        String code,
        String name,
        NumberSeries.Period period,
        List<String> types,
        Optional<LocalDate> closedOn) {
    public Book {
        types = List.copyOf(types);
    }

    /** What numbers it in a period: {@code DEN-DT-2026}, {@code DI-MAU 2025-2030}, {@code NB-TT 2026}. */
    public NumberSeries.Key key(String label) {
        return switch (direction) {
            case INCOMING -> new NumberSeries.Key(NumberSeries.Kind.ARRIVAL, code, period, label);
            case OUTGOING -> new NumberSeries.Key(NumberSeries.Kind.ISSUE, "DI-" + code, period, label);
            case INTERNAL -> new NumberSeries.Key(NumberSeries.Kind.INTERNAL, "NB-" + code, period, label);
            case COPY -> throw new IllegalStateException("copies have no book of their own");
        };
    }

    /** Whether it takes nothing on {@code day} any more. */
    public boolean isClosedOn(LocalDate day) {
        return closedOn.map(closed -> !day.isBefore(closed)).orElse(false);
    }
}
