package vn.vanthu.reading;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.text.PartialDate;

/**
 * The documents that a document names by number and symbol (domain.md 2.4, 3.3), once each, in order of first mention;
 * several numbers may share one symbol: {@code số 2118, 2130, 2209 - TB/QU}.
 */
final class CitationReader {
    private static final String DASH = "[-–—−/]";
    private static final String TOKEN = "\\p{Lu}[\\p{L}\\d]{0,24}";
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\d/.,–-]|\\d:)(?<list>(?:\\d{1,5}[a-zđ]?\\s?(?:,|;|và)\\s?){0,20})"
                    + "(?<number>\\d{1,5}(?:\\.\\d{1,3})?[a-zđ]{0,2})\\s?(?<sep>" + DASH + ")\\s?"
                    + "(?:(?<year>(?:19|20)\\d{2})\\s?/\\s?)?(?<symbol>" + TOKEN + "(?:\\s?" + DASH + "\\s?" + TOKEN
                    + "){0,4})");
    private static final String DATE =
            "ngày\\s?(\\d{1,2})\\s?(?:[/.-]\\s?(\\d{1,2})\\s?[/.-]|tháng\\s?(\\d{1,2})\\s?năm)\\s?((?:19|20)\\d{2})";
    private static final Pattern DATE_AFTER =
            Pattern.compile("^[\\s,(]{0,3}(?:ra\\s)?" + DATE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_BEFORE =
            Pattern.compile("(?:^|[.;:]\\s)Ngày.{0,6}" + DATE.substring(4) + ",?[^.;]{0,90}$");
    private static final Set<String> SMALL_LETTERED =
            Set.of("TTr", "CTr", "QyĐ", "QĐi", "TTg", "QTr", "TrS", "ThU", "HĐTh");
    private static final int REACH = 60;

    private final Map<String, Citation> found = new LinkedHashMap<>();
    private final String own;
    private String text = "";

    private CitationReader(DocCode own) {
        this.own = own.comparisonKey();
    }

    /** @param own the document's own code, which it may repeat */
    static List<Citation> read(List<SheetLine> lines, DocCode own) {
        CitationReader reader = new CitationReader(own);
        StringBuilder whole = new StringBuilder();
        for (SheetLine line : lines) {
            if (line.isText()) {
                whole.append(line.text()).append(' ');
            }
        }
        reader.text = whole.toString();
        reader.collect();
        return List.copyOf(reader.found.values());
    }

    private void collect() {
        Matcher matcher = CODE.matcher(text).useTransparentBounds(true);
        int last = 0;
        for (int from = 0; finds(matcher, from); from = matcher.end()) {
            String symbol = symbol(matcher);
            if (symbol.isEmpty()) {
                continue;
            }
            PartialDate date = dateOf(matcher, last);
            if (saysNumber(matcher.start())) {
                for (String number : matcher.group("list").split("[,;\\s]+|và")) {
                    if (!number.isBlank()) {
                        add(code(number, matcher, symbol, number), PartialDate.NONE, number);
                    }
                }
            }
            String written = text.substring(matcher.start("number"), matcher.start("symbol")) + symbol;
            add(code(matcher.group("number"), matcher, symbol, written), date, "");
            last = matcher.end();
        }
    }

    /** As {@link Matcher#find(int)} does, which would ask at every letter: each code begins with a figure. */
    private boolean finds(Matcher matcher, int from) {
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9' && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static DocCode code(String number, Matcher matcher, String symbol, String written) {
        String digits = number.replaceAll("[a-zđ]+$", "");
        String year = matcher.group("year") == null ? "" : matcher.group("year");
        String whole = written.equals(number) ? number + matcher.group("sep") + symbol : written;
        return new DocCode(digits, number.substring(digits.length()), year, symbol, whole);
    }

    /** A list of bare numbers is one of documents only behind the word "số". */
    private boolean saysNumber(int start) {
        String before = text.substring(Math.max(0, start - 6), start).toLowerCase(Locale.ROOT);
        return before.matches("(?s).*s ?ố\\s?:?\\s?");
    }

    private void add(DocCode code, PartialDate date, String asWritten) {
        String key = code.normalised().toLowerCase(Locale.ROOT);
        if (code.comparisonKey().equals(own)) {
            return;
        }
        Citation before = found.get(key);
        if (before == null) {
            found.put(key, new Citation(code, date, asWritten));
            return;
        }
        DocCode better = isShouted(before.code().symbol()) && !isShouted(code.symbol()) ? code : before.code();
        found.put(key, new Citation(better, before.date().isNone() ? date : before.date(), before.asWritten()));
    }

    /** A heading in capitals loses the small letters of TTg and TTr. */
    private static boolean isShouted(String symbol) {
        return symbol.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /** The symbol without blanks and without words that only follow it; empty where it is none. */
    private static String symbol(Matcher matcher) {
        String symbol = matcher.group("symbol").replaceAll("\\s+", "").replaceAll("[–—−]", "-");
        List<String> tokens = new ArrayList<>(List.of(symbol.split("[-/]")));
        int length = 0;
        int parts = 0;
        for (String token : tokens) {
            if (!isSymbolPart(token)) {
                break;
            }
            length += token.length() + (parts == 0 ? 0 : 1);
            parts++;
        }
        String kept = symbol.substring(0, length);
        char separator = matcher.group("sep").charAt(0);
        boolean afterYear = matcher.group("year") != null;
        boolean party = separator != '/' && kept.indexOf('/') > 0;
        boolean state = separator == '/' && kept.length() >= 2;
        return party || state || (afterYear && !kept.isEmpty()) ? kept : "";
    }

    private static boolean isSymbolPart(String token) {
        if (SMALL_LETTERED.contains(token)) {
            return true;
        }
        long letters = token.chars().filter(Character::isLetter).count();
        long capitals = token.chars().filter(Character::isUpperCase).count();
        return letters > 0 && (capitals == letters || (letters >= 4 && capitals * 4 >= letters * 3));
    }

    private PartialDate dateOf(Matcher code, int last) {
        String behind = text.substring(code.end(), Math.min(text.length(), code.end() + REACH));
        Matcher after = DATE_AFTER.matcher(behind);
        if (after.find()) {
            return date(after);
        }
        String ahead = text.substring(Math.max(last, code.start() - 2 * REACH), code.start());
        Matcher before = DATE_BEFORE.matcher(ahead);
        return before.find() ? date(before) : PartialDate.NONE;
    }

    private static PartialDate date(Matcher matcher) {
        String month = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        try {
            return new PartialDate(
                    Integer.parseInt(matcher.group(4)), Integer.parseInt(month), Integer.parseInt(matcher.group(1)));
        } catch (DateTimeException noSuchDay) {
            return PartialDate.NONE;
        }
    }
}
