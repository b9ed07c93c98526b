package vn.vanthu.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;

/** Shows of each hit the words that were looked for, where they stand. */
final class Snippets {
    private static final int BEFORE = 60;
    private static final int AFTER = 140;

    private final List<Pattern> terms;

    Snippets(Query query) {
        terms = query.sought().stream().map(Query.Sought::pattern).toList();
    }

    /** @param pages asked for only where the subject lacks some of the words */
    Hit hit(Document document, Supplier<Map<Integer, String>> pages) {
        String subject = document.fields().subject();
        List<Hit.Mark> marks = marks(subject);
        Place best = bestPlace(subject);
        if (best.terms() == terms.size()) {
            return new Hit(document, subject, 0, marks);
        }
        Place bestOnPage = Place.NONE;
        String text = "";
        int number = 0;
        for (Map.Entry<Integer, String> page : pages.get().entrySet()) {
            Place place = bestPlace(page.getValue());
            if (place.terms() > bestOnPage.terms()) {
                bestOnPage = place;
                text = page.getValue();
                number = page.getKey();
            }
        }
        if (bestOnPage.terms() > best.terms()) {
            String around = around(text, bestOnPage.start(), bestOnPage.end());
            return new Hit(document, around, number, marks(around));
        }
        return marks.isEmpty() ? inFields(document) : new Hit(document, subject, 0, marks);
    }

    /**
     * A place in a text.
     *
     * @param terms how many different ones stand there close together
     * @param start of the first word
     * @param end of the first word
     */
    private record Place(int terms, int start, int end) {
        static final Place NONE = new Place(0, 0, 0);
    }

    private record Found(int term, int start, int end) {}

    /** Where most of the terms stand within the length of a snippet; the first of equal places. */
    private Place bestPlace(String text) {
        List<Found> found = found(Folding.foldLetters(text));
        Place best = Place.NONE;
        for (int i = 0; i < found.size() && best.terms() < terms.size(); i++) {
            Found first = found.get(i);
            Set<Integer> close = new HashSet<>();
            for (int k = i; k < found.size() && found.get(k).end() <= first.end() + AFTER; k++) {
                close.add(found.get(k).term());
            }
            if (close.size() > best.terms()) {
                best = new Place(close.size(), first.start(), first.end());
            }
        }
        return best;
    }

    private List<Found> found(String folded) {
        List<Found> found = new ArrayList<>();
        for (int term = 0; term < terms.size(); term++) {
            Matcher matcher = terms.get(term).matcher(folded);
            while (matcher.find()) {
                found.add(new Found(term, matcher.start(), matcher.end()));
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private Hit inFields(Document document) {
        DocumentFields fields = document.fields();
        List<String> texts = new ArrayList<>(List.of(
                fields.title(),
                fields.issuer(),
                fields.superiorAgency(),
                fields.signer().name(),
                fields.signer().title(),
                fields.handling().holder(),
                fields.handling().recordsFile(),
                fields.handling().note()));
        texts.addAll(fields.addressees());
        fields.distribution().lines().stream().map(DistributionLine::printed).forEach(texts::add);
        return texts.stream()
                .filter(text -> !marks(text).isEmpty())
                .findFirst()
                .map(text -> new Hit(document, text, 0, marks(text)))
                .orElseGet(() -> new Hit(document, fields.subject(), 0, List.of()));
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - BEFORE);
        int to = Math.min(text.length(), end + AFTER);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && from < start) {
            from++;
        }
        while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to > end) {
            to--;
        }
        String words = Folding.tidy(text.substring(from, to));
        return (from > 0 ? "… " : "") + words + (to < text.length() ? " …" : "");
    }

    private List<Hit.Mark> marks(String text) {
        return apart(found(Folding.foldLetters(text)).stream()
                .map(found -> new Hit.Mark(found.start(), found.end()))
                .toList());
    }

    /** Marks that overlap become one. */
    private static List<Hit.Mark> apart(List<Hit.Mark> sorted) {
        List<Hit.Mark> apart = new ArrayList<>();
        for (Hit.Mark mark : sorted) {
            Hit.Mark last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && mark.start() <= last.end()) {
                apart.set(apart.size() - 1, new Hit.Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }
}
