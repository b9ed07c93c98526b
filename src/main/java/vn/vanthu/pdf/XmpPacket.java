package vn.vanthu.pdf;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a PDF says of itself, as XMP (ISO 16684-1). Written as a stream: to build it as a tree and to transform that took
 * an eighth of a command, for the Java runtime's transformer asks for every character set there is.
 */
final class XmpPacket {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String BASIC = "http://ns.adobe.com/xap/1.0/";
    private static final String ADOBE_PDF = "http://ns.adobe.com/pdf/1.3/";
    private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmpPacket() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * What is said.
     *
     * @param author empty for none
     * @param subject empty for none
     * @param tool that wrote it
     * @param claim whether it calls itself PDF/A-2b
     */
    record About(String title, String author, String subject, String tool, OffsetDateTime written, boolean claim) {}

    static byte[] of(About about) {
        try {
            XmpPacket packet = new XmpPacket();
            packet.write(about);
            return packet.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("nothing but memory is written to", impossible);
        }
    }

    private void write(About about) throws XMLStreamException {
        xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        begin("dc", DUBLIN_CORE);
        list("title", "Alt", about.title());
        if (!about.author().isEmpty()) {
            list("creator", "Seq", about.author());
            list("description", "Alt", about.subject());
        }
        xml.writeEndElement();
        begin("xmp", BASIC);
        value("xmp", "CreatorTool", about.tool());
        for (String time : new String[] {"CreateDate", "ModifyDate", "MetadataDate"}) {
            value("xmp", time, TIME.format(about.written()));
        }
        xml.writeEndElement();
        begin("pdf", ADOBE_PDF);
        value("pdf", "Producer", about.tool());
        xml.writeEndElement();
        if (about.claim()) {
            begin("pdfaid", PDFA);
            value("pdfaid", "part", "2");
            value("pdfaid", "conformance", "B");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeProcessingInstruction("xpacket", "end=\"w\"");
        xml.flush();
    }

    private void begin(String prefix, String schema) throws XMLStreamException {
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace(prefix, schema);
        xml.setPrefix(prefix, schema);
        xml.writeAttribute("rdf", RDF, "about", "");
    }

    private void value(String prefix, String name, String value) throws XMLStreamException {
        xml.writeStartElement(prefix, name, xml.getNamespaceContext().getNamespaceURI(prefix));
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /** One entry; those of alternatives are in the language for all that have none. */
    private void list(String name, String kind, String value) throws XMLStreamException {
        xml.writeStartElement("dc", name, DUBLIN_CORE);
        xml.writeStartElement("rdf", kind, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        if (kind.equals("Alt")) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
