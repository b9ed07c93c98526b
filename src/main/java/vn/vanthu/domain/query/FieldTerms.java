package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.query.Node.Extent;
import vn.vanthu.domain.query.Query.Sought;

/** Understands the value behind a field word. */
final class FieldTerms {
    private static final Map<FieldWord, Facet> FACETS = Map.of(
            FieldWord.FROM, Facet.ISSUER,
            FieldWord.ISSUER, Facet.ISSUER,
            FieldWord.TO, Facet.RECIPIENT,
            FieldWord.RECIPIENT, Facet.RECIPIENT,
            FieldWord.SIGNER, Facet.SIGNER,
            FieldWord.RECORDS_FILE, Facet.RECORDS_FILE,
            FieldWord.SUBJECT, Facet.SUBJECT);
    private static final Map<String, String> DIRECTIONS = Map.of(
            "den",
            "incoming",
            "incoming",
            "incoming",
            "di",
            "outgoing",
            "outgoing",
            "outgoing",
            "noi",
            "internal",
            "internal",
            "internal",
            "sao",
            "copy",
            "copy",
            "copy");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d{2})\\s*-\\s*((?:19|20)\\d{2})");
    private static final int MOST_YEARS = 60;
    private static final int LONGEST_TYPE = 4;

    private FieldTerms() {}

    /** Whether the value of the field may be several words. */
    static boolean takesWords(FieldWord field) {
        return field == FieldWord.TYPE
                || field == FieldWord.CITES
                || field == FieldWord.EXACT
                || FACETS.containsKey(field);
    }

    /**
     * The condition meant by {@code value}; empty where the field cannot have it.
     *
     * @param isQuoted whether its words stand side by side
     * @param extent whether its last word may go on
     */
    static Optional<Term> term(FieldWord field, String value, boolean isQuoted, Extent extent, OtherNames names) {
        return switch (field) {
            case CITES -> CitedTerm.of(value, extent);
            case EXACT -> exact(value, isQuoted, extent);
            default -> node(field, value, isQuoted, extent, names).map(Term::only);
        };
    }

    /** Words with just these marks; one without any is found with all, for its marks are not known to be left out. */
    private static Optional<Term> exact(String value, boolean isQuoted, Extent extent) {
        List<String> folded = IndexWords.folded(value);
        List<String> marked = IndexWords.marked(value);
        List<Node> nodes = new ArrayList<>();
        List<Sought> sought = new ArrayList<>();
        if (isQuoted && folded.size() > 1) {
            Term phrase = Term.words(folded, marked, Extent.WHOLE);
            nodes.add(phrase.found());
            sought.addAll(phrase.sought());
        }
        for (int i = 0; i < folded.size(); i++) {
            Extent reach = i == folded.size() - 1 ? extent : Extent.WHOLE;
            Term word = Term.words(List.of(folded.get(i)), List.of(marked.get(i)), reach);
            if (nodes.isEmpty() || !isQuoted) {
                sought.addAll(word.sought());
            }
            nodes.add(word.marked().orElse(word.found()));
        }
        return nodes.isEmpty() ? Optional.empty() : Optional.of(Term.only(Node.all(nodes), sought));
    }

    private static Optional<Node> node(
            FieldWord field, String value, boolean isQuoted, Extent extent, OtherNames names) {
        List<String> words = IndexWords.of(value);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return switch (field) {
            case TYPE -> Optional.of(type(words, isQuoted, extent));
            case YEAR -> years(value);
            case MONTH, DAY -> date(value);
            case NUMBER -> Optional.of(number(words, value, extent));
            case REGISTERED -> Optional.of(Node.word(Facet.REGISTERED, IndexEntry.bare(words.get(0))));
            case DIRECTION ->
                Optional.ofNullable(DIRECTIONS.get(words.get(0)))
                        .map(direction -> Node.word(Facet.DIRECTION, direction));
            default -> Optional.of(words(FACETS.get(field), words, isQuoted, extent, names));
        };
    }

    /** What of the value can be seen on a page; the last word may go on. */
    static List<Sought> sought(FieldWord field, String value, boolean isQuoted, OtherNames names) {
        List<String> words = IndexWords.of(value);
        List<Sought> sought = new ArrayList<>();
        if (field == FieldWord.NUMBER || (FACETS.containsKey(field) && isQuoted)) {
            sought.add(new Sought(words, Extent.WHOLE));
        } else if (FACETS.containsKey(field)) {
            for (int i = 0; i < words.size(); i++) {
                sought.add(new Sought(List.of(words.get(i)), i == words.size() - 1 ? Extent.BEGINNING : Extent.WHOLE));
            }
            names.at(words, 0)
                    .filter(match -> match.length() == words.size())
                    .ifPresent(match -> match.others().forEach(other -> sought.add(new Sought(other, Extent.WHOLE))));
        }
        return sought;
    }

    /** Of {@code loại: chỉ thị phòng cháy} as many words are the type as make one; the rest is looked for anywhere. */
    private static Node type(List<String> words, boolean isQuoted, Extent extent) {
        List<Node> readings = new ArrayList<>();
        for (int length = isQuoted ? words.size() : 1; length <= words.size(); length++) {
            boolean isWhole = length == words.size();
            List<Node> parts = new ArrayList<>();
            parts.add(new Node.Words(
                    Facet.TYPE,
                    List.of(String.join("", words.subList(0, length))),
                    isWhole && words.size() > 1 ? extent : Extent.WHOLE));
            for (int i = length; i < words.size(); i++) {
                parts.add(Term.reaching(
                        Facet.TEXT, List.of(words.get(i)), i == words.size() - 1 ? extent : Extent.WHOLE));
            }
            readings.add(Node.all(parts));
            if (length == LONGEST_TYPE) {
                break;
            }
        }
        return Node.any(readings);
    }

    private static Optional<Node> years(String value) {
        Matcher range = YEARS.matcher(value);
        if (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = Math.min(first + MOST_YEARS, Integer.parseInt(range.group(2)));
            List<Node> years = new ArrayList<>();
            for (int year = first; year <= last; year++) {
                years.add(Node.word(Facet.YEAR, IndexEntry.year(year)));
            }
            return years.isEmpty() ? Optional.empty() : Optional.of(Node.any(years));
        }
        return Numbers.span(value)
                .map(span -> Node.word(Facet.YEAR, IndexEntry.year(span.first().getYear())));
    }

    private static Optional<Node> date(String value) {
        return Numbers.span(value).map(span -> switch (span.unit()) {
            case DAY -> Node.word(Facet.DAY, IndexEntry.day(span.first()));
            case MONTH ->
                Node.word(
                        Facet.MONTH,
                        IndexEntry.month(span.first().getYear(), span.first().getMonthValue()));
            case YEAR -> Node.word(Facet.YEAR, IndexEntry.year(span.first().getYear()));
        });
    }

    private static Node number(List<String> words, String value, Extent extent) {
        Optional<Term> dated = value.contains("/") ? Numbers.ofDate(value) : Optional.empty();
        Optional<Term> term = dated.or(
                () -> words.size() > 1 ? Numbers.ofCode(words, extent) : Numbers.ofWord(words.get(0), Extent.WHOLE));
        return term.flatMap(Term::own)
                .orElseGet(() -> Node.all(words.stream()
                        .map(word -> Node.any(List.of(Node.word(Facet.NUMBER, word), Node.word(Facet.SYMBOL, word))))
                        .toList()));
    }

    private static Node words(Facet facet, List<String> words, boolean isQuoted, Extent extent, OtherNames names) {
        List<Node> any = new ArrayList<>();
        boolean isWhole = isQuoted && facet == Facet.ISSUER;
        if (isWhole) {
            any.add(Node.word(Facet.WHOLE_ISSUER, String.join("", words)));
        } else if (isQuoted) {
            any.add(new Node.Words(facet, words, extent));
        } else {
            any.add(all(facet, words, extent));
            // UBND xã is also looked for as ủy ban nhân dân xã.
            any.add(all(facet, IndexWords.of(LineKey.of(String.join(" ", words))), extent));
        }
        names.at(words, 0)
                .filter(match -> match.length() == words.size())
                .ifPresent(match ->
                        match.others().forEach(other -> any.add(new Node.Words(facet, other, Extent.WHOLE))));
        return Node.any(any);
    }

    private static Node all(Facet facet, List<String> words, Extent extent) {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(Term.reaching(facet, List.of(words.get(i)), i == words.size() - 1 ? extent : Extent.WHOLE));
        }
        return Node.all(all);
    }
}
