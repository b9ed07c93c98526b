package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import vn.vanthu.pdf.PagePart;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.work.Cancelled;

/**
 * Draws what is in sight in the background, one picture after the other: first whole pages, then, where a page is so
 * large that it is not drawn in one piece, the parts in sight in full sharpness, then the next page. What has gone out
 * of sight is not drawn to its end. Pictures take a bounded room, whatever the document and the scale.
 */
final class PagePainter {
    /** Bytes of all pictures that are kept: some ten pages beside a form, three over a whole screen. */
    static final long ROOM = 48L << 20;
    /** A page of more pixels is drawn in parts, above a picture of it that is not sharp. */
    private static final double MOST_WHOLE = 4e6;

    private static final double BLURRED = 1.2e6;
    private static final int PART = 1024;

    private final Desk desk;
    private final PageColumn column;
    private final Lane lane;
    private final PictureCache cache = new PictureCache(ROOM);
    private final Map<Integer, String> failures = new HashMap<>();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
    private OpenedFile file = OpenedFile.NONE;
    private Optional<PictureCache.Key> drawing = Optional.empty();
    private AtomicBoolean isUnwanted = new AtomicBoolean();

    PagePainter(Desk desk, PageColumn column) {
        this.desk = desk;
        this.column = column;
        lane = desk.background().pageLane();
    }

    /** Whether everything in sight is drawn as sharp as it gets. */
    ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    /** Bytes of pixels that are held now. */
    long bytes() {
        return cache.bytes();
    }

    void open(OpenedFile other) {
        stop();
        lane.forget();
        cache.clear();
        failures.clear();
        settled.set(false);
        file = other;
    }

    /** Shows what is drawn already and goes on with what is wanted most. */
    void paint() {
        if (file.file() == null || column.plan().count() != file.sizes().size()) {
            return;
        }
        column.cells().forEach(this::show);
        List<PictureCache.Key> seen = inSight();
        Optional<PictureCache.Key> next =
                seen.stream().filter(key -> !isDone(key)).findFirst();
        settled.set(next.isEmpty());
        next = next.or(() -> near().stream().filter(key -> !isDone(key)).findFirst());
        if (drawing.isPresent() && (drawing.equals(next) || seen.contains(drawing.get()))) {
            return;
        }
        stop();
        next.ifPresent(this::draw);
    }

    private void stop() {
        isUnwanted.set(true);
        drawing = Optional.empty();
    }

    private boolean isDone(PictureCache.Key key) {
        return cache.has(key) || failures.containsKey(key.page());
    }

    private void draw(PictureCache.Key key) {
        PdfFile from = file.file();
        AtomicBoolean stopped = new AtomicBoolean();
        isUnwanted = stopped;
        drawing = Optional.of(key);
        lane.ask(
                () -> PictureCache.image(from.part(key.page(), key.part(), (done, total) -> {
                    if (stopped.get()) {
                        throw new Cancelled();
                    }
                })),
                picture -> {
                    cache.put(key, picture);
                    drawing = Optional.empty();
                    paint();
                },
                reason -> {
                    drawing = Optional.empty();
                    if (!(reason instanceof Cancelled)) {
                        failures.put(key.page(), desk.notices().sentence(reason));
                    }
                    paint();
                },
                late -> {
                    if (file.file() == from) {
                        cache.put(key, late);
                    }
                });
    }

    private List<PictureCache.Key> inSight() {
        List<PictureCache.Key> wanted = new ArrayList<>();
        column.cells().forEach(cell -> wanted.add(whole(cell.number())));
        column.cells()
                .forEach(cell -> parts(cell).forEach(part -> wanted.add(new PictureCache.Key(cell.number(), part))));
        return wanted;
    }

    /** The pages above and below. */
    private List<PictureCache.Key> near() {
        List<PictureCache.Key> wanted = new ArrayList<>();
        if (column.last() + 1 < column.plan().count()) {
            wanted.add(whole(column.last() + 2));
        }
        if (column.first() > 0) {
            wanted.add(whole(column.first()));
        }
        return wanted;
    }

    private PictureCache.Key whole(int page) {
        int width = pixels(page, true);
        int height = pixels(page, false);
        double less = isLarge(page) ? Math.sqrt(BLURRED / ((double) width * height)) : 1;
        return new PictureCache.Key(
                page, PagePart.whole(Math.max(1, (int) (width * less)), Math.max(1, (int) (height * less))));
    }

    private boolean isLarge(int page) {
        return (double) pixels(page, true) * pixels(page, false) > MOST_WHOLE;
    }

    /** Device pixels of a page in its own position. */
    private int pixels(int page, boolean across) {
        PageLayout layout = column.plan();
        double length = across != layout.isLying() ? layout.width(page - 1) : layout.height(page - 1);
        return Math.max(1, (int) Math.round(length * column.device()));
    }

    /** Of a page that is too large for one piece, the parts in sight. */
    private List<PagePart> parts(PageCell cell) {
        if (!isLarge(cell.number())) {
            return List.of();
        }
        int width = pixels(cell.number(), true);
        int height = pixels(cell.number(), false);
        Bounds seen = cell.parentToLocal(
                new BoundingBox(0, 0, column.view().getWidth(), column.view().getHeight()));
        double device = column.device();
        List<PagePart> parts = new ArrayList<>();
        for (int y = first(seen.getMinY() * device); y < Math.min(height, seen.getMaxY() * device); y += PART) {
            for (int x = first(seen.getMinX() * device); x < Math.min(width, seen.getMaxX() * device); x += PART) {
                parts.add(new PagePart(width, height, x, y, Math.min(PART, width - x), Math.min(PART, height - y)));
            }
        }
        return parts;
    }

    private static int first(double from) {
        return PART * (int) Math.max(0, Math.floor(from / PART));
    }

    private void show(PageCell cell) {
        if (failures.containsKey(cell.number())) {
            cell.fail(failures.get(cell.number()));
            return;
        }
        cache.get(whole(cell.number()))
                .or(() -> cell.hasPicture() ? Optional.empty() : cache.any(cell.number()))
                .ifPresent(cell::show);
        Map<PagePart, Image> sharp = new LinkedHashMap<>();
        for (PagePart part : parts(cell)) {
            cache.get(new PictureCache.Key(cell.number(), part)).ifPresent(image -> sharp.put(part, image));
        }
        cell.show(sharp);
    }
}
