package vn.vanthu.officefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook of Office Open XML, read as a stream: only its texts and styles are held in memory. */
final class XlsxSource implements SheetSource {
    private final OPCPackage files;
    private final XSSFReader reader;
    private final XlsxStyles styles;
    private final XlsxTexts texts;

    private XlsxSource(OPCPackage files, XSSFReader reader) throws IOException, OpenXML4JException {
        this.files = files;
        this.reader = reader;
        this.styles = XlsxStyles.read(reader, since1904(reader));
        this.texts = XlsxTexts.read(reader);
    }

    /** @return empty where the package holds no workbook: a letter, a presentation, any other .zip */
    static Optional<XlsxSource> open(Path file) throws IOException {
        OPCPackage files = null;
        try {
            files = OPCPackage.open(file.toFile(), PackageAccess.READ);
            if (!holdsWorkbook(files)) {
                return Optional.empty();
            }
            XlsxSource opened = new XlsxSource(files, new XSSFReader(files));
            files = null;
            return Optional.of(opened);
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        } finally {
            if (files != null) {
                files.revert();
            }
        }
    }

    private static boolean holdsWorkbook(OPCPackage files) throws OpenXML4JException {
        return files.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                                .size()
                        > 0
                && files.getParts().stream()
                        .anyMatch(part -> part.getContentType().contains("spreadsheetml")
                                || part.getContentType().contains("sheet.macroEnabled"));
    }

    private static boolean since1904(XSSFReader reader) throws IOException, OpenXML4JException {
        boolean[] found = new boolean[1];
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return found[0];
    }

    /** Reads XML with a parser that follows no reference to the outside. */
    static void parse(InputStream in, DefaultHandler handler) throws IOException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(in));
        } catch (SAXException e) {
            if (e.getCause() instanceof HeavyFileException heavy) {
                throw heavy;
            }
            throw new IOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator sheets = sheets();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return List.copyOf(names);
    }

    private XSSFReader.SheetIterator sheets() throws IOException {
        try {
            return reader.getSheetIterator();
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void each(String sheet, Consumer<SheetFile.Row> rows) throws IOException {
        Merges merges = new Merges();
        try (InputStream first = data(sheet)) {
            parse(first, new XlsxMerges(merges));
        }
        try (InputStream again = data(sheet)) {
            parse(again, new XlsxRows(styles, texts, merges, rows));
        }
    }

    private InputStream data(String sheet) throws IOException {
        XSSFReader.SheetIterator sheets = sheets();
        while (sheets.hasNext()) {
            InputStream data = sheets.next();
            if (sheets.getSheetName().equals(sheet)) {
                return data;
            }
            data.close();
        }
        throw new IOException("no sheet " + sheet);
    }

    @Override
    public void close() {
        files.revert();
    }
}
