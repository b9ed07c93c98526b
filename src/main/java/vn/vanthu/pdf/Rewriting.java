package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Lays a document out anew, its streams carried over undecoded, without locks and without signatures' claims. */
final class Rewriting {
    private static final float OLDEST_TO_REWRITE = 1.7f;

    private Rewriting() {}

    /** @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE */
    static void save(PDDocument document, Path target) throws IOException {
        document.setAllSecurityToBeRemoved(true);
        withdrawSignatures(document);
        if (document.getVersion() > OLDEST_TO_REWRITE) {
            document.getDocument().setVersion(OLDEST_TO_REWRITE);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
        }
        NewFile.write(target, out -> document.save(out, CompressParameters.NO_COMPRESSION));
    }

    /** A signature does not survive a new layout; its picture stays, its claim must not. */
    private static void withdrawSignatures(PDDocument document) {
        for (PDSignatureField field : document.getSignatureFields()) {
            COSDictionary dictionary = field.getCOSObject();
            dictionary.removeItem(COSName.V);
        }
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            form.removeItem(COSName.SIG_FLAGS);
        }
    }
}
