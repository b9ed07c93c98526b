package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * Understands what a person typed. Any text is a query: blanks part terms, quotation marks hold words together, all
 * other signs only part words, as in {@code 49-BS/QU}. Nothing is an operator.
 */
public final class QueryParser {
    /** More terms than a person types; the rest of a pasted page is left out. */
    private static final int MOST_TERMS = 32;

    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern PIECE = Pattern.compile("[\"“”„]([^\"“”„]*)(?:[\"“”„]|$)|([^\\s\"“”„]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private QueryParser() {}

    /** The terms of {@code typed}; none where it holds no letter and no digit. */
    public static Query parse(String typed) {
        List<Query.Term> terms = new ArrayList<>();
        String text = Folding.nfc(typed);
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find() && terms.size() < MOST_TERMS) {
            boolean isQuoted = pieces.group(1) != null;
            String piece = isQuoted ? pieces.group(1) : pieces.group(2);
            boolean isLast = pieces.end() == text.length();
            term(piece, !isQuoted && isLast).ifPresent(terms::add);
        }
        return new Query(terms);
    }

    private static Optional<Query.Term> term(String piece, boolean mayGoOn) {
        List<String> words = new ArrayList<>();
        List<String> marked = new ArrayList<>();
        Matcher found = WORD.matcher(piece);
        while (found.find() && words.size() < MOST_TERMS) {
            words.add(Folding.key(found.group()));
            marked.add(Folding.accentKey(found.group()));
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean goesOn = mayGoOn && words.get(words.size() - 1).length() >= SHORTEST_BEGINNING;
        return Optional.of(new Query.Term(words, marked, goesOn ? Query.Extent.BEGINNING : Query.Extent.WHOLE));
    }
}
