package vn.vanthu.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Puts short streams before and behind those of a page, which stay as they are. */
final class PageContents {
    private PageContents() {}

    /**
     * @param before holds for the page's own content, which cannot undo it
     * @param after drawn in the state in which the page begins
     */
    static void wrap(PDDocument document, PDPage page, String before, String after) throws IOException {
        int[] open = openStates(page);
        COSArray streams = new COSArray();
        streams.add(stream(document, "q\n" + before + "q\n".repeat(-open[0])));
        COSBase old = page.getCOSObject().getItem(COSName.CONTENTS);
        if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray several) {
            streams.addAll(several);
        } else if (old != null) {
            streams.add(old);
        }
        streams.add(stream(document, "\n" + "Q\n".repeat(open[1] - open[0] + 1) + after));
        page.getCOSObject().setItem(COSName.CONTENTS, streams);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Numbers as a content stream writes them, a blank behind each. */
    static String numbers(double... values) {
        StringBuilder all = new StringBuilder();
        for (double value : values) {
            all.append(
                            value == Math.rint(value)
                                    ? Long.toString((long) value)
                                    : String.format(Locale.ROOT, "%.4f", value))
                    .append(' ');
        }
        return all.toString();
    }

    /** How deep the page's content goes below the graphics state it began with (0 or less), and where it ends. */
    private static int[] openStates(PDPage page) throws IOException {
        int depth = 0;
        int deepest = 0;
        PDFStreamParser parser = new PDFStreamParser(page);
        try {
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof Operator operator) {
                    depth += switch (operator.getName()) {
                        case "q" -> 1;
                        case "Q" -> -1;
                        default -> 0;
                    };
                    deepest = Math.min(deepest, depth);
                }
            }
        } finally {
            parser.close();
        }
        return new int[] {deepest, depth};
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
