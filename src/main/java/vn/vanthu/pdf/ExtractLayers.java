package vn.vanthu.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** Which layers of a document are switched off, so that nobody who marks a region sees them. */
final class ExtractLayers {
    private final PDOptionalContentProperties layers;

    ExtractLayers(PDDocument document) {
        PDOptionalContentProperties own = document.getDocumentCatalog().getOCProperties();
        layers = own == null ? new PDOptionalContentProperties() : own;
    }

    /** @param owner has an entry OC, or is a layer itself */
    boolean hides(COSDictionary owner) {
        COSDictionary layer = owner.getCOSDictionary(COSName.OC);
        return hides(PDPropertyList.create(layer == null ? owner : layer));
    }

    private boolean hides(PDPropertyList layer) {
        if (layer instanceof PDOptionalContentGroup group) {
            return !layers.isGroupEnabled(group);
        }
        return layer instanceof PDOptionalContentMembershipDictionary several && hides(several);
    }

    private boolean hides(PDOptionalContentMembershipDictionary several) {
        List<PDPropertyList> members = several.getOCGs();
        if (members.isEmpty()) {
            return false;
        }
        long off = members.stream().filter(this::hides).count();
        return switch (several.getVisibilityPolicy().getName()) {
            case "AllOn" -> off > 0;
            case "AnyOff" -> off == 0;
            case "AllOff" -> off < members.size();
            default -> off == members.size();
        };
    }
}
