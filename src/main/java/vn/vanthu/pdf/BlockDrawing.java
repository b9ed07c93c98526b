package vn.vanthu.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a set block on a page. It is one form object with its own fonts, so the page's streams stay as they are: before
 * them and after them stands one short stream.
 */
final class BlockDrawing {
    private final PDDocument document;
    private final Fonts fonts;
    private final Map<Fonts.Face, PDFont> embedded = new EnumMap<>(Fonts.Face.class);

    BlockDrawing(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** @param top of the separating line from the upper edge as seen, pt */
    void draw(BlockLayout.Typeset set, PDPage page, double top) throws IOException {
        SeenPage seen = SeenPage.of(page);
        // The library knows only appearance streams as forms whose fonts it subsets by itself.
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle((float) seen.widthPt(), (float) seen.heightPt()));
        form.setResources(new PDResources());
        try (PDPageContentStream out = new PDPageContentStream(document, form)) {
            double above = seen.heightPt() - top;
            for (BlockLayout.Rule rule : set.rules()) {
                out.setLineWidth((float) rule.weight());
                out.moveTo((float) rule.x1(), (float) (above - rule.y()));
                out.lineTo((float) rule.x2(), (float) (above - rule.y()));
                out.stroke();
            }
            for (BlockLayout.Text text : set.texts()) {
                out.beginText();
                out.setFont(font(text.face()), (float) text.size());
                out.newLineAtOffset((float) text.x(), (float) (above - text.y()));
                out.showText(text.words());
                out.endText();
            }
        }
        attach(form, page, seen.toPage());
    }

    private PDFont font(Fonts.Face face) throws IOException {
        PDFont font = embedded.get(face);
        if (font == null) {
            font = fonts.embed(document, face);
            embedded.put(face, font);
        }
        return font;
    }

    private void attach(PDFormXObject form, PDPage page, Matrix toPage) throws IOException {
        COSName name = addResource(form, page);
        int[] open = openStates(page);
        COSArray streams = new COSArray();
        streams.add(stream("q\n".repeat(1 - open[0])));
        COSBase old = page.getCOSObject().getItem(COSName.CONTENTS);
        if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray several) {
            streams.addAll(several);
        } else if (old != null) {
            streams.add(old);
        }
        ByteArrayOutputStream matrix = new ByteArrayOutputStream();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                matrix.writeBytes((number(toPage.getValue(row, column)) + " ").getBytes(StandardCharsets.US_ASCII));
            }
        }
        streams.add(stream("\n" + "Q\n".repeat(open[1] - open[0] + 1) + "q\n"
                + matrix.toString(StandardCharsets.US_ASCII) + "cm\n/" + name.getName() + " Do\nQ\n"));
        page.getCOSObject().setItem(COSName.CONTENTS, streams);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Gives the page resources of its own, as they may be shared with pages that stay untouched. */
    private static COSName addResource(PDFormXObject form, PDPage page) {
        COSDictionary resources = new COSDictionary();
        if (page.getResources() != null) {
            resources.addAll(page.getResources().getCOSObject());
        }
        COSDictionary objects = new COSDictionary();
        COSDictionary old = resources.getCOSDictionary(COSName.XOBJECT);
        if (old != null) {
            objects.addAll(old);
        }
        COSName name = COSName.getPDFName("CopyBlock");
        for (int i = 1; objects.containsKey(name); i++) {
            name = COSName.getPDFName("CopyBlock" + i);
        }
        objects.setItem(name, form);
        resources.setItem(COSName.XOBJECT, objects);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        return name;
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

    private COSStream stream(String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String number(float value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(java.util.Locale.ROOT, "%.4f", value);
    }
}
