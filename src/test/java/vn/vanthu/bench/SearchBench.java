package vn.vanthu.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.storage.Database;

/**
 * How long look-up takes beside FTS5 as it comes, both through the same driver with their statements ready, and beside
 * Lucene, each with the rows of 50 documents (aims G1 to G7). Every query is asked of each in turn, five times over; of
 * each the best time counts, for the machine has other work. The archive is made once and kept in the folder.
 * With the system property {@code bench.only} only the comparisons are made whose names this expression finds.
 */
public final class SearchBench {
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final double SLOW = 50;
    private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));

    private final Path folder;
    private final int count;
    private final InventedDocuments documents;

    private SearchBench(Path folder, int count) {
        this.folder = folder.resolve("search-" + count);
        this.count = count;
        this.documents = new InventedDocuments(count);
    }

    /** @param args the folder for the archives, and how many documents: 10000 where nothing is said */
    public static void main(String[] args) throws Exception {
        Path folder = args.length > 0 ? Path.of(args[0]) : Path.of("target", "bench");
        for (String number : args.length > 1 ? Arrays.copyOfRange(args, 1, args.length) : new String[] {"10000"}) {
            new SearchBench(folder, Integer.parseInt(number)).run();
        }
    }

    /** A query of the run. */
    record Asked(List<String> marked, List<String> words, boolean isPrefix, boolean isPhrase) {
        String typed(List<String> as) {
            String text = String.join(" ", as);
            return isPhrase ? '"' + text + '"' : isPrefix ? text : text + " ";
        }

        boolean isWords() {
            return !isPrefix && !isPhrase;
        }

        String match() {
            String quote = isPhrase ? " " : "\" AND \"";
            return '"' + String.join(quote, words) + '"' + (isPrefix ? "*" : "");
        }
    }

    private void run() throws Exception {
        SearchArchive archive = new SearchArchive(folder, count, documents);
        archive.make();
        try (Database database = Database.open(archive.path(), Clock.systemUTC());
                SearchAnchors anchors = new SearchAnchors(folder)) {
            anchors.open();
            measure(new FindDocuments(database), new ShowDocument(database), anchors);
        }
        Runtime.getRuntime().gc();
        say(
                "%nheap in use %,d MB",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private void measure(FindDocuments find, ShowDocument show, SearchAnchors anchors) throws Exception {
        Random random = new Random(11);
        List<Asked> mixed = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            mixed.add(asked(random, 1 + i % 3, i % 7 == 6, i % 7 == 5));
        }
        newest(find, anchors, mixed);
        compare(
                "with just the marks that were typed (G5)",
                mixed,
                List.of(
                        ours("ours", find, asked -> Search.of("đúng dấu: " + asked.typed(asked.marked()), 50)),
                        ours("ours without marks", find)));
        compare(
                "typed with marks, those first",
                mixed,
                List.of(
                        ours("ours", find, asked -> Search.of(asked.typed(asked.marked()), 50)),
                        ours("ours without marks", find)));
        compare(
                "prefixes of 2 and 3 letters (G2)",
                prefixes(random),
                List.of(
                        ours("ours", find),
                        new Contender("plain FTS5", asked -> anchors.newest("plain", asked.match()))));
        narrowed(find, anchors, mixed);
        compare(
                "most relevant (G4)",
                mixed,
                List.of(
                        ours("ours", find, asked -> relevant(asked.typed(asked.words()))),
                        new Contender("bm25 of the newest 2,000", asked -> anchors.best(asked.match())),
                        new Contender(
                                "Lucene + rows", asked -> anchors.lucene(SearchAnchors.luceneQuery(asked), false))));
        compare(
                "count to 1,001",
                mixed,
                List.of(new Contender("ours", asked -> find.count(Search.of(asked.typed(asked.words()), 50), 1_001))));
        compare(
                "snippets of 20",
                mixed.subList(0, 50),
                List.of(new Contender(
                        "ours",
                        asked -> find.find(Search.of(asked.typed(asked.words()), 20))
                                .size())));
        facets(find, anchors, mixed.subList(0, 50));
        citations(find, show, anchors, random);
        long start = System.nanoTime();
        int all = find.places(Search.of("", 1), 5_000_000).length;
        say("the places of all %,d documents: %.0f ms", all, (System.nanoTime() - start) / 1e6);
    }

    private static void newest(FindDocuments find, SearchAnchors anchors, List<Asked> mixed) throws Exception {
        List<Contender> contenders = List.of(
                ours("ours", find),
                new Contender("FTS5 with prefixes", asked -> anchors.newest("prefixed", asked.match())),
                new Contender("plain FTS5", asked -> anchors.newest("plain", asked.match())),
                new Contender("Lucene + rows", asked -> anchors.lucene(SearchAnchors.luceneQuery(asked), true)));
        compare("newest 50, typed without marks (G1)", mixed, contenders);
        compare("of these words", mixed.stream().filter(Asked::isWords).toList(), contenders);
        compare("of these beginnings", mixed.stream().filter(Asked::isPrefix).toList(), contenders);
        compare("of these phrases", mixed.stream().filter(Asked::isPhrase).toList(), contenders);
    }

    private List<Asked> prefixes(Random random) {
        List<Asked> prefixes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Asked one = asked(random, 1, true, false);
            String word = one.words().get(0);
            prefixes.add(new Asked(
                    one.marked(), List.of(word.substring(0, Math.min(word.length(), 2 + i % 2))), true, false));
        }
        return prefixes;
    }

    private static void narrowed(FindDocuments find, SearchAnchors anchors, List<Asked> mixed) throws Exception {
        String agency = InventedDocuments.agency(42);
        String tokens = " AND \"" + InventedDocuments.agencyToken(agency) + "\" AND \"xy2020\"";
        compare(
                "words, agency and year (G3)",
                mixed,
                List.of(
                        ours(
                                "ours",
                                find,
                                asked -> Search.of(
                                        asked.typed(asked.words()) + " năm: 2020 từ: \"" + agency + "\"", 50)),
                        new Contender(
                                "FTS5 with filter words", asked -> anchors.newest("prefixed", asked.match() + tokens)),
                        new Contender("join and WHERE", asked -> anchors.joined(asked.match(), agency, 2020))));
        compare(
                "words between two days",
                mixed,
                List.of(
                        ours(
                                "ours",
                                find,
                                asked -> Search.of(asked.typed(asked.words()) + " từ: 5/3/2019 đến: 20/6/2019", 50)),
                        ours("ours without days", find)));
    }

    private static void facets(FindDocuments find, SearchAnchors anchors, List<Asked> mixed) throws Exception {
        compare(
                "year, type and agency of the newest 20,000 hits",
                mixed,
                List.of(
                        new Contender(
                                "ours",
                                asked -> find.facets(find.places(Search.of(asked.typed(asked.words()), 50), 20_000))
                                        .years()
                                        .size()),
                        new Contender("FTS5, join and GROUP BY", asked -> anchors.facets(asked.match()))));
    }

    /** Whose number is cited, and the page of a document that is cited, with what cites it. */
    private void citations(FindDocuments find, ShowDocument show, SearchAnchors anchors, Random random)
            throws Exception {
        List<Asked> cited = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String code = documents.code(1 + random.nextInt(count)).normalised();
            cited.add(new Asked(List.of(code), List.of(Folding.key(code).split("[^a-z0-9]+")), false, true));
        }
        compare(
                "what cites a number",
                cited,
                List.of(
                        ours(
                                "ours",
                                find,
                                asked -> Search.of("viện dẫn: " + asked.marked().get(0), 50)),
                        new Contender(
                                "FTS5, the number as a phrase", asked -> anchors.newest("prefixed", asked.match()))));
        compare(
                "a document with its relations, what it cites and what cites it",
                cited,
                List.of(new Contender(
                        "ours",
                        asked -> find.lines(Search.of(asked.marked().get(0), 1)).stream()
                                .mapToInt(line -> show.show(line.id()).citedBy().size())
                                .sum())));
    }

    private static Search relevant(String words) {
        return new Search(
                words, Optional.empty(), Optional.empty(), Optional.empty(), "", "", Search.Order.RELEVANCE, 50);
    }

    private interface Question {
        int ask(Asked asked) throws Exception;
    }

    private record Contender(String name, Question question) {}

    private static Contender ours(String name, FindDocuments find) {
        return ours(name, find, asked -> Search.of(asked.typed(asked.words()), 50));
    }

    private static Contender ours(String name, FindDocuments find, Function<Asked, Search> search) {
        return new Contender(name, asked -> find.lines(search.apply(asked)).size());
    }

    private static void compare(String what, List<Asked> queries, List<Contender> contenders) throws Exception {
        if (!ONLY.matcher(what).find()) {
            return;
        }
        double[][] best = new double[contenders.size()][queries.size()];
        for (double[] times : best) {
            Arrays.fill(times, Double.MAX_VALUE);
        }
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int q = 0; q < queries.size(); q++) {
                for (int c = 0; c < contenders.size(); c++) {
                    if (best[c][q] > SLOW && best[c][q] < Double.MAX_VALUE) {
                        continue;
                    }
                    long start = System.nanoTime();
                    contenders.get(c).question().ask(queries.get(q));
                    double millis = (System.nanoTime() - start) / 1e6;
                    // The first rounds only warm up, unless a query takes so long that one is enough.
                    best[c][q] = round < WARM_UP && millis < SLOW ? Double.MAX_VALUE : Math.min(best[c][q], millis);
                }
            }
        }
        say("%n%s: p50 / p95 in ms", what);
        for (int c = 0; c < contenders.size(); c++) {
            double p50 = at(best[c], 0.5);
            double p95 = at(best[c], 0.95);
            say(
                    "  %-26s %8.3f / %8.3f   ours to it %5.2f / %5.2f",
                    contenders.get(c).name(), p50, p95, at(best[0], 0.5) / p50, at(best[0], 0.95) / p95);
        }
    }

    private static double at(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    /** Words that stand in one document, so that something is found. */
    private Asked asked(Random random, int length, boolean isPrefix, boolean isPhrase) {
        String[] text = documents.get(1 + random.nextInt(count)).text().split("[^\\p{L}]+");
        int start = random.nextInt(text.length - 5);
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < (isPhrase ? 2 : length); i++) {
            marked.add(text[isPhrase ? start + i : random.nextInt(text.length)]);
        }
        if (isPrefix) {
            String last = marked.get(marked.size() - 1);
            marked.set(marked.size() - 1, last.substring(0, Math.min(last.length(), 2 + random.nextInt(2))));
        }
        return new Asked(marked, marked.stream().map(Folding::key).toList(), isPrefix, isPhrase);
    }

    private static void say(String pattern, Object... facts) {
        System.out.println(String.format(Locale.ROOT, pattern, facts));
    }
}
