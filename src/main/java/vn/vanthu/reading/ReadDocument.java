package vn.vanthu.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.work.Failure;

/** Reads a file and proposes its registration. Needs no archive and changes nothing. */
public final class ReadDocument {
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};
    /** Within this many bytes a PDF names itself, after whatever mail programs put before it (ISO 32000 annex H). */
    private static final int PDF_HEAD = 1024;

    private final Recognition recognition;

    /** @param forms the kinds of documents that are known by name */
    public ReadDocument(FormCatalog forms) {
        recognition = new Recognition(forms);
    }

    /** @throws vn.vanthu.work.Failure where the file cannot be read at all; a scan without text is no failure */
    public Proposal read(Path file) {
        String name = name(file);
        if (!Files.exists(file)) {
            throw new Failure(Failure.Kind.FILE_MISSING, name);
        }
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw new Failure(Failure.Kind.FILE_EMPTY, name);
            }
            return read(file, name, hash(file));
        } catch (IOException unreadable) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, unreadable, name);
        }
    }

    /**
     * Reads a copy of the file that goes by another name, and whose hash is known.
     *
     * @param name by which the file is called; its ending tells what it is
     * @throws vn.vanthu.work.Failure as {@link #read(Path)}
     */
    public Proposal read(Path file, String name, FileHash hash) {
        try {
            Contents contents = contents(file, name);
            Recognition.Reading reading = recognition.read(contents.texts());
            return new Proposal(
                    file,
                    hash,
                    contents.pages(),
                    contents.texts(),
                    reading.fields(),
                    reading.typeAsPrinted(),
                    reading.marks().urgency().value(),
                    reading.marks().secrecy().value(),
                    reading.citations(),
                    reading.copy(),
                    reading.starts(),
                    reading.found());
        } catch (IOException unreadable) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, unreadable, name);
        }
    }

    private record Contents(PageTexts texts, int pages) {}

    private static Contents contents(Path file, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf") || startsAsPdf(file)) {
            try (PdfFile pdf = PdfFile.open(file)) {
                return new Contents(pdf.texts(), pdf.pageCount());
            }
        }
        if (lower.endsWith(".txt")) {
            return new Contents(PageTexts.ofPlainText(TextFile.read(file, name)), 1);
        }
        throw new Failure(Failure.Kind.FILE_TYPE_UNKNOWN, name);
    }

    private static boolean startsAsPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PDF_HEAD);
            for (int i = 0; i + PDF_MARK.length <= head.length; i++) {
                if (Arrays.equals(head, i, i + PDF_MARK.length, PDF_MARK, 0, PDF_MARK.length)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static FileHash hash(Path file) throws IOException {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new FileHash(HexFormat.of().formatHex(sha256.digest()));
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
