package vn.vanthu.arranging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Term;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Terms and their series, changed together in one transaction (HD36 1.3.1). */
final class TermChange {
    private final Transaction tx;
    private final List<Term> terms;

    TermChange(Transaction tx) {
        this.tx = tx;
        this.terms = tx.terms().all();
    }

    Term opened(String label, LocalDate startsOn) {
        Optional<Term> running =
                terms.stream().filter(term -> term.endsOn().isEmpty()).findFirst();
        running.ifPresent(term -> ended(term, startsOn.minusDays(1)));
        Term opened = new Term(0, Folding.tidy(label), startsOn, Optional.empty());
        refuseWrong(opened, tx.terms().all());
        Term kept = tx.terms().add(opened);
        if (terms.isEmpty()) {
            takeIn(kept);
        }
        return kept;
    }

    Term closed(long id, LocalDate lastDay) {
        return ended(named(id), lastDay);
    }

    Term corrected(Term term) {
        Term old = named(term.id());
        Term corrected = new Term(term.id(), Folding.tidy(term.label()), term.startsOn(), term.endsOn());
        refuseWrong(
                corrected,
                terms.stream().filter(other -> other.id() != term.id()).toList());
        corrected.endsOn().ifPresent(last -> refuseUsedAfter(old, last));
        List<NumberSeries> series = tx.series().ofTerm(old.label());
        tx.terms().change(corrected);
        for (NumberSeries one : series) {
            String tail = one.key().label().substring(old.label().length());
            tx.series()
                    .change(
                            one.id(),
                            one.key().labelled(corrected.label() + tail),
                            one.startsOn().equals(Optional.of(old.startsOn()))
                                    ? Optional.of(corrected.startsOn())
                                    : one.startsOn(),
                            one.endsOn().equals(old.endsOn()) ? corrected.endsOn() : one.endsOn());
        }
        return corrected;
    }

    private Term named(long id) {
        return terms.stream()
                .filter(term -> term.id() == id)
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "term", id));
    }

    private Term ended(Term term, LocalDate lastDay) {
        if (lastDay.isBefore(term.startsOn())) {
            throw new Failure(Failure.Kind.BAD_VALUE, term.label(), lastDay);
        }
        refuseUsedAfter(term, lastDay);
        for (NumberSeries series : tx.series().ofTerm(term.label())) {
            boolean endsWithIt = series.endsOn().equals(term.endsOn())
                    || series.endsOn().map(lastDay::isBefore).orElse(true);
            if (endsWithIt) {
                tx.series().change(series.id(), series.key(), series.startsOn(), Optional.of(lastDay));
            }
        }
        Term ended = new Term(term.id(), term.label(), term.startsOn(), Optional.of(lastDay));
        tx.terms().change(ended);
        return ended;
    }

    private void refuseUsedAfter(Term term, LocalDate lastDay) {
        for (NumberSeries series : tx.series().ofTerm(term.label())) {
            refuseUsedAfter(tx, series, lastDay);
        }
    }

    /** @throws Failure BAD_VALUE where a document of a later day has a number of the series */
    static void refuseUsedAfter(Transaction tx, NumberSeries series, LocalDate lastDay) {
        tx.series().lastDay(series.id()).filter(lastDay::isBefore).ifPresent(later -> {
            throw new Failure(Failure.Kind.BAD_VALUE, series.key().shown(), lastDay);
        });
    }

    private static void refuseWrong(Term term, List<Term> others) {
        boolean isNameless = term.label().isEmpty()
                || term.label().matches("\\d{1,2}")
                || term.label().contains("/");
        if (isNameless || others.stream().anyMatch(other -> other.label().equals(term.label()))) {
            throw new Failure(Failure.Kind.BAD_VALUE, "label", term.label());
        }
        boolean isBackward =
                term.endsOn().map(last -> last.isBefore(term.startsOn())).orElse(false);
        if (isBackward || others.stream().anyMatch(other -> overlap(term, other))) {
            throw new Failure(Failure.Kind.BAD_VALUE, term.label(), term.startsOn());
        }
    }

    private static boolean overlap(Term one, Term other) {
        return one.covers(other.startsOn()) || other.covers(one.startsOn());
    }

    /** Series that ran without a name are the first term's, unless their last document is older than the term. */
    private void takeIn(Term term) {
        for (NumberSeries series : tx.series().ofTerm("")) {
            boolean isOlder =
                    series.endsOn().map(last -> last.isBefore(term.startsOn())).orElse(false);
            boolean isUsed = tx.series()
                    .lastDay(series.id())
                    .map(last -> !last.isBefore(term.startsOn()))
                    .orElse(true);
            if (isOlder) {
                continue;
            }
            NumberSeries.Key key = series.key().labelled(term.label());
            if (isUsed && !tx.series().holds(key)) {
                tx.series().change(series.id(), key, Optional.of(term.startsOn()), Optional.empty());
            } else {
                tx.series()
                        .change(
                                series.id(),
                                series.key(),
                                series.startsOn(),
                                Optional.of(term.startsOn().minusDays(1)));
            }
        }
    }
}
