package vn.vanthu.officefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share, each with the font of its longest run where it has one of its own. */
final class XlsxTexts {
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, String> fonts = new HashMap<>();

    private XlsxTexts() {}

    static XlsxTexts read(XSSFReader reader) throws IOException, OpenXML4JException {
        XlsxTexts texts = new XlsxTexts();
        try (InputStream data = reader.getSharedStringsData()) {
            if (data != null) {
                XlsxSource.parse(data, texts.new Items());
            }
        }
        return texts;
    }

    /** The text at {@code index}; empty where there is none. */
    String text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** Its own font, or {@code usual}. */
    String font(int index, String usual) {
        return fonts.getOrDefault(index, usual);
    }

    /** Reads {@code <si>} elements. */
    private final class Items extends DefaultHandler {
        /** Some 100,000 rows of a register with all its words. */
        private static final long MOST_LETTERS = 80_000_000;

        private final RichText item = new RichText();
        private long letters;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            item.start(name, attributes);
        }

        @Override
        public void characters(char[] signs, int from, int length) throws SAXException {
            if (item.add(signs, from, length)) {
                letters += length;
            }
            if (letters > MOST_LETTERS) {
                throw new SAXException(new HeavyFileException("texts"));
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            item.end(name);
            if (name.equals("si")) {
                if (!item.font().isEmpty()) {
                    fonts.put(texts.size(), item.font());
                }
                texts.add(item.take());
            }
        }
    }
}
