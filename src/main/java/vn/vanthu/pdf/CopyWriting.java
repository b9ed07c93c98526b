package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.pdf.BlockFitting.Fitted;

/**
 * Writes a copy. Where nothing of the source must go, its bytes stay and the block is added behind them, which keeps
 * every page and signature as it was; else the file is laid out anew, its streams carried over undecoded.
 */
final class CopyWriting {
    private final Path source;
    private final PDDocument document;
    private final List<Integer> pages;
    private final Fonts fonts;
    private final CopyFinish finish;

    CopyWriting(Path source, PDDocument document, List<Integer> pages, Fonts fonts, CopyFinish finish) {
        this.source = source;
        this.finish = finish;
        this.document = document;
        this.pages = pages;
        this.fonts = fonts;
    }

    Set<CopyNote> write(Fitted fitted, String title, InstantSource clock, Path target) throws IOException {
        Set<CopyNote> notes = inspect();
        boolean extract = pages.size() < document.getNumberOfPages();
        boolean dropped = ActiveContent.drop(document);
        if (dropped) {
            notes.add(CopyNote.ACTIVE_CONTENT_DROPPED);
        }
        if (extract) {
            ChosenPages.keep(document, pages);
        }
        boolean archival = ArchivalCheck.canBeArchival(document);
        boolean anew = extract
                || dropped
                || document.isEncrypted()
                || notes.contains(CopyNote.SOURCE_REPAIRED)
                || !Source.hasArchivalHeader(source)
                || (archival && !StreamSyntax.isArchival(source, document));
        draw(fitted, extract);
        ArchivalDress dress = new ArchivalDress(document, title, clock.instant());
        if (archival) {
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

    private Set<CopyNote> inspect() throws IOException {
        Set<CopyNote> notes = EnumSet.noneOf(CopyNote.class);
        if (Source.isRepaired(source, finish.password(), document)) {
            notes.add(CopyNote.SOURCE_REPAIRED);
        }
        if (Source.isSigned(document)) {
            notes.add(CopyNote.SOURCE_WAS_SIGNED);
        }
        if (document.isEncrypted()) {
            notes.add(CopyNote.SOURCE_RESTRICTED);
        }
        return notes;
    }

    private void draw(Fitted fitted, boolean extract) throws IOException {
        double top = SeenPage.pt(fitted.placement().top());
        BlockDrawing drawing = new BlockDrawing(document, fonts);
        int added = 0;
        if (fitted.placement().where() == Placement.Where.UNDER_THE_TEXT) {
            drawing.draw(fitted.set(), document.getPage(document.getNumberOfPages() - 1), top);
        } else {
            drawing.draw(numbered(fitted.set(), ++added, fitted.centre(), top, extract), newPage(), top);
        }
        for (BlockLayout.Typeset further : fitted.set().more()) {
            drawing.draw(numbered(further, ++added, fitted.centre(), top, extract), newPage(), top);
        }
    }

    private PDPage newPage() {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        return added;
    }

    /** The pages of an extract keep numbers of their own, which nobody can go on counting. */
    private BlockLayout.Typeset numbered(
            BlockLayout.Typeset set, int added, double centre, double top, boolean extract) {
        return extract ? set : set.with(BlockLayout.pageNumber(pages.size() + added, fonts, centre, top));
    }
}
