package vn.vanthu.domain.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.domain.query.Node.Extent;
import vn.vanthu.domain.query.Query.Sought;
import vn.vanthu.domain.text.Folding;

/** Understands numbers of documents, parts of them, and dates (domain.md 3.3, 8.4). */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,5})");
    private static final Pattern WITH_LETTERS = Pattern.compile("0*(\\d{1,5})([a-z]{1,6})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Numbers() {}

    /** The term of a word that is a number: {@code 06}, {@code 2021}, {@code 6ct}, {@code 264a}; empty for others. */
    static Optional<Term> ofWord(String word, Extent extent) {
        if (YEAR.matcher(word).matches()) {
            Node year = Node.any(List.of(text(List.of(word), extent), Node.word(Facet.YEAR, word)));
            return Optional.of(new Term(
                    year,
                    Optional.empty(),
                    Node.any(List.of(Node.word(Facet.YEAR, word), Node.word(Facet.HEADING, word))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    sought(word)));
        }
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            String bare = number.group(1);
            List<Node> written = new ArrayList<>(List.of(text(List.of(word), extent)));
            spellings(bare).forEach(spelling -> written.add(text(List.of(spelling), Extent.WHOLE)));
            return Optional.of(Term.own(Node.any(written), Node.word(Facet.NUMBER, bare), sought(bare)));
        }
        Matcher mixed = WITH_LETTERS.matcher(word);
        if (mixed.matches()) {
            Node inserted = Node.word(Facet.NUMBER, mixed.group(1) + mixed.group(2));
            Node code = Node.all(List.of(
                    Node.word(Facet.NUMBER, mixed.group(1)),
                    new Node.Words(Facet.HEADING, List.of(mixed.group(2)), extent)));
            Node own = Node.any(List.of(inserted, code));
            return Optional.of(Term.own(
                    Node.any(List.of(text(List.of(word), extent), own)), own, sought(mixed.group(1))));
        }
        return Optional.empty();
    }

    /** The term of words held together that begin with a number, {@code 06-CT/TU}; empty for others. */
    static Optional<Term> ofCode(List<String> words, Extent extent) {
        Matcher number = WITH_LETTERS.matcher(words.get(0));
        boolean isInserted = number.matches();
        if (!isInserted) {
            number = NUMBER.matcher(words.get(0));
        }
        List<String> symbol = words.subList(1, words.size());
        if (symbol.isEmpty()
                || !number.matches()
                || symbol.stream()
                        .anyMatch(part -> NUMBER.matcher(part).matches()
                                && !YEAR.matcher(part).matches())) {
            return Optional.empty();
        }
        String suffix = isInserted ? number.group(2) : "";
        List<Node> own = new ArrayList<>(List.of(Node.word(Facet.NUMBER, number.group(1) + suffix)));
        for (int i = 0; i < symbol.size(); i++) {
            own.add(new Node.Words(
                    Facet.HEADING, List.of(symbol.get(i)), i == symbol.size() - 1 ? extent : Extent.WHOLE));
        }
        List<Node> written = new ArrayList<>();
        List<Sought> sought = new ArrayList<>();
        for (String spelling : spellings(number.group(1))) {
            List<String> phrase = new ArrayList<>(List.of(spelling + suffix));
            phrase.addAll(symbol);
            written.add(text(phrase, extent));
            sought.add(new Sought(phrase, extent));
        }
        written.add(Node.all(own));
        return Optional.of(Term.own(Node.any(written), Node.all(own), sought));
    }

    /** The term of a piece that has the look of a date; empty where there is no such day. */
    static Optional<Term> ofDate(String typed) {
        Optional<Span> span = span(typed);
        String folded = Folding.key(typed);
        if (folded.matches("\\d{1,5}[a-z]?/\\d{4}")) {
            return Optional.of(numberAndYear(folded, span));
        }
        return span.map(found -> switch (found.unit()) {
            case DAY -> day(found.first());
            case MONTH -> month(found.first());
            case YEAR -> year(found.first());
        });
    }

    /**
     * A day, month or year.
     *
     * @param first its first day
     * @param last its last day
     */
    record Span(Unit unit, LocalDate first, LocalDate last) {}

    enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    /** The days meant by {@code 25/5/2021}, {@code tháng 9 năm 2021}, {@code 9/2021}, {@code 2021}. */
    static Optional<Span> span(String typed) {
        List<Integer> parts = DIGITS.matcher(typed)
                .results()
                .map(found -> found.group().length() > 4 ? 0 : Integer.parseInt(found.group()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (parts.size() == 3 && parts.get(0) > 31) {
            parts = List.of(parts.get(2), parts.get(1), parts.get(0));
        }
        try {
            if (parts.size() == 3) {
                int year = parts.get(2);
                LocalDate day = LocalDate.of(year < 100 ? 2000 + year : year, parts.get(1), parts.get(0));
                return Optional.of(new Span(Unit.DAY, day, day));
            }
            if (parts.size() == 2 && parts.get(1) > 1900) {
                YearMonth month = YearMonth.of(parts.get(1), parts.get(0));
                return Optional.of(new Span(Unit.MONTH, month.atDay(1), month.atEndOfMonth()));
            }
            if (parts.size() == 1 && YEAR.matcher(parts.get(0).toString()).matches()) {
                LocalDate first = LocalDate.of(parts.get(0), 1, 1);
                return Optional.of(new Span(Unit.YEAR, first, first.plusYears(1).minusDays(1)));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Term day(LocalDate day) {
        Node own = Node.word(Facet.DAY, IndexEntry.day(day));
        List<List<String>> written = new ArrayList<>();
        String year = Integer.toString(day.getYear());
        for (String d : spellings(Integer.toString(day.getDayOfMonth()))) {
            for (String m : spellings(Integer.toString(day.getMonthValue()))) {
                written.add(List.of(d, m, year));
                written.add(List.of(d, "thang", m, "nam", year));
            }
        }
        return dated(own, written);
    }

    private static Term month(LocalDate first) {
        Node own = Node.word(Facet.MONTH, IndexEntry.month(first.getYear(), first.getMonthValue()));
        return dated(own, monthWritten(first));
    }

    private static Term year(LocalDate first) {
        String year = Integer.toString(first.getYear());
        Node found = Node.any(List.of(text(List.of("nam", year), Extent.WHOLE), Node.word(Facet.YEAR, year)));
        Node heading = Node.any(List.of(Node.word(Facet.YEAR, year), Node.word(Facet.HEADING, year)));
        return new Term(
                found, Optional.empty(), heading, Optional.empty(), Optional.empty(), Optional.empty(), sought(year));
    }

    /** {@code 366/2021}: a number of that year; {@code 9/2021} may also be the month. */
    private static Term numberAndYear(String folded, Optional<Span> month) {
        String[] parts = folded.split("/");
        String number = IndexEntry.bare(parts[0]);
        Node ofYear = Node.any(List.of(Node.word(Facet.YEAR, parts[1]), Node.word(Facet.HEADING, parts[1])));
        List<Node> own = new ArrayList<>(List.of(Node.all(List.of(Node.word(Facet.NUMBER, number), ofYear))));
        List<List<String>> written = new ArrayList<>();
        spellings(number).forEach(spelling -> written.add(List.of(spelling, parts[1])));
        month.ifPresent(found -> {
            own.add(Node.word(
                    Facet.MONTH,
                    IndexEntry.month(found.first().getYear(), found.first().getMonthValue())));
            written.addAll(monthWritten(found.first()));
        });
        return dated(Node.any(own), written);
    }

    private static List<List<String>> monthWritten(LocalDate first) {
        String year = Integer.toString(first.getYear());
        List<List<String>> written = new ArrayList<>();
        for (String m : spellings(Integer.toString(first.getMonthValue()))) {
            written.add(List.of("thang", m, "nam", year));
            written.add(List.of(m, year));
        }
        return written;
    }

    private static Term dated(Node own, List<List<String>> written) {
        List<Node> found = new ArrayList<>(List.of(own));
        written.forEach(words -> found.add(text(words, Extent.WHOLE)));
        return Term.own(
                Node.any(found),
                own,
                written.stream().map(words -> new Sought(words, Extent.WHOLE)).toList());
    }

    /** With and without the leading zero. */
    private static List<String> spellings(String number) {
        return number.length() == 1 ? List.of(number, "0" + number) : List.of(number);
    }

    private static List<Sought> sought(String number) {
        return spellings(number).stream()
                .map(spelling -> new Sought(List.of(spelling), Extent.WHOLE))
                .toList();
    }

    private static Node text(List<String> words, Extent extent) {
        return new Node.Words(Facet.TEXT, words, extent);
    }
}
