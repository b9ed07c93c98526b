package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Progress;

/** Two command lines, each a process of its own, that fill one archive at the same time (law L2). */
final class TwoClerksTest {
    private static final int EACH = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path disk;

    @Test
    void fourThousandNumbersWithoutARepeatOrAGap() throws IOException, InterruptedException {
        Path folder = disk.resolve("kho");
        TestArchive.in(folder).close();
        Process first = start(folder, "a");
        Process second = start(folder, "b");

        assertThat(first.waitFor()).as(messages("a")).isZero();
        assertThat(second.waitFor()).as(messages("b")).isZero();
        List<Integer> said = numbers("a");
        int inTurns = turns(said);
        said.addAll(numbers("b"));
        assertThat(said).hasSize(2 * EACH);
        assertThat(inTurns).as("they did work at the same time").isPositive();
        List<Integer> all = IntStream.rangeClosed(1, 2 * EACH).boxed().toList();
        assertThat(said.stream().sorted().toList()).isEqualTo(all);
        try (TestArchive archive = TestArchive.at(folder)) {
            assertThat(new ListDocuments(archive.database()).count(Direction.OUTGOING))
                    .isEqualTo(2 * EACH);
            assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                    .isEmpty();
        }
    }

    /** How often the numbers of one process leap, since the other took those between. */
    private static int turns(List<Integer> numbers) {
        return (int) IntStream.range(1, numbers.size())
                .filter(i -> numbers.get(i) > numbers.get(i - 1) + 1)
                .count();
    }

    private Process start(Path folder, String clerk) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= EACH; i++) {
            lines.append(("{\"direction\":\"outgoing\",\"ref\":\"%s%d\",\"registeredOn\":\"2026-03-02\","
                            + "\"type\":\"Công văn\",\"issuer\":\"ĐẢNG ỦY XÃ SƠN TÂY\",\"subject\":\"Việc %s số %d\"}%n")
                    .formatted(clerk, i, clerk, i));
        }
        Path input = Files.writeString(disk.resolve(clerk + ".jsonl"), lines);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dvanthu.settings=" + disk.resolve("settings-" + clerk),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "register",
                        "--archive",
                        folder.toString(),
                        "--jsonl",
                        input.toString())
                .redirectOutput(disk.resolve(clerk + ".out").toFile())
                .redirectError(disk.resolve(clerk + ".err").toFile())
                .start();
    }

    private List<Integer> numbers(String clerk) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(disk.resolve(clerk + ".out"), StandardCharsets.UTF_8)) {
            JsonNode acknowledged = JSON.readTree(line);
            assertThat(acknowledged.path("series").asText()).isEqualTo("CV/ĐU");
            numbers.add(acknowledged.path("registrationNumber").asInt());
        }
        return numbers;
    }

    private String messages(String clerk) throws IOException {
        return Files.readString(disk.resolve(clerk + ".err"));
    }
}
