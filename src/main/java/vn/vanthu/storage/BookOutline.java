package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * The lines of a book in their order, and what its cover says of them.
 *
 * @param series whose numbers stand in it, in their order
 * @param first the first number; empty without one, or where numbers of several series stand in the book
 * @param from first day of registration among them
 */
public record BookOutline(
        List<BookLine> lines,
        List<NumberSeries.Key> series,
        Optional<RegistrationNumber> first,
        Optional<RegistrationNumber> last,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
