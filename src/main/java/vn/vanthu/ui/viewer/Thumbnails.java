package vn.vanthu.ui.viewer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.PageImage;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Desk;

/** Small pictures of the pages of kept files, made in the background; the latest ones are remembered. */
public final class Thumbnails {
    private static final int MOST = 400;
    private static final double MM_AN_INCH = 25.4;

    private final OpenArchive archive;
    private final Desk desk;
    private final double width;
    private final Map<Page, Image> made = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, Image> eldest) {
            return size() > MOST;
        }
    };
    private final Map<ImageView, Long> wanted = new WeakHashMap<>();
    private final AtomicLong questions = new AtomicLong();

    private record Page(FileHash file, int number) {}

    /** @param width of the pictures, in pixels of the screen */
    public Thumbnails(OpenArchive archive, Desk desk, double width) {
        this.archive = archive;
        this.desk = desk;
        this.width = width;
    }

    /**
     * Puts the picture of a page into {@code place} as soon as it is there; a file that has no pages to be seen leaves it
     * empty. What was asked for this place before is not wanted any more.
     *
     * @param number of the page, from 1
     */
    public void show(FileHash file, int number, ImageView place) {
        Page page = new Page(file, number);
        long mine = questions.incrementAndGet();
        wanted.put(place, mine);
        Optional<Image> known = Optional.ofNullable(made.get(page));
        place.setImage(known.orElse(null));
        if (known.isPresent()) {
            return;
        }
        desk.background()
                .lane()
                .ask(
                        () -> draw(page),
                        image -> {
                            made.put(page, pixels(image));
                            if (Long.valueOf(mine).equals(wanted.get(place))) {
                                place.setImage(made.get(page));
                            }
                        },
                        unseen -> {});
    }

    private PageImage draw(Page page) {
        try (PdfFile pdf = archive.view().open(page.file())) {
            double inches = pdf.size(page.number()).width() / MM_AN_INCH;
            return pdf.image(page.number(), width / inches);
        }
    }

    private static Image pixels(PageImage image) {
        WritableImage pixels = new WritableImage(image.width(), image.height());
        pixels.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        image.width(),
                        image.height(),
                        PixelFormat.getIntArgbInstance(),
                        image.argb(),
                        0,
                        image.width());
        return pixels;
    }
}
