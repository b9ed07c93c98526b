package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Progress;

/** Laws L1 to L4 and L10 against real processes, some of them killed in the middle of their work. */
final class CrashTest {
    private static final int ROUNDS = 4;
    private static final int NEVER_DONE = 100_000;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void make() {
        folder = temporary.resolve("archive");
        TestArchive.in(folder).close();
    }

    /** What a process said it had done. */
    private record Acknowledged(String what, long id, String number, String hash) {
        static Optional<Acknowledged> of(String line) {
            String[] words = line.split(" ");
            // A line that was cut off by the kill was not said.
            return words.length == 5 && words[0].equals("ACK") && words[4].length() == 64
                    ? Optional.of(new Acknowledged(words[1], Long.parseLong(words[2]), words[3], words[4]))
                    : Optional.empty();
        }
    }

    @Test
    void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        List<Acknowledged> said = new ArrayList<>();
        Random moments = new Random(20260302);
        for (int round = 1; round <= ROUNDS; round++) {
            Process clerk = start("V" + round, NEVER_DONE, 3);
            said.addAll(killedAfter(clerk, 1 + moments.nextInt(25), moments.nextInt(40)));
        }
        try (TestArchive archive = TestArchive.at(folder)) {
            assertThat(said).hasSizeGreaterThan(ROUNDS);
            said.forEach(acknowledged -> assertKept(archive, acknowledged));
            assertNumbersAreWhole(archive, Direction.INCOMING);
            assertNumbersAreWhole(archive, Direction.COPY);
            assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                    .noneMatch(Finding::isDamage);
            assertCopiesOnTheDeskAreWhole(archive);
            assertReplacedAreVoid(archive);
        }
    }

    /** Both or neither: a copy that stands in the place of another leaves that one void, and no other is. */
    private static void assertReplacedAreVoid(TestArchive archive) {
        ShowDocument show = new ShowDocument(archive.database());
        Set<Long> replaced = new HashSet<>();
        Set<Long> voided = new HashSet<>();
        new ListDocuments(archive.database()).each(Direction.COPY, Optional.empty(), Optional.empty(), "", document -> {
            if (document.voidedBecause().isPresent()) {
                voided.add(document.id());
            }
            show.show(document.id())
                    .asCopy()
                    .orElseThrow()
                    .copy()
                    .facts()
                    .replaces()
                    .ifPresent(replaced::add);
        });
        assertThat(replaced).isNotEmpty();
        assertThat(voided).isEqualTo(replaced);
    }

    @Test
    void givesTwoProgramsNumbersFromOneSeries() throws IOException, InterruptedException {
        Process first = start("A", 20, 0);
        Process second = start("B", 20, 0);
        List<Acknowledged> said = new ArrayList<>(heard(first));
        said.addAll(heard(second));

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(said).hasSize(40);
        try (TestArchive archive = TestArchive.at(folder)) {
            said.forEach(acknowledged -> assertKept(archive, acknowledged));
            assertNumbersAreWhole(archive, Direction.INCOMING);
            assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                    .isEmpty();
        }
    }

    private Process start(String word, int documents, int copyEvery) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClerkProcess.class.getName(),
                        folder.toString(),
                        word,
                        Integer.toString(documents),
                        Integer.toString(copyEvery))
                .redirectError(temporary.resolve(word + ".err").toFile())
                .start();
    }

    /** Kills the process a moment after it has said so many things; what it says before it dies counts too. */
    private static List<Acknowledged> killedAfter(Process clerk, int sayings, int millis)
            throws IOException, InterruptedException {
        List<Acknowledged> said = new ArrayList<>();
        try (BufferedReader reader = clerk.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Acknowledged.of(line).ifPresent(said::add);
                if (said.size() == sayings && clerk.isAlive()) {
                    Thread.sleep(millis);
                    // Process.destroyForcibly would close the stream before its last words are heard.
                    clerk.toHandle().destroyForcibly();
                }
            }
        }
        clerk.waitFor();
        return said;
    }

    private static List<Acknowledged> heard(Process clerk) throws IOException {
        try (BufferedReader reader = clerk.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines()
                    .flatMap(line -> Acknowledged.of(line).stream())
                    .toList();
        }
    }

    private static void assertKept(TestArchive archive, Acknowledged acknowledged) {
        Document kept =
                new ShowDocument(archive.database()).show(acknowledged.id()).document();
        assertThat(kept.number().orElseThrow()).hasToString(acknowledged.number());
        assertThat(kept.file().orElseThrow().hash().hex()).isEqualTo(acknowledged.hash());
        assertThat(archive.vault().checked(kept.file().orElseThrow().hash())).isNotEmptyFile();
        assertThat(kept.direction())
                .isEqualTo(acknowledged.what().equals("COPY") ? Direction.COPY : Direction.INCOMING);
    }

    private static void assertNumbersAreWhole(TestArchive archive, Direction direction) {
        List<Integer> numbers = new ArrayList<>();
        new ListDocuments(archive.database())
                .each(
                        direction,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        document -> numbers.add(document.number().orElseThrow().value()));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /** A PDF under its final name is a whole copy that is registered. */
    private void assertCopiesOnTheDeskAreWhole(TestArchive archive) throws IOException {
        Set<String> registered = new HashSet<>();
        new ListDocuments(archive.database())
                .each(
                        Direction.COPY,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        copy -> registered.add(copy.file().orElseThrow().hash().hex()));
        try (Stream<Path> desk = Files.list(temporary.resolve("desk"))) {
            List<Path> copies = desk.filter(
                            file -> file.getFileName().toString().matches("copy-.*\\.pdf"))
                    .toList();
            assertThat(copies).isNotEmpty();
            for (Path copy : copies) {
                assertThat(registered)
                        .contains(archive.vault().keep(copy).hash().hex());
            }
        }
    }
}
