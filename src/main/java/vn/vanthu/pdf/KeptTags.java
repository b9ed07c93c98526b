package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * The structure of the pages that stay, so that an extract of a tagged document is tagged. An element stays where some
 * of its contents do; of one that loses some, the words that stand for the whole go with them.
 */
final class KeptTags {
    private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");
    private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");
    private static final COSName OBJECT = COSName.getPDFName("Obj");
    private static final COSName ID_TREE = COSName.getPDFName("IDTree");

    /** What may quote a text, or hold a file, beyond the contents of the element. */
    private static final List<COSName> OF_THE_WHOLE =
            List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E, COSName.T, COSName.A, COSName.getPDFName("ID"));

    private static final List<COSName> ELSEWHERE = List.of(COSName.AF, COSName.getPDFName("Ref"));
    private static final int DEEPEST = 200;

    private final Set<COSDictionary> pages;
    private final Set<COSDictionary> annotations;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> elements = Collections.newSetFromMap(new IdentityHashMap<>());

    private KeptTags(Set<COSDictionary> pages, Set<COSDictionary> annotations) {
        this.pages = pages;
        this.annotations = annotations;
    }

    /** False where nothing of the structure, or none, stays: then the catalog has no structure. */
    static boolean keep(COSDictionary catalog, Set<COSDictionary> pages, Set<COSDictionary> annotations) {
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        KeptTags tags = new KeptTags(pages, annotations);
        boolean isTagged = root != null
                && root.getCOSDictionary(COSName.PARENT_TREE) != null
                && tags.prune(root, Optional.empty(), 0);
        if (isTagged) {
            tags.pruneParents(root);
            root.removeItem(ID_TREE);
            ELSEWHERE.forEach(root::removeItem);
        } else {
            catalog.removeItem(COSName.STRUCT_TREE_ROOT);
            catalog.removeItem(COSName.MARK_INFO);
        }
        return isTagged;
    }

    /**
     * Takes the children away that do not stay.
     *
     * @param page of marks that name none; empty where it goes
     */
    private boolean prune(COSDictionary parent, Optional<COSDictionary> page, int depth) {
        COSBase kids = parent.getItem(COSName.K);
        COSArray all = new COSArray();
        if (resolved(kids) instanceof COSArray several) {
            all.addAll(several);
        } else if (kids != null) {
            all.add(kids);
        }
        COSArray stay = new COSArray();
        for (int i = 0; i < all.size(); i++) {
            if (stays(all.getObject(i), page, depth + 1)) {
                stay.add(all.get(i));
            }
        }
        if (stay.size() < all.size()) {
            OF_THE_WHOLE.forEach(parent::removeItem);
        }
        parent.setItem(COSName.K, stay);
        return stay.size() > 0;
    }

    private boolean stays(COSBase kid, Optional<COSDictionary> page, int depth) {
        if (kid instanceof COSInteger) {
            return page.isPresent();
        }
        if (!(kid instanceof COSDictionary one) || depth > DEEPEST || !seen.add(one)) {
            return false;
        }
        COSName type = one.getCOSName(COSName.TYPE);
        if (MARKED_CONTENT.equals(type)) {
            return one.containsKey(COSName.PG) ? kept(one).isPresent() : page.isPresent();
        }
        if (OBJECT_REFERENCE.equals(type)) {
            return annotations.contains(one.getCOSDictionary(OBJECT));
        }
        Optional<COSDictionary> own = kept(one);
        if (own.isEmpty()) {
            one.removeItem(COSName.PG);
        }
        ELSEWHERE.forEach(one::removeItem);
        boolean stays = prune(one, own, depth);
        if (stays) {
            elements.add(one);
        }
        return stays;
    }

    private Optional<COSDictionary> kept(COSDictionary holder) {
        return Optional.ofNullable(holder.getCOSDictionary(COSName.PG)).filter(pages::contains);
    }

    /** Which element a mark of a page belongs to; the places of marks that went stay empty. */
    private void pruneParents(COSDictionary root) {
        SortedMap<Integer, COSBase> stay = new TreeMap<>();
        gather(root.getCOSDictionary(COSName.PARENT_TREE), stay, 0);
        COSArray numbers = new COSArray();
        stay.forEach((key, value) -> {
            numbers.add(COSInteger.get(key));
            numbers.add(value);
        });
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
    }

    private void gather(COSDictionary node, SortedMap<Integer, COSBase> stay, int depth) {
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            COSBase value = numbers.getObject(i + 1);
            if (value instanceof COSArray marks) {
                List<COSBase> borne = new ArrayList<>();
                for (int mark = 0; mark < marks.size(); mark++) {
                    borne.add(elements.contains(marks.getObject(mark)) ? marks.get(mark) : null);
                }
                if (borne.stream().anyMatch(element -> element != null)) {
                    COSArray all = new COSArray();
                    borne.forEach(all::add);
                    stay.put(numbers.getInt(i), all);
                }
            } else if (elements.contains(value)) {
                stay.put(numbers.getInt(i), numbers.get(i + 1));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && depth < DEEPEST && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                gather(kid, stay, depth + 1);
            }
        }
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject indirect ? indirect.getObject() : base;
    }
}
