package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vanthu.domain.query.Node.Extent;
import vn.vanthu.domain.query.Query.Sought;

/**
 * One thing looked for, and in which ways a document can meet it.
 *
 * @param found anywhere
 * @param own as its own number or date; empty where it is neither
 * @param heading in what the document is called by
 * @param marked with just the marks that were typed on words that are whole; empty where there are none
 * @param whole with the last word as it stands, where it may go on; with its marks where it has some
 * @param subject in the subject, where it weighs more; empty for what is no word
 */
record Term(
        Node found,
        Optional<Node> own,
        Node heading,
        Optional<Node> marked,
        Optional<Node> whole,
        Optional<Node> subject,
        List<Sought> sought) {
    /** Words that stand side by side, typed {@code written}. */
    static Term words(List<String> written, List<String> accented, Extent extent) {
        List<Node> marks = new ArrayList<>();
        for (int i = 0; i < written.size() - (extent == Extent.WHOLE ? 0 : 1); i++) {
            marked(written.get(i), accented.get(i)).ifPresent(marks::add);
        }
        List<String> loose = written.stream().map(IndexWords::loose).toList();
        return new Term(
                reaching(Facet.TEXT, written, extent),
                Optional.empty(),
                reaching(Facet.HEADING, written, extent),
                marks.isEmpty() ? Optional.empty() : Optional.of(Node.all(marks)),
                extent == Extent.WHOLE ? Optional.empty() : Optional.of(asItStands(loose, written, accented)),
                Optional.of(reaching(Facet.SUBJECT, written, extent)),
                List.of(new Sought(loose, extent)));
    }

    /** A condition that is no word of the text. */
    static Term only(Node node) {
        return only(node, List.of());
    }

    /** A condition met in one way only. */
    static Term only(Node node, List<Sought> sought) {
        return new Term(node, Optional.empty(), node, Optional.empty(), Optional.empty(), Optional.empty(), sought);
    }

    /** Its own number or date. */
    static Term own(Node found, Node own, List<Sought> sought) {
        return new Term(found, Optional.of(own), own, Optional.empty(), Optional.empty(), Optional.empty(), sought);
    }

    /** At least one of the two. */
    Term or(Term other) {
        return new Term(
                Node.any(List.of(found, other.found)),
                own.isPresent() && other.own.isPresent()
                        ? Optional.of(Node.any(List.of(own.get(), other.own.get())))
                        : Optional.empty(),
                Node.any(List.of(heading, other.heading)),
                marked.isPresent() || other.marked.isPresent()
                        ? Optional.of(Node.any(List.of(marked.orElse(found), other.marked.orElse(other.found))))
                        : Optional.empty(),
                whole.isPresent() && other.whole.isPresent()
                        ? Optional.of(Node.any(List.of(whole.get(), other.whole.get())))
                        : Optional.empty(),
                joined(subject, other.subject),
                joined(sought, other.sought));
    }

    /** Terms of one name, or one of the other names of its bearer. */
    static Term called(List<Term> parts, List<List<String>> others) {
        List<Node> marks = parts.stream().flatMap(part -> part.marked.stream()).toList();
        List<Node> subjects =
                parts.stream().flatMap(part -> part.subject.stream()).toList();
        List<Sought> sought = new ArrayList<>();
        parts.forEach(part -> sought.addAll(part.sought));
        others.forEach(name -> sought.add(new Sought(name, Extent.WHOLE)));
        return new Term(
                named(parts, Term::found, Facet.TEXT, others),
                Optional.empty(),
                named(parts, Term::heading, Facet.HEADING, others),
                marks.isEmpty() ? Optional.empty() : Optional.of(Node.all(marks)),
                Optional.empty(),
                subjects.isEmpty() ? Optional.empty() : Optional.of(Node.all(subjects)),
                sought);
    }

    private static Node asItStands(List<String> loose, List<String> written, List<String> accented) {
        int last = written.size() - 1;
        Node words = new Node.Words(Facet.TEXT, loose, Extent.WHOLE);
        return marked(written.get(last), accented.get(last))
                .map(mark -> Node.all(List.of(words, mark)))
                .orElse(words);
    }

    private static Optional<Node> marked(String written, String accented) {
        return accented.equals(written)
                ? Optional.empty()
                : Optional.of(Node.word(Facet.TEXT, IndexWords.withMarks(written, accented)));
    }

    private static Node named(List<Term> parts, Function<Term, Node> way, Facet facet, List<List<String>> others) {
        List<Node> any = new ArrayList<>();
        any.add(Node.all(parts.stream().map(way).toList()));
        others.forEach(name -> any.add(new Node.Words(facet, name, Extent.WHOLE)));
        return Node.any(any);
    }

    /** Words of which the last may go on: {@code ky} is the beginning of kỳ, in the loose key ki, and of kyle. */
    static Node reaching(Facet facet, List<String> written, Extent extent) {
        List<String> loose = written.stream().map(IndexWords::loose).toList();
        Node whole = new Node.Words(facet, loose, extent);
        if (extent == Extent.WHOLE || !IndexWords.isLoosened(written.get(written.size() - 1))) {
            return whole;
        }
        List<String> goingOn = new ArrayList<>(loose.subList(0, loose.size() - 1));
        goingOn.add(written.get(written.size() - 1));
        return Node.any(List.of(new Node.Words(facet, loose, Extent.WHOLE), new Node.Words(facet, goingOn, extent)));
    }

    private static Optional<Node> joined(Optional<Node> one, Optional<Node> other) {
        List<Node> both = Stream.of(one, other).flatMap(Optional::stream).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(Node.any(both));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
