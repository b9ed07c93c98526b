package vn.vanthu.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Whether a document can be called PDF/A-2b once it has metadata and output intent: looks for what cannot be cured
 * without changing its pages (ISO 19005-2, 6.2 and 6.3). Streams of pictures are not decoded.
 */
final class ArchivalCheck {
    private static final Set<String> ANNOTATIONS = Set.of(
            "Text",
            "Link",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Stamp",
            "Caret",
            "Ink",
            "Popup",
            "Widget",
            "PrinterMark",
            "TrapNet",
            "Watermark",
            "Redact");
    /** Invisible, hidden, no view, toggle no view. */
    private static final int UNSEEN = 1 | 2 | 32 | 256;

    private static final COSName INTERPOLATE = COSName.getPDFName("Interpolate");
    private static final COSName ALTERNATES = COSName.getPDFName("Alternates");
    private static final COSName OPI = COSName.getPDFName("OPI");
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final COSName TRANSFER = COSName.getPDFName("TR");
    private static final COSName TRANSFER_2 = COSName.getPDFName("TR2");
    private static final COSName SUBTYPE_2 = COSName.getPDFName("Subtype2");
    private static final COSName PRESENTATION_STEPS = COSName.getPDFName("PresSteps");
    private static final int DEEPEST = 30;

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean cmykAllowed;

    private ArchivalCheck(boolean cmykAllowed) {
        this.cmykAllowed = cmykAllowed;
    }

    static boolean canBeArchival(PDDocument document) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.OCPROPERTIES)) {
            return false;
        }
        ArchivalCheck check = new ArchivalCheck(colours(document) == 4);
        for (PDPage page : document.getPages()) {
            if (!check.pageIsFit(page)) {
                return false;
            }
        }
        return colours(document) != 1;
    }

    /** The output intent for PDF/A that the document has already. */
    static Optional<COSDictionary> archivalIntent(PDDocument document) {
        COSArray intents = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.OUTPUT_INTENTS);
        for (int i = 0; intents != null && i < intents.size(); i++) {
            if (intents.getObject(i) instanceof COSDictionary intent
                    && "GTS_PDFA1".equals(intent.getNameAsString(COSName.S))
                    && intent.getCOSStream(COSName.DEST_OUTPUT_PROFILE) != null) {
                return Optional.of(intent);
            }
        }
        return Optional.empty();
    }

    private static int colours(PDDocument document) {
        return archivalIntent(document)
                .map(intent -> intent.getCOSStream(COSName.DEST_OUTPUT_PROFILE).getInt(COSName.N, 3))
                .orElse(3);
    }

    private boolean pageIsFit(PDPage page) throws IOException {
        if (page.getCOSObject().containsKey(PRESENTATION_STEPS)) {
            return false;
        }
        if (page.getResources() != null && !resourcesAreFit(page.getResources().getCOSObject(), 0)) {
            return false;
        }
        for (COSDictionary annotation : Annotations.of(page)) {
            if (!annotationIsFit(annotation)) {
                return false;
            }
        }
        // A page without type is a picture; its content only places it.
        boolean hasType = page.getResources() != null
                && page.getResources().getCOSObject().getCOSDictionary(COSName.FONT) != null;
        return cmykAllowed || !hasType || !paintsCmyk(page);
    }

    private boolean annotationIsFit(COSDictionary annotation) throws IOException {
        String type = Annotations.type(annotation);
        int flags = annotation.getInt(COSName.F, 0);
        boolean curable = type.equals("Link") || type.equals("Widget") || type.equals("Popup");
        if (!ANNOTATIONS.contains(type) || (flags & UNSEEN) != 0 || (!curable && (flags & Annotations.PRINT) == 0)) {
            return false;
        }
        COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
        if (looks == null) {
            return type.equals("Link") || type.equals("Popup") || isEmpty(annotation.getCOSArray(COSName.RECT));
        }
        if (looks.size() != 1 || looks.getDictionaryObject(COSName.N) == null) {
            return false;
        }
        COSDictionary normal = looks.getCOSDictionary(COSName.N);
        if (normal instanceof COSStream) {
            return objectIsFit(normal, 0);
        }
        for (COSBase state : normal.getValues()) {
            if (resolved(state) instanceof COSDictionary look && !objectIsFit(look, 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(COSArray rectangle) {
        if (rectangle == null || rectangle.size() < 4) {
            return true;
        }
        float[] corners = rectangle.toFloatArray();
        return corners[0] == corners[2] && corners[1] == corners[3];
    }

    private boolean resourcesAreFit(COSDictionary resources, int depth) throws IOException {
        if (depth > DEEPEST) {
            return false;
        }
        if (!seen.add(resources)) {
            return true;
        }
        for (COSDictionary font : members(resources, COSName.FONT)) {
            if (seen.add(font) && !fontIsFit(font, depth)) {
                return false;
            }
        }
        for (COSName kind : new COSName[] {COSName.XOBJECT, COSName.PATTERN}) {
            for (COSDictionary object : members(resources, kind)) {
                if (seen.add(object) && !objectIsFit(object, depth)) {
                    return false;
                }
            }
        }
        for (COSDictionary state : members(resources, COSName.EXT_G_STATE)) {
            COSBase second = state.getDictionaryObject(TRANSFER_2);
            if (state.containsKey(TRANSFER) || (second != null && !second.equals(COSName.DEFAULT))) {
                return false;
            }
        }
        COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
        return spaces == null || spaces.getValues().stream().allMatch(space -> coloursAreFit(space, 0));
    }

    private boolean objectIsFit(COSDictionary object, int depth) throws IOException {
        if (object.containsKey(OPI)
                || object.containsKey(REF)
                || object.containsKey(SUBTYPE_2)
                || object.containsKey(ALTERNATES)
                || object.containsKey(COSName.PS)
                || "PS".equals(object.getNameAsString(COSName.SUBTYPE))
                || usesLzw(object.getDictionaryObject(COSName.FILTER))
                || COSBoolean.TRUE.equals(object.getDictionaryObject(INTERPOLATE))
                || !coloursAreFit(object.getDictionaryObject(COSName.COLORSPACE), 0)) {
            return false;
        }
        COSDictionary shading = object.getCOSDictionary(COSName.SHADING);
        if (shading != null && !coloursAreFit(shading.getDictionaryObject(COSName.COLORSPACE), 0)) {
            return false;
        }
        COSDictionary resources = object.getCOSDictionary(COSName.RESOURCES);
        return resources == null || resourcesAreFit(resources, depth + 1);
    }

    private static boolean usesLzw(COSBase filter) {
        if (filter instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (usesLzw(several.getObject(i))) {
                    return true;
                }
            }
        }
        return filter instanceof COSName name && name.getName().startsWith("LZW");
    }

    private boolean coloursAreFit(COSBase space, int depth) {
        COSBase real = resolved(space);
        if (real instanceof COSArray parts && depth < DEEPEST) {
            for (int i = 0; i < parts.size(); i++) {
                if (!coloursAreFit(parts.get(i), depth + 1)) {
                    return false;
                }
            }
        }
        return cmykAllowed || !(real instanceof COSName name) || !name.getName().equals("DeviceCMYK");
    }

    private boolean fontIsFit(COSDictionary font, int depth) throws IOException {
        String type = String.valueOf(font.getNameAsString(COSName.SUBTYPE));
        if (type.equals("Type3")) {
            COSDictionary resources = font.getCOSDictionary(COSName.RESOURCES);
            return resources == null || resourcesAreFit(resources, depth + 1);
        }
        if (type.equals("Type0")) {
            COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
            return parts != null
                    && parts.getObject(0) instanceof COSDictionary part
                    && isEmbedded(part)
                    && (!"CIDFontType2".equals(part.getNameAsString(COSName.SUBTYPE))
                            || part.containsKey(COSName.CID_TO_GID_MAP));
        }
        return isEmbedded(font) && (!type.equals("TrueType") || encodingIsFit(font));
    }

    /** Symbolic fonts carry their own encoding, the others a standard one (6.2.11.6). */
    private static boolean encodingIsFit(COSDictionary font) {
        boolean symbolic = (font.getCOSDictionary(COSName.FONT_DESC).getInt(COSName.FLAGS, 0) & 4) != 0;
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        if (symbolic) {
            return encoding == null;
        }
        COSBase base =
                encoding instanceof COSDictionary table ? table.getDictionaryObject(COSName.BASE_ENCODING) : encoding;
        return COSName.WIN_ANSI_ENCODING.equals(base) || COSName.MAC_ROMAN_ENCODING.equals(base);
    }

    private static boolean isEmbedded(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3));
    }

    private static boolean paintsCmyk(PDPage page) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(page);
        try {
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                boolean operator =
                        token instanceof Operator named && named.getName().equalsIgnoreCase("k");
                if (operator || COSName.DEVICECMYK.equals(token)) {
                    return true;
                }
            }
        } finally {
            parser.close();
        }
        return false;
    }

    private static Iterable<COSDictionary> members(COSDictionary resources, COSName kind) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null
                ? java.util.List.of()
                : all.getValues().stream()
                        .map(ArchivalCheck::resolved)
                        .filter(COSDictionary.class::isInstance)
                        .map(COSDictionary.class::cast)
                        .toList();
    }

    private static COSBase resolved(COSBase value) {
        return value instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : value;
    }
}
