package vn.vanthu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.vanthu.TestArchive;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;

/**
 * What a registration costs beside plain JDBC writing as many rows (aim G13), one of each in turn, so that both meet the
 * same disk. Arguments: a folder on a real disk, how many registrations (1,000), and the archives of {@link SearchBench}
 * in copies of which the same is done, to see whether it stays as fast.
 */
public final class RegisterBench {
    private static final int FILE_BYTES = 300_000;

    private final Path folder;
    private final int count;
    private final Random random = new Random(5);

    private RegisterBench(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/bench").resolve("register");
        RegisterBench bench = new RegisterBench(folder, args.length > 1 ? Integer.parseInt(args[1]) : 1_000);
        Path fresh = folder.resolve("fresh");
        clear(folder);
        new InitArchive(TestArchive.CLOCK).init(fresh, TestArchive.OFFICE);
        bench.measure("new archive", fresh);
        for (int i = 2; i < args.length; i++) {
            Path filled = folder.resolve("filled-" + i);
            copy(Path.of(args[i]), filled);
            bench.measure("archive " + args[i], filled);
            clear(filled);
        }
    }

    private void measure(String name, Path archive) throws Exception {
        try (Database database = Database.open(archive, TestArchive.CLOCK);
                RegisterAnchor plain = new RegisterAnchor(folder.resolve(archive.getFileName() + "-plain"), false);
                RegisterAnchor indexed = new RegisterAnchor(folder.resolve(archive.getFileName() + "-indexed"), true)) {
            RegisterDocument register = new RegisterDocument(database, new FileVault(archive), TestArchive.FORMS);
            List<Double> bare = new ArrayList<>();
            List<Double> words = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            String day = TestArchive.TODAY.toString();
            for (int i = 1; i <= count; i++) {
                DocumentFields fields = fields(i);
                ours.add(timed(() -> register.register(asked(fields), Optional.empty(), PageTexts.EMPTY)));
                bare.add(timed(() -> plain.register(fields, day)));
                words.add(timed(() -> indexed.register(fields, day)));
            }
            say("%s, on paper", name);
            print(ours, bare, words);
            ours.clear();
            bare.clear();
            words.clear();
            for (int i = 1; i <= count; i++) {
                DocumentFields fields = fields(count + i);
                Path source = file();
                ours.add(timed(() -> register.register(asked(fields), Optional.of(source), PageTexts.EMPTY)));
                bare.add(timed(() -> plain.register(fields, day, source)));
                words.add(timed(() -> indexed.register(fields, day, source)));
            }
            say("%s, with a file of 300 kB", name);
            print(ours, bare, words);
        }
    }

    private Path file() throws IOException {
        byte[] bytes = new byte[FILE_BYTES];
        random.nextBytes(bytes);
        return Files.write(folder.resolve("source.bin"), bytes);
    }

    private static Registration asked(DocumentFields fields) {
        return new Registration(
                Direction.INCOMING, fields, TestArchive.TODAY, Optional.empty(), "", Registration.WhenHeld.REFUSE);
    }

    private static DocumentFields fields(int number) {
        return TestArchive.fields(number + "-CV/HU", "Triển khai công tác phòng chống thiên tai đợt " + number)
                .change()
                .code(DocCode.parse(number + "-CV/HU").orElseThrow())
                .distribution(DistributionList.parse("- Như trên,\n- Thường trực Tỉnh ủy (để b/c),\n- Lưu VPHU."))
                .done();
    }

    private static void print(List<Double> ours, List<Double> bare, List<Double> words) {
        say("  %-28s %7.3f / %7.3f ms", "ours", at(ours, 0.5), at(ours, 0.95));
        for (var other : List.of(bare, words)) {
            say(
                    "  %-28s %7.3f / %7.3f ms   ours to it %5.2f / %5.2f",
                    other == bare ? "JDBC" : "JDBC with a row of FTS5",
                    at(other, 0.5),
                    at(other, 0.95),
                    at(ours, 0.5) / at(other, 0.5),
                    at(ours, 0.95) / at(other, 0.95));
        }
    }

    /** Of the second half, when all is warm. */
    private static double at(List<Double> millis, double part) {
        List<Double> warm = new ArrayList<>(millis.subList(millis.size() / 2, millis.size()));
        Collections.sort(warm);
        return warm.get((int) (part * (warm.size() - 1)));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void copy(Path from, Path to) throws IOException {
        clear(to);
        new FileVault(to).make();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static void say(String pattern, Object... facts) {
        System.out.println(String.format(Locale.ROOT, pattern, facts));
    }
}
