package vn.vanthu.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * An empty signature field where signature and seal of the copy go, for the agency's own certificate. It shows nothing:
 * what a signature looks like is never made up (domain.md 4.6 [D]).
 */
final class ReservedSignature {
    private static final String NAME = "ChuKyBanSao";

    private final PDDocument document;

    ReservedSignature(PDDocument document) {
        this.document = document;
    }

    /** @param box pt from the upper left corner of the page as it is seen */
    void on(PDPage page, BlockLayout.Box box) throws IOException {
        SeenPage seen = SeenPage.of(page);
        PDRectangle place = onPage(seen, box);
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.FT, COSName.SIG);
        field.setInt(COSName.F, Annotations.PRINT);
        field.setItem(COSName.RECT, place.getCOSArray());
        field.setItem(COSName.P, page.getCOSObject());
        field.setItem(COSName.AP, nothing(place));
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            form = new COSDictionary();
            catalog.setItem(COSName.ACRO_FORM, form);
        }
        COSArray fields = copied(form.getCOSArray(COSName.FIELDS));
        field.setItem(COSName.T, new COSString(freeName(fields)));
        fields.add(field);
        form.setItem(COSName.FIELDS, fields);
        COSArray annotations = copied(page.getCOSObject().getCOSArray(COSName.ANNOTS));
        annotations.add(field);
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        for (COSDictionary changed : List.of(catalog, form, page.getCOSObject())) {
            changed.setNeedToBeUpdated(true);
        }
    }

    /** PDF/A-2 asks for an appearance of every field that has a size (ISO 19005-2, 6.3.3): a blank one. */
    private COSDictionary nothing(PDRectangle place) {
        PDAppearanceStream blank = new PDAppearanceStream(document);
        blank.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        blank.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        COSDictionary looks = new COSDictionary();
        looks.setItem(COSName.N, blank);
        return looks;
    }

    private static PDRectangle onPage(SeenPage seen, BlockLayout.Box box) {
        Matrix matrix = seen.toPage();
        java.awt.geom.Point2D.Float one =
                matrix.transformPoint((float) box.x(), (float) (seen.heightPt() - box.y() - box.height()));
        java.awt.geom.Point2D.Float other =
                matrix.transformPoint((float) (box.x() + box.width()), (float) (seen.heightPt() - box.y()));
        PDRectangle place = new PDRectangle();
        place.setLowerLeftX(Math.min(one.x, other.x));
        place.setLowerLeftY(Math.min(one.y, other.y));
        place.setUpperRightX(Math.max(one.x, other.x));
        place.setUpperRightY(Math.max(one.y, other.y));
        return place;
    }

    /** The list may stand in an object of its own that is not written again. */
    private static COSArray copied(COSArray old) {
        COSArray all = new COSArray();
        if (old != null) {
            all.addAll(old);
        }
        return all;
    }

    private static String freeName(COSArray fields) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                taken.add(String.valueOf(field.getString(COSName.T)));
            }
        }
        String name = NAME;
        for (int i = 2; taken.contains(name); i++) {
            name = NAME + i;
        }
        return name;
    }
}
