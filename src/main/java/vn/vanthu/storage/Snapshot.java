package vn.vanthu.storage;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Writes the archive as it is at one moment into one file, while others work (law L6). */
public final class Snapshot {
    private final Database database;
    private final FileVault vault;
    private final Clock clock;

    public Snapshot(Database database, FileVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Writes a new file, forced to the disk. Kept files are checked on the way: a changed one ends it.
     *
     * @param part a name that is free; others beside it with longer endings are used too, and removed
     * @throws Failure KEPT_FILE_MISSING, KEPT_FILE_CHANGED, DISK_FULL, FILE_UNWRITABLE
     */
    public void write(Path part, Progress progress) {
        Path copy = part.resolveSibling(part.getFileName() + ".db");
        try {
            Disk.removeLeftover(copy);
            database.copyTo(copy);
            pack(copy, part, progress);
        } catch (IOException e) {
            throw Disk.unwritable(e, part);
        } finally {
            Disk.removeLeftover(copy);
        }
    }

    private void pack(Path copy, Path part, Progress progress) throws IOException {
        Named named = named(copy);
        try (FileOutputStream file = new FileOutputStream(part.toFile());
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            List<Manifest.Part> parts = new ArrayList<>();
            parts.add(database(zip, copy));
            for (FileHash hash : named.files()) {
                progress.at(parts.size(), named.files().size() + 1L);
                parts.add(file(zip, hash));
            }
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, Schema.NEWEST, clock.instant().toString(), named.documents(), parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.toJson());
            zip.closeEntry();
            zip.finish();
            zip.flush();
            file.getFD().sync();
        }
    }

    /** What the copied database names: newer files of the vault are not its own. */
    private record Named(int documents, List<FileHash> files) {}

    private Named named(Path copy) {
        try (Handle handle = Connections.inspecting(copy)) {
            return new Named(
                    handle.createQuery("SELECT count(*) FROM document")
                            .mapTo(Integer.class)
                            .one(),
                    handle.createQuery("SELECT hash FROM file ORDER BY hash")
                            .map((row, ctx) -> new FileHash(row.getString(1)))
                            .list());
        } catch (SQLException e) {
            throw new SqlFailures(database.folder()).of(e);
        }
    }

    private static Manifest.Part database(ZipOutputStream zip, Path copy) throws IOException {
        zip.putNextEntry(new ZipEntry(Database.FILE_NAME));
        MessageDigest digest = Hashing.sha256();
        long bytes = Files.copy(copy, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new Manifest.Part(Database.FILE_NAME, bytes, Hashing.hex(digest));
    }

    private Manifest.Part file(ZipOutputStream zip, FileHash hash) throws IOException {
        String name = FileVault.FOLDER_NAME + "/" + hash.hex().substring(0, 2) + "/" + hash.hex();
        zip.putNextEntry(new ZipEntry(name));
        long bytes = vault.pass(hash, zip);
        zip.closeEntry();
        return new Manifest.Part(name, bytes, hash.hex());
    }
}
