package vn.vanthu.ui.viewer;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vn.vanthu.pdf.PageImage;
import vn.vanthu.pdf.PagePart;

/** The pictures last looked at, up to so many bytes; those not looked at for longest go first. */
final class PictureCache {
    private final long most;
    private final Map<Key, Image> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param page from 1 */
    record Key(int page, PagePart part) {}

    /** @param most bytes of pixels */
    PictureCache(long most) {
        this.most = most;
    }

    Optional<Image> get(Key key) {
        return Optional.ofNullable(pictures.get(key));
    }

    /** A picture of the whole page in whatever scale. */
    Optional<Image> any(int page) {
        return pictures.entrySet().stream()
                .filter(entry ->
                        entry.getKey().page() == page && entry.getKey().part().isWhole())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean has(Key key) {
        return pictures.containsKey(key);
    }

    void put(Key key, Image picture) {
        if (pictures.put(key, picture) == null) {
            bytes += key.part().bytes();
        }
        var eldest = pictures.entrySet().iterator();
        while (bytes > most && pictures.size() > 1) {
            bytes -= eldest.next().getKey().part().bytes();
            eldest.remove();
        }
    }

    /** Bytes of pixels that are held now. */
    long bytes() {
        return bytes;
    }

    void clear() {
        pictures.clear();
        bytes = 0;
    }

    /** The pixels for the screen, which are not copied; for any thread. */
    static Image image(PageImage drawn) {
        return new WritableImage(new PixelBuffer<>(
                drawn.width(), drawn.height(), IntBuffer.wrap(drawn.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
