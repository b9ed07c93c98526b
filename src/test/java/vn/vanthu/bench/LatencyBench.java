package vn.vanthu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.vanthu.reading.Appendices;
import vn.vanthu.reading.Proposal;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.storage.Forms;

/**
 * How long a person who drops a file waits for the filled form: what the form asks for, without the painting. Argument: a
 * folder that LetterForge made, with its folders pdf, docx and scan.
 */
public final class LatencyBench {
    private static final int ROUNDS = 3;

    private final ReadDocument read = new ReadDocument(new Forms().load());

    /** @param args the folder */
    public static void main(String[] args) throws IOException {
        LatencyBench bench = new LatencyBench();
        Path folder = Path.of(args[0]);
        System.out.printf("start and warm: %.2f s%n", seconds(bench.read::warm));
        for (String kind : List.of("pdf", "docx", "scan")) {
            List<Path> files = files(folder.resolve(kind));
            if (!files.isEmpty()) {
                System.out.printf("%s, first after the start: %.2f s%n", kind, seconds(() -> bench.drop(files.get(0))));
                bench.measure(kind, files);
            }
        }
        ProcessHandle.current().children().forEach(LatencyBench::memory);
    }

    private void measure(String kind, List<Path> files) {
        List<Double> waits = new ArrayList<>();
        List<Double> aPage = new ArrayList<>();
        int rounds = kind.equals("scan") ? 1 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            for (Path file : files) {
                List<Proposal> proposed = new ArrayList<>();
                double wait = seconds(() -> proposed.add(drop(file)));
                waits.add(wait);
                aPage.add(wait / Math.min(3, proposed.get(0).pages()));
            }
        }
        System.out.println(line(kind + ", to the proposals", waits));
        System.out.println(line(kind + ", a page looked at", aPage));
    }

    /** As the form does it. */
    private Proposal drop(Path file) {
        Proposal proposal = read.glance(file);
        Appendices.in(proposal.texts());
        return proposal;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static String line(String name, List<Double> waits) {
        List<Double> sorted = waits.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%-26s n %3d  p50 %5.2f s  p95 %5.2f s",
                name,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (0.95 * (sorted.size() - 1))));
    }

    private static void memory(ProcessHandle reader) {
        Consumer<String> print = line -> System.out.println("reading process: " + line.replaceAll("\\s+", " "));
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + reader.pid() + "/status"))) {
            lines.filter(line -> line.startsWith("VmHWM")).forEach(print);
        } catch (IOException noSuchSystem) {
            print.accept("its memory is not told here");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
