package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;

/** The books that the office keeps apart. */
public final class Bookshelf {
    private final Handle handle;

    Bookshelf(Handle handle) {
        this.handle = handle;
    }

    /** In the order of their names as stored. */
    public List<Book> all() {
        return handle.createQuery("SELECT * FROM book ORDER BY name, id")
                .map((row, ctx) -> new Book(
                        row.getLong("id"),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("code"),
                        row.getString("name"),
                        NumberSeries.Period.valueOf(row.getString("period")),
                        DocumentColumns.lines(row.getString("types")),
                        Optional.of(row.getString("closed_on"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse)))
                .list();
    }

    public Book add(Book book) {
        long id = bind(
                        handle.createQuery("INSERT INTO book (direction, code, name, period, types, closed_on)"
                                + " VALUES (:direction, :code, :name, :period, :types, :closed) RETURNING id"),
                        book)
                .mapTo(Long.class)
                .one();
        return new Book(id, book.direction(), book.code(), book.name(), book.period(), book.types(), book.closedOn());
    }

    /** The book of this id. */
    public void change(Book book) {
        bind(
                        handle.createUpdate("UPDATE book SET direction = :direction, code = :code, name = :name,"
                                + " period = :period, types = :types, closed_on = :closed WHERE id = :id"),
                        book)
                .bind("id", book.id())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Book book) {
        return statement
                .bind("direction", book.direction().name())
                .bind("code", book.code())
                .bind("name", book.name())
                .bind("period", book.period().name())
                .bind("types", DocumentColumns.lines(book.types()))
                .bind("closed", book.closedOn().map(LocalDate::toString).orElse(""));
    }
}
