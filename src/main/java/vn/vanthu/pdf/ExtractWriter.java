package vn.vanthu.pdf;

import static vn.vanthu.pdf.LetterSheet.LEFT;
import static vn.vanthu.pdf.LetterSheet.RIGHT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.form.LayoutProfile.Margins;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.work.Failure;

/**
 * Makes a file of parts of pages: the source's heading, then the parts below each other in their size. Nothing else of
 * the source is in it (HD36 §II.3.1 trích sao; NĐ30 Đ.25; domain.md 4.1).
 */
public final class ExtractWriter {
    private static final double GAP = SeenPage.pt(4);
    /** Parts nearer than this in the source keep their distance. */
    private static final double NEAR = SeenPage.pt(10);
    /** A first part that begins above this on page 1 brings its own heading, mm. */
    private static final double HEADING_WITHIN = 40;

    private static final double REFERENCE_SIZE = 14;
    private static final double REFERENCE_PITCH = 18;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * Writes {@code regions} to {@code target}, a new file.
     *
     * @param password that opens the source; empty for none
     * @param regions in the order in which they are to stand; what of one leaves its page does not count. Where the
     *     first holds the top of page 1, it is the heading; else the heading is laid out again from {@code fields}
     * @throws Failure NOTHING_CHOSEN, NO_SUCH_PAGES, and those of {@link PdfFile#open}; FILE_EXISTS, FILE_UNWRITABLE,
     *     DISK_FULL
     */
    public void write(
            Path source,
            String password,
            List<Region> regions,
            DocumentFields fields,
            LayoutProfile profile,
            Path target) {
        try (PdfDocument opened = new PdfDocument(source, PdfDoor.open(source, password))) {
            PdfDoor.guarded(source, () -> {
                write(opened.document(), PdfDoor.name(source), regions, fields, profile, target);
                return true;
            });
        }
    }

    private static void write(
            PDDocument source,
            String file,
            List<Region> regions,
            DocumentFields fields,
            LayoutProfile profile,
            Path target)
            throws IOException {
        List<Region> wanted = checked(source, regions);
        try (PDDocument document = new PDDocument();
                Fonts fonts = new Fonts()) {
            document.getDocumentInformation().setTitle(fields.title());
            document.getDocumentCatalog().setLanguage("vi");
            if (new BlockTags(source).isTagged()) {
                new BlockTags(document).begin();
            }
            ExtractParts parts = new ExtractParts(source, document, file);
            try (LetterSheet sheet = new LetterSheet(document, fonts)) {
                double top = bringsHeading(wanted)
                        ? SeenPage.pt(profile.margins().top())
                        : sheet.paragraph(() -> heading(sheet, fields, profile));
                place(sheet, parts, wanted, profile.margins(), top);
            }
            NewFile.write(target, document::save);
        }
    }

    private static void place(
            LetterSheet sheet, ExtractParts parts, List<Region> regions, Margins margins, double under)
            throws IOException {
        double left = SeenPage.pt(margins.left());
        double room = ExtractParts.A4_WIDTH - SeenPage.pt(margins.right()) - left;
        double upper = SeenPage.pt(margins.top());
        double lower = ExtractParts.A4_HEIGHT - SeenPage.pt(margins.bottom());
        double top = under;
        Optional<Region> before = Optional.empty();
        for (Region marked : regions) {
            Region region = SeenPage.pt(marked.width()) > room ? parts.trimmed(marked) : marked;
            double width = SeenPage.pt(region.width());
            double height = SeenPage.pt(region.height());
            double scale = Math.min(1, Math.min(room / width, (lower - upper) / height));
            top += before.map(last -> gap(last, region)).orElse(0.0);
            if (top > upper && top + height * scale > lower + 0.1) {
                sheet.turn();
                top = upper;
            }
            double x = Math.max(left, Math.min(SeenPage.pt(region.left()), left + room - width * scale));
            double upperEdge = top;
            top += sheet.paragraph(() -> parts.draw(sheet, region, x, upperEdge, scale));
            before = Optional.of(region);
        }
    }

    /** As in the source where they stand close there. */
    private static double gap(Region last, Region next) {
        double distance = SeenPage.pt(next.top() - last.bottom());
        return last.page() == next.page() && distance >= 0 && distance < NEAR ? distance : GAP;
    }

    private static boolean bringsHeading(List<Region> regions) {
        Region first = regions.get(0);
        return first.page() == 1 && first.top() < HEADING_WITHIN;
    }

    /** Gives the place under it. */
    private static double heading(LetterSheet sheet, DocumentFields fields, LayoutProfile profile) throws IOException {
        Letter.Form form = RetypedWriter.form(fields, profile);
        DocumentFields printed =
                RetypedWriter.asPrinted(fields).change().addressees(List.of()).done();
        double top = new LetterHead(
                        sheet, new Letter(form, RetypedWriter.separator(fields, profile), printed, List.of()))
                .draw();
        if (form == Letter.Form.STATE) {
            return top + GAP;
        }
        double at = top;
        for (LetterLines.Line line : sheet.lines()
                .balanced(sheet.lines().words(reference(fields), Face.ITALIC, REFERENCE_SIZE), RIGHT - LEFT)) {
            sheet.centred(line, (LEFT + RIGHT) / 2, at + REFERENCE_PITCH * 0.78);
            at += REFERENCE_PITCH;
        }
        return at + GAP;
    }

    /** Names the source (HD11; domain.md 4.1); what is not known of it is left out. */
    static String reference(DocumentFields fields) {
        String code = fields.code().normalised();
        String day = fields.issueDate().whole().map(DAY::format).orElse("");
        return "(Trích sao từ bản chính"
                + (code.isEmpty() ? "" : " số " + code)
                + (day.isEmpty() ? "" : ", ngày " + day)
                + (fields.issuer().isEmpty() ? "" : " của " + fields.issuer())
                + ")";
    }

    private static List<Region> checked(PDDocument source, List<Region> regions) {
        int count = source.getNumberOfPages();
        List<Region> inside = new ArrayList<>();
        for (Region region : regions) {
            if (region.page() < 1 || region.page() > count) {
                throw new Failure(
                        Failure.Kind.NO_SUCH_PAGES,
                        regions.stream().map(Region::page).distinct().toList(),
                        count);
            }
            ExtractParts.onPage(SeenPage.of(source.getPage(region.page() - 1)), region)
                    .ifPresent(inside::add);
        }
        if (inside.isEmpty()) {
            throw new Failure(Failure.Kind.NOTHING_CHOSEN);
        }
        return inside;
    }
}
