package vn.vanthu.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether the streams of a file are fenced as PDF/A asks (ISO 19005-2, 6.1.7.1): a line end before {@code endstream},
 * and {@code Length} the very number of bytes. Many programs leave the line end out; such a file can only become PDF/A
 * when it is laid out anew. Of each stream only what stands around it is read.
 */
final class StreamSyntax {
    /** A longer dictionary before a stream is taken for a breach. */
    private static final int LONGEST_DICTIONARY = 8192;

    private static final int TAIL = 16;
    private static final Pattern END = Pattern.compile("^(\\r\\n|\\n|\\r)endstream");
    private static final Pattern START = Pattern.compile(">>[ \\t\\r\\n]*stream(\\r\\n|\\n)");

    private final RandomAccessFile bytes;
    private final long[] offsets;

    private StreamSyntax(RandomAccessFile bytes, long[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** False also where that cannot be told. */
    static boolean isArchival(Path file, PDDocument document) throws IOException {
        Map<COSObjectKey, Long> table = document.getDocument().getXrefTable();
        long[] offsets = table.values().stream()
                .mapToLong(Long::longValue)
                .filter(offset -> offset > 0)
                .sorted()
                .toArray();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            StreamSyntax syntax = new StreamSyntax(bytes, offsets);
            for (Map.Entry<COSObjectKey, Long> entry : table.entrySet()) {
                if (entry.getValue() > 0 && !syntax.isFenced(document, entry.getKey(), entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean isFenced(PDDocument document, COSObjectKey key, long offset) throws IOException {
        COSObject object = document.getDocument().getObjectFromPool(key);
        COSBase content = object.getObject();
        if (!(content instanceof COSStream stream)) {
            return true;
        }
        Matcher start = START.matcher(read(offset, LONGEST_DICTIONARY));
        if (!start.find()) {
            return false;
        }
        long first = offset + start.end();
        long behind = first + stream.getLength();
        return behind <= next(offset) && END.matcher(read(behind, TAIL)).find();
    }

    /** Where the object behind the one at {@code offset} begins, or the file ends. */
    private long next(long offset) throws IOException {
        int at = Arrays.binarySearch(offsets, offset);
        return at >= 0 && at + 1 < offsets.length ? offsets[at + 1] : bytes.length();
    }

    private String read(long from, int most) throws IOException {
        byte[] part = new byte[(int) Math.max(0, Math.min(most, bytes.length() - from))];
        bytes.seek(from);
        bytes.readFully(part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }
}
