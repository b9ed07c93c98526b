package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.work.Failure;

/**
 * The numbers given out (domain.md 3.4). A number is proposed at any time and taken only in the transaction that keeps
 * what it was taken for; none is given twice, none is skipped (law L2), none is ever deleted.
 */
public final class Ledger {
    /** Sorts suffixes as {@link RegistrationNumber} does: đ between d and e. */
    static final String SUFFIX_ORDER = "replace(%s, 'đ', 'd' || char(127))";

    /** What a document's number says of time: an arrival the day it came, others the day they bear. */
    private static final String DAY = "CASE WHEN d.direction <> 'INCOMING' AND length(d.issue_date) = 10"
            + " THEN d.issue_date ELSE d.registered_on END";

    private final Handle handle;
    private final LocalDate today;

    /** @param today the day on which numbers change their state from now on */
    Ledger(Handle handle, LocalDate today) {
        this.handle = handle;
        this.today = today;
    }

    /** The number that would be taken now; takes none. */
    public RegistrationNumber next(NumberSeries.Key key, LocalDate day) {
        return RegistrationNumber.of(
                series().find(key, day).map(NumberSeries::nextNumber).orElse(1));
    }

    /**
     * Takes a number; the series is opened with its first one.
     *
     * @param wanted one that the clerk insists on: free or reserved; it moves the counter only when it is larger and no
     *     inserted one
     * @param title what it is taken for, named when somebody else wants it
     * @throws Failure NUMBER_TAKEN, BOOK_CLOSED
     */
    public TakenNumber take(NumberSeries.Key key, LocalDate day, Optional<RegistrationNumber> wanted, String title) {
        NumberSeries series = series().forDay(key, day);
        RegistrationNumber number = wanted.orElseGet(() -> RegistrationNumber.of(series.nextNumber()));
        boolean wasReserved = wanted.flatMap(asked -> held(series.id(), asked))
                .map(held -> {
                    refuseHeld(number, held, NumberState.RESERVED);
                    return true;
                })
                .orElse(false);
        if (wasReserved) {
            change(series.id(), number, NumberState.TAKEN, "", title);
        } else {
            enter(series, number, NumberState.TAKEN, "", title);
        }
        return new TakenNumber(series.id(), series.key().shown(), number, wasReserved);
    }

    /**
     * Reserves a number; the counter moves on as if it were taken.
     *
     * @throws Failure NUMBER_TAKEN, BOOK_CLOSED
     */
    public TakenNumber reserve(NumberSeries.Key key, LocalDate day, Optional<RegistrationNumber> wanted, String title) {
        NumberSeries series = series().forDay(key, day);
        RegistrationNumber number = wanted.orElseGet(() -> RegistrationNumber.of(series.nextNumber()));
        held(series.id(), number).ifPresent(held -> refuseHeld(number, held));
        enter(series, number, NumberState.RESERVED, "", title);
        return new TakenNumber(series.id(), series.key().shown(), number);
    }

    /**
     * Voids a number that no document bears: a gap below the counter, or a reserved one.
     *
     * @throws Failure NUMBER_TAKEN, BAD_VALUE where it is no gap, NO_SUCH_SERIES, BOOK_CLOSED
     */
    public void voidUnused(long seriesId, RegistrationNumber number, String reason) {
        NumberSeries series = series().open(seriesId);
        Optional<Held> held = held(seriesId, number);
        held.ifPresent(found -> refuseHeld(number, found, NumberState.RESERVED));
        if (held.isPresent()) {
            change(seriesId, number, NumberState.VOIDED, reason, held.get().title());
            return;
        }
        boolean isGap = number.suffix().isEmpty()
                && number.value() < series.nextNumber()
                && number.value() >= series.firstNumber();
        if (!isGap) {
            throw new Failure(Failure.Kind.BAD_VALUE, series.key().shown(), number.toString());
        }
        enter(series, number, NumberState.VOIDED, reason, "");
    }

    /** Notes that the document which bears the number was voided, or stands again. */
    void follow(long seriesId, RegistrationNumber number, NumberState state, String reason) {
        change(
                seriesId,
                number,
                state,
                reason,
                held(seriesId, number).orElseThrow().title());
    }

    /** What a number is reserved for; empty where it is not. */
    public Optional<String> reservation(long seriesId, RegistrationNumber number) {
        return held(seriesId, number)
                .filter(held -> held.state() == NumberState.RESERVED)
                .map(Held::title);
    }

    /** The smallest number below the counter that nowhere stands (VO BR-23): left by an undone import or a leap. */
    public Optional<RegistrationNumber> freed(NumberSeries series) {
        return handle.createQuery("SELECT min(v) FROM (SELECT :first AS v UNION ALL SELECT value + 1 FROM taken_number"
                        + " WHERE series_id = :series AND suffix = '' AND value >= :first) WHERE v < :next"
                        + " AND NOT EXISTS (SELECT 1 FROM taken_number t WHERE t.series_id = :series AND t.value = v"
                        + " AND t.suffix = '')")
                .bind("first", series.firstNumber())
                .bind("series", series.id())
                .bind("next", series.nextNumber())
                .mapTo(Integer.class)
                .findOne()
                .map(RegistrationNumber::of);
    }

    /** The latest day that a number of the series bears; voided ones do not count. */
    public Optional<LocalDate> latestDay(long seriesId) {
        return handle.createQuery("SELECT max(" + DAY + ") FROM document d WHERE d.series_id = :series"
                        + " AND d.voided_because IS NULL")
                .bind("series", seriesId)
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    /** The number to insert for a document of {@code day}: behind the last one that is not younger (domain.md 3.4). */
    public Optional<RegistrationNumber> insertion(long seriesId, LocalDate day) {
        return handle.createQuery("SELECT max(d.number_value) FROM document d WHERE d.series_id = :series AND " + DAY
                        + " <= :day AND d.voided_because IS NULL")
                .bind("series", seriesId)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .findOne()
                .map(RegistrationNumber::of)
                .flatMap(before -> before.insertedBehind(suffixes(seriesId, before)));
    }

    private List<String> suffixes(long seriesId, RegistrationNumber number) {
        return handle.createQuery("SELECT suffix FROM taken_number WHERE series_id = :series AND value = :value")
                .bind("series", seriesId)
                .bind("value", number.value())
                .mapTo(String.class)
                .list();
    }

    private Series series() {
        return new Series(handle);
    }

    /** A number that left the counter. */
    private record Held(NumberState state, String title) {}

    private static void refuseHeld(RegistrationNumber number, Held held, NumberState... allowed) {
        if (!List.of(allowed).contains(held.state())) {
            throw new Failure(Failure.Kind.NUMBER_TAKEN, number.printed(), held.title());
        }
    }

    private Optional<Held> held(long seriesId, RegistrationNumber number) {
        return bind(
                        handle.createQuery(
                                "SELECT state, CASE WHEN title = '' THEN reason ELSE title END AS title"
                                        + " FROM taken_number WHERE series_id = :series AND value = :value AND suffix = :suffix"),
                        seriesId,
                        number)
                .map((row, ctx) -> new Held(NumberState.valueOf(row.getString("state")), row.getString("title")))
                .findOne();
    }

    private void enter(NumberSeries series, RegistrationNumber number, NumberState state, String reason, String title) {
        bind(
                        handle.createUpdate("INSERT INTO taken_number (series_id, value, suffix, state, reason, title,"
                                + " changed_on) VALUES (:series, :value, :suffix, :state, :reason, :title, :today)"),
                        series.id(),
                        number)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("title", title)
                .bind("today", today.toString())
                .execute();
        if (number.suffix().isEmpty() && number.value() >= series.nextNumber()) {
            handle.createUpdate("UPDATE number_series SET next_number = :next WHERE id = :series")
                    .bind("next", number.value() + 1)
                    .bind("series", series.id())
                    .execute();
        }
    }

    private void change(long seriesId, RegistrationNumber number, NumberState state, String reason, String title) {
        bind(
                        handle.createUpdate("UPDATE taken_number SET state = :state, reason = :reason, title = :title,"
                                + " changed_on = :today WHERE series_id = :series AND value = :value"
                                + " AND suffix = :suffix"),
                        seriesId,
                        number)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("title", title)
                .bind("today", today.toString())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, long seriesId, RegistrationNumber number) {
        return statement.bind("series", seriesId).bind("value", number.value()).bind("suffix", number.suffix());
    }
}
