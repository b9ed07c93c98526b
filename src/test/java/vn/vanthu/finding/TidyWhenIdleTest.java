package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.TestArchive.fields;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;

/** The index is tidied when nobody works, and only then. */
final class TidyWhenIdleTest {
    @TempDir
    Path temporary;

    private final Ticking clock = new Ticking();
    private TestArchive archive;
    private TidyWhenIdle tidying;

    /** Stands still until it is told to go on. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-02T02:30:00Z");

        void goOn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void anIndexInSeveralParts() {
        archive = TestArchive.in(temporary.resolve("archive"));
        for (int i = 1; i <= 3; i++) {
            archive.registered(Direction.INCOMING, fields(i + "-CV/HU", "Về việc họp đợt " + i));
        }
        tidying = new TidyWhenIdle(new KeepIndex(archive.database()), () -> false, clock);
    }

    @AfterEach
    void close() {
        tidying.close();
        archive.close();
    }

    @Test
    void waitsUntilNobodyWorks() throws SQLException {
        int parts = parts();
        assertThat(parts).isGreaterThan(1);
        clock.goOn(Duration.ofMinutes(2));
        tidying.look();
        assertThat(parts()).isEqualTo(parts);
        tidying.busy();
        clock.goOn(Duration.ofMinutes(2));
        tidying.look();
        assertThat(parts()).isEqualTo(parts);

        clock.goOn(Duration.ofMinutes(2));
        tidying.look();

        assertThat(parts()).isEqualTo(1);
        assertThat(new FindDocuments(archive.database()).lines(Search.of("họp", 10)))
                .hasSize(3);
    }

    @Test
    void tidiesAgainOnlyAfterSomebodyWorked() throws SQLException {
        clock.goOn(Duration.ofMinutes(4));
        tidying.look();
        archive.registered(Direction.INCOMING, fields("4-CV/HU", "Về việc họp nữa"));
        archive.registered(Direction.INCOMING, fields("5-CV/HU", "Về việc họp thêm"));
        tidying.look();
        assertThat(parts()).isEqualTo(3);

        tidying.busy();
        clock.goOn(Duration.ofMinutes(4));
        tidying.look();

        assertThat(parts()).isEqualTo(1);
    }

    private int parts() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(DISTINCT segid) FROM full_text_idx")) {
            return row.getInt(1);
        }
    }
}
