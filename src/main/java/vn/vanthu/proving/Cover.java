package vn.vanthu.proving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.form.BookCover;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.BookOutline;

/** What the cover says (domain.md 5.1): the year, or for Party books by term the term. */
final class Cover {
    private final Office office;
    private final RegisterOrder order;
    private final BookOutline outline;

    Cover(Office office, RegisterOrder order, BookOutline outline) {
        this.office = office;
        this.order = order;
        this.outline = outline;
    }

    BookCover cover() {
        return new BookCover(
                office.parent(),
                office.name(),
                period(),
                from(),
                to(),
                outline.first().map(RegistrationNumber::printed).orElse(""),
                outline.last().map(RegistrationNumber::printed).orElse(""),
                order.volumeNo());
    }

    private Optional<LocalDate> from() {
        return order.from().or(outline::from);
    }

    private Optional<LocalDate> to() {
        return order.to().or(outline::to);
    }

    private String period() {
        List<String> labels = outline.series().stream()
                .map(NumberSeries.Key::label)
                .distinct()
                .toList();
        boolean isOne = labels.size() == 1 && !labels.get(0).isEmpty();
        if (isOne && outline.series().get(0).period() == NumberSeries.Period.TERM && !isYear()) {
            return "Nhiệm kỳ: " + labels.get(0);
        }
        return isOne && outline.series().get(0).period() == NumberSeries.Period.YEAR
                ? "Năm: " + labels.get(0)
                : "Năm: " + years();
    }

    /** A volume of one year of a series that runs by term is named by the year. */
    private boolean isYear() {
        return order.from().isPresent()
                && order.to().isPresent()
                && order.from().get().getDayOfYear() == 1
                && order.to().get().equals(LocalDate.of(order.from().get().getYear(), 12, 31));
    }

    private String years() {
        return from().flatMap(first -> to().map(last -> IntStream.of(first.getYear(), last.getYear())
                        .distinct()
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("-"))))
                .orElse("");
    }
}
