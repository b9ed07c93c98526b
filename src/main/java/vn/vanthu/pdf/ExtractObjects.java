package vn.vanthu.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Carries fonts, colour spaces and whole pictures over into the file of an extract. They are copied for good, so that
 * nothing that the source's objects point to can come along: neither pages nor structure nor descriptions.
 */
final class ExtractObjects {
    private static final int DEEPEST = 60;
    private static final Set<String> LEFT_OUT = Set.of(
            "Parent",
            "P",
            "StructParent",
            "StructParents",
            "Metadata",
            "PieceInfo",
            "OC",
            "AF",
            "Alternates",
            "OPI",
            "LastModified");
    private static final Set<String> NEVER = Set.of("Page", "Pages", "Catalog", "Annot", "OCG", "OCMD", "Filespec");

    private final PDDocument target;
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

    ExtractObjects(PDDocument target) {
        this.target = target;
    }

    /** The same object in the target; one and the same for each call. */
    COSBase copy(COSBase original) throws IOException {
        return copy(original, 0);
    }

    private COSBase copy(COSBase original, int depth) throws IOException {
        COSBase plain = original instanceof COSObject reference ? reference.getObject() : original;
        if (plain == null) {
            return COSNull.NULL;
        }
        if (depth > DEEPEST) {
            throw new IOException("objects are nested too deep");
        }
        COSBase known = copies.get(plain);
        if (known != null) {
            return known;
        }
        if (plain instanceof COSArray array) {
            COSArray copied = new COSArray();
            copies.put(plain, copied);
            for (COSBase member : array) {
                copied.add(copy(member, depth + 1));
            }
            return copied;
        }
        return plain instanceof COSDictionary dictionary ? dictionary(dictionary, depth) : plain;
    }

    private COSBase dictionary(COSDictionary original, int depth) throws IOException {
        if (NEVER.contains(String.valueOf(original.getNameAsString(COSName.TYPE)))) {
            return COSNull.NULL;
        }
        COSDictionary copied =
                original instanceof COSStream ? target.getDocument().createCOSStream() : new COSDictionary();
        copies.put(original, copied);
        for (COSName key : original.keySet()) {
            if (!LEFT_OUT.contains(key.getName())) {
                copied.setItem(key, copy(original.getItem(key), depth + 1));
            }
        }
        if (original instanceof COSStream from && copied instanceof COSStream to) {
            try (InputStream in = from.createRawInputStream();
                    OutputStream out = to.createRawOutputStream()) {
                in.transferTo(out);
            }
        }
        return copied;
    }
}
