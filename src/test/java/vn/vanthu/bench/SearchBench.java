package vn.vanthu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import vn.vanthu.TestArchive;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.KeepIndex;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;

/**
 * How long look-up takes beside FTS5 as it comes, both through the same driver with their statements ready, and beside
 * Lucene, each with the rows of 50 documents (aims G1 to G7). Every query is asked of each in turn, five times over; of
 * each the best time counts, for the machine has other work. The archive is made once and kept in the folder.
 */
public final class SearchBench {
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final double SLOW = 50;
    private static final int A_DEED = 500;

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

        String match() {
            String quote = isPhrase ? " " : "\" AND \"";
            return '"' + String.join(quote, words) + '"' + (isPrefix ? "*" : "");
        }
    }

    private void run() throws Exception {
        Path archive = folder.resolve("archive");
        boolean isNew = !Files.exists(archive);
        if (isNew) {
            Files.createDirectories(folder);
            new InitArchive(TestArchive.CLOCK).init(archive, TestArchive.OFFICE);
        }
        try (Database database = Database.open(archive, Clock.systemUTC());
                SearchAnchors anchors = new SearchAnchors(folder)) {
            if (isNew) {
                build(database, anchors);
            }
            anchors.open();
            measure(new FindDocuments(database), anchors);
        }
    }

    private void build(Database database, SearchAnchors anchors) throws Exception {
        long bodies = 0;
        for (int i = 1; i <= count; i++) {
            bodies += documents.get(i).text().getBytes(StandardCharsets.UTF_8).length;
        }
        long generated = System.nanoTime();
        for (int i = 1; i <= count; i++) {
            documents.get(i);
        }
        double made = seconds(generated);
        anchors.fillRows(documents, count);
        double raw = timed(() -> anchors.fillFts("prefixed", false, ", prefix = '2 3'", documents, count)) - made;
        double both = timed(() -> anchors.fillFts("both", true, ", prefix = '2 3'", documents, count)) - made;
        double plain = timed(() -> anchors.fillFts("plain", false, "", documents, count)) - made;
        double lucene = timed(() -> anchors.fillLucene(documents, count)) - made;
        double ours = timed(() -> register(database)) - made;
        say(
                "built %,d documents, %,d bytes a text: per second raw with prefixes %.0f, the same with both modes %.0f,"
                        + " raw %.0f, Lucene %.0f, ours registered with its row, recipients and audit %.0f",
                count, bodies / count, count / raw, count / both, count / plain, count / lucene, count / ours);
        KeepIndex index = new KeepIndex(database);
        double rebuilt = timed(() -> tidy(index));
        say(
                "tidied in %.1f s; size by text: raw with prefixes %.2f, the same with both modes %.2f, raw %.2f, ours %.2f",
                rebuilt,
                (double) anchors.bytes("prefixed") / bodies,
                (double) anchors.bytes("both") / bodies,
                (double) anchors.bytes("plain") / bodies,
                (double) bytes() / bodies);
        double alone = timed(() -> index.rebuild(vn.vanthu.work.Progress.UNWATCHED));
        say(
                "G7 built anew from the rows, per second: raw of the same options %.0f, ours %.0f, ratio %.2f (aim 0.8 or more)",
                count / both, count / alone, both / alone);
        tidy(index);
    }

    private static void tidy(KeepIndex index) {
        boolean isMore = true;
        while (isMore) {
            isMore = index.tidy();
        }
    }

    private void register(Database database) {
        for (int from = 1; from <= count; from += A_DEED) {
            int first = from;
            database.write("REGISTER", tx -> {
                List<Subject> touched = new ArrayList<>();
                for (int i = first; i < Math.min(first + A_DEED, count + 1); i++) {
                    InventedDocuments.Invented invented = documents.get(i);
                    PageTexts texts = PageTexts.ofPlainText(invented.text());
                    tx.files().add(invented.document().file().orElseThrow(), texts);
                    Document entered = tx.documents().add(invented.document(), Optional.empty());
                    tx.fullText().put(entered, texts);
                    touched.add(Subject.document(entered.id()));
                }
                return new Done<>(null, touched.get(0), "bench", touched);
            });
        }
    }

    private long bytes() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive/vanthu.db"));
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(length(block)) FROM full_text_data")) {
            return row.getLong(1);
        }
    }

    private void measure(FindDocuments find, SearchAnchors anchors) throws Exception {
        Random random = new Random(11);
        List<Asked> mixed = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            mixed.add(asked(random, 1 + i % 3, i % 7 == 6, i % 7 == 5));
        }
        List<Asked> prefixes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Asked one = asked(random, 1, true, false);
            String word = one.words().get(0);
            prefixes.add(new Asked(
                    one.marked(), List.of(word.substring(0, Math.min(word.length(), 2 + i % 2))), true, false));
        }
        compare(
                "newest 50, typed without marks (G1)",
                mixed,
                List.of(
                        ours(find, asked -> Search.of(asked.typed(asked.words()), 50)),
                        new Contender("FTS5 with prefixes", asked -> anchors.newest("prefixed", asked.match())),
                        new Contender("plain FTS5", asked -> anchors.newest("plain", asked.match())),
                        new Contender(
                                "Lucene + rows", asked -> anchors.lucene(SearchAnchors.luceneQuery(asked), true))));
        compare(
                "newest 50, typed with marks (G5)",
                mixed,
                List.of(
                        ours(find, asked -> Search.of(asked.typed(asked.marked()), 50)),
                        new Contender(
                                "ours without marks",
                                asked -> find.lines(Search.of(asked.typed(asked.words()), 50))
                                        .size())));
        compare(
                "prefixes of 2 and 3 letters (G2)",
                prefixes,
                List.of(
                        ours(find, asked -> Search.of(asked.typed(asked.words()), 50)),
                        new Contender("plain FTS5", asked -> anchors.newest("plain", asked.match()))));
        String agency = InventedDocuments.agency(42);
        String tokens = " AND \"" + InventedDocuments.agencyToken(agency) + "\" AND \"xy2020\"";
        compare(
                "words, agency and year (G3)",
                mixed,
                List.of(
                        ours(
                                find,
                                asked -> Search.of(
                                        asked.typed(asked.words()) + " năm: 2020 từ: \"" + agency + "\"", 50)),
                        new Contender(
                                "FTS5 with filter words", asked -> anchors.newest("prefixed", asked.match() + tokens)),
                        new Contender("join and WHERE", asked -> anchors.joined(asked.match(), agency, 2020))));
        compare(
                "most relevant (G4)",
                mixed,
                List.of(
                        ours(find, asked -> relevant(asked.typed(asked.words()))),
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
        long start = System.nanoTime();
        int all = find.places(Search.of("", 1), 5_000_000).length;
        say("the places of all %,d documents: %.0f ms", all, seconds(start) * 1_000);
    }

    private static Search relevant(String words) {
        return new Search(
                words, Optional.empty(), Optional.empty(), Optional.empty(), "", "", Search.Order.RELEVANCE, 50);
    }

    private interface Question {
        int ask(Asked asked) throws Exception;
    }

    private record Contender(String name, Question question) {}

    private static Contender ours(FindDocuments find, java.util.function.Function<Asked, Search> search) {
        return new Contender("ours", asked -> find.lines(search.apply(asked)).size());
    }

    private static void compare(String what, List<Asked> queries, List<Contender> contenders) throws Exception {
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

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return seconds(start);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String pattern, Object... facts) {
        System.out.println(String.format(Locale.ROOT, pattern, facts));
    }
}
