package vn.vanthu.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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

    BlockDrawing(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** @param top of the separating line from the upper edge as seen, pt */
    void draw(BlockLayout.Typeset set, PDPage page, double top) throws IOException {
        over(page, sheet -> {
            for (BlockLayout.Rule rule : set.rules()) {
                sheet.line(rule.x1(), top + rule.y(), rule.x2(), top + rule.y(), rule.weight());
            }
            for (Curly curly : set.curlies()) {
                sheet.curly(curly.lowered(top));
            }
            for (BlockLayout.Text text : set.texts()) {
                sheet.text(text.face(), text.size(), text.x(), top + text.y(), text.words());
            }
        });
    }

    /** Draws over a page as it is seen. */
    void over(PDPage page, PrintedPdf.Drawing drawing) throws IOException {
        SeenPage seen = SeenPage.of(page);
        // The library knows only appearance streams as forms whose fonts it subsets by itself.
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle((float) seen.widthPt(), (float) seen.heightPt()));
        form.setResources(new PDResources());
        try (Sheet sheet = new Sheet(document, fonts, new PDPageContentStream(document, form), seen.heightPt())) {
            drawing.on(sheet);
        }
        Matrix matrix = seen.toPage();
        COSName name = addResource(form, page);
        String place = PageContents.numbers(
                matrix.getValue(0, 0),
                matrix.getValue(0, 1),
                matrix.getValue(1, 0),
                matrix.getValue(1, 1),
                matrix.getValue(2, 0),
                matrix.getValue(2, 1));
        BlockTags.Marks marks = new BlockTags(document).enter(page);
        String drawn = "q\n" + place + "cm\n/" + name.getName() + " Do\nQ\n";
        PageContents.wrap(document, page, "", marks.begin() + drawn + marks.end());
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
}
