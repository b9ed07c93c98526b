package vn.vanthu.domain.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;

/**
 * A document as the index has it, one row of words: those of its facets, then each word with marks once, then the words
 * of its fields and its file in the loose key. Marks are kept for the document as a whole and not place by place:
 * that takes a third of the room and puts the same documents first.
 */
public final class IndexEntry {
    /** Between two fields, so that no words stand side by side that belong to different ones. */
    private static final String GAP = "\ue00f ";

    /** Between a cited number and its date; a letter of no word. */
    private static final char AS_OF = '\ue013';

    private static final int LETTERS_A_WORD = 6;

    private final StringBuilder index;
    private final Set<String> marked = new TreeSet<>();

    private IndexEntry(int size) {
        index = new StringBuilder(size);
    }

    /**
     * @param text of the file; empty where there is none, and for copies, whose text is their source's
     * @param citations what the document cites
     */
    public static String of(Document document, String text, List<Citation> citations) {
        IndexEntry entry = new IndexEntry(2 * text.length() + 200 * LETTERS_A_WORD);
        entry.facets(document);
        entry.citations(citations);
        StringBuilder words = new StringBuilder(text.length() + 100 * LETTERS_A_WORD);
        entry.fields(document, words);
        IndexWords.add(text, words, entry.marked);
        entry.marked.forEach(word -> entry.index.append(word).append(' '));
        // Behind the others, for what stands within the first 126 words takes a byte less in every list.
        return entry.index.append(GAP).append(words).toString();
    }

    private void fields(Document document, StringBuilder words) {
        DocumentFields fields = document.fields();
        List<String> texts = new ArrayList<>(List.of(
                fields.code().normalised(),
                fields.code().asWritten(),
                fields.code().comparisonKey(),
                fields.type(),
                fields.subject(),
                fields.issuer(),
                fields.superiorAgency(),
                fields.place(),
                fields.signer().title(),
                fields.signer().name(),
                fields.markings().circulation(),
                fields.handling().holder(),
                fields.handling().recordsFile(),
                fields.handling().note(),
                document.ref()));
        texts.addAll(fields.addressees());
        fields.distribution().lines().stream().map(DistributionLine::text).forEach(texts::add);
        for (String text : new LinkedHashSet<>(texts)) {
            if (!text.isEmpty()) {
                IndexWords.add(text, words, marked);
                words.append(GAP);
            }
        }
    }

    private void facets(Document document) {
        DocumentFields fields = document.fields();
        add(Facet.ALL, "");
        add(Facet.DIRECTION, direction(document));
        dates(fields.issueDate(), document.registeredOn());
        numbers(document);
        type(fields);
        words(Facet.HEADING, fields.type());
        words(Facet.HEADING, fields.superiorAgency());
        name(Facet.HEADING, fields.issuer());
        name(Facet.ISSUER, fields.issuer());
        add(Facet.WHOLE_ISSUER, squeezed(fields.issuer()));
        words(Facet.SIGNER, fields.signer().name());
        words(Facet.SIGNER, fields.signer().title());
        words(Facet.RECORDS_FILE, fields.handling().recordsFile());
        words(Facet.SUBJECT, fields.subject());
        fields.addressees().forEach(line -> name(Facet.RECIPIENT, line));
        fields.distribution().lines().forEach(line -> name(Facet.RECIPIENT, line.text()));
    }

    private void citations(List<Citation> citations) {
        Set<String> words = new LinkedHashSet<>();
        for (Citation citation : citations) {
            String code = squeezed(citation.code().comparisonKey());
            if (!code.isEmpty()) {
                words.add(code);
                words.add(cited(code, citation.date()));
                words.add(cited(code, new PartialDate(citation.date().year(), 0, 0)));
            }
        }
        words.forEach(word -> add(Facet.CITES, word));
    }

    /**
     * The word that stands for what is cited with its date.
     *
     * @param code in one word
     * @param date day or year; none for what is cited without a date
     */
    static String cited(String code, PartialDate date) {
        return code + AS_OF + squeezed(date.toString());
    }

    private void dates(PartialDate issued, LocalDate registered) {
        Set<String> years = new LinkedHashSet<>();
        years.add(year(registered.getYear()));
        if (!issued.isNone()) {
            years.add(year(issued.year()));
        }
        years.forEach(year -> add(Facet.YEAR, year));
        if (issued.month() > 0) {
            add(Facet.MONTH, month(issued.year(), issued.month()));
        }
        add(Facet.DAY, day(registered));
        issued.whole().filter(day -> !day.equals(registered)).ifPresent(day -> add(Facet.DAY, day(day)));
    }

    private void numbers(Document document) {
        DocCode code = document.fields().code();
        if (!code.number().isEmpty()) {
            String bare = bare(code.number());
            add(Facet.NUMBER, bare);
            if (!code.suffix().isEmpty()) {
                IndexWords.of(bare + code.suffix()).forEach(word -> add(Facet.NUMBER, word));
            }
        }
        document.number()
                .filter(number -> document.direction() == Direction.INCOMING)
                .ifPresent(number -> add(Facet.REGISTERED, Integer.toString(number.value())));
        for (String part : IndexWords.of(code.symbol())) {
            add(Facet.SYMBOL, part);
            add(Facet.HEADING, part);
        }
        IndexWords.of(code.year()).forEach(year -> add(Facet.HEADING, year));
    }

    private void type(DocumentFields fields) {
        String whole = squeezed(fields.type());
        Set<String> names = new LinkedHashSet<>();
        names.add(whole);
        names.add(squeezed(fields.code().typeAbbreviation()));
        names.remove("");
        names.forEach(name -> add(Facet.TYPE, name));
    }

    /** A name and, where it differs, the same with its abbreviations written out. */
    private void name(Facet facet, String name) {
        List<String> words = IndexWords.of(name);
        List<String> whole = IndexWords.of(LineKey.of(name));
        words(facet, words);
        if (!whole.equals(words)) {
            words(facet, whole);
        }
    }

    private void words(Facet facet, String text) {
        words(facet, IndexWords.of(text));
    }

    private void words(Facet facet, List<String> words) {
        words.forEach(word -> add(facet, word));
        if (!words.isEmpty()) {
            index.append(GAP);
        }
    }

    private void add(Facet facet, String word) {
        index.append(facet.token(word)).append(' ');
    }

    private static String direction(Document document) {
        return squeezed(document.direction().name());
    }

    static String year(int year) {
        return Integer.toString(year);
    }

    static String month(int year, int month) {
        return Integer.toString(100 * year + month);
    }

    static String day(LocalDate day) {
        return Integer.toString(10_000 * day.getYear() + 100 * day.getMonthValue() + day.getDayOfMonth());
    }

    /** Without leading zeros. */
    static String bare(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    static String squeezed(String text) {
        return String.join("", IndexWords.of(text));
    }
}
