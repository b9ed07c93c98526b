package vn.vanthu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.vanthu.TestArchive;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.KeepIndex;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.work.Progress;

/**
 * Makes the archive of a {@link SearchBench} and what it is measured against, and says how long that takes (aim G7). Of
 * more than {@value #MOST_TIMED} documents both are made at once, for one behind the other takes hours; their times say
 * nothing then.
 */
final class SearchArchive {
    private static final int MOST_TIMED = 100_000;
    private static final int A_DEED = 500;
    private static final String PREFIXES = ", prefix = '2 3'";

    private final Path folder;
    private final int count;
    private final InventedDocuments documents;

    SearchArchive(Path folder, int count, InventedDocuments documents) {
        this.folder = folder;
        this.count = count;
        this.documents = documents;
    }

    Path path() {
        return folder.resolve("archive");
    }

    /** Makes what is not there yet. */
    void make() throws Exception {
        if (Files.exists(folder.resolve("made"))) {
            return;
        }
        Files.createDirectories(folder);
        new InitArchive(TestArchive.CLOCK).init(path(), TestArchive.OFFICE);
        try (Database database = Database.open(path(), Clock.systemUTC());
                SearchAnchors anchors = new SearchAnchors(folder)) {
            if (count > MOST_TIMED) {
                atOnce(database, anchors);
            } else {
                timed(database, anchors);
            }
        }
        Files.createFile(folder.resolve("made"));
    }

    private void atOnce(Database database, SearchAnchors anchors) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> beside = other.submit(() -> {
                anchors.fillRows(documents, count);
                anchors.fillFts("prefixed", false, PREFIXES, documents, count);
                anchors.fillFts("plain", false, "", documents, count);
                anchors.fillLucene(documents, count);
                return null;
            });
            double registered = timed(() -> register(database));
            double tidied = timed(() -> tidy(new KeepIndex(database)));
            say("registered beside others in %.0f s, tidied in %.0f s", registered, tidied);
            beside.get();
        } finally {
            other.shutdown();
        }
        long bodies = bodies();
        say(
                "%,d documents; size by text: raw with prefixes %.2f, ours %.2f; the archive takes %,d bytes a document",
                count,
                (double) anchors.bytes("prefixed") / bodies,
                (double) bytes() / bodies,
                Files.size(path().resolve("vanthu.db")) / count);
    }

    private void timed(Database database, SearchAnchors anchors) throws Exception {
        long bodies = bodies();
        double made = timed(() -> {
            for (int i = 1; i <= count; i++) {
                documents.get(i);
            }
        });
        anchors.fillRows(documents, count);
        double raw = timed(() -> anchors.fillFts("prefixed", false, PREFIXES, documents, count)) - made;
        double both = timed(() -> anchors.fillFts("both", true, PREFIXES, documents, count)) - made;
        double plain = timed(() -> anchors.fillFts("plain", false, "", documents, count)) - made;
        double lucene = timed(() -> anchors.fillLucene(documents, count)) - made;
        double ours = timed(() -> register(database)) - made;
        say(
                "built %,d documents, %,d bytes a text: per second raw with prefixes %.0f, the same with both modes %.0f,"
                        + " raw %.0f, Lucene %.0f, ours registered with its row, recipients, citations and audit %.0f",
                count, bodies / count, count / raw, count / both, count / plain, count / lucene, count / ours);
        KeepIndex index = new KeepIndex(database);
        double tidied = timed(() -> tidy(index));
        say(
                "tidied in %.1f s; size by text: raw with prefixes %.2f, the same with both modes %.2f, raw %.2f,"
                        + " ours %.2f; the archive takes %,d bytes a document",
                tidied,
                (double) anchors.bytes("prefixed") / bodies,
                (double) anchors.bytes("both") / bodies,
                (double) anchors.bytes("plain") / bodies,
                (double) bytes() / bodies,
                Files.size(path().resolve("vanthu.db")) / count);
        double alone = timed(() -> index.rebuild(Progress.UNWATCHED));
        say(
                "G7 built anew from the rows, per second: raw of the same options %.0f, ours %.0f, ratio %.2f (aim 0.8 or more)",
                count / both, count / alone, both / alone);
        tidy(index);
    }

    private long bodies() {
        long bodies = 0;
        for (int i = 1; i <= count; i++) {
            bodies += documents.get(i).text().getBytes(StandardCharsets.UTF_8).length;
        }
        return bodies;
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
                    tx.citations().add(entered.id(), invented.citations());
                    tx.fullText().put(entered, texts);
                    touched.add(Subject.document(entered.id()));
                }
                return new Done<>(null, touched.get(0), "bench", touched);
            });
        }
    }

    private long bytes() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path().resolve("vanthu.db"));
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(length(block)) FROM full_text_data")) {
            return row.getLong(1);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String pattern, Object... facts) {
        System.out.println(String.format(Locale.ROOT, pattern, facts));
    }
}
