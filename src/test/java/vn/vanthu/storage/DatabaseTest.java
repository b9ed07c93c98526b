package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.vanthu.TestArchive.fields;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.arranging.KeepOffice;
import vn.vanthu.distributing.KeepDistributionLists;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.work.Failure;

final class DatabaseTest {
    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("archive");
    }

    @Test
    void isDurableAndGuarded() throws SQLException {
        try (TestArchive archive = TestArchive.in(folder())) {
            archive.database().inspect(handle -> {
                assertThat(pragma(handle, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(handle, "synchronous")).isEqualTo("2");
                assertThat(pragma(handle, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(handle, "application_id")).isEqualTo(Integer.toString(Schema.APPLICATION_ID));
                assertThat(pragma(handle, "user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
                return null;
            });
        }
        assertThat(Files.exists(folder().resolve("vanthu.db-wal"))).isFalse();
    }

    @Test
    void refusesAFolderWithoutArchive() {
        assertThat(opening(temporary).kind()).isEqualTo(Failure.Kind.NO_ARCHIVE);
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws SQLException, IOException {
        Files.createDirectories(folder());
        change("CREATE TABLE t (x)", "PRAGMA application_id = 7", "PRAGMA user_version = 3");
        assertThat(opening(folder()).kind()).isEqualTo(Failure.Kind.NO_ARCHIVE);
    }

    @Test
    void refusesANewerArchiveByItsVersion() throws SQLException {
        TestArchive.in(folder()).close();
        change("PRAGMA user_version = 99");
        Failure failure = opening(folder());

        assertThat(failure.kind()).isEqualTo(Failure.Kind.ARCHIVE_NEWER);
        assertThat(failure.facts()).containsExactly(folder(), 99, Schema.NEWEST);
    }

    @Test
    void refusesWhatIsNoDatabase() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("vanthu.db"), "not a database at all, but long enough ".repeat(40));
        assertThat(opening(folder()).kind()).isEqualTo(Failure.Kind.ARCHIVE_DAMAGED);
        Files.writeString(folder().resolve("vanthu.db"), "");
        assertThat(opening(folder()).kind()).isEqualTo(Failure.Kind.ARCHIVE_DAMAGED);
    }

    @Test
    void namesDamageWhenItMeetsIt() throws IOException {
        try (TestArchive archive = TestArchive.in(folder())) {
            for (int i = 1; i <= 30; i++) {
                archive.registered(Direction.INCOMING, fields(i + "-CV/HU", "Văn bản " + i));
            }
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder().resolve("vanthu.db").toFile(), "rw")) {
            file.seek(4096);
            file.write(new byte[(int) file.length() - 4096]);
        }
        Failure failure = catchThrowableOfType(Failure.class, () -> {
            try (TestArchive archive = TestArchive.at(folder())) {
                new ListDocuments(archive.database()).newest(Direction.INCOMING, 0, 10);
            }
        });
        assertThat(failure.kind()).isEqualTo(Failure.Kind.ARCHIVE_DAMAGED);
    }

    @Test
    void rollsBackWhenTheDiskIsFull() {
        try (TestArchive archive = TestArchive.in(folder())) {
            archive.registered(Direction.INCOMING, fields("1-CV/HU", "Một"));
            archive.database().limitPages(1);
            String long1 = "rất dài ".repeat(20_000);
            Failure failure = catchThrowableOfType(
                    Failure.class, () -> archive.registered(Direction.INCOMING, fields("2-CV/HU", long1)));
            archive.database().limitPages(1_000_000);

            assertThat(failure.kind()).isEqualTo(Failure.Kind.DISK_FULL);
            assertThat(new ListDocuments(archive.database()).count(Direction.INCOMING))
                    .isEqualTo(1);
            assertThat(archive.registered(Direction.INCOMING, fields("2-CV/HU", "Hai"))
                            .number()
                            .orElseThrow()
                            .value())
                    .isEqualTo(2);
            assertThat(new Inspection(archive.database(), archive.vault()).deep((done, total) -> {}))
                    .isEmpty();
        }
    }

    @Test
    void saysThatAnotherProgramIsWriting() throws SQLException {
        try (TestArchive archive = TestArchive.in(folder());
                Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Failure failure = catchThrowableOfType(
                    Failure.class, () -> archive.registered(Direction.INCOMING, fields("1-CV/HU", "Một")));
            statement.execute("ROLLBACK");

            assertThat(failure.kind()).isEqualTo(Failure.Kind.ARCHIVE_BUSY);
            assertThat(archive.registered(Direction.INCOMING, fields("1-CV/HU", "Một"))
                            .id())
                    .isPositive();
        }
    }

    @Test
    void keepsNothingOfADeedThatFails() {
        try (TestArchive archive = TestArchive.in(folder())) {
            assertThatThrownBy(() -> archive.database().write("BREAK", tx -> {
                        tx.offices().change(new Office("", "khác", "", "", "", List.of()));
                        throw new IllegalStateException("on the way");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(new KeepOffice(archive.database()).office()).isEqualTo(TestArchive.OFFICE);
        }
    }

    @Test
    void makesNoArchiveWhereItCannot() throws IOException {
        Path file = Files.createFile(temporary.resolve("a-file"));
        Files.createDirectories(temporary.resolve("filled/by-others"));
        InitArchive init = new InitArchive(TestArchive.CLOCK);

        assertThat(catchThrowableOfType(Failure.class, () -> init.init(file.resolve("below"), TestArchive.OFFICE))
                        .kind())
                .isEqualTo(Failure.Kind.FILE_UNWRITABLE);
        assertThat(catchThrowableOfType(Failure.class, () -> init.init(temporary.resolve("filled"), TestArchive.OFFICE))
                        .kind())
                .isEqualTo(Failure.Kind.FOLDER_NOT_EMPTY);
    }

    @Test
    void keepsTheOfficeAndItsLists() {
        try (TestArchive archive = TestArchive.in(folder())) {
            KeepOffice office = new KeepOffice(archive.database());
            KeepDistributionLists lists = new KeepDistributionLists(archive.database());
            Office changed = new Office("CHA", "CON", "Nơi", "C", "VPC", List.of());
            office.change(changed);
            SavedList saved = lists.save(new SavedList(0, "Toàn xã", DistributionList.parse("- A,\n- Lưu VPĐU.")));
            lists.save(new SavedList(0, "Ấp Bắc", DistributionList.parse("- B.")));
            lists.save(new SavedList(0, "TOÀN XÃ", DistributionList.parse("- C (b/c).")));

            assertThat(office.office()).isEqualTo(changed);
            assertThat(lists.all()).extracting(SavedList::name).containsExactly("Ấp Bắc", "TOÀN XÃ");
            assertThat(lists.named("toàn xã").orElseThrow().list()).isEqualTo(DistributionList.parse("- C (b/c)."));
            lists.remove(saved);
            assertThat(lists.named("Toàn xã")).isEmpty();
        }
    }

    @Test
    void backsUpAnOlderArchiveBeforeItsSteps() throws SQLException {
        TestArchive.in(folder()).close();
        // Step 1 is the first: an archive that says 0 under our name stands for any older one.
        change("PRAGMA user_version = 0");
        TestArchive.at(folder()).close();
        assertThat(folder().resolve("vanthu.db.step-0")).exists();
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("vanthu.db"));
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
    }

    private static Failure opening(Path folder) {
        return catchThrowableOfType(Failure.class, () -> TestArchive.at(folder).close());
    }
}
