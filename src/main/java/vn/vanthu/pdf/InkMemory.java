package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The ink of the pages that were measured last. A copy is looked at before it is issued, and the decoding of a scanned
 * page for it is most of the work of a short copy: it is done once. Safe for many threads.
 */
final class InkMemory {
    /** About 150 kB a page. */
    private static final int MOST = 16;

    private final Map<Key, InkMap> pages = new LinkedHashMap<>(MOST, 0.75f, true);

    /** A page of a file as it is on the disk now. */
    private record Key(Path file, long size, FileTime changed, int page) {}

    /**
     * The ink of a page, which the caller may change.
     *
     * @param file that {@code document} was read from
     * @param page from 1
     */
    InkMap of(Path file, PDDocument document, int page) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Key key = new Key(file.toAbsolutePath(), now.size(), now.lastModifiedTime(), page);
        InkMap known = get(key);
        if (known == null) {
            known = PageInk.of(document, PdfDoor.name(file), page);
            put(key, known);
        }
        return known.copy();
    }

    private synchronized InkMap get(Key key) {
        return pages.get(key);
    }

    private synchronized void put(Key key, InkMap ink) {
        pages.put(key, ink);
        if (pages.size() > MOST) {
            pages.remove(pages.keySet().iterator().next());
        }
    }
}
