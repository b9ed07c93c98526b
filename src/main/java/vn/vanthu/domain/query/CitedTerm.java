package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.query.Node.Extent;
import vn.vanthu.domain.query.Query.Sought;
import vn.vanthu.domain.text.PartialDate;

/**
 * What cites a document: {@code 31-CT/TU ngày 12/3/2021 Tỉnh ủy}. It is named in the citations that were read, or its
 * number stands in the text; the cited document need not be held. A citation without a date may mean it whatever the
 * day, one with another date does not. All further words must stand in the text that cites.
 */
final class CitedTerm {
    /** They stand between number, date and issuer and tell nothing apart. */
    private static final Set<String> BETWEEN = Set.of("so", "ngay", "cua", "va");

    private CitedTerm() {}

    /** Empty where there is no word. */
    static Optional<Term> of(String value, Extent extent) {
        Optional<DocCode> code = Optional.empty();
        Optional<Numbers.Span> date = Optional.empty();
        String dated = "";
        List<Node> further = new ArrayList<>();
        List<Piece> pieces = Piece.of(value.strip());
        boolean goesOn = false;
        for (Piece piece : pieces) {
            Optional<DocCode> read =
                    DocCode.parse(piece.text()).filter(found -> !found.number().isEmpty());
            Optional<Numbers.Span> span = Numbers.span(piece.text());
            if (code.isEmpty() && read.isPresent()) {
                code = read;
                goesOn = piece.isLast() && extent == Extent.BEGINNING;
            } else if (date.isEmpty() && span.isPresent()) {
                date = span;
                dated = piece.text();
            } else {
                further.addAll(words(piece, piece.isLast() ? extent : Extent.WHOLE));
            }
        }
        if (code.isEmpty()) {
            return named(further, dated);
        }
        Term term = ofCode(code.get(), date, dated, goesOn ? Extent.BEGINNING : Extent.WHOLE);
        further.add(0, term.found());
        return Optional.of(Term.only(Node.all(further), term.sought()));
    }

    private static Term ofCode(DocCode code, Optional<Numbers.Span> date, String dated, Extent extent) {
        String word = IndexEntry.squeezed(code.comparisonKey());
        Term number = Numbers.ofCode(IndexWords.of(code.normalised()), extent)
                .orElseGet(() -> Term.only(new Node.Words(Facet.TEXT, IndexWords.of(code.normalised()), extent)));
        Node inText = Node.any(number.sought().stream()
                .map(sought -> new Node.Words(Facet.TEXT, sought.words(), sought.extent()))
                .toList());
        // What bears the number itself is the document, or a namesake, and cites it only where that was read.
        Node mentions =
                number.own().<Node>map(own -> new Node.Except(inText, own)).orElse(inText);
        if (date.isEmpty()) {
            return Term.only(
                    Node.any(List.of(new Node.Words(Facet.CITES, List.of(word), extent), mentions)), number.sought());
        }
        List<Node> any = new ArrayList<>();
        any.add(Node.word(Facet.CITES, IndexEntry.cited(word, day(date.get()))));
        any.add(Node.word(Facet.CITES, IndexEntry.cited(word, PartialDate.NONE)));
        Numbers.ofDate(dated).ifPresent(term -> any.add(Node.all(List.of(mentions, written(term)))));
        return Term.only(Node.any(any), number.sought());
    }

    private static PartialDate day(Numbers.Span span) {
        return span.unit() == Numbers.Unit.DAY
                ? PartialDate.of(span.first())
                : new PartialDate(span.first().getYear(), 0, 0);
    }

    /** Without a number: type and day of a telegram, the words of a law. */
    private static Optional<Term> named(List<Node> words, String dated) {
        List<Node> all = new ArrayList<>(words);
        List<Sought> sought = new ArrayList<>();
        Numbers.ofDate(dated).ifPresent(date -> {
            all.add(written(date));
            sought.addAll(date.sought());
        });
        return all.isEmpty() ? Optional.empty() : Optional.of(Term.only(Node.all(all), sought));
    }

    /** A day as the text has it; that of the citing document itself is another one. */
    private static Node written(Term date) {
        return Node.any(date.sought().stream()
                .map(sought -> new Node.Words(Facet.TEXT, sought.words(), Extent.WHOLE))
                .toList());
    }

    private static List<Node> words(Piece piece, Extent extent) {
        List<Node> words = new ArrayList<>();
        List<String> folded = IndexWords.folded(piece.text());
        for (int i = 0; i < folded.size(); i++) {
            boolean isLast = i == folded.size() - 1;
            if (!BETWEEN.contains(folded.get(i))) {
                words.add(Term.reaching(Facet.TEXT, List.of(folded.get(i)), isLast ? extent : Extent.WHOLE));
            }
        }
        return words;
    }
}
