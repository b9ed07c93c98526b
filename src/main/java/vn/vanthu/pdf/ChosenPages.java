package vn.vanthu.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * Keeps some pages of a document for an extract. What belongs to the others goes for good: pages, what their links,
 * bookmarks, form fields and tags say, pictures and fonts that only they use. The kept pages' streams are not touched.
 */
final class ChosenPages {
    private static final COSName THREADS = COSName.getPDFName("Threads");
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName BEADS = COSName.getPDFName("B");
    private static final int DEEPEST = 50;

    private final PDDocument document;
    private final Set<COSDictionary> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> keptAnnotations = Collections.newSetFromMap(new IdentityHashMap<>());

    private ChosenPages(PDDocument document) {
        this.document = document;
    }

    /** @param pages from 1, in the order of the document */
    static void keep(PDDocument document, List<Integer> pages) throws IOException {
        new ChosenPages(document).keep(new HashSet<>(pages));
    }

    private void keep(Set<Integer> pages) throws IOException {
        PDPageTree tree = document.getPages();
        List<PDPage> gone = new ArrayList<>();
        for (int i = 0; i < tree.getCount(); i++) {
            PDPage page = tree.get(i);
            if (pages.contains(i + 1)) {
                kept.add(page.getCOSObject());
            } else {
                gone.add(page);
            }
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        pruneOutline(catalog.getCOSDictionary(COSName.OUTLINES));
        for (PDPage page : tree) {
            if (kept.contains(page.getCOSObject())) {
                pruneAnnotations(page);
                pruneResources(page);
                page.getCOSObject().removeItem(PIECE_INFO);
                page.getCOSObject().removeItem(BEADS);
            }
        }
        if (!KeptTags.keep(catalog, kept, keptAnnotations)) {
            tree.forEach(page -> page.getCOSObject().removeItem(COSName.STRUCT_PARENTS));
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            pruneFields(form.getCOSArray(COSName.FIELDS), 0);
        }
        drop(gone, tree);
    }

    private void drop(List<PDPage> gone, PDPageTree tree) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        for (PDPage page : gone) {
            tree.remove(page);
            // Whatever still points here finds nothing.
            page.getCOSObject().clear();
        }
        for (COSName whole :
                List.of(THREADS, PIECE_INFO, COSName.PAGE_LABELS, COSName.OPEN_ACTION, COSName.DESTS, COSName.NAMES)) {
            catalog.removeItem(whole);
        }
    }

    /** True for a place on a page that goes, and for one that cannot be found. */
    private boolean leadsAway(COSDictionary holder) throws IOException {
        COSBase place = holder.getDictionaryObject(COSName.DEST);
        COSDictionary action = holder.getCOSDictionary(COSName.A);
        if (place == null && action != null && "GoTo".equals(action.getNameAsString(COSName.S))) {
            place = action.getDictionaryObject(COSName.D);
        }
        if (place == null) {
            return false;
        }
        if (!(place instanceof COSArray)) {
            place = named(place);
        }
        return !(place instanceof COSArray array
                && array.size() > 0
                && array.getObject(0) instanceof COSDictionary page
                && kept.contains(page));
    }

    /** Named places are written out, as the list of names goes. */
    private COSBase named(COSBase name) throws IOException {
        PDPageDestination found = document.getDocumentCatalog()
                .findNamedDestinationPage(
                        name instanceof COSName plain
                                ? new PDNamedDestination(plain.getName())
                                : new PDNamedDestination((org.apache.pdfbox.cos.COSString) name));
        return found == null ? null : found.getCOSObject();
    }

    private void pruneOutline(COSDictionary parent) throws IOException {
        if (parent == null) {
            return;
        }
        List<COSDictionary> stay = new ArrayList<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary item = parent.getCOSDictionary(COSName.FIRST);
        while (item != null && seen.add(item)) {
            if (stays(item, 0)) {
                stay.add(item);
            }
            item = item.getCOSDictionary(COSName.NEXT);
        }
        chain(parent, stay);
        if (stay.isEmpty()) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTLINES);
        }
    }

    private boolean stays(COSDictionary item, int depth) throws IOException {
        List<COSDictionary> children = new ArrayList<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary child = depth < DEEPEST ? item.getCOSDictionary(COSName.FIRST) : null;
        while (child != null && seen.add(child)) {
            if (stays(child, depth + 1)) {
                children.add(child);
            }
            child = child.getCOSDictionary(COSName.NEXT);
        }
        chain(item, children);
        item.removeItem(COSName.getPDFName("SE"));
        if (!leadsAway(item)) {
            writeOutNamed(item);
            return true;
        }
        item.removeItem(COSName.DEST);
        item.removeItem(COSName.A);
        return !children.isEmpty();
    }

    private static void chain(COSDictionary parent, List<COSDictionary> children) {
        for (COSName key : List.of(COSName.FIRST, COSName.LAST, COSName.COUNT)) {
            parent.removeItem(key);
        }
        for (int i = 0; i < children.size(); i++) {
            COSDictionary child = children.get(i);
            child.setItem(COSName.PREV, i == 0 ? null : children.get(i - 1));
            child.setItem(COSName.NEXT, i == children.size() - 1 ? null : children.get(i + 1));
        }
        if (!children.isEmpty()) {
            parent.setItem(COSName.FIRST, children.get(0));
            parent.setItem(COSName.LAST, children.get(children.size() - 1));
            parent.setInt(COSName.COUNT, children.size());
        }
    }

    private void writeOutNamed(COSDictionary holder) throws IOException {
        COSDictionary action = holder.getCOSDictionary(COSName.A);
        COSBase direct = holder.getDictionaryObject(COSName.DEST);
        if (direct != null && !(direct instanceof COSArray)) {
            holder.setItem(COSName.DEST, named(direct));
        } else if (action != null && "GoTo".equals(action.getNameAsString(COSName.S))) {
            COSBase place = action.getDictionaryObject(COSName.D);
            if (!(place instanceof COSArray)) {
                action.setItem(COSName.D, named(place));
            }
        }
    }

    private void pruneAnnotations(PDPage page) throws IOException {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                if (leadsAway(annotation)) {
                    annotations.remove(i);
                } else {
                    writeOutNamed(annotation);
                    keptAnnotations.add(annotation);
                }
            }
        }
    }

    private boolean pruneFields(COSArray fields, int depth) {
        for (int i = fields == null ? -1 : fields.size() - 1; i >= 0; i--) {
            boolean stays = fields.getObject(i) instanceof COSDictionary field
                    && depth < DEEPEST
                    && (keptAnnotations.contains(field) || pruneFields(field.getCOSArray(COSName.KIDS), depth + 1));
            if (!stays) {
                fields.remove(i);
            }
        }
        return fields != null && fields.size() > 0;
    }

    /** Many programs give all pages one list of pictures: only what the page names stays in its own. */
    private static void pruneResources(PDPage page) throws IOException {
        if (page.getResources() == null || formsBorrow(page)) {
            return;
        }
        Set<COSName> named = namesIn(page);
        COSDictionary own = new COSDictionary();
        COSDictionary all = page.getResources().getCOSObject();
        for (COSName kind : all.keySet()) {
            COSBase members = all.getDictionaryObject(kind);
            if (members instanceof COSDictionary dictionary) {
                COSDictionary used = new COSDictionary();
                dictionary.keySet().stream()
                        .filter(name -> named.contains(name) || kind.equals(COSName.COLORSPACE))
                        .forEach(name -> used.setItem(name, dictionary.getItem(name)));
                own.setItem(kind, used);
            } else {
                own.setItem(kind, all.getItem(kind));
            }
        }
        page.getCOSObject().setItem(COSName.RESOURCES, own);
    }

    /** Old forms without resources use those of the page. */
    private static boolean formsBorrow(PDPage page) {
        COSDictionary objects = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects != null
                && objects.keySet().stream()
                        .map(objects::getDictionaryObject)
                        .anyMatch(object -> object instanceof COSStream form
                                && "Form".equals(form.getNameAsString(COSName.SUBTYPE))
                                && !form.containsKey(COSName.RESOURCES));
    }

    private static Set<COSName> namesIn(PDPage page) throws IOException {
        Set<COSName> names = new HashSet<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        try {
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof COSName name) {
                    names.add(name);
                }
            }
        } finally {
            parser.close();
        }
        return names;
    }
}
