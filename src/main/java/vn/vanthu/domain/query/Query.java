package vn.vanthu.domain.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person typed into a search field, understood: all of its terms must be there. Made by {@link QueryParser}.
 *
 * @param terms in the order typed
 */
public record Query(List<Term> terms) {
    public Query {
        terms = List.copyOf(terms);
    }

    /**
     * Words that stand side by side, as in {@code 49-BS/QU} or between quotation marks.
     *
     * @param words letters and digits only, folded to the search key
     * @param marked the same words in the accent key; equal to {@code words} where nothing was typed with marks
     * @param extent whether the last word may go on
     */
    public record Term(List<String> words, List<String> marked, Extent extent) {
        public Term {
            words = List.copyOf(words);
            marked = List.copyOf(marked);
        }

        boolean hasMarks() {
            return !words.equals(marked);
        }
    }

    /** How far a term reaches. */
    public enum Extent {
        /** Its words as they are. */
        WHOLE,
        /** Its last word may be the beginning of a longer one. */
        BEGINNING
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** True where some word was typed with marks, so that hits with just these marks come first. */
    public boolean hasMarks() {
        return terms.stream().anyMatch(Term::hasMarks);
    }

    /** As an FTS5 expression over folded texts; every word stands between quotation marks, so none is an operator. */
    public String folded() {
        return joined(Sense.FOLDED);
    }

    /** The same where words typed with marks must have just these marks. */
    public String marked() {
        return joined(Sense.MARKED);
    }

    private enum Sense {
        FOLDED,
        MARKED
    }

    private String joined(Sense sense) {
        return terms.stream()
                .map(term -> phrase(sense == Sense.MARKED ? term.marked() : term.words(), term.extent()))
                .collect(Collectors.joining(" AND "));
    }

    private static String phrase(List<String> words, Extent extent) {
        return '"' + String.join(" ", words) + '"' + (extent == Extent.BEGINNING ? "*" : "");
    }
}
