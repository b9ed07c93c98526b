package vn.vanthu.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Legibility;
import vn.vanthu.officefile.WordFile;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PictureFile;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Gets the text out of a file, by recognition where it is a picture. Runs in a process that can be given up. */
final class Extraction {
    /** With fewer letters a page with a picture over it is a scan, perhaps with a stamp of the mail system on it. */
    private static final int FEW_LETTERS = 200;

    private static final double MOSTLY_PICTURE = 0.5;
    /** A file without any letter may have its letters drawn as shapes; so many pages are looked at. */
    private static final int SHAPES_TRIED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

    private static final PageTexts.Page NO_TEXT = new PageTexts.Page(0, 0, List.of());

    private final PageRecognition recognition;
    private final Spelling spelling;

    Extraction(PageRecognition recognition, Spelling spelling) {
        this.recognition = recognition;
        this.spelling = spelling;
    }

    /** @param progress told of each page */
    Contents read(Order order, Progress progress) throws IOException {
        return switch (FileKind.of(order.file(), order.name())) {
            case PDF -> pdf(order.file(), order.extent(), progress);
            case PICTURE -> picture(order.file(), order.extent(), progress);
            case WORD ->
                Contents.of(new PageTexts(WordFile.texts(order.file()).pages().stream()
                        .map(OldLetters::readable)
                        .toList()));
            case TEXT -> throw new Failure(Failure.Kind.FILE_TYPE_UNKNOWN, order.name());
        };
    }

    private Contents pdf(Path file, Extent extent, Progress progress) {
        try (PdfFile pdf = PdfFile.open(file)) {
            int count = pdf.pageCount();
            progress.at(0, count);
            if (extent.equals(Extent.INK)) {
                return new Contents(new PageTexts(List.of(NO_TEXT.inked(pdf.ink(count)))), count, Set.of());
            }
            List<PageTexts.Page> pages = new ArrayList<>(layer(pdf, extent, progress).stream()
                    .map(OldLetters::readable)
                    .toList());
            List<Integer> wanted = new ArrayList<>();
            boolean noLetter = pages.stream().allMatch(page -> page.text().isBlank());
            for (int page = 1; page <= count; page++) {
                boolean mayBeShapes = noLetter && page <= SHAPES_TRIED;
                if (extent.holds(page, count)
                        && isPicture(pdf, page, pages.get(page - 1).text(), mayBeShapes)) {
                    wanted.add(page);
                }
                progress.at(page, count);
            }
            Set<Proposal.Remark> remarks = recognised(pages, wanted, pdf::grey, progress);
            if (remarks.contains(Proposal.Remark.RECOGNISED) && wanted.contains(count)) {
                measure(pdf, pages);
            }
            if (extent.first() < count && extent.first() + extent.last() < count) {
                remarks.add(Proposal.Remark.PAGES_LEFT);
            }
            return new Contents(new PageTexts(pages), count, remarks);
        }
    }

    /**
     * The ink of the last page, for copies to come: beside recognition it costs next to nothing, elsewhere as much as the
     * reading itself. What cannot be measured is left to the copy, which says why.
     */
    private static void measure(PdfFile pdf, List<PageTexts.Page> pages) {
        int last = pages.size();
        try {
            pages.set(last - 1, pages.get(last - 1).inked(pdf.ink(last)));
        } catch (Failure unmeasurable) {
            LOG.info("The ink of page {} was not measured", last, unmeasurable);
        }
    }

    private static List<PageTexts.Page> layer(PdfFile pdf, Extent extent, Progress progress) {
        int count = pdf.pageCount();
        if (extent.holds(count / 2 + 1, count)) {
            return pdf.texts(progress).pages();
        }
        List<PageTexts.Page> pages = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            pages.add(extent.holds(page, count) ? pdf.text(page) : NO_TEXT);
        }
        return pages;
    }

    private static boolean isPicture(PdfFile pdf, int page, String text, boolean mayBeShapes) {
        long letters = text.chars().filter(Character::isLetter).count();
        boolean garbled = Legibility.isGarbled(text);
        boolean doubtful = letters < FEW_LETTERS || Legibility.hasLostMarks(text);
        return garbled || (letters == 0 && mayBeShapes) || (doubtful && pdf.pictured(page) > MOSTLY_PICTURE);
    }

    private Contents picture(Path file, Extent extent, Progress progress) {
        try (PictureFile picture = PictureFile.open(file)) {
            int count = picture.pageCount();
            List<PageTexts.Page> pages = new ArrayList<>();
            List<Integer> wanted = new ArrayList<>();
            for (int page = 1; page <= count; page++) {
                pages.add(NO_TEXT);
                if (extent.holds(page, count)) {
                    wanted.add(page);
                }
            }
            Set<Proposal.Remark> remarks = recognised(pages, wanted, picture::grey, progress);
            if (wanted.size() < count) {
                remarks.add(Proposal.Remark.PAGES_LEFT);
            }
            return new Contents(new PageTexts(pages), count, remarks);
        }
    }

    private Set<Proposal.Remark> recognised(
            List<PageTexts.Page> pages, List<Integer> wanted, PageRecognition.Pictures pictures, Progress progress) {
        Set<Proposal.Remark> remarks = EnumSet.noneOf(Proposal.Remark.class);
        if (wanted.isEmpty()) {
            return remarks;
        }
        try {
            boolean whole = recognition.read(wanted, pictures, pages, progress);
            wanted.forEach(page -> pages.set(page - 1, spelling.corrected(pages.get(page - 1))));
            remarks.add(Proposal.Remark.RECOGNISED);
            if (!whole) {
                remarks.add(Proposal.Remark.PAGES_LEFT);
            }
        } catch (Failure failure) {
            if (failure.kind() != Failure.Kind.OCR_MISSING) {
                throw failure;
            }
            remarks.add(Proposal.Remark.RECOGNITION_MISSING);
        }
        return remarks;
    }
}
