package vn.vanthu.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Reads a file and proposes its registration. Needs no archive and changes nothing. Files are opened in processes of their
 * own, which are ended where a file wants more than 20 s or 512 MB (law L8); several may be read at a time.
 */
public final class ReadDocument {
    private static final String WARMING = "warming.pdf";
    private static final Logger LOG = LoggerFactory.getLogger(ReadDocument.class);

    private final Recognition recognition;
    private final Certainty certainty = Certainty.load();
    private final Readers readers = new Readers();

    /** @param forms the kinds of documents that are known by name */
    public ReadDocument(FormCatalog forms) {
        recognition = new Recognition(forms);
    }

    /**
     * Reads all pages.
     *
     * @throws vn.vanthu.work.Failure where the file cannot be read at all; a scan that cannot be recognised is no failure
     */
    public Proposal read(Path file) {
        return read(file, Progress.UNWATCHED);
    }

    /**
     * Reads all pages.
     *
     * @param progress told of pages
     * @throws vn.vanthu.work.Cancelled from {@code progress}
     */
    public Proposal read(Path file, Progress progress) {
        return read(file, Extent.ALL, progress);
    }

    /**
     * Starts what reads and lets it read a page of its own, so that the next file does not wait for that. Does nothing
     * where it has read lately.
     */
    public void warm() {
        if (readers.isWarm()) {
            return;
        }
        try (ScratchFolder folder = ScratchFolder.make();
                InputStream page = ReadDocument.class.getResourceAsStream(WARMING)) {
            Path file = folder.path().resolve(WARMING);
            Files.copy(Objects.requireNonNull(page, WARMING), file);
            read(file);
        } catch (IOException | Failure notToday) {
            LOG.warn("The first file will have to wait", notToday);
        }
    }

    /** Reads only the pages on which the fields of most documents stand, the first and the last two: for scans, soon. */
    public Proposal glance(Path file) {
        return read(file, Extent.ENDS, Progress.UNWATCHED);
    }

    private Proposal read(Path file, Extent extent, Progress progress) {
        String name = FileNames.of(file);
        if (!Files.exists(file)) {
            throw new Failure(Failure.Kind.FILE_MISSING, name);
        }
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw new Failure(Failure.Kind.FILE_EMPTY, name);
            }
            return proposal(file, hash(file), contents(file, name, extent, progress));
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
            return proposal(file, hash, contents(file, name, Extent.ALL, Progress.UNWATCHED));
        } catch (IOException unreadable) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, unreadable, name);
        }
    }

    /**
     * How far down the last page of a PDF is inked.
     *
     * @param page that is taken for the last one, from 1
     * @throws vn.vanthu.work.Failure as {@link #read(Path)}; NOT_A_PDF, NO_SUCH_PAGES where another one is the last
     */
    public InkReach ink(Path file, int page) {
        Contents contents = readers.read(new Order(file, FileNames.of(file), Extent.INK), Progress.UNWATCHED);
        if (contents.pages() != page) {
            throw new Failure(Failure.Kind.NO_SUCH_PAGES, List.of(page), contents.pages());
        }
        return contents.texts().pages().stream()
                .findFirst()
                .flatMap(PageTexts.Page::ink)
                .orElseThrow(() -> new Failure(Failure.Kind.NOT_A_PDF, FileNames.of(file)));
    }

    private Contents contents(Path file, String name, Extent extent, Progress progress) throws IOException {
        return FileKind.of(file, name) == FileKind.TEXT
                ? Contents.of(PageTexts.ofPlainText(TextFile.read(file, name)))
                : readers.read(new Order(file, name, extent), progress);
    }

    private Proposal proposal(Path file, FileHash hash, Contents contents) {
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
                contents.remarks(),
                measured(reading, contents));
    }

    /** A number or a day that is still to be filled in stays a question, however sure its place is. */
    private Map<Field, Proposal.Found> measured(Recognition.Reading reading, Contents contents) {
        boolean recognised = contents.remarks().contains(Proposal.Remark.RECOGNISED);
        Map<Field, Proposal.Found> measured = new EnumMap<>(Field.class);
        reading.found().forEach((field, found) -> {
            boolean open =
                    (field == Field.CODE && reading.fields().code().number().isEmpty())
                            || (field == Field.ISSUE_DATE
                                    && reading.fields().issueDate().whole().isEmpty());
            double confidence = open ? found.confidence() : certainty.of(field, found.confidence(), recognised);
            measured.put(field, new Proposal.Found(confidence, found.place()));
        });
        return measured;
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
}
