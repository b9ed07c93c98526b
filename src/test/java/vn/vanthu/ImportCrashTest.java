package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Progress;

/** An import that is killed, or asked to stop, and begun again, as often as it takes. */
final class ImportCrashTest {
    private static final int FILES = 36;

    @TempDir
    Path temporary;

    private Path archive;
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        archive = temporary.resolve("kho");
        folder = Files.createDirectories(temporary.resolve("đến"));
        TestArchive.in(archive).close();
        Path first = folder.resolve("01.pdf");
        for (int i = 1; i <= FILES; i++) {
            Path file = folder.resolve("%02d.pdf".formatted(i));
            if (i % 6 == 1) {
                letter(i, file);
            } else {
                Files.copy(first, file);
                Files.writeString(file, "\n% " + i + "\n", StandardOpenOption.APPEND);
            }
        }
    }

    @Test
    void comesToItsEndWhateverKillsIt() throws IOException, InterruptedException {
        Random moments = new Random(20260302);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            acknowledged.addAll(killedAfter(3 + moments.nextInt(6), moments.nextInt(30)));
            try (TestArchive now = TestArchive.at(archive)) {
                assertThat(new Verify(now.database(), now.vault()).deep(Progress.UNWATCHED))
                        .noneMatch(Finding::isDamage);
            }
        }
        List<String> last = lines(start());
        assertThat(last.get(last.size() - 1)).contains("\"files\":" + FILES);

        assertThat(acknowledged).hasSizeGreaterThan(6);
        try (TestArchive now = TestArchive.at(archive)) {
            assertThat(new Verify(now.database(), now.vault()).deep(Progress.UNWATCHED))
                    .noneMatch(Finding::isDamage);
            List<Integer> numbers = new ArrayList<>();
            Set<String> held = new HashSet<>();
            new ListDocuments(now.database())
                    .each(Direction.INCOMING, Optional.empty(), Optional.empty(), "", document -> {
                        numbers.add(document.number().orElseThrow().value());
                        held.add(document.file().orElseThrow().hash().hex());
                    });
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 6).boxed().toList());
            for (String line : acknowledged) {
                String hash = line.replaceAll(".*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
                boolean waits = now.database()
                        .read(tx -> tx.intake()
                                .of(new vn.vanthu.domain.document.FileHash(hash))
                                .isPresent());
                assertThat(waits || held.contains(hash)).as(line).isTrue();
            }
        }
    }

    @Test
    void stopsWhenItIsAskedTo() throws IOException, InterruptedException {
        Process process = start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (said.size() == 3) {
                    process.toHandle().destroy();
                }
            }
        }
        process.waitFor();
        assertThat(said.get(said.size() - 1)).contains("\"files\":");
        try (TestArchive now = TestArchive.at(archive)) {
            assertThat(new Verify(now.database(), now.vault()).deep(Progress.UNWATCHED))
                    .noneMatch(Finding::isDamage);
        }
    }

    private List<String> killedAfter(int sayings, int millis) throws IOException, InterruptedException {
        Process process = start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.endsWith("}") && line.contains("\"sha256\"")) {
                    said.add(line);
                }
                if (said.size() == sayings && process.isAlive()) {
                    Thread.sleep(millis);
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return said;
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        temporary.resolve("settings").toString(),
                        "import",
                        folder.toString(),
                        "--archive",
                        archive.toString(),
                        "--confirm-above",
                        "0.8",
                        "--json")
                .redirectError(temporary.resolve("err.txt").toFile())
                .start();
    }

    private static void letter(int number, Path target) {
        ArrivedLetter.write(
                target, ArrivedLetter.fields(number + "-CV/TU", "Báo cáo đợt " + number), List.of("Đề nghị báo cáo."));
    }
}
