package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.text.Folding;

/**
 * Finds where what was looked for stands on a page. Words that stand side by side are one hit; a word that stands with
 * others somewhere in the document is no hit where it stands alone: "tài" of "tài liệu" is not marked in "tài chính".
 */
final class WordMarks {
    private static final int MOST = 2_000;

    private final List<Pattern> terms;
    private final List<Hit> hits = new ArrayList<>();
    private final Set<Integer> joined = new HashSet<>();

    /**
     * One hit.
     *
     * @param places the rectangles it takes, more than one where it goes over lines
     * @param terms which of what was looked for
     */
    record Hit(int page, List<PageMark> places, Set<Integer> terms) {}

    private record Found(int term, int start, int end) {}

    WordMarks(Query query) {
        terms = Stream.concat(query.sought().stream(), query.named().stream())
                .map(Query.Sought::pattern)
                .toList();
    }

    /** Whether there is anything that can be marked. */
    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The hits on one page, from top to bottom. */
    List<Hit> on(PageText page) {
        List<Hit> found = new ArrayList<>();
        String folded = Folding.foldLetters(page.text());
        List<Found> all = found(folded);
        int at = 0;
        while (at < all.size()) {
            Set<Integer> run = new HashSet<>(Set.of(all.get(at).term()));
            int start = all.get(at).start();
            int end = all.get(at).end();
            int next = at + 1;
            while (next < all.size() && goesOn(folded, run, end, all.get(next))) {
                end = Math.max(end, all.get(next).end());
                run.add(all.get(next).term());
                next++;
            }
            found.add(new Hit(page.number(), page.marks(start, end), run));
            at = next;
        }
        return found;
    }

    /** Adds the hits of one more page. */
    void add(List<Hit> found) {
        for (Hit hit : found) {
            if (hits.size() < MOST) {
                hits.add(hit);
            }
            if (hit.terms().size() > 1) {
                joined.addAll(hit.terms());
            }
        }
    }

    /** What is to be shown of all that was added, in the order of the pages. */
    List<Hit> shown() {
        return hits.stream()
                .filter(hit -> hit.terms().size() > 1 || !joined.containsAll(hit.terms()))
                .toList();
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

    /** Whether only blanks and signs stand between, and no end of a sentence; a word said again begins another hit. */
    private static boolean goesOn(String text, Set<Integer> run, int end, Found next) {
        if (run.contains(next.term())) {
            return false;
        }
        for (int i = end; i < next.start(); i++) {
            char sign = text.charAt(i);
            if (Character.isLetterOrDigit(sign) || sign == '.' || sign == ';') {
                return false;
            }
        }
        return true;
    }
}
