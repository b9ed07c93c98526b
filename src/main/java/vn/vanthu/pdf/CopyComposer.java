package vn.vanthu.pdf;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyGuides;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.BlockFitting.Fitted;
import vn.vanthu.pdf.BlockFitting.Ground;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** Puts the block of a copy under the text of its source; the source's pages stay as they are (domain.md 4.2 to 4.4). */
public final class CopyComposer {
    private final InstantSource clock;

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
        PDDocument document = PdfDoor.open(source, finish.password());
        boolean prepared = false;
        try {
            Prepared measured =
                    PdfDoor.guarded(source, () -> new Prepared(source, document, pages, profile, finish, clock));
            prepared = true;
            return measured;
        } finally {
            if (!prepared) {
                new PdfDocument(source, document).close();
            }
        }
    }

    /** A source that is measured and ready for its block. */
    public static final class Prepared implements AutoCloseable {
        private final Path source;
        private final PDDocument document;
        private final List<Integer> pages;
        private final InstantSource clock;
        private final CopyFinish finish;
        private final Fonts fonts = new Fonts();
        private final BlockFitting fitting;
        private final InkMap ink;
        private final CopyGuides guides;
        private final Ground under;
        private final Ground added;
        private boolean written;

        private Prepared(
                Path source,
                PDDocument document,
                List<Integer> wanted,
                LayoutProfile profile,
                CopyFinish finish,
                InstantSource clock)
                throws java.io.IOException {
            this.source = source;
            this.document = document;
            this.pages = chosen(wanted, document.getNumberOfPages());
            this.clock = clock;
            this.finish = finish;
            this.fitting = new BlockFitting(profile, fonts);
            int last = pages.get(pages.size() - 1);
            SeenPage seen = SeenPage.of(document.getPage(last - 1));
            this.ink = PageInk.of(document, PdfDoor.name(source), last);
            this.guides = fitting.guides(pages.size(), seen, ink.lowestAbove(fitting.bottomOf(seen.height())));
            this.under = fitting.under(guides);
            this.added = fitting.added(pages.size() + 1);
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
            Set<CopyNote> notes = PdfDoor.guarded(
                    source,
                    () -> new CopyWriting(source, document, pages, fonts, finish).write(fitted, title, clock, target));
            return new Composed(fitted.placement(), pages.size() + fitted.addedPages(), under.room(), guides, notes);
        }

        @Override
        public void close() {
            PdfDoor.guarded(source, () -> {
                document.close();
                fonts.close();
                return true;
            });
        }

        private Fitted fit(CopyBlock block) {
            Placing placing = finish.placing();
            return PdfDoor.guarded(source, () -> switch (placing.wish()) {
                case AUTOMATIC -> fitting.fit(block, under, added);
                case NEW_PAGE -> fitting.onAdded(block, added);
                case AT -> fitting.at(block, guides, placing, ink.free()::isFree);
            });
        }

        private static List<Integer> chosen(List<Integer> wanted, int count) {
            if (wanted.isEmpty()) {
                return IntStream.rangeClosed(1, count).boxed().toList();
            }
            if (wanted.stream().anyMatch(page -> page < 1 || page > count)) {
                throw new Failure(Kind.NO_SUCH_PAGES, wanted, count);
            }
            return List.copyOf(new TreeSet<>(wanted));
        }
    }

    /**
     * A written copy.
     *
     * @param pages all of them, added ones included
     * @param room height in mm that was free on the last page for line and block (0 where it is full)
     * @param guides between which a person may move the block
     */
    public record Composed(Placement placement, int pages, double room, CopyGuides guides, Set<CopyNote> notes) {}
}
