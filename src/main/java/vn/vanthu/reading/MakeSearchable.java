package vn.vanthu.reading;

import java.nio.file.Path;
import vn.vanthu.pdf.TextLayerWriter;
import vn.vanthu.work.Failure;

/** Makes of a scan a PDF that can be searched, beside the scan, which stays as it is. */
public final class MakeSearchable {
    private final TextLayerWriter writer;

    public MakeSearchable(TextLayerWriter writer) {
        this.writer = writer;
    }

    /**
     * @param read the whole scan as it was read
     * @param target that does not exist yet
     * @throws Failure OCR_MISSING where its text was not recognised; NOT_A_PDF, FILE_EXISTS, DISK_FULL,
     *     FILE_UNWRITABLE
     */
    public void write(Proposal read, Path target) {
        if (read.remarks().contains(Proposal.Remark.RECOGNITION_MISSING)) {
            throw new Failure(Failure.Kind.OCR_MISSING);
        }
        writer.write(read.source(), read.texts(), target);
    }
}
