package vn.vanthu.officefile;

import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the joined cells of a sheet, which the format names only behind all rows. */
final class XlsxMerges extends DefaultHandler {
    private final Merges merges;

    XlsxMerges(Merges merges) {
        this.merges = merges;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("mergeCell") && attributes.getValue("ref") != null) {
            CellRangeAddress area = CellRangeAddress.valueOf(attributes.getValue("ref"));
            try {
                merges.add(area.getFirstRow(), area.getLastRow(), area.getFirstColumn());
            } catch (HeavyFileException e) {
                throw new SAXException(e);
            }
        }
    }
}
