package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Annotations as they stand in the file. */
final class Annotations {
    static final int PRINT = 4;

    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;

    private Annotations() {}

    static List<COSDictionary> of(PDDocument document) {
        List<COSDictionary> all = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            all.addAll(of(page));
        }
        return all;
    }

    static List<COSDictionary> of(PDPage page) {
        COSArray array = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        List<COSDictionary> all = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary annotation) {
                all.add(annotation);
            }
        }
        return all;
    }

    /** True for what a reader sees on the page or may fill in; a link is a place of the text, a pop-up no part of it. */
    static boolean takesRoom(COSDictionary annotation) {
        boolean unseen = (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0;
        return !unseen && !isPopup(annotation) && !type(annotation).equals("Link");
    }

    static String type(COSDictionary annotation) {
        return String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
    }

    static boolean isPopup(COSDictionary annotation) {
        return type(annotation).equals("Popup");
    }
}
