package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyGuides;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.BlockFitting.Fitted;
import vn.vanthu.pdf.BlockFitting.Ground;
import vn.vanthu.work.Failure;

/** Puts the block of a copy under the text of its source; the source's pages stay as they are (domain.md 4.2 to 4.4). */
public final class CopyComposer {
    private final InstantSource clock;
    private final Fonts fonts = new Fonts();
    private final InkMemory inks = new InkMemory();

    /** @param clock gives the dates that stand in the PDF's metadata */
    public CopyComposer(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Measures the source: all that can be done before the number is known.
     *
     * @param pages of the source, from 1, for an extract; empty for all
     * @param finish what is wanted besides the block, and where it should stand
     * @throws Failure those of {@link PdfFile#open}; PASSWORD_WRONG, NO_SUCH_PAGES
     */
    public Prepared prepare(Path source, List<Integer> pages, LayoutProfile profile, CopyFinish finish) {
        return prepare(source, pages, profile, finish, page -> Optional.empty());
    }

    /**
     * The same of a source of which something is known already.
     *
     * @param kept the ink of a page of {@code source}, from 1, as {@link Prepared#measured} or {@link PdfFile#ink} has
     *     given it before; empty where nothing was kept
     */
    public Prepared prepare(
            Path source,
            List<Integer> pages,
            LayoutProfile profile,
            CopyFinish finish,
            IntFunction<Optional<InkReach>> kept) {
        CopySource opened = CopySource.open(source, pages, finish, fonts);
        boolean prepared = false;
        try {
            Prepared measured = PdfDoor.guarded(
                    source,
                    () -> new Prepared(opened, fonts, new SourceInk(opened, inks, kept), profile, finish, clock));
            prepared = true;
            return measured;
        } finally {
            if (!prepared) {
                opened.close();
            }
        }
    }

    /**
     * What is to be said of a file from which the source of a copy was made: that it was signed, repaired, restricted.
     *
     * @param password that opens it; empty for none
     * @throws Failure those of {@link PdfFile#open}; PASSWORD_WRONG
     */
    public Set<CopyNote> notes(Path original, String password) {
        return CopySource.notes(original, password);
    }

    /** A source that is measured and ready for its block. */
    public static final class Prepared implements AutoCloseable {
        private final CopySource source;
        private final InstantSource clock;
        private final CopyFinish finish;
        private final Fonts fonts;
        private final BlockFitting fitting;
        private final SourceInk ink;
        private final Optional<InkMap> firstInk;
        private final Optional<FreeSpace> lastFree;
        private final CopyGuides guides;
        private final Ground under;
        private final Ground added;
        private Set<CopyNote> ofOriginal = Set.of();
        private boolean written;

        private Prepared(
                CopySource source,
                Fonts fonts,
                SourceInk ink,
                LayoutProfile profile,
                CopyFinish finish,
                InstantSource clock)
                throws IOException {
            this.source = source;
            this.fonts = fonts;
            this.clock = clock;
            this.finish = finish;
            this.fitting = new BlockFitting(profile, fonts, finish.sheets());
            int count = source.pages().size();
            this.ink = ink;
            boolean isCornerWanted = finish.corner() == CopyFinish.Corner.ELECTRONIC;
            this.firstInk = isCornerWanted ? Optional.of(ink.map(1)) : Optional.empty();
            boolean isPlaced = finish.placing().wish() == Placing.Wish.AT;
            this.lastFree = isPlaced ? Optional.of(ink.map(count).free()) : Optional.empty();
            SeenPage last = SeenPage.of(page(count));
            this.guides = fitting.guides(count, last, ink.reach(count).lowestAbove(fitting.bottomOf(last.height())));
            this.under = fitting.under(guides);
            this.added = fitting.added(count + 1);
        }

        /** Of the source's file, the ink that had to be measured, worth keeping for the next copy of it. */
        public Optional<MeasuredInk> measured() {
            return ink.measured();
        }

        /** Says of the copy, besides, what is to be said of the file that this source was made from. */
        public void note(Set<CopyNote> notes) {
            ofOriginal = Set.copyOf(notes);
        }

        /**
         * Where {@code block} would stand.
         *
         * @throws Failure BLOCK_TOO_LONG; where a person chose the place, PLACE_OUTSIDE, PLACE_INKED
         */
        public Placement place(CopyBlock block) {
            return fit(block).placement();
        }

        /**
         * Writes the copy to {@code target}, a new file, forced to the disk. Only once.
         *
         * @param title for the PDF's metadata
         * @throws Failure as {@link #place}; FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE; nothing is left at {@code target}
         */
        public Composed write(CopyBlock block, String title, Path target) {
            if (written) {
                throw new IllegalStateException("a prepared source is written once");
            }
            Fitted fitted = fit(block);
            written = true;
            Set<CopyNote> notes = guarded(() -> {
                Optional<CornerText> corner = firstInk.map(first -> corner(first, block, fitted));
                return new CopyWriting(source, fonts, finish)
                        .write(fitted, corner, new CopyWriting.About(title, block), clock.instant(), target);
            });
            notes.addAll(ofOriginal);
            return new Composed(
                    fitted.placement(), source.pages().size() + fitted.addedPages(), under.room(), guides, notes);
        }

        @Override
        public void close() {
            source.close();
        }

        private CornerText corner(InkMap first, CopyBlock block, Fitted fitted) {
            Placement placement = fitted.placement();
            if (placement.page() == 1) {
                first.cover(under.left(), placement.top(), under.right() - under.left(), placement.height());
            }
            CornerText text = new CornerText(fonts, block, clock.instant());
            return text.placed(
                    first.free(),
                    fitting.right(SeenPage.of(page(1)), 1),
                    SeenPage.of(page(1)).width());
        }

        private Fitted fit(CopyBlock block) {
            Placing placing = finish.placing();
            return guarded(() -> switch (placing.wish()) {
                case AUTOMATIC -> fitting.fit(block, under, added);
                case NEW_PAGE -> fitting.onAdded(block, added);
                case AT -> fitting.at(block, guides, placing, lastFree.orElseThrow()::isFree);
            });
        }

        private PDPage page(int number) {
            return source.document().getPage(source.pages().get(number - 1) - 1);
        }

        private <T> T guarded(PdfDoor.Work<T> work) {
            return PdfDoor.guarded(source.file(), work);
        }
    }

    /**
     * The ink of a page.
     *
     * @param page of the source's file, from 1
     */
    public record MeasuredInk(int page, InkReach reach) {}

    /**
     * A written copy.
     *
     * @param pages all of them, added ones included
     * @param room height in mm that was free on the last page for line and block (0 where it is full)
     * @param guides between which a person may move the block
     */
    public record Composed(Placement placement, int pages, double room, CopyGuides guides, Set<CopyNote> notes) {}
}
