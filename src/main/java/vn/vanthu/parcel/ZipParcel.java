package vn.vanthu.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** ZIP. */
final class ZipParcel {
    /** Entries unfold to no more than this many times their packed size; text packs at most some 20 to 1. */
    private static final int MOST_UNFOLDED = 200;
    /** Small entries may pack better than that. */
    private static final long SMALL = 1 << 20;

    private ZipParcel() {}

    /** DOCX, XLSX, ODT and their like name their own kind inside. */
    static boolean isOfficeFile(Path file) {
        try (ZipFile zip = open(file)) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    static void each(Path file, ParcelFile.Taker taker) throws IOException {
        try (ZipFile zip = open(file)) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = name(entry);
                if (entry.isDirectory() || entry.isUnixSymlink() || name.startsWith("__MACOSX/")) {
                    continue;
                }
                check(file, zip, entry);
                try (InputStream bytes = zip.getInputStream(entry)) {
                    taker.take(name, bytes);
                }
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static void check(Path file, ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Failure(Kind.PARCEL_LOCKED, ParcelFile.name(file));
        }
        boolean unfolds = entry.getSize() > SMALL && entry.getSize() / MOST_UNFOLDED > entry.getCompressedSize();
        if (unfolds) {
            throw new Failure(Kind.FILE_TOO_HEAVY, ParcelFile.name(file));
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Failure(Kind.PARCEL_DAMAGED, ParcelFile.name(file));
        }
    }

    /** Old programs wrote names in the code page of their Windows without saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(raw, Charset.forName("windows-1258"));
        }
    }
}
