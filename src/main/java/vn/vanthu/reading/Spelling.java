package vn.vanthu.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Folding;

/**
 * Puts right the marks of words of the trade that recognition took for others: the kinds of bodies and documents, offices,
 * the words of a letterhead and of a list of recipients ({@code words.txt}). Only marks change and a few signs that look
 * alike, never a letter of a name; a word that is right in another spelling stays.
 */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** V/v is read as one capital with a tail. */
    private static final Pattern ABOUT = Pattern.compile("^[WVY][WVYwvyxIl1/\u00c1]{0,2}[vxy] (?=\\p{Ll})");

    private static final Pattern ENDS_IN_SPECKS =
            Pattern.compile("(?<=[\\p{Lu}])[ .'\u2018\u2019\u00ac_~-]*[.'\u00ac_~-]$");
    private static final Pattern TO_CARRY_OUT = Pattern.compile("\\b(để|đề) (?:t[/Iíl]?hiện|thiện|Vhiện)\\b");
    private static final Pattern TO_REPORT = Pattern.compile("\\bb[/Iíl1][co](?=[);,.]|$)");
    private static final Pattern IN_PLACE_OF = Pattern.compile("^([TK])[/IÍ1l]?([MLT])(?= [BĐCUỦH])");
    /** The slash of T/M is a thin line to recognition. */
    private static final Pattern LOST_T = Pattern.compile("^[/IÍl1]M (?=[BĐCUỦH])");
    /** How many copies the record copy's keeper takes, Lưu: VT, KT(3): the bracket is taken for a round letter. */
    private static final Pattern COPIES = Pattern.compile("(?<=\\p{Lu})[Q@](?=\\d{1,2}\\))");

    private static final Pattern ORDINAL = Pattern.compile("(?<=LẦN THỨ )[IVXH]{1,5}$");
    private static final int LONGEST = 5;

    /** By the words without marks, the words. */
    private final Map<String, List<String>> phrases = new HashMap<>();
    /** Keys of phrases without their blanks, and with them. */
    private final Map<String, String> dense = new HashMap<>();

    Spelling() {
        this(phrase -> true);
    }

    /** @param wanted by their search keys, the phrases that it is to know */
    Spelling(Predicate<String> wanted) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Spelling.class.getResourceAsStream("words.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> wanted.test(Folding.key(line)))
                    .forEach(this::know);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void know(String phrase) {
        String key = Folding.key(phrase);
        phrases.put(key, List.of(Folding.tidy(phrase).split(" ")));
        if (key.indexOf(' ') > 0) {
            dense.put(key.replace(" ", ""), key);
        }
    }

    /** Words of a phrase between which recognition saw no blank; its letters stay as they were read. */
    private String apart(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            String key = dense.get(Folding.key(word.group()));
            if (key == null || key.replace(" ", "").length() != word.group().length()) {
                return Matcher.quoteReplacement(word.group());
            }
            StringBuilder parted = new StringBuilder(word.group());
            for (int blank = key.indexOf(' '); blank > 0; blank = key.indexOf(' ', blank + 1)) {
                parted.insert(blank, ' ');
            }
            return Matcher.quoteReplacement(parted.toString());
        });
    }

    PageTexts.Page corrected(PageTexts.Page page) {
        List<PageTexts.Line> lines = new ArrayList<>();
        for (PageTexts.Line line : page.lines()) {
            if (isSpecks(line.text())) {
                continue;
            }
            lines.add(corrected(line));
        }
        return page.reading(lines);
    }

    /** Each word keeps its place; what was parted shares one. */
    private PageTexts.Line corrected(PageTexts.Line line) {
        String[] read = line.text().split(" ", -1);
        boolean placed = line.words().size() == read.length;
        List<PageTexts.Place> places = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            read[i] = apart(read[i]);
            for (int part = read[i].split(" ", -1).length; placed && part > 0; part--) {
                places.add(line.words().get(i));
            }
        }
        String text = corrected(String.join(" ", read));
        // Specks that were taken for words are cut off at the end.
        int words = Math.min(places.size(), text.split(" ", -1).length);
        return new PageTexts.Line(
                text,
                line.x(),
                line.y(),
                line.width(),
                line.height(),
                line.fontSize(),
                line.bold(),
                places.subList(0, words));
    }

    /** Marks of dirt and of rules that were taken for signs: no number, no two letters together, and mostly no letters. */
    static boolean isSpecks(String line) {
        int letters = 0;
        int signs = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean together = letter && i > 0 && Character.isLetter(line.charAt(i - 1));
            if (together || Character.isDigit(c)) {
                return false;
            }
            letters += letter ? 1 : 0;
            signs += letter || Character.isWhitespace(c) ? 0 : 1;
        }
        return signs > 2 && signs > letters && !line.matches("[-*_=–—. ]+");
    }

    String corrected(String line) {
        String text = line.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
        text = ABOUT.matcher(text).replaceFirst("V/v ");
        if (SheetLine.isCapitals(text)) {
            text = ENDS_IN_SPECKS.matcher(text).replaceFirst("");
            text = IN_PLACE_OF.matcher(text).replaceFirst("$1/$2");
            text = LOST_T.matcher(text).replaceFirst("T/M ");
            text = ORDINAL.matcher(text).replaceFirst(number -> number.group().replace('H', 'I'));
            text = CoveredLetters.office(text);
        }
        text = TO_CARRY_OUT.matcher(text).replaceAll("để t/hiện");
        text = TO_REPORT.matcher(text).replaceAll("b/c");
        text = COPIES.matcher(text).replaceAll("(");
        return SignatureReader.withFamilyName(withMarks(text));
    }

    private String withMarks(String text) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        StringBuilder put = new StringBuilder(text);
        for (int i = 0; i < places.size(); ) {
            i += Math.max(1, correct(put, places, i));
        }
        return put.toString();
    }

    /** How many words were found to be a phrase, corrected or right. */
    private int correct(StringBuilder text, List<int[]> places, int at) {
        StringBuilder key = new StringBuilder();
        int longest = 0;
        List<String> found = List.of();
        for (int i = at; i < Math.min(places.size(), at + LONGEST); i++) {
            boolean beside = i == at
                    || text.substring(places.get(i - 1)[1], places.get(i)[0]).equals(" ");
            if (!beside) {
                break;
            }
            key.append(i == at ? "" : " ").append(Folding.key(text.substring(places.get(i)[0], places.get(i)[1])));
            List<String> phrase = phrases.get(key.toString());
            if (phrase != null) {
                longest = i - at + 1;
                found = phrase;
            }
        }
        for (int i = 0; i < longest; i++) {
            int[] place = places.get(at + i);
            String word = text.substring(place[0], place[1]);
            String right = found.get(i);
            boolean sameLength = word.length() == right.length();
            if (sameLength && !Folding.accentKey(word).equals(Folding.accentKey(right))) {
                text.replace(place[0], place[1], cased(right, word));
            }
        }
        return longest;
    }

    private static String cased(String right, String like) {
        if (like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT))) {
            return right.toUpperCase(Locale.ROOT);
        }
        boolean capital = Character.isUpperCase(like.charAt(0));
        return capital ? right.substring(0, 1).toUpperCase(Locale.ROOT) + right.substring(1) : right;
    }
}
