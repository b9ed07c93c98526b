package vn.vanthu.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Whether a font may stand in a PDF/A: embedded, with an encoding that says which letter is meant (6.2.11). */
final class ArchivalFont {
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final COSName CHAR_SET = COSName.getPDFName("CharSet");

    private ArchivalFont() {}

    /**
     * @param font of any kind but Type 3
     * @param all takes what has to go from it
     */
    static boolean isFit(COSDictionary font, List<ArchivalSurplus> all) {
        String type = String.valueOf(font.getNameAsString(COSName.SUBTYPE));
        if (type.equals("Type0")) {
            COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
            return parts != null
                    && parts.getObject(0) instanceof COSDictionary part
                    && isEmbedded(part)
                    && isNoted(part, all)
                    && (!"CIDFontType2".equals(part.getNameAsString(COSName.SUBTYPE))
                            || part.containsKey(COSName.CID_TO_GID_MAP));
        }
        return isEmbedded(font) && isNoted(font, all) && (!type.equals("TrueType") || encodingIsFit(font));
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

    /** Notes what of an embedded font's description has to go; true. */
    private static boolean isNoted(COSDictionary font, List<ArchivalSurplus> all) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        for (COSName entry : new COSName[] {CID_SET, CHAR_SET}) {
            if (descriptor.containsKey(entry)) {
                all.add(new ArchivalSurplus(font, descriptor, entry));
            }
        }
        for (COSName file : new COSName[] {COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3}) {
            COSDictionary program = descriptor.getCOSDictionary(file);
            if (program != null) {
                ArchivalSurplus.note(COSName.METADATA, program, all);
            }
        }
        return true;
    }
}
