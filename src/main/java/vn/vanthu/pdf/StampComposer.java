package vn.vanthu.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.routing.ArrivalStamp;
import vn.vanthu.domain.routing.StampPlace;

/** Puts the ĐẾN stamp on a copy of page 1, in free space, never on the original (NĐ30 PL IV; domain.md 5.4). */
public final class StampComposer {
    private static final double EDGE = 6;
    private static final double USUAL_LEFT = 30;
    private static final double BELOW_STAMP = 3;

    private final InstantSource clock;

    public StampComposer(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Writes a one-page PDF: page 1 of {@code source} with the stamp, 50 mm wide and 35 mm high.
     *
     * @param source opened for reading only
     * @param out must not exist
     * @throws vn.vanthu.work.Failure those of the source, FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public StampPlace stamp(Path source, ArrivalStamp stamp, Path out) {
        try (PdfDocument opened = new PdfDocument(source);
                Fonts fonts = new Fonts()) {
            return PdfDoor.guarded(source, () -> write(opened.document(), PdfDoor.name(source), fonts, stamp, out));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StampPlace write(PDDocument document, String name, Fonts fonts, ArrivalStamp stamp, Path out)
            throws IOException {
        ActiveContent.drop(document);
        ChosenPages.keep(document, List.of(1));
        StampPlace place = place(document, name);
        Optional<List<ArchivalSurplus>> surplus = ArchivalCheck.of(document);
        new BlockDrawing(document, fonts)
                .over(document.getPage(0), sheet -> new StampDrawing(sheet, place).draw(stamp));
        ArchivalDress dress = new ArchivalDress(document, "Dấu đến số " + stamp.number(), clock.instant());
        if (surplus.isPresent()) {
            surplus.get().forEach(ArchivalSurplus::remove);
            dress.asArchival();
        } else {
            dress.asOrdinary();
        }
        Rewriting.save(document, out);
        return place;
    }

    /** Makes room at the upper edge where there is none. */
    private static StampPlace place(PDDocument document, String name) throws IOException {
        PageTexts.Page page = new TextLines(name).read(document).pages().get(0);
        FreeSpace free = InkMap.of(new PageRenderer(document, name).draw(1, InkMap.DPI, ImageType.GRAY))
                .free();
        Optional<StampPlace> found = new StampPlacing(free, page).find();
        if (found.isPresent()) {
            return found.get();
        }
        double margin = EDGE + StampPlacing.HEIGHT + BELOW_STAMP;
        double scale = (page.height() - margin) / Math.max(1, page.height() - free.highestInk());
        PageShrinking.shrink(document, document.getPage(0), Math.min(1, Math.max(0.1, scale)));
        double left = Math.max(0, Math.min(USUAL_LEFT, page.width() - EDGE - StampPlacing.WIDTH));
        return new StampPlace(left, EDGE, StampPlace.Room.MADE);
    }
}
