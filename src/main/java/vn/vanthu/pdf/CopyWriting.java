package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.pdf.BlockFitting.Fitted;

/**
 * Writes a copy. Where nothing of the source must go, its bytes stay and the block is added behind them, which keeps
 * every page and signature as it was; else the file is laid out anew, its streams carried over undecoded.
 */
final class CopyWriting {
    private final CopySource source;
    private final PDDocument document;
    private final Fonts fonts;
    private final CopyFinish finish;

    /**
     * What the file says of itself.
     *
     * @param title of the PDF
     * @param block whose agency, number and day are named
     */
    record About(String title, CopyBlock block) {}

    CopyWriting(CopySource source, Fonts fonts, CopyFinish finish) {
        this.source = source;
        this.document = source.document();
        this.fonts = fonts;
        this.finish = finish;
    }

    Set<CopyNote> write(Fitted fitted, Optional<CornerText> corner, About about, Instant now, Path target)
            throws IOException {
        Set<CopyNote> notes = EnumSet.noneOf(CopyNote.class);
        notes.addAll(source.notes());
        boolean extract = source.pages().size() < document.getNumberOfPages();
        boolean dropped = ActiveContent.drop(document);
        if (dropped) {
            notes.add(CopyNote.ACTIVE_CONTENT_DROPPED);
        }
        if (extract) {
            ChosenPages.keep(document, source.pages());
        }
        Optional<List<ArchivalSurplus>> surplus = ArchivalCheck.of(document);
        boolean archival = surplus.isPresent();
        boolean anew = extract
                || dropped
                || document.isEncrypted()
                || notes.contains(CopyNote.SOURCE_REPAIRED)
                || Source.namesLostObjects(document)
                || !Source.hasArchivalHeader(source.file())
                || (archival && !StreamSyntax.isArchival(source.file(), document));
        draw(fitted);
        if (corner.isPresent() && !draw(corner.get())) {
            notes.add(CopyNote.NO_ROOM_FOR_CORNER);
        }
        CopyBlock block = about.block();
        ArchivalDress dress = new ArchivalDress(document, about.title(), now)
                .by(block.superior() + " " + block.agency(), block.number() + "; " + block.placeAndDate());
        if (archival) {
            surplus.get().forEach(ArchivalSurplus::remove);
            dress.asArchival();
        } else {
            notes.add(CopyNote.NOT_ARCHIVAL);
            dress.asOrdinary();
        }
        if (anew) {
            Rewriting.save(document, target);
        } else {
            NewFile.write(target, document::saveIncremental);
        }
        return notes;
    }

    private boolean draw(CornerText corner) throws IOException {
        if (corner.place().isEmpty()) {
            return false;
        }
        CornerText.Place place = corner.place().get();
        new BlockDrawing(document, fonts).over(document.getPage(0), sheet -> corner.draw(sheet, place));
        return true;
    }

    private void draw(Fitted fitted) throws IOException {
        double top = SeenPage.pt(fitted.placement().top());
        BlockDrawing drawing = new BlockDrawing(document, fonts);
        boolean isUnder = fitted.placement().where() == Placement.Where.UNDER_THE_TEXT;
        PDPage page = isUnder ? document.getPage(document.getNumberOfPages() - 1) : newPage();
        int added = isUnder ? 0 : 1;
        drawing.draw(isUnder ? fitted.set() : numbered(fitted.set(), added, fitted.centre(), top), page, top);
        if (finish.signature() == CopyFinish.SignatureField.RESERVED
                && fitted.set().seal().isPresent()) {
            new ReservedSignature(document).on(page, fitted.set().seal().get().lowered(top));
        }
        Iterator<Double> shifts = fitted.shifts().iterator();
        for (BlockLayout.Typeset further : fitted.set().more()) {
            BlockLayout.Typeset set = numbered(further, ++added, fitted.centre(), top);
            drawing.draw(set.shifted(shifts.next()), newPage(), top);
        }
    }

    private PDPage newPage() {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        return added;
    }

    /** The pages of an extract keep numbers of their own, which nobody can go on counting. */
    private BlockLayout.Typeset numbered(BlockLayout.Typeset set, int added, double centre, double top) {
        return source.isPart()
                ? set
                : set.with(BlockLayout.pageNumber(source.pages().size() + added, fonts, centre, top));
    }
}
