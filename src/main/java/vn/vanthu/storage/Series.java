package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Term;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.work.Failure;

/**
 * The series of numbers (domain.md 3.4). Which one numbers a day follows from the days and the names of the series, never
 * from a clock; one that was closed with its account refuses, one that only ended is left for the next.
 */
public final class Series {
    private static final String ROWS = "SELECT s.*, EXISTS (SELECT 1 FROM book_closing c WHERE c.series_id = s.id)"
            + " AS is_closed FROM number_series s";

    private final Handle handle;

    Series(Handle handle) {
        this.handle = handle;
    }

    /** @param isClosed accounted for and signed off: takes and changes nothing any more */
    private record Row(NumberSeries series, boolean isClosed) {}

    /** All: open ones first, then by name. */
    public List<NumberSeries> all() {
        return handle.createQuery(ROWS + " ORDER BY is_closed OR s.ends_on IS NOT NULL, s.shown, s.id")
                .map((row, ctx) -> series(row))
                .list();
    }

    public Optional<NumberSeries> byId(long id) {
        return row(id).map(Row::series);
    }

    /**
     * The series of this id, if it may still be changed.
     *
     * @throws Failure NO_SUCH_SERIES, BOOK_CLOSED
     */
    public NumberSeries open(long id) {
        Row row = row(id).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_SERIES, id));
        return usable(row);
    }

    /** The series that numbers {@code key} on {@code day}, a closed one too; empty where none was opened yet. */
    public Optional<NumberSeries> find(NumberSeries.Key key, LocalDate day) {
        return covering(family(key), key, day).map(Row::series);
    }

    /**
     * The same, opened where there is none.
     *
     * @throws Failure BOOK_CLOSED
     */
    NumberSeries forDay(NumberSeries.Key key, LocalDate day) {
        List<Row> family = family(key);
        return covering(family, key, day)
                .map(Series::usable)
                .orElseGet(() ->
                        openedFor(key, day, family.stream().map(Row::series).toList()));
    }

    private static NumberSeries usable(Row row) {
        if (row.isClosed()) {
            throw new Failure(Failure.Kind.BOOK_CLOSED, row.series().key().shown());
        }
        return row.series();
    }

    /** All that number the same thing, in whatever period. */
    private List<Row> family(NumberSeries.Key key) {
        return handle.createQuery(ROWS + " WHERE s.kind = :kind AND s.symbol_key = :symbol")
                .bind("kind", key.kind().name())
                .bind("symbol", symbolKey(key))
                .map((row, ctx) -> new Row(series(row), row.getBoolean("is_closed")))
                .list();
    }

    private static Optional<Row> covering(List<Row> family, NumberSeries.Key key, LocalDate day) {
        return family.stream()
                .filter(row -> row.series().covers(day) && numbers(row.series(), key))
                .max(Comparator.comparing((Row row) -> isNamed(row.series(), key.label()))
                        .thenComparing(row -> row.series().startsOn().orElse(LocalDate.MIN))
                        .thenComparing(row -> row.series().id()));
    }

    /** A year is known by its name; a term or congress without one by the days that the clerk gave a series. */
    private static boolean numbers(NumberSeries series, NumberSeries.Key key) {
        boolean isByDays = key.period() == NumberSeries.Period.CONGRESS
                || (key.period() == NumberSeries.Period.TERM && key.label().isEmpty());
        return isNamed(series, key.label()) || (isByDays && series.startsOn().isPresent());
    }

    /** Whether it is the series of this label or one that went on after it: {@code 2026}, {@code 2026/2}. */
    private static boolean isNamed(NumberSeries series, String label) {
        String own = series.key().label();
        return own.equals(label) || (label.isEmpty() ? own.matches("\\d{1,2}") : own.startsWith(label + "/"));
    }

    private NumberSeries openedFor(NumberSeries.Key key, LocalDate day, List<NumberSeries> family) {
        List<NumberSeries> before = family.stream()
                .filter(series -> isNamed(series, key.label()))
                .filter(series ->
                        series.endsOn().map(last -> last.isBefore(day)).orElse(false))
                .toList();
        Optional<Term> term = key.period() == NumberSeries.Period.TERM ? termNamed(key.label()) : Optional.empty();
        Optional<LocalDate> first = before.stream()
                .map(series -> series.endsOn().orElseThrow().plusDays(1))
                .max(Comparator.naturalOrder())
                .or(() -> term.map(Term::startsOn));
        return add(key.labelled(freeLabel(key, family)), first, term.flatMap(Term::endsOn), 1);
    }

    private Optional<Term> termNamed(String label) {
        return new Terms(handle)
                .all().stream().filter(term -> term.label().equals(label)).findFirst();
    }

    private static String freeLabel(NumberSeries.Key key, List<NumberSeries> family) {
        String label = key.label();
        for (int i = 2; isTaken(label, family); i++) {
            label = key.label().isEmpty() ? Integer.toString(i) : key.label() + "/" + i;
        }
        return label;
    }

    private static boolean isTaken(String label, List<NumberSeries> family) {
        return family.stream().anyMatch(series -> series.key().label().equals(label));
    }

    /** Whether one of exactly this key is there. */
    public boolean holds(NumberSeries.Key key) {
        return family(key).stream().anyMatch(row -> row.series().key().label().equals(key.label()));
    }

    /** Whether one of this key was opened in any period. */
    public boolean isUsed(NumberSeries.Key key) {
        return !family(key).isEmpty();
    }

    /** Opens one. */
    public NumberSeries add(
            NumberSeries.Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, int firstNumber) {
        return bind(
                        handle.createQuery("INSERT INTO number_series (kind, symbol, symbol_key, period, label, shown,"
                                + " starts_on, ends_on, first_number, next_number) VALUES (:kind, :symbol, :symbolKey,"
                                + " :period, :label, :shown, :starts, :ends, :first, :first) RETURNING *"),
                        key,
                        startsOn,
                        endsOn)
                .bind("kind", key.kind().name())
                .bind("symbol", key.symbol())
                .bind("symbolKey", symbolKey(key))
                .bind("period", key.period().name())
                .bind("first", firstNumber)
                .map((row, ctx) -> series(row))
                .one();
    }

    /** Gives a series other days or another name; its numbers stay. */
    public void change(long id, NumberSeries.Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn) {
        bind(
                        handle.createUpdate("UPDATE number_series SET label = :label, shown = :shown,"
                                + " starts_on = :starts, ends_on = :ends WHERE id = :id"),
                        key,
                        startsOn,
                        endsOn)
                .bind("id", id)
                .execute();
    }

    /** Those of the terms with this name, and those that went on after them; with an empty name the unnamed ones. */
    public List<NumberSeries> ofTerm(String label) {
        return handle
                .createQuery(ROWS + " WHERE s.period = 'TERM' ORDER BY s.id")
                .map((row, ctx) -> series(row))
                .list()
                .stream()
                .filter(series -> isNamed(series, label))
                .toList();
    }

    /** The last day on which a document was registered in it; empty without one. */
    public Optional<LocalDate> lastDay(long id) {
        return handle.createQuery("SELECT max(registered_on) FROM document WHERE series_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    private Optional<Row> row(long id) {
        return handle.createQuery(ROWS + " WHERE s.id = :id")
                .bind("id", id)
                .map((row, ctx) -> new Row(series(row), row.getBoolean("is_closed")))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, NumberSeries.Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn) {
        return statement
                .bind("label", key.label())
                .bind("shown", key.shown())
                .bind("starts", startsOn.map(LocalDate::toString).orElse(null))
                .bind("ends", endsOn.map(LocalDate::toString).orElse(null));
    }

    private static String symbolKey(NumberSeries.Key key) {
        return Folding.nfc(key.symbol()).toLowerCase(Locale.ROOT);
    }

    static NumberSeries series(ResultSet row) throws SQLException {
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
                row.getInt("first_number"),
                row.getInt("next_number"));
    }
}
