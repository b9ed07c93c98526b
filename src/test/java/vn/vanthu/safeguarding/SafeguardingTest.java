package vn.vanthu.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.vanthu.TestArchive.fields;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

final class SafeguardingTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private Document first;
    private Path backup;

    @BeforeEach
    void fill() throws IOException {
        archive = TestArchive.in(temporary.resolve("archive"));
        first = archive.registered(
                fields("1-CV/HU", "Một"), TestArchive.file(temporary, "một.pdf", "bytes of one"), "Một hai ba");
        archive.registered(fields("2-CV/HU", "Hai"), TestArchive.file(temporary, "hai.pdf", "bytes of two"), "");
        archive.registered(
                Direction.OUTGOING,
                fields("", "Ba").change().issuer("ĐẢNG ỦY XÃ SƠN TÂY").done());
        backup = temporary.resolve("sao lưu.zip");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void findsNothingOnASoundArchive() {
        assertThat(verify()).isEmpty();
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void restoresWhatItBackedUp() {
        BackupReport report = backUp();
        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.bytes()).isEqualTo(backup.toFile().length());
        assertThat(new BackUp(archive.database(), archive.vault(), TestArchive.CLOCK).lastGood())
                .contains(TestArchive.CLOCK.instant());

        Path restored = temporary.resolve("khôi phục/lưu trữ");
        new Restore(TestArchive.CLOCK).restore(backup, restored, Progress.UNWATCHED);

        try (TestArchive other = TestArchive.at(restored)) {
            assertThat(new ShowDocument(other.database()).show(first.id()).document())
                    .isEqualTo(first);
            assertThat(other.vault().checked(first.file().orElseThrow().hash())).hasContent("bytes of one");
            assertThat(new Verify(other.database(), other.vault()).deep(Progress.UNWATCHED))
                    .isEmpty();
            assertThat(other.registered(Direction.INCOMING, fields("9-CV/HU", "Chín"))
                            .id())
                    .isGreaterThan(3);
        }
        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
        assertThat(restored.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void backsUpOneMomentWhileOthersWrite() {
        int[] told = {0};
        new BackUp(archive.database(), archive.vault(), TestArchive.CLOCK).backUp(backup, (done, total) -> {
            told[0]++;
            archive.registered(Direction.INCOMING, fields((100 + told[0]) + "-CV/HU", "Trong khi " + told[0]));
        });
        Path restored = temporary.resolve("restored");
        BackupReport report = new Restore(TestArchive.CLOCK).restore(backup, restored, Progress.UNWATCHED);

        assertThat(told[0]).isPositive();
        assertThat(report.documents()).isEqualTo(3);
        assertThat(new ListDocuments(archive.database()).count(Direction.INCOMING))
                .isEqualTo(2 + told[0]);
    }

    @Test
    void leavesNothingOfABackupThatIsStopped() throws IOException {
        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> new BackUp(archive.database(), archive.vault(), TestArchive.CLOCK)
                        .backUp(backup, (done, total) -> {
                            throw new Cancelled();
                        }));
        assertThat(backup).doesNotExist();
        assertThat(temporary).isDirectoryNotContaining("glob:**.part*");

        Files.writeString(backup, "mine");
        assertThat(kind(this::backUp)).isEqualTo(Failure.Kind.FILE_EXISTS);
        assertThat(backup).hasContent("mine");
    }

    @Test
    void backsUpNoDamagedFile() throws IOException {
        Files.writeString(kept(), "bytes of 0ne");
        assertThat(kind(this::backUp)).isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
        assertThat(backup).doesNotExist();
        assertThat(temporary).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void restoresOnlyIntoANewFolder() throws IOException {
        backUp();
        Path filled = Files.createDirectories(temporary.resolve("filled"));
        Files.writeString(filled.resolve("theirs.txt"), "theirs");

        assertThat(kind(() -> restore(backup, filled))).isEqualTo(Failure.Kind.FOLDER_NOT_EMPTY);
        assertThat(kind(() -> restore(backup, archive.folder()))).isEqualTo(Failure.Kind.FOLDER_NOT_EMPTY);
        assertThat(kind(() -> restore(temporary.resolve("no.zip"), temporary.resolve("x"))))
                .isEqualTo(Failure.Kind.FILE_MISSING);
        assertThat(kind(() -> restore(temporary.resolve("một.pdf"), temporary.resolve("x"))))
                .isEqualTo(Failure.Kind.NOT_A_BACKUP);
        restore(backup, Files.createDirectories(temporary.resolve("empty")));
        assertThat(temporary.resolve("empty/vanthu.db")).exists();
    }

    @Test
    void restoresNothingFromADamagedBackup() throws IOException {
        backUp();
        byte[] whole = Files.readAllBytes(backup);
        for (int at : new int[] {200, 5_000, whole.length / 4, whole.length / 2}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x20;
            Path file = Files.write(temporary.resolve("damaged.zip"), damaged);
            assertThat(kind(() -> restore(file, temporary.resolve("x"))))
                    .as("bit at " + at)
                    .isEqualTo(Failure.Kind.BACKUP_DAMAGED);
            assertThat(temporary.resolve("x")).doesNotExist();
        }
        Path cut = Files.write(temporary.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 100));
        assertThat(kind(() -> restore(cut, temporary.resolve("x")))).isEqualTo(Failure.Kind.BACKUP_DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"../outside.txt", "files/../../outside.txt", "/outside.txt", "files/zz/outside.txt"})
    void writesNothingOutsideItsFolder(String name) throws IOException {
        backUp();
        Path hostile = temporary.resolve("hostile.zip");
        try (ZipFile in = new ZipFile(backup.toFile());
                OutputStream file = Files.newOutputStream(hostile);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                String part = "{\"name\":\"" + name + "\",\"bytes\":1,\"sha256\":\"0\"}, {";
                boolean isManifest = entry.getName().endsWith(".json");
                out.write((isManifest ? text.replaceFirst("\\[ \\{", "[ " + part) : text)
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
            out.putNextEntry(new ZipEntry(name));
            out.write('x');
        }
        Failure failure =
                catchThrowableOfType(Failure.class, () -> restore(hostile, temporary.resolve("deep/er/restored")));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.BACKUP_DAMAGED);
        assertThat(failure.facts().toString()).contains(name);
        assertThat(temporary.resolve("outside.txt")).doesNotExist();
        assertThat(temporary.resolve("deep/outside.txt")).doesNotExist();
    }

    @Test
    void findsDamagedMissingAndUnknownFiles() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(kept().toFile(), "rw")) {
            file.writeByte('B');
        }
        assertThat(verify()).containsExactly(finding(Finding.Kind.FILE_CHANGED));
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();

        Files.writeString(kept(), "cut");
        assertThat(verify()).containsExactly(finding(Finding.Kind.FILE_CHANGED));
        Files.delete(kept());
        assertThat(verify()).containsExactly(finding(Finding.Kind.FILE_MISSING));

        Files.writeString(kept(), "bytes of one");
        Files.writeString(kept().resolveSibling("stray"), "x");
        assertThat(verify()).containsExactly(new Finding(Finding.Kind.FILE_WITHOUT_ROW, "stray", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE document SET subject = 'Khác' WHERE id = 1                 | AUDIT_BROKEN
                    UPDATE distribution_line SET text = 'X' WHERE id = 1              | AUDIT_BROKEN
                    DELETE FROM addressee WHERE document_id = 2                       | AUDIT_BROKEN
                    UPDATE document SET number_value = 7, series_id = 99 WHERE id = 2 | ROW_WITHOUT_PARENT
                    DELETE FROM document WHERE id = 3                                 | AUDIT_BROKEN
                    DELETE FROM audit WHERE seq = 2                                   | AUDIT_BROKEN
                    DELETE FROM audit WHERE seq = 4                                   | AUDIT_BROKEN
                    UPDATE audit SET detail = 'x' WHERE seq = 1                       | AUDIT_BROKEN
                    UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 3        | AUDIT_BROKEN
                    UPDATE number_series SET next_number = 1                          | COUNTER_BEHIND
                    DELETE FROM full_text                                             | INDEX_STALE
                    DELETE FROM taken_number WHERE value = 1                          | ROW_WITHOUT_PARENT
                    UPDATE file SET bytes = 3                                         | FILE_CHANGED
                    """)
    void findsRowsThatWereTouched(String sql, Finding.Kind kind) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        assertThat(verify()).extracting(Finding::kind).contains(kind);
    }

    @Test
    void explainsNumbersThatAreNotThere() {
        archive.registered(
                Direction.OUTGOING,
                fields("5-CV/HU", "Năm").change().issuer("ĐẢNG ỦY XÃ SƠN TÂY").done());
        assertThat(verify())
                .containsExactly(new Finding(Finding.Kind.NUMBER_SKIPPED, "CV/HU 1–4", ""))
                .noneMatch(Finding::isDamage);
    }

    private List<Finding> verify() {
        return new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED);
    }

    private BackupReport backUp() {
        return new BackUp(archive.database(), archive.vault(), TestArchive.CLOCK).backUp(backup, Progress.UNWATCHED);
    }

    private static BackupReport restore(Path from, Path to) {
        return new Restore(TestArchive.CLOCK).restore(from, to, Progress.UNWATCHED);
    }

    private Finding finding(Finding.Kind kind) {
        return new Finding(kind, "một.pdf", first.file().orElseThrow().hash().hex());
    }

    private Path kept() {
        String hash = first.file().orElseThrow().hash().hex();
        return archive.folder().resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Failure.Kind kind(ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
