package vn.vanthu.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * An entry that PDF/A does not ask for and that is often wrong: lists of a font's letters (ISO 19005-2, 6.2.11.4.2), and
 * what others say of a page or a picture in words of their own (6.6.2.3.1).
 *
 * @param holder the object that has the entry, or holds the dictionary that has it
 */
record ArchivalSurplus(COSDictionary holder, COSDictionary dictionary, COSName entry) {
    /** Notes the entry where the object has it. */
    static void note(COSName entry, COSDictionary object, List<ArchivalSurplus> all) {
        if (object.containsKey(entry)) {
            all.add(new ArchivalSurplus(object, object, entry));
        }
    }

    void remove() {
        dictionary.removeItem(entry);
        dictionary.setNeedToBeUpdated(true);
        holder.setNeedToBeUpdated(true);
    }
}
