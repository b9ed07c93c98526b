package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.work.Failure;

/**
 * The series and the numbers taken from them (domain.md 3.4). A number is proposed at any time and taken only in the
 * transaction that keeps what it was taken for; none is given twice, none is skipped (law L2).
 */
public final class Ledger {
    private final Handle handle;

    Ledger(Handle handle) {
        this.handle = handle;
    }

    /** The number that would be taken now; takes none. */
    public RegistrationNumber next(NumberSeries.Key key, LocalDate day) {
        return RegistrationNumber.of(
                find(key, day).map(NumberSeries::nextNumber).orElse(1));
    }

    /** The series that numbers {@code key} on {@code day}: of a year by its name, of a term by its days. */
    private Optional<NumberSeries> find(NumberSeries.Key key, LocalDate day) {
        String period = key.period() == NumberSeries.Period.YEAR || !key.label().isEmpty()
                ? " AND label = :label"
                : " AND (starts_on IS NULL OR starts_on <= :day) AND (ends_on IS NULL OR ends_on >= :day)"
                        + " ORDER BY starts_on DESC NULLS LAST LIMIT 1";
        return handle.createQuery("SELECT * FROM number_series WHERE kind = :kind AND symbol_key = :symbol" + period)
                .bind("kind", key.kind().name())
                .bind("symbol", symbolKey(key))
                .bind("label", key.label())
                .bind("day", day.toString())
                .map((row, ctx) -> series(row))
                .findOne();
    }

    /**
     * Takes a number; the series is opened with its first one.
     *
     * @param wanted one that the clerk insists on; it moves the counter only when it is larger and no inserted one
     * @param title what it is taken for, named when somebody else wants it
     * @throws Failure NUMBER_TAKEN
     */
    public TakenNumber take(NumberSeries.Key key, LocalDate day, Optional<RegistrationNumber> wanted, String title) {
        NumberSeries series = find(key, day).orElseGet(() -> open(key));
        RegistrationNumber number = wanted.orElseGet(() -> RegistrationNumber.of(series.nextNumber()));
        holder(series.id(), number).ifPresent(holder -> {
            throw new Failure(Failure.Kind.NUMBER_TAKEN, number.printed(), holder);
        });
        handle.createUpdate("INSERT INTO taken_number (series_id, value, suffix, state, title)"
                        + " VALUES (:series, :value, :suffix, 'TAKEN', :title)")
                .bind("series", series.id())
                .bind("value", number.value())
                .bind("suffix", number.suffix())
                .bind("title", title)
                .execute();
        if (number.suffix().isEmpty() && number.value() >= series.nextNumber()) {
            handle.createUpdate("UPDATE number_series SET next_number = :next WHERE id = :series")
                    .bind("next", number.value() + 1)
                    .bind("series", series.id())
                    .execute();
        }
        return new TakenNumber(series.id(), series.key().shown(), number);
    }

    private Optional<String> holder(long series, RegistrationNumber number) {
        return handle.createQuery(
                        "SELECT title FROM taken_number WHERE series_id = :series AND value = :value AND suffix = :suffix")
                .bind("series", series)
                .bind("value", number.value())
                .bind("suffix", number.suffix())
                .mapTo(String.class)
                .findOne();
    }

    private NumberSeries open(NumberSeries.Key key) {
        return handle.createQuery("INSERT INTO number_series (kind, symbol, symbol_key, period, label, shown,"
                        + " next_number) VALUES (:kind, :symbol, :symbolKey, :period, :label, :shown, 1) RETURNING *")
                .bind("kind", key.kind().name())
                .bind("symbol", key.symbol())
                .bind("symbolKey", symbolKey(key))
                .bind("period", key.period().name())
                .bind("label", key.label())
                .bind("shown", key.shown())
                .map((row, ctx) -> series(row))
                .one();
    }

    private static String symbolKey(NumberSeries.Key key) {
        return Folding.nfc(key.symbol()).toLowerCase(Locale.ROOT);
    }

    private static NumberSeries series(ResultSet row) throws SQLException {
        NumberSeries.Key key = new NumberSeries.Key(
                NumberSeries.Kind.valueOf(row.getString("kind")),
                row.getString("symbol"),
                NumberSeries.Period.valueOf(row.getString("period")),
                row.getString("label"));
        return new NumberSeries(
                row.getLong("id"),
                key,
                Optional.ofNullable(row.getString("starts_on")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("ends_on")).map(LocalDate::parse),
                row.getInt("next_number"));
    }
}
