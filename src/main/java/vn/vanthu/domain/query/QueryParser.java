package vn.vanthu.domain.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.query.Node.Extent;
import vn.vanthu.domain.query.Query.Sought;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.Telex;

/**
 * Understands what a person typed. Any text is a query: what has no meaning as a field, a date, a number, an OR or an
 * exclusion is words, all of which must be there. The rules stand in src/docs/search.md.
 */
public final class QueryParser {
    /** More terms than a person types; the rest of a pasted page is left out. */
    private static final int MOST_TERMS = 32;

    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("\\d");

    private final List<Piece> pieces;
    private final OtherNames names;
    private final boolean isTelex;
    private final List<Term> terms = new ArrayList<>();
    private final List<Term> fields = new ArrayList<>();
    private final List<Node> excluded = new ArrayList<>();
    private final List<Sought> named = new ArrayList<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    private QueryParser(List<Piece> pieces, OtherNames names, boolean isTelex) {
        this.pieces = pieces;
        this.names = names;
        this.isTelex = isTelex;
    }

    /** The query without knowledge of names. */
    public static Query parse(String typed) {
        return parse(typed, new OtherNames());
    }

    /** The query; empty where {@code typed} holds no letter and no digit. */
    public static Query parse(String typed, OtherNames names) {
        return new QueryParser(Piece.of(typed), names, false).query();
    }

    /** The same for one by which nothing was found: words are also read as Telex where only a tone key says so. */
    public static Query parseAsTelex(String typed, OtherNames names) {
        return new QueryParser(Piece.of(typed), names, true).query();
    }

    /** Whether {@link #parseAsTelex} could read a word otherwise. */
    public static boolean mayBeTelex(String typed) {
        return IndexWords.folded(typed).stream()
                .limit(MOST_TERMS)
                .anyMatch(word -> Telex.read(word).isPresent());
    }

    private Query query() {
        int at = 0;
        while (at < pieces.size() && terms.size() + fields.size() + excluded.size() < MOST_TERMS) {
            at = take(at);
        }
        List<Node> all = new ArrayList<>();
        List<Node> subject = new ArrayList<>();
        List<Sought> sought = new ArrayList<>();
        for (Term term : withRegisterNumber()) {
            all.add(term.found());
            term.subject().ifPresent(subject::add);
            sought.addAll(term.sought());
        }
        fields.forEach(field -> {
            all.add(field.found());
            sought.addAll(field.sought());
        });
        return new Query(
                found(all),
                own(),
                closer(),
                subject.isEmpty() ? Optional.empty() : Optional.of(Node.all(subject)),
                sought,
                named,
                from,
                to);
    }

    private Optional<Node> found(List<Node> all) {
        if (excluded.isEmpty()) {
            return all.isEmpty() ? Optional.empty() : Optional.of(Node.all(all));
        }
        Node wanted = all.isEmpty() ? Node.word(Facet.ALL, "") : Node.all(all);
        return Optional.of(new Node.Except(wanted, Node.any(excluded)));
    }

    /** A number all alone may be that of the register. */
    private List<Term> withRegisterNumber() {
        return registerNumber()
                .map(number -> List.of(terms.get(0).or(Term.only(number))))
                .orElse(terms);
    }

    private Optional<Node> registerNumber() {
        return terms.size() == 1 && terms.get(0).own().isPresent()
                ? terms.get(0)
                        .own()
                        .filter(own -> own instanceof Node.Words number && number.facet() == Facet.NUMBER)
                        .map(own -> Node.word(
                                Facet.REGISTERED, ((Node.Words) own).words().get(0)))
                : Optional.empty();
    }

    /** What bears the number itself: called by all of the words before others. */
    private List<Node> own() {
        List<Node> own = terms.stream().flatMap(term -> term.own().stream()).toList();
        List<Node> tiers = new ArrayList<>();
        if (!own.isEmpty()) {
            tiers.add(Node.all(terms.stream()
                    .map(term -> term.own().orElse(term.heading()))
                    .toList()));
            if (own.size() < terms.size()) {
                tiers.add(Node.all(own));
            }
            registerNumber().ifPresent(tiers::add);
        }
        return tiers;
    }

    /** First what has the marks as typed, then what goes on no further. */
    private List<Node> closer() {
        List<Node> closer = new ArrayList<>();
        List<Node> marked =
                terms.stream().flatMap(term -> term.marked().stream()).toList();
        Optional<Node> whole =
                terms.stream().flatMap(term -> term.whole().stream()).findFirst();
        if (!marked.isEmpty()) {
            whole.ifPresent(word -> closer.add(Node.all(List.of(Node.all(marked), word))));
            closer.add(Node.all(marked));
        }
        whole.ifPresent(closer::add);
        return closer;
    }

    /** Takes the piece at {@code at} with what belongs to it, and says where to go on. */
    private int take(int at) {
        Piece piece = pieces.get(at);
        return switch (piece.kind()) {
            case FIELD -> field(piece, at + 1);
            case COMMA -> at + 1;
            case OR -> or(at);
            default -> takeWord(piece, at);
        };
    }

    private int takeWord(Piece piece, int at) {
        if (isNoise(at)) {
            return at + 1;
        }
        if (piece.isExcluded()) {
            term(new Piece(piece.kind(), piece.text(), true, false)).ifPresent(term -> excluded.add(term.found()));
            return at + 1;
        }
        return name(at).orElseGet(() -> {
            term(piece).ifPresent(terms::add);
            return at + 1;
        });
    }

    /** "Số" before a number; and a lone letter at the end, with which a word has only begun. */
    private boolean isNoise(int at) {
        String word = Folding.key(pieces.get(at).text());
        if (pieces.get(at).kind() != Piece.Kind.PLAIN || pieces.get(at).isExcluded()) {
            return false;
        }
        boolean isBeforeNumber = at + 1 < pieces.size()
                && BEGINS_WITH_DIGIT.matcher(pieces.get(at + 1).text()).lookingAt();
        boolean hasOnlyBegun = pieces.get(at).isLast()
                && at > 0
                && pieces.get(at - 1).kind() == Piece.Kind.PLAIN
                && word.length() == 1;
        return (word.equals("so") && isBeforeNumber) || (hasOnlyBegun && Character.isLetter(word.charAt(0)));
    }

    /** Joins what stands on both sides; where one side is missing it is a word like others. */
    private int or(int at) {
        int next = at + 1;
        Optional<Term> right =
                next < pieces.size() && isText(pieces.get(next)) ? term(pieces.get(next)) : Optional.empty();
        boolean hasLeft = at > 0 && isText(pieces.get(at - 1)) && !terms.isEmpty();
        if (right.isEmpty() || !hasLeft) {
            term(pieces.get(at)).ifPresent(terms::add);
            return next;
        }
        int last = terms.size() - 1;
        terms.set(last, terms.get(last).or(right.get()));
        return next + 1;
    }

    private static boolean isText(Piece piece) {
        return !piece.isExcluded()
                && (piece.kind() == Piece.Kind.PLAIN
                        || piece.kind() == Piece.Kind.QUOTED
                        || piece.kind() == Piece.Kind.DATE);
    }

    private int field(Piece name, int start) {
        FieldWord field = FieldWord.of(name.text()).orElseThrow();
        int end = start;
        boolean isQuoted = start < pieces.size() && pieces.get(start).kind() == Piece.Kind.QUOTED;
        boolean isDated =
                start < pieces.size() && Numbers.span(pieces.get(start).text()).isPresent();
        boolean isOne = isQuoted || (isDated && field != FieldWord.CITES) || !FieldTerms.takesWords(field);
        int most = isOne ? 1 : MOST_TERMS;
        StringBuilder value = new StringBuilder();
        while (end < pieces.size()
                && end - start < most
                && isText(pieces.get(end))
                && (end == start || pieces.get(end).kind() != Piece.Kind.QUOTED)) {
            value.append(pieces.get(end).text()).append(' ');
            end++;
        }
        boolean isLast = end > start && pieces.get(end - 1).isLast() && !isQuoted;
        boolean isBound = isDated && (field == FieldWord.FROM || field == FieldWord.TO);
        if (isBound) {
            bound(field, value.toString());
            return end;
        }
        Optional<Term> term =
                FieldTerms.term(field, value.toString(), isQuoted, isLast ? Extent.BEGINNING : Extent.WHOLE, names);
        if (term.isEmpty()) {
            plain(name.text(), false).ifPresent(terms::add);
            return start;
        }
        if (name.isExcluded()) {
            excluded.add(term.get().found());
        } else {
            fields.add(term.get());
            named.addAll(FieldTerms.sought(field, value.toString(), isQuoted, names));
        }
        return end;
    }

    private void bound(FieldWord field, String value) {
        Numbers.Span span = Numbers.span(value).orElseThrow();
        if (field == FieldWord.FROM) {
            from = Optional.of(span.first());
        } else {
            to = Optional.of(span.last());
        }
    }

    /** A name of several single words that has others; where to go on after it. */
    private Optional<Integer> name(int at) {
        List<Piece> run = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = at; i < pieces.size() && isText(pieces.get(i)); i++) {
            List<String> some = IndexWords.of(pieces.get(i).text());
            boolean isQuoted = pieces.get(i).kind() == Piece.Kind.QUOTED;
            if (some.isEmpty() || (some.size() > 1 && !isQuoted) || (isQuoted && i > at)) {
                break;
            }
            run.add(pieces.get(i));
            words.addAll(some);
            if (isQuoted) {
                break;
            }
        }
        boolean isQuoted = !run.isEmpty() && run.get(0).kind() == Piece.Kind.QUOTED;
        return names.at(words, 0)
                .filter(match -> !isQuoted || match.length() == words.size())
                .map(match -> {
                    int taken = isQuoted ? 1 : match.length();
                    List<Term> parts = run.subList(0, taken).stream()
                            .flatMap(piece -> term(piece).stream())
                            .toList();
                    terms.add(Term.called(parts, match.others()));
                    return at + taken;
                });
    }

    private Optional<Term> term(Piece piece) {
        if (piece.kind() == Piece.Kind.DATE) {
            Optional<Term> dated = Numbers.ofDate(piece.text());
            if (dated.isPresent()) {
                return dated;
            }
        }
        return piece.kind() == Piece.Kind.QUOTED ? phrase(piece.text()) : plain(piece.text(), piece.isLast());
    }

    private static Optional<Term> phrase(String text) {
        List<String> words = IndexWords.of(text);
        return words.isEmpty() ? Optional.empty() : Optional.of(ofWords(text, words.size(), Extent.WHOLE));
    }

    private Optional<Term> plain(String text, boolean mayGoOn) {
        List<String> words = IndexWords.of(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean goesOn = mayGoOn && words.get(words.size() - 1).length() >= SHORTEST_BEGINNING;
        Extent extent = goesOn ? Extent.BEGINNING : Extent.WHOLE;
        Optional<Term> number =
                words.size() == 1 ? Numbers.ofWord(words.get(0), extent) : Numbers.ofCode(words, extent);
        return number.or(() -> Optional.of(telex(text, words, extent)));
    }

    private Term telex(String text, List<String> words, Extent extent) {
        Term typed = ofWords(text, words.size(), extent);
        if (words.size() > 1) {
            return typed;
        }
        String word = Folding.key(text).strip();
        return Telex.read(word)
                .filter(read -> isTelex || Telex.sign(word) == Telex.Sign.STRONG)
                .map(read -> typed.or(ofWords(read, 1, extent)))
                .orElse(typed);
    }

    private static Term ofWords(String text, int most, Extent extent) {
        int count = Math.min(most, MOST_TERMS);
        return Term.words(
                IndexWords.folded(text).subList(0, count),
                IndexWords.marked(text).subList(0, count),
                extent);
    }
}
