package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.domain.text.Folding;

/**
 * A part of what was typed.
 *
 * @param text as typed; of a field word its name
 * @param isExcluded a minus stands before it
 * @param isLast nothing follows, so that it may go on
 */
record Piece(Kind kind, String text, boolean isExcluded, boolean isLast) {
    enum Kind {
        PLAIN,
        QUOTED,
        /** A day, month or year, or a number with its year. */
        DATE,
        FIELD,
        OR,
        /** Ends the value of a field word. */
        COMMA
    }

    /** More than a person types; the rest of a pasted page is left out. */
    private static final int LONGEST = 2_000;

    private static final String NAMES = Arrays.stream(FieldWord.values())
            .flatMap(field -> field.names().stream())
            // The loose key writes ký as ki; folded text has ky.
            .flatMap(name -> List.of(name, name.replace("ki", "ky")).stream())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(name -> name.replace(" ", "\\s+"))
            .collect(Collectors.joining("|"));

    private static final String DATES = "(?:ngay\\s+)?\\d{1,2}\\s+thang\\s+\\d{1,2}(?:\\s+nam\\s+|[/.-])\\d{4}"
            + "|(?:ngay\\s+)?\\d{1,2}(?<sep>[/.-])\\d{1,2}\\k<sep>(?:\\d{4}|\\d{2})"
            + "|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}"
            + "|thang\\s+\\d{1,2}(?:\\s+nam\\s+|\\s*[/.-]\\s*|\\s+)\\d{4}"
            + "|\\d{1,5}[a-z]?/(?:19|20)\\d{2}"
            + "|nam\\s+(?:19|20)\\d{2}";

    /** Over text folded letter by letter; sets out with what is most special. */
    private static final Pattern PARTS = Pattern.compile("(?<minus>(?<![^\\s,;])-(?=[\\p{L}\\p{N}\"“”„]))?(?:"
            + "(?<field>(?:" + NAMES + ")(?=\\s?:))\\s?:"
            + "|[\"“”„](?<quoted>[^\"“”„]*)(?<closed>[\"“”„])?"
            + "|(?<date>" + DATES + ")(?![\\p{L}\\p{N}/-])"
            + "|(?<code>\\d{1,5}[a-z]{0,2}\\s*-\\s*\\p{L}+\\s*/\\s*\\p{L}+)(?![\\p{L}\\p{N}])"
            + "|(?<comma>[,;])"
            + "|(?<plain>[^\\s\"“”„,;]+))");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern OR = Pattern.compile("OR|\\||HOẶC");

    /** The pieces in their order. */
    static List<Piece> of(String typed) {
        String text = DASHES.matcher(Folding.nfc(typed)).replaceAll("-");
        text = text.substring(0, Math.min(LONGEST, text.length()));
        Matcher found = PARTS.matcher(Folding.foldLetters(text));
        List<Piece> pieces = new ArrayList<>();
        while (found.find()) {
            boolean isLast = found.end() == text.length();
            boolean isExcluded = found.group("minus") != null;
            for (Kind kind : List.of(Kind.FIELD, Kind.QUOTED, Kind.DATE, Kind.COMMA)) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                if (found.group(name) != null) {
                    pieces.add(new Piece(kind, part(text, found, name), isExcluded, isLast));
                }
            }
            for (String name : List.of("code", "plain")) {
                if (found.group(name) != null) {
                    String part = part(text, found, name);
                    boolean isOr = !isExcluded && OR.matcher(part).matches();
                    pieces.add(new Piece(isOr ? Kind.OR : Kind.PLAIN, part, isExcluded, isLast));
                }
            }
        }
        return pieces;
    }

    private static String part(String text, Matcher found, String name) {
        return text.substring(found.start(name), found.end(name));
    }
}
