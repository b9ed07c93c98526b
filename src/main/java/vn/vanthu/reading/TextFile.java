package vn.vanthu.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.Legibility;
import vn.vanthu.work.Failure;

/** A plain text file: UTF-8 or UTF-16 by its mark, UTF-8 where the bytes are valid, else windows-1258, TCVN3 or VNI (domain.md 8.2). */
final class TextFile {
    /** No document is longer; what is, is not one. Bytes. */
    private static final long LONGEST = 64L << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text in composed form. */
    static String read(Path file, String name) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new Failure(Failure.Kind.FILE_TOO_HEAVY, name);
        }
        return decode(Files.readAllBytes(file));
    }

    static String decode(byte[] bytes) {
        boolean utf16 = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
        String text = utf16
                ? new String(bytes, StandardCharsets.UTF_16)
                : utf8(bytes).orElseGet(() -> ofOneByteALetter(bytes));
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        String bare = marked ? text.substring(1) : text;
        return OldLetters.lettersOf(bare).decode(bare);
    }

    /** What makes Vietnamese of it: Windows' own code page, else one of the old fonts', whose bytes look like Latin. */
    private static String ofOneByteALetter(byte[] bytes) {
        String vietnamese = Folding.nfc(new String(bytes, Charset.forName("windows-1258")));
        String latin = new String(bytes, Charset.forName("windows-1252"));
        return Legibility.isGarbled(vietnamese) ? latin : vietnamese;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException isAnotherEncoding) {
            return Optional.empty();
        }
    }
}
