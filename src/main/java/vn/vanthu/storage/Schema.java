package vn.vanthu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteDataSource;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.work.Failure;

/** The steps by which the database came to its present form; {@code user_version} says which one it has reached. */
final class Schema {
    /** The step that this program knows; a file {@code V<step>__*.sql} exists for each from 1 on. */
    static final int NEWEST = 10;

    /** "VTHU" */
    static final int APPLICATION_ID = 0x56544855;

    private final Path folder;
    private final Path file;

    Schema(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(Database.FILE_NAME);
    }

    /**
     * Checks that {@code handle} has opened an archive of ours, and says its step.
     *
     * @throws Failure NO_ARCHIVE, ARCHIVE_DAMAGED, ARCHIVE_NEWER
     */
    int check(Handle handle) {
        int application = pragma(handle, "application_id");
        int step = pragma(handle, "user_version");
        if (application == 0 && step == 0) {
            throw new Failure(
                    Failure.Kind.ARCHIVE_DAMAGED,
                    folder,
                    new Finding(Finding.Kind.DATABASE_DAMAGED, Database.FILE_NAME, "no schema"));
        }
        if (application != APPLICATION_ID) {
            throw new Failure(Failure.Kind.NO_ARCHIVE, folder);
        }
        if (step > NEWEST) {
            throw new Failure(Failure.Kind.ARCHIVE_NEWER, folder, step, NEWEST);
        }
        return step;
    }

    /** Keeps the database as it is beside itself, then takes all steps that are missing. */
    void upgrade(Handle handle, int step) {
        Path kept = folder.resolve(Database.FILE_NAME + ".step-" + step);
        if (!Files.exists(kept)) {
            keep(handle, kept);
        }
        build();
    }

    /** Whole and on the disk under its name, or not there at all: half a backup must not pass for one. */
    private static void keep(Handle handle, Path kept) {
        Path part = kept.resolveSibling(kept.getFileName() + ".part");
        Disk.removeLeftover(part);
        handle.createUpdate("VACUUM INTO :part")
                .bind("part", part.toAbsolutePath().toString())
                .execute();
        try {
            Disk.forceFile(part);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(kept.toAbsolutePath().getParent());
        } catch (IOException e) {
            Disk.removeLeftover(part);
            throw Disk.unwritable(e, kept);
        }
    }

    /** Takes all steps that are missing, from nothing on a new database. */
    void build() {
        SQLiteDataSource source = new SQLiteDataSource(Connections.config());
        source.setUrl(Connections.url(file));
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:vn/vanthu/storage/schema")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SqlFailures(folder).of(e);
        }
    }

    private static int pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(Integer.class).one();
    }
}
