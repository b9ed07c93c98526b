package vn.vanthu.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.intake.IntakeItem;

/** Files that come into the tray by themselves. */
final class WatchFoldersTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    Path temporary;

    private TestArchive archive;
    private Intake intake;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        archive = TestArchive.in(temporary.resolve("kho"));
        intake = new Intake(archive, temporary);
        folder = Files.createDirectories(temporary.resolve("máy quét"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void takesInWhatIsNewAndLeavesTheFileWhereItLies() throws IOException {
        try (WatchFolders watch = watching(AT_ONCE)) {
            assertThat(watch.look().taken()).isEmpty();
            Path scan = Files.copy(intake.letter("12-CV/TU", "Một"), folder.resolve("quét 1.pdf"));

            assertThat(watch.look().taken()).extracting(TakenFile::status).containsExactly(TakenFile.Status.WAITING);
            assertThat(watch.look().taken()).isEmpty();
            assertThat(scan).hasSameBinaryContentAs(temporary.resolve("12-CV-TU.pdf"));
            assertThat(waiting()).isEqualTo(1);
        }
        try (WatchFolders again = intake.watch(AT_ONCE)) {
            assertThat(again.folders()).containsExactly(folder);
            assertThat(again.look().taken()).isEmpty();
            assertThat(waiting()).isEqualTo(1);
        }
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws IOException {
        byte[] whole = Files.readAllBytes(intake.letter("12-CV/TU", "Một"));
        FolderWatch watch = new FolderWatch(folder, Duration.ofSeconds(2));
        Path scan = folder.resolve("quét.pdf");
        try (OutputStream out = Files.newOutputStream(scan)) {
            assertThat(watch.look(seconds(0)).orElseThrow()).isEmpty();
            out.write(whole, 0, 500);
            out.flush();
            assertThat(watch.look(seconds(3)).orElseThrow()).as("it has grown").isEmpty();
            out.write(whole, 500, whole.length - 500);
        }
        assertThat(watch.look(seconds(6)).orElseThrow())
                .as("it has grown again")
                .isEmpty();
        assertThat(watch.look(seconds(7)).orElseThrow()).as("not long enough").isEmpty();
        assertThat(watch.pending()).isEqualTo(1);
        assertThat(watch.look(seconds(9)).orElseThrow()).containsExactly(scan);
        watch.done(scan);
        assertThat(watch.look(seconds(20)).orElseThrow()).isEmpty();
        assertThat(watch.pending()).isZero();
    }

    @Test
    void neverTakesAnEmptyOrUnfinishedFile() throws IOException {
        Files.createFile(folder.resolve("rỗng.pdf"));
        Files.writeString(folder.resolve("tải về.pdf.crdownload"), "%PDF-");
        FolderWatch watch = new FolderWatch(folder, Duration.ofSeconds(1));
        watch.look(seconds(0));
        assertThat(watch.look(seconds(60)).orElseThrow()).isEmpty();
    }

    @Test
    void tellsOnceOfAFileThatCannotBeRead() throws IOException {
        try (WatchFolders watch = watching(AT_ONCE)) {
            Path bad = Files.writeString(folder.resolve("hỏng.pdf"), "%PDF-1.7 hỏng");
            assertThat(watch.look().taken()).extracting(TakenFile::status).containsExactly(TakenFile.Status.REFUSED);
            assertThat(watch.look().taken()).isEmpty();

            Files.copy(intake.letter("12-CV/TU", "Một"), bad, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(watch.look().taken())
                    .as("it was scanned again under its name")
                    .extracting(TakenFile::status)
                    .containsExactly(TakenFile.Status.WAITING);
        }
    }

    @Test
    void survivesAFolderThatVanishesAndSaysSo() throws IOException {
        try (WatchFolders watch = watching(AT_ONCE)) {
            Path away = temporary.resolve("rút ra");
            Files.move(folder, away);
            assertThat(watch.look().missing()).containsExactly(folder);

            Files.move(away, folder);
            Files.copy(intake.letter("12-CV/TU", "Một"), folder.resolve("1.pdf"));
            WatchFolders.Look look = watch.look();
            assertThat(look.missing()).isEmpty();
            assertThat(look.taken()).hasSize(1);
        }
    }

    @Test
    void noticesByItself() throws Exception {
        BlockingQueue<WatchFolders.Look> told = new LinkedBlockingQueue<>();
        try (WatchFolders watch = watching(Duration.ofMillis(50))) {
            watch.start(told::add);
            Files.copy(intake.letter("12-CV/TU", "Một"), folder.resolve("1.pdf"));
            WatchFolders.Look look = told.poll(30, TimeUnit.SECONDS);
            while (look != null && look.taken().isEmpty()) {
                look = told.poll(30, TimeUnit.SECONDS);
            }
            assertThat(look).isNotNull();
            assertThat(waiting()).isEqualTo(1);
        }
    }

    private WatchFolders watching(Duration settling) {
        WatchFolders watch = intake.watch(settling);
        watch.watch(List.of(folder));
        return watch;
    }

    private int waiting() {
        return intake.tray().count(IntakeItem.State.WAITING);
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
