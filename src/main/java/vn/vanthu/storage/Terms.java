package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.register.Term;

/** The terms of the committee whose archive this is. */
public final class Terms {
    private final Handle handle;

    Terms(Handle handle) {
        this.handle = handle;
    }

    /** Latest first. */
    public List<Term> all() {
        return handle.createQuery("SELECT * FROM term ORDER BY starts_on DESC")
                .map((row, ctx) -> new Term(
                        row.getLong("id"),
                        row.getString("label"),
                        LocalDate.parse(row.getString("starts_on")),
                        Optional.ofNullable(row.getString("ends_on")).map(LocalDate::parse)))
                .list();
    }

    /** The term in which {@code day} lies. */
    public Optional<Term> on(LocalDate day) {
        return all().stream().filter(term -> term.covers(day)).findFirst();
    }

    public Term add(Term term) {
        long id = bind(
                        handle.createQuery("INSERT INTO term (agency_id, label, starts_on, ends_on)"
                                + " SELECT agency_id, :label, :starts, :ends FROM office RETURNING id"),
                        term)
                .mapTo(Long.class)
                .one();
        return new Term(id, term.label(), term.startsOn(), term.endsOn());
    }

    /** Label and days of the term of this id. */
    public void change(Term term) {
        bind(
                        handle.createUpdate(
                                "UPDATE term SET label = :label, starts_on = :starts, ends_on = :ends WHERE id = :id"),
                        term)
                .bind("id", term.id())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Term term) {
        return statement
                .bind("label", term.label())
                .bind("starts", term.startsOn().toString())
                .bind("ends", term.endsOn().map(LocalDate::toString).orElse(null));
    }
}
