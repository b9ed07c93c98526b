package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.domain.distribution.EnvelopeSize;
import vn.vanthu.domain.distribution.LabelSheet;

/** Prints envelopes, one a page, and address labels on sheets. */
public final class EnvelopeWriter {
    private static final double SHEET_WIDTH = 210;
    private static final double SHEET_HEIGHT = 297;

    private final InstantSource clock;

    public EnvelopeWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void envelopes(List<Envelope> envelopes, EnvelopeSize size, Path out) {
        PrintedPdf.write(out, "Bì văn bản", clock, sheet -> {
            for (Envelope envelope : envelopes) {
                sheet.turn(size.width(), size.height());
                new EnvelopeFace(sheet, size.width(), size.height()).draw(envelope);
            }
            if (envelopes.isEmpty()) {
                sheet.turn(size.width(), size.height());
            }
        });
    }

    /**
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void labels(List<Envelope> envelopes, LabelSheet sheet, Path out) {
        PrintedPdf.write(out, "Nhãn địa chỉ", clock, pages -> labels(pages, envelopes, sheet));
    }

    private static void labels(Sheet pages, List<Envelope> envelopes, LabelSheet labels) throws IOException {
        double width = (SHEET_WIDTH - 2 * labels.margin()) / labels.columns();
        double height = (SHEET_HEIGHT - 2 * labels.margin()) / labels.rows();
        int each = labels.columns() * labels.rows();
        // More labels gone than a sheet has: whole sheets are gone.
        int at = Math.floorMod(labels.used(), each);
        pages.turn(SHEET_WIDTH, SHEET_HEIGHT);
        for (Envelope envelope : envelopes) {
            if (at == each) {
                pages.turn(SHEET_WIDTH, SHEET_HEIGHT);
                at = 0;
            }
            double left = labels.margin() + width * (at % labels.columns());
            int row = at / labels.columns();
            double top = labels.margin() + height * row;
            new AddressLabel(pages, left, top, width, height).draw(envelope);
            at++;
        }
    }
}
