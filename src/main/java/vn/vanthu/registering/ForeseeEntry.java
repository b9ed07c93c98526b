package vn.vanthu.registering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.storage.Database;

/** Tells before saving which number would be taken, in which series, and what a colleague would warn about. */
public final class ForeseeEntry {
    private final Database database;
    private final FormCatalog forms;

    public ForeseeEntry(Database database, FormCatalog forms) {
        this.database = database;
        this.forms = forms;
    }

    /**
     * @param series as shown
     * @param next the number that would be taken
     * @param insert for a document dated before the last one of its series: the insert number that keeps the order
     * @param freed a number without a document that may be used again, the smallest first (VO BR-23); usually empty
     */
    public record Foreseen(
            String series,
            RegistrationNumber next,
            Optional<RegistrationNumber> insert,
            Optional<RegistrationNumber> freed,
            List<Warning> warnings) {}

    /** @param fact what it is about: a day, a type, the title of a reservation */
    public record Warning(Kind kind, String fact) {
        /** What is warned about; never forbidden. */
        public enum Kind {
            /** An earlier day than the last number of the series has. */
            BACKDATED,
            /** The day of registration or of issue lies ahead. */
            IN_THE_FUTURE,
            /** This body does not usually issue this type (QĐ399 Đ.11, 13). */
            UNUSUAL_TYPE,
            /** The number is reserved for something. */
            RESERVED
        }
    }

    /**
     * What would happen to such an entry.
     *
     * @throws vn.vanthu.work.Failure BAD_VALUE where there is no such book, BOOK_CLOSED where the book takes nothing more
     */
    public Foreseen foresee(Direction direction, DocumentFields fields, LocalDate registeredOn, String book) {
        return database.read(tx -> {
            NumberSeries.Key key = new SeriesOfDocument(forms, tx).key(direction, fields, registeredOn, book);
            LocalDate day = dayBorne(direction, fields, registeredOn);
            List<Warning> warnings = new ArrayList<>(warningsOf(direction, fields, registeredOn, tx.today()));
            Optional<NumberSeries> series = tx.series().find(key, registeredOn);
            if (series.isEmpty()) {
                return new Foreseen(
                        key.shown(), RegistrationNumber.of(1), Optional.empty(), Optional.empty(), warnings);
            }
            long id = series.get().id();
            Optional<LocalDate> after = tx.ledger().latestDay(id).filter(day::isBefore);
            after.ifPresent(latest -> warnings.add(0, new Warning(Warning.Kind.BACKDATED, DateWording.brief(latest))));
            numberAsked(direction, fields)
                    .flatMap(number -> tx.ledger().reservation(id, number))
                    .ifPresent(title -> warnings.add(new Warning(Warning.Kind.RESERVED, title)));
            return new Foreseen(
                    series.get().key().shown(),
                    RegistrationNumber.of(series.get().nextNumber()),
                    after.flatMap(latest -> tx.ledger().insertion(id, day)),
                    tx.ledger().freed(series.get()),
                    warnings);
        });
    }

    private List<Warning> warningsOf(
            Direction direction, DocumentFields fields, LocalDate registeredOn, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        Stream.of(Optional.of(registeredOn), fields.issueDate().whole())
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .max(Comparator.naturalOrder())
                .ifPresent(day -> warnings.add(new Warning(Warning.Kind.IN_THE_FUTURE, DateWording.brief(day))));
        if (direction == Direction.OUTGOING) {
            forms.limits().stream()
                    .filter(limit -> limit.speaksOf(fields))
                    .findFirst()
                    .ifPresent(limit -> warnings.add(
                            new Warning(Warning.Kind.UNUSUAL_TYPE, limit.type() + " (" + limit.basis() + ")")));
        }
        return warnings;
    }

    /** The day by which its number is in order: an arrival's the day it came, others' the day they bear. */
    private static LocalDate dayBorne(Direction direction, DocumentFields fields, LocalDate registeredOn) {
        return direction == Direction.INCOMING
                ? registeredOn
                : fields.issueDate().whole().orElse(registeredOn);
    }

    private static Optional<RegistrationNumber> numberAsked(Direction direction, DocumentFields fields) {
        return direction == Direction.OUTGOING
                ? RegistrationNumber.parse(
                        fields.code().number() + fields.code().suffix())
                : Optional.empty();
    }
}
