package vn.vanthu.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;

/** What an error of the database means for the office. */
final class SqlFailures {
    private final Path archive;

    SqlFailures(Path archive) {
        this.archive = archive;
    }

    /** The failure that {@code thrown} stands for; an error of our own SQL is a bug and stays an exception. */
    RuntimeException of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite, thrown);
            }
        }
        return new IllegalStateException("the database did not understand us", thrown);
    }

    /** Whether another program was writing. */
    static boolean isBusy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                int code = sqlite.getResultCode().code & 0xff;
                return code == 5 || code == 6;
            }
        }
        return false;
    }

    private RuntimeException of(SQLiteException sqlite, Throwable thrown) {
        // Extended codes keep the primary one in their lowest byte (SQLite, "Result and Error Codes").
        return switch (sqlite.getResultCode().code & 0xff) {
            case 5, 6 -> Failure.of(Failure.Kind.ARCHIVE_BUSY, thrown, archive);
            case 3, 8, 14, 23 -> Failure.of(Failure.Kind.FILE_UNWRITABLE, thrown, archive);
            case 9 -> new Cancelled();
            case 10, 13 -> Failure.of(Failure.Kind.DISK_FULL, thrown, archive);
            case 11, 26 -> damaged(sqlite, thrown);
            default -> new IllegalStateException("the database did not understand us", thrown);
        };
    }

    private Failure damaged(SQLException sqlite, Throwable thrown) {
        return Failure.of(
                Failure.Kind.ARCHIVE_DAMAGED,
                thrown,
                archive,
                new Finding(Finding.Kind.DATABASE_DAMAGED, Database.FILE_NAME, String.valueOf(sqlite.getMessage())));
    }
}
