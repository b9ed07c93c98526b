package vn.vanthu.pdf;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Keeps a tagged source tagged: what is drawn on its pages becomes a paragraph at the end of its structure (ISO 32000-1,
 * 14.7.4). Where the source's own tree is broken it is marked as no part of it.
 */
final class BlockTags {
    private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName MARKED = COSName.getPDFName("Marked");
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName SECTION = COSName.getPDFName("Sect");
    private static final int DEEPEST = 30;

    private final COSDictionary catalog;

    BlockTags(PDDocument document) {
        this.catalog = document.getDocumentCatalog().getCOSObject();
    }

    /**
     * Opens and closes marked content.
     *
     * @param begin empty where the document is not tagged
     */
    record Marks(String begin, String end) {
        static final Marks NONE = new Marks("", "");
        static final Marks ARTIFACT = new Marks("/Artifact BMC\n", "EMC\n");
    }

    /** The marks around what is drawn next on {@code page}, which is entered in the structure. */
    Marks enter(PDPage page) {
        if (!isTagged()) {
            return Marks.NONE;
        }
        Optional<Integer> mark = paragraph(page);
        return mark.map(number -> new Marks("/P <</MCID " + number + ">> BDC\n", "EMC\n"))
                .orElse(Marks.ARTIFACT);
    }

    /** Whether the document says that it has a structure, and has one. */
    boolean isTagged() {
        COSDictionary info = catalog.getCOSDictionary(COSName.MARK_INFO);
        return catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT) != null
                && info != null
                && info.getBoolean(MARKED, false);
    }

    /** Gives a document that has none a structure with nothing in it. */
    void begin() {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        COSDictionary whole = element(COSName.getPDFName("Document"));
        whole.setItem(COSName.P, root);
        root.setItem(COSName.K, whole);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, new COSArray());
        root.setItem(COSName.PARENT_TREE, tree);
        COSDictionary info = new COSDictionary();
        info.setBoolean(MARKED, true);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        catalog.setItem(COSName.MARK_INFO, info);
    }

    /** Enters a paragraph behind all others; the number of its mark on the page, empty where the tree is broken. */
    Optional<Integer> paragraph(PDPage page) {
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary paragraph = element(COSName.P);
        Optional<Integer> mark = parentEntry(root, page, paragraph);
        mark.ifPresent(number -> {
            COSDictionary section = element(SECTION);
            COSDictionary parent = last(root);
            section.setItem(COSName.P, parent);
            paragraph.setItem(COSName.P, section);
            paragraph.setItem(COSName.PG, page.getCOSObject());
            paragraph.setItem(COSName.K, COSInteger.get(number));
            section.setItem(COSName.K, paragraph);
            append(parent, section);
        });
        return mark;
    }

    private static COSDictionary element(COSName type) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, type);
        return element;
    }

    /** The one element that holds all the others, else the root. */
    private static COSDictionary last(COSDictionary root) {
        COSBase kids = root.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several && several.size() == 1) {
            kids = several.getObject(0);
        }
        return kids instanceof COSDictionary only && only.containsKey(COSName.S) ? only : root;
    }

    private static void append(COSDictionary parent, COSDictionary kid) {
        COSArray kids = new COSArray();
        COSBase old = parent.getDictionaryObject(COSName.K);
        if (old instanceof COSArray several) {
            kids.addAll(several);
        } else if (old != null) {
            kids.add(parent.getItem(COSName.K));
        }
        kids.add(kid);
        parent.setItem(COSName.K, kids);
        parent.setNeedToBeUpdated(true);
    }

    /** Enters {@code paragraph} among the marked contents of the page; the number of its mark. */
    private static Optional<Integer> parentEntry(COSDictionary root, PDPage page, COSDictionary paragraph) {
        COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
        if (tree == null) {
            return Optional.empty();
        }
        int key = page.getCOSObject().getInt(COSName.STRUCT_PARENTS, -1);
        if (key >= 0) {
            return amend(tree, key, paragraph, 0);
        }
        int next = Math.max(root.getInt(NEXT_KEY, 0), largest(tree, 0) + 1);
        COSArray marks = new COSArray();
        marks.add(paragraph);
        enter(tree, next, marks);
        root.setInt(NEXT_KEY, next + 1);
        root.setNeedToBeUpdated(true);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, next);
        page.getCOSObject().setNeedToBeUpdated(true);
        return Optional.of(0);
    }

    private static Optional<Integer> amend(COSDictionary node, int key, COSDictionary paragraph, int depth) {
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key && numbers.getObject(i + 1) instanceof COSArray marks) {
                COSArray more = new COSArray();
                more.addAll(marks);
                more.add(paragraph);
                COSArray all = new COSArray();
                all.addAll(numbers);
                all.set(i + 1, more);
                node.setItem(COSName.NUMS, all);
                node.setNeedToBeUpdated(true);
                return Optional.of(marks.size());
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && depth < DEEPEST && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                Optional<Integer> found = amend(kid, key, paragraph, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static int largest(COSDictionary node, int depth) {
        int largest = -1;
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            largest = Math.max(largest, numbers.getInt(i));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && depth < DEEPEST && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                largest = Math.max(largest, largest(kid, depth + 1));
            }
        }
        return largest;
    }

    /** Adds a key that is larger than all. */
    private static void enter(COSDictionary tree, int key, COSArray marks) {
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        COSArray numbers = new COSArray();
        if (kids == null && tree.getCOSArray(COSName.NUMS) != null) {
            numbers.addAll(tree.getCOSArray(COSName.NUMS));
        }
        numbers.add(COSInteger.get(key));
        numbers.add(marks);
        if (kids == null) {
            tree.setItem(COSName.NUMS, numbers);
        } else {
            COSDictionary leaf = new COSDictionary();
            leaf.setItem(COSName.NUMS, numbers);
            leaf.setItem(COSName.LIMITS, new COSArray(List.of(COSInteger.get(key), COSInteger.get(key))));
            COSArray all = new COSArray();
            all.addAll(kids);
            all.add(leaf);
            tree.setItem(COSName.KIDS, all);
        }
        tree.setNeedToBeUpdated(true);
    }
}
