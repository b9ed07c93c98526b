package vn.vanthu.parcel;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.dom.field.UnstructuredField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail message as it travels (RFC 5322, MIME), read piece by piece. */
final class EmlParcel extends AbstractContentHandler {
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 4 << 20;
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(100_000)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(100_000)
            .build();

    private final ParcelFile.Taker taker;
    private int depth;
    private String fileName = "";
    private String subject = "";
    private String text = "";
    private boolean inline;
    private boolean any;

    private EmlParcel(ParcelFile.Taker taker) {
        this.taker = taker;
    }

    static void each(Path file, ParcelFile.Taker taker) throws IOException {
        EmlParcel parcel = new EmlParcel(taker);
        MimeStreamParser parser = new MimeStreamParser(LIMITS);
        parser.setContentDecoding(true);
        parser.setContentHandler(parcel);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            parser.parse(bytes);
        } catch (MimeException broken) {
            throw new IOException(broken);
        }
        if (!parcel.any && !parcel.text.isBlank()) {
            taker.take(parcel.subject + ".txt", new ByteArrayInputStream(parcel.text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void startMessage() throws MimeException {
        goDeeper();
    }

    @Override
    public void endMessage() {
        depth--;
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
        goDeeper();
    }

    @Override
    public void endMultipart() {
        depth--;
    }

    private void goDeeper() throws MimeException {
        depth++;
        if (depth > DEEPEST) {
            throw new MimeException("parts within parts");
        }
    }

    @Override
    public void startHeader() {
        fileName = "";
        inline = false;
    }

    @Override
    public void field(Field raw) throws MimeException {
        ParsedField field = LenientFieldParser.parse(raw.getName() + ": " + raw.getBody(), DecodeMonitor.SILENT);
        if (field instanceof ContentDispositionField disposition) {
            String name = disposition.getFilename();
            fileName = name == null ? fileName : decoded(name);
            inline = disposition.isInline();
        } else if (field instanceof ContentTypeField type && type.getParameter("name") != null && fileName.isEmpty()) {
            fileName = decoded(type.getParameter("name"));
        } else if (field instanceof UnstructuredField line
                && subject.isEmpty()
                && raw.getName().equalsIgnoreCase("Subject")) {
            subject = line.getValue();
        }
    }

    private static String decoded(String name) {
        return DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream bytes) throws IOException {
        boolean picture = inline && descriptor.getMediaType().equals("image");
        if (!fileName.isEmpty() && !picture) {
            any = true;
            taker.take(fileName, bytes);
        } else if (text.isEmpty() && descriptor.getMimeType().equals("text/plain")) {
            text = new String(bytes.readNBytes(LONGEST_TEXT), charset(descriptor.getCharset()));
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
