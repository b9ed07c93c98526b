package vn.vanthu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import vn.vanthu.TestArchive;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.receiving.ImportFolder;
import vn.vanthu.receiving.TakeIn;
import vn.vanthu.receiving.Wish;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Progress;

/**
 * How many born-digital letters are taken in a second beside python, pdftotext and SQLite doing the same (aim G11), with
 * one and two threads that read; scans that are only kept; and what a registration costs with and without citations beside a bare durable
 * transaction (aim G13). Arguments: a folder, how many letters (1,000). The letters are the same in every run.
 */
public final class IntakeBench {
    private static final int LETTERS = 1_000;
    private static final int WARM_UP = 60;
    private static final int SCANS = 200;
    private static final int REGISTRATIONS = 400;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Path folder;
    private final int letters;
    private final FormCatalog forms = new Forms().load();
    /** One for all runs, as the program has one: what it has started and learned stays. */
    private final ReadDocument read = new ReadDocument(forms);

    private IntakeBench(Path folder, int letters) {
        this.folder = folder;
        this.letters = letters;
    }

    /** @param args a folder that may be emptied, and how many letters */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/bench").resolve("intake");
        IntakeBench bench = new IntakeBench(folder, args.length > 1 ? Integer.parseInt(args[1]) : LETTERS);
        bench.takeIn();
        bench.scans();
        bench.register();
    }

    private void takeIn() throws Exception {
        clear(folder);
        Path source = Files.createDirectories(folder.resolve("letters"));
        Path warm = Files.createDirectories(folder.resolve("warm"));
        Random seed = new Random(20261122);
        for (int i = 1; i <= WARM_UP; i++) {
            IntakeLetters.letter(seed, 10_000 + i, warm.resolve("%05d.pdf".formatted(i)));
        }
        for (int i = 1; i <= letters; i++) {
            IntakeLetters.letter(seed, i, source.resolve("%05d.pdf".formatted(i)));
        }
        System.out.printf("%d letters%n", letters);
        ours(warm, "ours-warm", 2);
        System.out.printf(
                "%8s %12s %12s %8s %16s %16s%n", "workers", "ours/s", "anchor/s", "ratio", "ours, ms of cpu", "anchor");
        for (int workers : List.of(1, 2)) {
            Pace anchor = anchor(source, workers);
            Pace ours = ours(source, "ours-" + workers, workers);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%8d %12.1f %12.1f %8.2f %16.1f %16.1f",
                    workers,
                    ours.each(),
                    anchor.each(),
                    ours.each() / anchor.each(),
                    ours.millis(),
                    anchor.millis()));
        }
    }

    /**
     * Scans are kept and entered by hand, for the anchor recognises nothing either: hash, store with fsync, one durable
     * transaction each.
     */
    private void scans() throws Exception {
        Path source = Files.createDirectories(folder.resolve("scans"));
        Random seed = new Random(20261123);
        long bytes = 0;
        for (int i = 1; i <= SCANS; i++) {
            Path scan = source.resolve("%05d.pdf".formatted(i));
            IntakeLetters.scan(seed, scan);
            bytes += Files.size(scan);
        }
        Path archive = folder.resolve("ours-scans");
        new InitArchive(CLOCK).init(archive, TestArchive.OFFICE);
        double megabytes = bytes / 1e6 / SCANS;
        Pace anchor = anchor(source, 1);
        double seconds;
        try (Database database = Database.open(archive, CLOCK)) {
            RegisterDocument register = new RegisterDocument(database, new FileVault(archive), forms);
            long start = System.nanoTime();
            for (int i = 1; i <= SCANS; i++) {
                register.register(
                        registration(i, List.of()),
                        Optional.of(source.resolve("%05d.pdf".formatted(i))),
                        PageTexts.EMPTY);
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        System.out.println(String.format(
                Locale.ROOT,
                "scans, nothing recognised: ours %.0f MB/s, anchor %.0f MB/s, ratio %.2f",
                SCANS * megabytes / seconds,
                anchor.each() * megabytes,
                SCANS / seconds / anchor.each()));
    }

    /**
     * @param each letters a second
     * @param millis of processor for each, in all processes
     */
    private record Pace(double each, double millis) {}

    /** Milliseconds that this program and its reading processes have taken of the processors. */
    private static double processorMillis() {
        double children = ProcessHandle.current()
                .descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return children
                + ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toMillis();
    }

    private Pace ours(Path source, String name, int readers) {
        Path archive = folder.resolve(name);
        new InitArchive(CLOCK).init(archive, TestArchive.OFFICE);
        try (Database database = Database.open(archive, CLOCK)) {
            FileVault vault = new FileVault(archive);
            RegisterDocument register = new RegisterDocument(database, vault, forms);
            TakeIn takeIn = new TakeIn(database, vault, read, register);
            double before = processorMillis();
            long start = System.nanoTime();
            ImportFolder.Tally tally = new ImportFolder(takeIn, readers)
                    .take(
                            List.of(source),
                            new Wish(Direction.INCOMING, OptionalDouble.of(0.5)),
                            taken -> {},
                            Progress.UNWATCHED);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(name + " " + tally.counts());
            return new Pace(tally.all() / seconds, (processorMillis() - before) / tally.all());
        }
    }

    private Pace anchor(Path source, int workers) throws IOException, InterruptedException {
        Path script = folder.resolve("anchor.py");
        try (InputStream in = IntakeBench.class.getResourceAsStream("intake_anchor.py")) {
            Files.write(script, in.readAllBytes());
        }
        Path target = Files.createDirectories(folder.resolve("anchor-" + source.getFileName() + workers));
        Process process = new ProcessBuilder(
                        "python3", script.toString(), source.toString(), target.toString(), Integer.toString(workers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the anchor failed");
        }
        String[] figures = said.split(" ");
        return new Pace(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    /** G13: no file; nothing cited, and five documents cited. */
    private void register() throws SQLException {
        List<Double> bare = bare();
        System.out.println(line("bare transaction", bare, bare));
        System.out.println(line("nothing cited", registered("plain", 0), bare));
        System.out.println(line("five cited", registered("citing", 5), bare));
    }

    private List<Double> bare() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        List<Double> millis = new ArrayList<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"))) {
            connection.createStatement().execute("CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT)");
            connection.setAutoCommit(false);
            for (int i = 0; i < REGISTRATIONS; i++) {
                long start = System.nanoTime();
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO document (text) VALUES (?)")) {
                    insert.setString(1, "văn bản " + i);
                    insert.executeUpdate();
                }
                connection.commit();
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private List<Double> registered(String name, int cited) {
        Path archive = folder.resolve(name);
        new InitArchive(CLOCK).init(archive, TestArchive.OFFICE);
        List<Double> millis = new ArrayList<>();
        try (Database database = Database.open(archive, CLOCK)) {
            RegisterDocument register = new RegisterDocument(database, new FileVault(archive), forms);
            for (int i = 1; i <= REGISTRATIONS; i++) {
                List<Citation> citations = new ArrayList<>();
                for (int c = 1; c <= cited; c++) {
                    citations.add(new Citation(
                            DocCode.parse((i + c) % 50 + 1 + "-NQ/TU").orElseThrow(), PartialDate.NONE, ""));
                }
                Registration asked = registration(i, citations);
                long start = System.nanoTime();
                register.register(asked, Optional.empty(), PageTexts.EMPTY);
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private static Registration registration(int number, List<Citation> citations) {
        return new Registration(
                        Direction.INCOMING,
                        IntakeLetters.fields(number),
                        LocalDate.now(CLOCK),
                        Optional.empty(),
                        "",
                        Registration.WhenHeld.REFUSE)
                .citing(citations);
    }

    private static String line(String name, List<Double> millis, List<Double> bare) {
        return String.format(
                Locale.ROOT,
                "%-18s p50 %6.2f ms  p95 %6.2f ms  of bare %5.2f  %5.2f",
                name,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 0.5) / at(bare, 0.5),
                at(millis, 0.95) / at(bare, 0.95));
    }

    /** Of the second half, when all is warm. */
    private static double at(List<Double> millis, double part) {
        List<Double> warm = new ArrayList<>(millis.subList(millis.size() / 2, millis.size()));
        warm.sort(Comparator.naturalOrder());
        return warm.get((int) (part * (warm.size() - 1)));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
