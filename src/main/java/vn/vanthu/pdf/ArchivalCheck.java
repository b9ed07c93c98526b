package vn.vanthu.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
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
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

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
    private final List<ArchivalSurplus> surplus = new ArrayList<>();
    private final boolean cmykAllowed;

    private ArchivalCheck(boolean cmykAllowed) {
        this.cmykAllowed = cmykAllowed;
    }

    /** Empty where the document cannot be PDF/A; else what has to go for it. */
    static Optional<List<ArchivalSurplus>> of(PDDocument document) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.OCPROPERTIES)) {
            return Optional.empty();
        }
        ArchivalCheck check = new ArchivalCheck(colours(document) == 4);
        for (PDPage page : document.getPages()) {
            if (!check.pageIsFit(page)) {
                return Optional.empty();
            }
        }
        return colours(document) == 1 ? Optional.empty() : Optional.of(check.surplus);
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
        ArchivalSurplus.note(COSName.METADATA, page.getCOSObject(), surplus);
        if (page.getResources() != null && !resourcesAreFit(page.getResources().getCOSObject(), 0)) {
            return false;
        }
        for (COSDictionary annotation : Annotations.of(page)) {
            if (!annotationIsFit(annotation)) {
                return false;
            }
        }
        return cmykAllowed || !paintsCmyk(page);
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
                || uses("LZW", object.getDictionaryObject(COSName.FILTER))
                // Whether its channels are as 6.2.8.3 asks stands in the picture's own code.
                || uses("JPX", object.getDictionaryObject(COSName.FILTER))
                || COSBoolean.TRUE.equals(object.getDictionaryObject(INTERPOLATE))
                || !coloursAreFit(object.getDictionaryObject(COSName.COLORSPACE), 0)) {
            return false;
        }
        COSDictionary shading = object.getCOSDictionary(COSName.SHADING);
        if (shading != null && !coloursAreFit(shading.getDictionaryObject(COSName.COLORSPACE), 0)) {
            return false;
        }
        ArchivalSurplus.note(COSName.METADATA, object, surplus);
        boolean isForm = object instanceof COSStream && "Form".equals(object.getNameAsString(COSName.SUBTYPE));
        if (isForm && !cmykAllowed && paintsCmyk(new PDFormXObject((COSStream) object))) {
            return false;
        }
        COSDictionary resources = object.getCOSDictionary(COSName.RESOURCES);
        return resources == null || resourcesAreFit(resources, depth + 1);
    }

    private static boolean uses(String coding, COSBase filter) {
        if (filter instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (uses(coding, several.getObject(i))) {
                    return true;
                }
            }
        }
        return filter instanceof COSName name && name.getName().startsWith(coding);
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
        if ("Type3".equals(font.getNameAsString(COSName.SUBTYPE))) {
            COSDictionary resources = font.getCOSDictionary(COSName.RESOURCES);
            return resources == null || resourcesAreFit(resources, depth + 1);
        }
        return ArchivalFont.isFit(font, surplus);
    }

    private static boolean paintsCmyk(PDContentStream page) throws IOException {
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
                ? List.of()
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
