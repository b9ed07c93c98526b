package vn.vanthu.arranging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Term;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.VietnameseOrder;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Opens and closes terms and series on any day the clerk says, and keeps the books apart (domain.md 3.4). */
public final class KeepSeries {
    private final Database database;

    public KeepSeries(Database database) {
        this.database = database;
    }

    /** Latest first. */
    public List<Term> terms() {
        return database.read(tx -> tx.terms().all());
    }

    /**
     * Opens a term. The one that runs is closed on the day before; its series end with it, and documents from
     * {@code startsOn} on are numbered from 01 in series of the new term. A first term takes in the series that run
     * without a name.
     *
     * @throws Failure BAD_VALUE where it overlaps a term, has the name of one or none, or documents from that day on
     *     have numbers of the old one
     */
    public Term openTerm(String label, LocalDate startsOn) {
        return database.write("OPEN_TERM", tx -> done(new TermChange(tx).opened(label, startsOn)));
    }

    /**
     * Closes a term on its last day, with its series.
     *
     * @throws Failure BAD_VALUE where documents of later days have numbers of it
     */
    public Term closeTerm(long id, LocalDate lastDay) {
        return database.write("CLOSE_TERM", tx -> done(new TermChange(tx).closed(id, lastDay)));
    }

    /**
     * Corrects the label or the days of a term, and the names of its series.
     *
     * @throws Failure BAD_VALUE as {@link #openTerm}
     */
    public Term correctTerm(Term term) {
        return database.write("CORRECT_TERM", tx -> done(new TermChange(tx).corrected(term)));
    }

    private static Done<Term> done(Term term) {
        String days =
                term.startsOn() + " – " + term.endsOn().map(LocalDate::toString).orElse("");
        return new Done<>(term, new Subject(Subject.Kind.TERM, term.id()), term.label() + " " + days.trim());
    }

    /** All series, open ones first, then by name and period. */
    public List<NumberSeries> series() {
        return database.read(tx -> tx.series().all());
    }

    /**
     * Opens a series before its first document: a congress's, or one that goes on from paper.
     *
     * @param firstNumber the first that it will give, from 1
     * @throws Failure BAD_VALUE where one of this key is there, or a value makes no sense
     */
    public NumberSeries open(
            NumberSeries.Key key, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, int firstNumber) {
        if (firstNumber < 1) {
            throw new Failure(Failure.Kind.BAD_VALUE, key.shown(), firstNumber);
        }
        if (startsOn.isPresent() && endsOn.isPresent() && endsOn.get().isBefore(startsOn.get())) {
            throw new Failure(Failure.Kind.BAD_VALUE, key.shown(), endsOn.get());
        }
        return database.write("OPEN_SERIES", tx -> {
            if (tx.series().holds(key)) {
                throw new Failure(Failure.Kind.BAD_VALUE, key.shown(), key.label());
            }
            return done(tx.series().add(key, startsOn, endsOn, firstNumber));
        });
    }

    /**
     * Ends a series on its last day; documents of later days go to a new one.
     *
     * @throws Failure NO_SUCH_SERIES, BOOK_CLOSED, BAD_VALUE where documents of later days have numbers of it
     */
    public NumberSeries close(long seriesId, LocalDate lastDay) {
        return database.write("CLOSE_SERIES", tx -> {
            NumberSeries series = tx.series().open(seriesId);
            if (series.startsOn().map(lastDay::isBefore).orElse(false)) {
                throw new Failure(Failure.Kind.BAD_VALUE, series.key().shown(), lastDay);
            }
            TermChange.refuseUsedAfter(tx, series, lastDay);
            tx.series().change(seriesId, series.key(), series.startsOn(), Optional.of(lastDay));
            return done(tx.series().byId(seriesId).orElseThrow());
        });
    }

    private static Done<NumberSeries> done(NumberSeries series) {
        String days = series.startsOn().map(LocalDate::toString).orElse("") + " – "
                + series.endsOn().map(LocalDate::toString).orElse("");
        return new Done<>(series, Subject.series(series.id()), series.key().shown() + " " + days.trim());
    }

    /** Books kept apart, by name. */
    public List<Book> books() {
        return database.read(tx -> tx.books().all()).stream()
                .sorted(Comparator.comparing(Book::name, VietnameseOrder.ofTexts()))
                .toList();
    }

    /**
     * Adds a book, or changes the one of its id; the code of one that has numbers stays.
     *
     * @throws Failure BAD_VALUE where the code is none, is used already or must stay
     */
    public Book keep(Book book) {
        Book tidy = new Book(
                book.id(),
                book.direction(),
                Folding.tidy(book.code()),
                Folding.tidy(book.name()),
                book.period(),
                book.types(),
                book.closedOn());
        return database.write("KEEP_BOOK", tx -> {
            refuseWrong(tx, tidy);
            Book kept = tidy;
            if (tidy.id() == 0) {
                kept = tx.books().add(tidy);
            } else {
                tx.books().change(tidy);
            }
            return new Done<>(kept, new Subject(Subject.Kind.BOOK, kept.id()), kept.code() + " " + kept.name());
        });
    }

    private static void refuseWrong(Transaction tx, Book book) {
        boolean isCode =
                book.code().matches("[\\p{L}\\p{N}]{1,12}") && !book.code().matches("\\d{4}");
        boolean isUsed = tx.books().all().stream()
                .anyMatch(other -> other.id() != book.id()
                        && other.direction() == book.direction()
                        && other.code().equalsIgnoreCase(book.code()));
        if (!isCode || isUsed || book.name().isEmpty() || book.direction() == Direction.COPY) {
            throw new Failure(Failure.Kind.BAD_VALUE, book.name(), book.code());
        }
        tx.books().all().stream()
                .filter(old -> old.id() == book.id())
                .filter(old -> !old.key("").equals(book.key("")) && tx.series().isUsed(old.key("")))
                .findFirst()
                .ifPresent(old -> {
                    throw new Failure(Failure.Kind.BAD_VALUE, old.name(), book.code());
                });
    }
}
