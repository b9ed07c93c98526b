package vn.vanthu.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Takes out what does something when a file is opened, looked at or printed, and files carried inside it. A copy on
 * paper has none of it, and PDF/A-2 forbids it (ISO 19005-2, 6.5 and 6.8). Links to places and addresses stay.
 */
final class ActiveContent {
    private static final Set<String> HARMLESS = Set.of("GoTo", "GoToR", "URI", "Thread");
    private static final Set<String> HARMLESS_NAMED = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage");
    private static final Set<String> LIVE_ANNOTATIONS =
            Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName REQUIREMENTS = COSName.getPDFName("Requirements");
    private static final COSName RENDITIONS = COSName.getPDFName("Renditions");

    private static final int DEEPEST = 10_000;

    private boolean dropped;

    /** @return whether there was any */
    static boolean drop(PDDocument document) {
        ActiveContent active = new ActiveContent();
        active.dropFromCatalog(document.getDocumentCatalog().getCOSObject());
        for (PDPage page : document.getPages()) {
            active.dropFromPage(page.getCOSObject());
        }
        return active.dropped;
    }

    private void dropFromCatalog(COSDictionary catalog) {
        dropAction(catalog, COSName.OPEN_ACTION);
        remove(catalog, COSName.AA);
        remove(catalog, COSName.AF);
        remove(catalog, COLLECTION);
        remove(catalog, REQUIREMENTS);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            remove(names, COSName.JAVA_SCRIPT);
            remove(names, COSName.EMBEDDED_FILES);
            remove(names, RENDITIONS);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            remove(form, XFA);
            remove(form, COSName.CO);
            form.removeItem(COSName.NEED_APPEARANCES);
            dropFromFields(form.getCOSArray(COSName.FIELDS), 0);
        }
        COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
        if (outlines != null) {
            dropFromOutline(outlines.getCOSDictionary(COSName.FIRST), 0);
        }
    }

    private void dropFromPage(COSDictionary page) {
        remove(page, COSName.AA);
        remove(page, COSName.AF);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
            if (!(annotations.getObject(i) instanceof COSDictionary annotation)) {
                continue;
            }
            if (LIVE_ANNOTATIONS.contains(Annotations.type(annotation))) {
                annotations.remove(i);
                dropped = true;
                continue;
            }
            dropFromAnnotation(annotation);
        }
    }

    private void dropFromAnnotation(COSDictionary annotation) {
        remove(annotation, COSName.AA);
        remove(annotation, COSName.AF);
        if (Annotations.type(annotation).equals("Widget")) {
            remove(annotation, COSName.A);
        } else {
            dropAction(annotation, COSName.A);
        }
    }

    private void dropFromFields(COSArray fields, int depth) {
        for (int i = 0; fields != null && depth < 50 && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                remove(field, COSName.AA);
                remove(field, COSName.A);
                dropFromFields(field.getCOSArray(COSName.KIDS), depth + 1);
            }
        }
    }

    private int dropFromOutline(COSDictionary first, int seen) {
        int count = seen;
        for (COSDictionary item = first; item != null && count < DEEPEST; item = item.getCOSDictionary(COSName.NEXT)) {
            dropAction(item, COSName.A);
            count = dropFromOutline(item.getCOSDictionary(COSName.FIRST), count + 1);
        }
        return count;
    }

    private void dropAction(COSDictionary holder, COSName key) {
        if (holder.getDictionaryObject(key) instanceof COSDictionary action && !isHarmless(action, 0)) {
            remove(holder, key);
        }
    }

    private static boolean isHarmless(COSDictionary action, int depth) {
        String kind = String.valueOf(action.getNameAsString(COSName.S));
        boolean named =
                kind.equals("Named") && HARMLESS_NAMED.contains(String.valueOf(action.getNameAsString(COSName.N)));
        if (depth > 20 || !(named || HARMLESS.contains(kind))) {
            return false;
        }
        COSBase next = action.getDictionaryObject(COSName.NEXT);
        if (next instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one && !isHarmless(one, depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        return !(next instanceof COSDictionary one) || isHarmless(one, depth + 1);
    }

    private void remove(COSDictionary holder, COSName key) {
        if (holder.containsKey(key)) {
            holder.removeItem(key);
            dropped = true;
        }
    }
}
