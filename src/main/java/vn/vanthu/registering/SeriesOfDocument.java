package vn.vanthu.registering;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Term;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/**
 * Which series numbers a document (domain.md 3.4): arrivals and state-style symbols by year, Party documents by type,
 * issuing body and term, those of a congress together, those of a book kept apart by the book.
 */
public final class SeriesOfDocument {
    /** Ends the symbol of every document of a congress (HD36 1.3.1). */
    private static final String CONGRESS = "ĐH";

    private final FormCatalog forms;
    private final Transaction tx;

    /** As terms and books are in {@code tx}. */
    public SeriesOfDocument(FormCatalog forms, Transaction tx) {
        this.forms = forms;
        this.tx = tx;
    }

    /**
     * The series for a document that is registered on {@code day}.
     *
     * @param code of the book that the clerk chose; empty for the one that its type goes to, or the usual one
     * @throws Failure BAD_VALUE where no such book is there, BOOK_CLOSED
     */
    public NumberSeries.Key key(Direction direction, DocumentFields fields, LocalDate day, String code) {
        Optional<Book> book = book(direction, fields, day, code);
        if (book.isPresent()) {
            return book.get().key(label(book.get().period(), day));
        }
        return switch (direction) {
            case INCOMING -> NumberSeries.Key.arrivalsOf(day.getYear());
            case INTERNAL -> yearly(NumberSeries.Kind.INTERNAL, "NB", day);
            case OUTGOING -> issued(symbol(fields), day);
            case COPY -> throw new IllegalArgumentException("copies are issued, not registered");
        };
    }

    /** The symbol that stands on an own document: what the clerk wrote, else the type's and the issuing body's. */
    String symbol(DocumentFields fields) {
        return fields.code().symbol().isEmpty()
                ? type(fields) + "/" + body(fields)
                : fields.code().symbol();
    }

    private Optional<Book> book(Direction direction, DocumentFields fields, LocalDate day, String code) {
        List<Book> kept = tx.books().all().stream()
                .filter(book -> book.direction() == direction)
                .toList();
        if (code.isBlank()) {
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            String type = Folding.accentKey(
                    forms.type(fields.type()).map(DocumentType::name).orElse(fields.type()));
            return kept.stream()
                    .filter(book -> !book.isClosedOn(day))
                    .filter(book -> book.types().stream()
                            .anyMatch(name -> Folding.accentKey(name).equals(type)))
                    .findFirst();
        }
        Book chosen = kept.stream()
                .filter(book -> book.code().equalsIgnoreCase(code.trim()))
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "book", code));
        if (chosen.isClosedOn(day)) {
            throw new Failure(Failure.Kind.BOOK_CLOSED, chosen.name());
        }
        return Optional.of(chosen);
    }

    private NumberSeries.Key issued(String symbol, LocalDate day) {
        String upper = symbol.toUpperCase(Locale.ROOT);
        if (upper.endsWith("/" + CONGRESS)) {
            NumberSeries.Period period = NumberSeries.Period.CONGRESS;
            return new NumberSeries.Key(NumberSeries.Kind.CONGRESS, CONGRESS, period, label(period, day));
        }
        boolean isStateStyle = symbol.indexOf('-') > 0 && symbol.indexOf('/') < 0;
        return isStateStyle
                ? yearly(NumberSeries.Kind.ISSUE, symbol, day)
                : new NumberSeries.Key(
                        NumberSeries.Kind.ISSUE,
                        symbol,
                        NumberSeries.Period.TERM,
                        label(NumberSeries.Period.TERM, day));
    }

    private NumberSeries.Key yearly(NumberSeries.Kind kind, String symbol, LocalDate day) {
        return new NumberSeries.Key(kind, symbol, NumberSeries.Period.YEAR, label(NumberSeries.Period.YEAR, day));
    }

    /** Name of the period in which the day lies; a congress that the clerk did not open is known by its year. */
    private String label(NumberSeries.Period period, LocalDate day) {
        return period == NumberSeries.Period.TERM
                ? tx.terms().on(day).map(Term::label).orElse("")
                : Integer.toString(day.getYear());
    }

    private String type(DocumentFields fields) {
        return forms.type(fields.type())
                .map(DocumentType::partyAbbreviation)
                .filter(abbreviation -> !abbreviation.isEmpty())
                .orElseGet(() -> initials(fields.type()));
    }

    /** For a type that no list has: {@code Bản tin} is BT. */
    private static String initials(String type) {
        StringBuilder letters = new StringBuilder();
        for (String word : Folding.tidy(type).split(" ")) {
            word.codePoints().limit(1).map(Character::toUpperCase).forEach(letters::appendCodePoint);
        }
        return letters.toString();
    }

    private String body(DocumentFields fields) {
        Office office = tx.offices().office();
        boolean byOffice = Folding.key(fields.issuer()).startsWith("van phong");
        return byOffice && !office.officeAbbreviation().isEmpty() ? office.officeAbbreviation() : office.abbreviation();
    }
}
