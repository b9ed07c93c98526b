package vn.vanthu.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;

/** The log of prints and the log of backups. */
public final class Logs {
    private final Handle handle;
    private final Clock clock;

    Logs(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    public void printed(FileHash file, String jobName, int copies) {
        handle.createUpdate("INSERT INTO print_log (file_hash, job_name, copies, at)"
                        + " VALUES (:hash, :jobName, :copies, :at)")
                .bind("hash", file.hex())
                .bind("jobName", jobName)
                .bind("copies", copies)
                .bind("at", clock.instant().toString())
                .execute();
    }

    /** When files were sent to a printer, by the hex of their hash, earliest first. */
    public Map<String, List<Instant>> printed(Collection<FileHash> files) {
        Map<String, List<Instant>> found = new HashMap<>();
        if (files.isEmpty()) {
            return found;
        }
        handle.createQuery("SELECT file_hash, at FROM print_log WHERE file_hash IN (<hashes>) ORDER BY id")
                .bindList("hashes", files.stream().map(FileHash::hex).toList())
                .map((row, ctx) -> Map.entry(row.getString(1), Instant.parse(row.getString(2))))
                .forEach(print -> found.computeIfAbsent(print.getKey(), hash -> new ArrayList<>())
                        .add(print.getValue()));
        return found;
    }

    /** Enters a backup that was read back and found good. */
    public void backedUp(Path file, int documents, int files, long bytes) {
        handle.createUpdate("INSERT INTO backup_log (at, file, documents, files, bytes)"
                        + " VALUES (:at, :file, :documents, :files, :bytes)")
                .bind("at", clock.instant().toString())
                .bind("file", file.toString())
                .bind("documents", documents)
                .bind("files", files)
                .bind("bytes", bytes)
                .execute();
    }

    public Optional<Instant> lastBackup() {
        return handle.createQuery("SELECT max(at) FROM backup_log")
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse);
    }
}
