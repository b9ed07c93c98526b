package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are busy, newer or damaged end with status 3 and one sentence; a locked file with 2. */
class ArchiveInTroubleTest {
    @TempDir
    private Path disk;

    private Console console;

    @BeforeEach
    void makeAnArchive() {
        console = new Console(disk).withArchive();
    }

    @Test
    void anArchiveThatAnotherProgramIsWritingTo() throws SQLException {
        String letter = console.letter("12-CV/TU", "về việc thứ nhất").toString();
        try (Connection other = database();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            refused(console.run("register", "incoming", letter), "đang ghi");

            statement.execute("ROLLBACK");
        }
        assertThat(console.run("list", "incoming").out()).isEmpty();
        assertThat(console.run("register", "incoming", letter)
                        .object()
                        .path("registrationNumber")
                        .asInt())
                .as("the number was not burnt")
                .isEqualTo(1);
    }

    @Test
    void anArchiveOfANewerVersion() throws SQLException {
        try (Connection other = database();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }

        refused(console.run("list", "incoming"), "mới hơn");
    }

    @Test
    void anArchiveThatIsNoDatabase() throws IOException {
        Files.writeString(console.archive().resolve("vanthu.db"), "x".repeat(8192));
        Files.deleteIfExists(console.archive().resolve("vanthu.db-wal"));

        refused(console.run("list", "incoming"), "hỏng");
    }

    @Test
    void aFileThatAsksForAPassword() throws IOException {
        Path letter = console.letter("12-CV/TU", "về việc thứ nhất");
        Path locked = disk.resolve("co-mat-khau.pdf");
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            document.protect(new StandardProtectionPolicy("chủ", "khách", new AccessPermission()));
            document.save(locked.toFile());
        }

        Console.Ran ran = console.run("register", "incoming", locked.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.message()).contains("mật khẩu", "co-mat-khau.pdf");
        assertThat(console.run("list", "incoming").out()).isEmpty();
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + console.archive().resolve("vanthu.db"));
    }

    private static void refused(Console.Ran ran, String word) {
        assertThat(ran.status()).as(ran.message()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.message()).contains(word);
    }
}
