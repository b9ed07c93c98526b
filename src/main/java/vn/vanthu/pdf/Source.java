package vn.vanthu.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The state in which a source came, as far as it decides how the copy is written. */
final class Source {
    private static final Pattern ARCHIVAL_HEADER =
            Pattern.compile("%PDF-1\\.[0-7](\\r\\n|\\r|\\n)%[\\x80-\\xff]{4}.*", Pattern.DOTALL);
    private static final int HEADER = 16;

    private Source() {}

    /** True if {@code document} is not what its file says, because the library mended it while reading. */
    static boolean isRepaired(Path file, String password, PDDocument document) throws IOException {
        Map<COSObjectKey, Long> mended = document.getDocument().getXrefTable();
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
                PDDocument strict = new PDFParser(bytes, password).parse(false)) {
            return !strict.getDocument().getXrefTable().equals(mended);
        } catch (IOException | RuntimeException onlyLeniently) {
            return true;
        }
    }

    /** True if the file begins as PDF/A asks (ISO 19005-2, 6.1.2), so that it may stay as it is. */
    static boolean hasArchivalHeader(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            return ARCHIVAL_HEADER
                    .matcher(new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1))
                    .matches();
        }
    }

    /** True if its table of objects names some that are nowhere, which a copy would carry on. */
    static boolean namesLostObjects(PDDocument document) {
        return document.getDocument().getXrefTable().containsValue(0L);
    }

    /** True if somebody signed the document with a certificate. */
    static boolean isSigned(PDDocument document) throws IOException {
        return document.getSignatureDictionaries().stream().anyMatch(signature -> signature.getContents().length > 0);
    }
}
