package vn.vanthu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** A backup opened for reading. Nothing in it is trusted: names, sizes and bytes are held against its manifest. */
public final class SnapshotFile implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private SnapshotFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Failure FILE_MISSING, FILE_EMPTY, FILE_UNREADABLE, NOT_A_BACKUP, BACKUP_DAMAGED, ARCHIVE_NEWER */
    public static SnapshotFile open(Path file) {
        boolean isZip = isZip(file);
        if (!isZip) {
            throw new Failure(Failure.Kind.NOT_A_BACKUP, file);
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            boolean isOpen = false;
            try {
                SnapshotFile opened = new SnapshotFile(file, zip, manifest(file, zip));
                isOpen = true;
                return opened;
            } finally {
                if (!isOpen) {
                    zip.close();
                }
            }
        } catch (ZipException e) {
            throw damaged(e, file, Finding.Kind.MANIFEST_WRONG, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, file);
        }
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Disk.reading(file)) {
            byte[] head = in.readNBytes(4);
            if (head.length == 0) {
                throw new Failure(Failure.Kind.FILE_EMPTY, file);
            }
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, file);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Failure(Failure.Kind.NOT_A_BACKUP, file);
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = Manifest.ofJson(in.readAllBytes());
        } catch (IOException e) {
            throw damaged(e, file, Finding.Kind.MANIFEST_WRONG, String.valueOf(e.getMessage()));
        }
        if (manifest.format() > Manifest.FORMAT || manifest.schema() > Schema.NEWEST) {
            throw new Failure(Failure.Kind.ARCHIVE_NEWER, file, manifest.schema(), Schema.NEWEST);
        }
        return manifest;
    }

    private static Failure damaged(IOException e, Path file, Finding.Kind kind, String detail) {
        return Failure.of(Failure.Kind.BACKUP_DAMAGED, e, file, List.of(new Finding(kind, Manifest.NAME, detail)));
    }

    public int documents() {
        return manifest.documents();
    }

    public int files() {
        return manifest.files();
    }

    /**
     * Reads the backup to its end: every byte is there and as it was written, the database is sound.
     *
     * @param scratch a free name for a copy of the database, which is removed again
     */
    public List<Finding> faults(Path scratch, Progress progress) {
        List<Finding> found = new ArrayList<>(contents());
        long done = 0;
        for (Manifest.Part part : manifest.parts()) {
            progress.at(done++, manifest.parts().size() + 1L);
            if (Manifest.isPartName(part.name())) {
                check(part, OutputStream.nullOutputStream(), found);
            }
        }
        if (found.isEmpty()) {
            found.addAll(databaseFaults(scratch));
        }
        return List.copyOf(found);
    }

    private List<Finding> contents() {
        List<Finding> found = new ArrayList<>();
        Set<String> listed = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Part part : manifest.parts()) {
            if (!Manifest.isPartName(part.name()) || !listed.add(part.name())) {
                found.add(new Finding(Finding.Kind.MANIFEST_WRONG, part.name(), ""));
            }
        }
        if (!listed.contains(Database.FILE_NAME)) {
            found.add(new Finding(Finding.Kind.FILE_MISSING, Database.FILE_NAME, ""));
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !listed.contains(name))
                .forEach(name -> found.add(new Finding(Finding.Kind.MANIFEST_WRONG, name, "")));
        return found;
    }

    private void check(Manifest.Part part, OutputStream out, List<Finding> found) {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            found.add(new Finding(Finding.Kind.FILE_MISSING, part.name(), ""));
            return;
        }
        try {
            if (!copy(entry, part, out)) {
                found.add(new Finding(Finding.Kind.FILE_CHANGED, part.name(), ""));
            }
        } catch (IOException e) {
            found.add(new Finding(Finding.Kind.FILE_CHANGED, part.name(), String.valueOf(e.getMessage())));
        }
    }

    /** @return whether the bytes are those of the manifest; no more than those are passed on */
    private boolean copy(ZipEntry entry, Manifest.Part part, OutputStream out) throws IOException {
        MessageDigest digest = Hashing.sha256();
        long bytes = 0;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0 && bytes <= part.bytes(); n = in.read(buffer)) {
                out.write(buffer, 0, n);
                bytes += n;
            }
        }
        boolean isNamedByHash =
                part.name().equals(Database.FILE_NAME) || part.name().endsWith(part.sha256());
        return bytes == part.bytes() && isNamedByHash && Hashing.hex(digest).equals(part.sha256());
    }

    private List<Finding> databaseFaults(Path scratch) {
        try {
            write(databasePart(), scratch);
            return Inspection.ofDatabase(scratch, manifest);
        } finally {
            Disk.removeLeftover(scratch);
        }
    }

    private Manifest.Part databasePart() {
        return manifest.parts().stream()
                .filter(part -> part.name().equals(Database.FILE_NAME))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Writes all parts below {@code folder}, each forced to the disk. Only names of an archive's own files are written.
     *
     * @throws Failure BACKUP_DAMAGED, DISK_FULL, FILE_UNWRITABLE
     */
    public void unpack(Path folder, Progress progress) {
        new FileVault(folder).make();
        long done = 0;
        for (Manifest.Part part : manifest.parts()) {
            progress.at(done++, manifest.parts().size());
            if (Manifest.isPartName(part.name())) {
                write(part, folder.resolve(part.name()));
            }
        }
        try {
            for (int i = 0; i < 256; i++) {
                Disk.force(folder.resolve(FileVault.FOLDER_NAME).resolve("%02x".formatted(i)));
            }
            Disk.force(folder);
        } catch (IOException e) {
            throw Disk.unwritable(e, folder);
        }
    }

    private void write(Manifest.Part part, Path target) {
        try (OutputStream out = Files.newOutputStream(target)) {
            if (!copy(zip.getEntry(part.name()), part, out)) {
                throw new Failure(
                        Failure.Kind.BACKUP_DAMAGED,
                        file,
                        List.of(new Finding(Finding.Kind.FILE_CHANGED, part.name(), "")));
            }
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        }
        try {
            Disk.forceFile(target);
        } catch (IOException e) {
            throw Disk.unwritable(e, target);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, file);
        }
    }
}
