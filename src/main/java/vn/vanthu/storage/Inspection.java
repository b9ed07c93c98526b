package vn.vanthu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Looks for every kind of damage in an archive and changes nothing (law L5). */
public final class Inspection {
    private final Database database;
    private final FileVault vault;

    public Inspection(Database database, FileVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Rows, numbers, audit chain; every file is there and has its size. */
    public List<Finding> quick(Progress progress) {
        return all(Depth.SIZES, progress);
    }

    /** The same, and every byte of every file is read and hashed. */
    public List<Finding> deep(Progress progress) {
        return all(Depth.BYTES, progress);
    }

    private enum Depth {
        SIZES,
        BYTES
    }

    private List<Finding> all(Depth depth, Progress progress) {
        List<Finding> found = new ArrayList<>(database.inspect(handle -> new RowInspection(handle).findings()));
        List<Document.KeptFile> files = new ArrayList<>();
        try {
            files.addAll(database.read(tx -> tx.files().all()));
        } catch (Failure e) {
            found.add(new Finding(Finding.Kind.DATABASE_DAMAGED, Database.FILE_NAME, String.valueOf(e.getMessage())));
            return List.copyOf(found);
        }
        Set<Path> known = new HashSet<>();
        for (Document.KeptFile file : files) {
            progress.at(known.size(), files.size());
            known.add(vault.path(file.hash()));
            check(file, depth, found);
        }
        vault.all().stream()
                .filter(path -> !known.contains(path))
                .forEach(path -> found.add(new Finding(
                        Finding.Kind.FILE_WITHOUT_ROW, path.getFileName().toString(), "")));
        return List.copyOf(found);
    }

    private void check(Document.KeptFile file, Depth depth, List<Finding> found) {
        try {
            if (Files.size(vault.path(file.hash())) != file.bytes()) {
                found.add(finding(Finding.Kind.FILE_CHANGED, file.name(), file.hash()));
            } else if (depth == Depth.BYTES) {
                vault.checked(file.hash());
            }
        } catch (NoSuchFileException e) {
            found.add(finding(Finding.Kind.FILE_MISSING, file.name(), file.hash()));
        } catch (IOException e) {
            found.add(finding(Finding.Kind.FILE_UNREADABLE, file.name(), file.hash()));
        } catch (Failure e) {
            boolean isChanged = e.kind() == Failure.Kind.KEPT_FILE_CHANGED;
            found.add(finding(
                    isChanged ? Finding.Kind.FILE_CHANGED : Finding.Kind.FILE_UNREADABLE, file.name(), file.hash()));
        }
    }

    private static Finding finding(Finding.Kind kind, String name, FileHash hash) {
        return new Finding(kind, name, hash.hex());
    }

    /** What is wrong in a database that lies apart, as in a backup. */
    static List<Finding> ofDatabase(Path file, Manifest manifest) {
        try (Handle handle = Connections.inspecting(file)) {
            List<Finding> found = new ArrayList<>(new RowInspection(handle).findings());
            found.removeIf(finding -> !finding.isDamage());
            int documents = count(handle, "document");
            int files = count(handle, "file");
            if (documents != manifest.documents() || files != manifest.files()) {
                found.add(new Finding(Finding.Kind.MANIFEST_WRONG, Manifest.NAME, documents + " / " + files));
            }
            return found;
        } catch (SQLException | JdbiException e) {
            return List.of(
                    new Finding(Finding.Kind.DATABASE_DAMAGED, Database.FILE_NAME, String.valueOf(e.getMessage())));
        }
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
    }
}
