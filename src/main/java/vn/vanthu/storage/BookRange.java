package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.form.RegisterForm;

/**
 * Which lines of which register are wanted; what is not given does not restrict.
 *
 * @param from first day of registration; of handing over for the books of transfers
 */
public record BookRange(
        RegisterForm.Subject subject,
        Optional<Long> seriesId,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        OptionalInt firstNumber,
        OptionalInt lastNumber) {
    private static final String LAST_DAY = "9999-12-31";

    /** True where {@code day} (ISO) is wanted. */
    boolean covers(String day) {
        return day.compareTo(first()) >= 0 && day.compareTo(last()) <= 0;
    }

    /** True where the number is wanted. */
    boolean covers(int number) {
        return number >= lowest() && number <= highest();
    }

    int lowest() {
        return firstNumber.orElse(0);
    }

    int highest() {
        return lastNumber.orElse(Integer.MAX_VALUE);
    }

    boolean isByNumber() {
        return seriesId.isPresent() || firstNumber.isPresent() || lastNumber.isPresent();
    }

    /** Binds {@code :from} and {@code :to}. */
    <S extends SqlStatement<S>> S bindDays(S statement) {
        return statement.bind("from", first()).bind("to", last());
    }

    /** Binds the days, {@code :series} (0 for all), {@code :lowest} and {@code :highest}. */
    <S extends SqlStatement<S>> S bind(S statement) {
        return bindDays(statement)
                .bind("series", seriesId.orElse(0L))
                .bind("lowest", lowest())
                .bind("highest", highest());
    }

    private String first() {
        return from.map(LocalDate::toString).orElse("");
    }

    private String last() {
        return to.map(LocalDate::toString).orElse(LAST_DAY);
    }
}
