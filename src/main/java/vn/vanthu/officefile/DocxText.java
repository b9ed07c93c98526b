package vn.vanthu.officefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.vanthu.domain.document.PageTexts;

/** A document of Office Open XML, read as a stream. */
final class DocxText {
    private static final String HEADERS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    private static final String FOOTERS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
    private static final String NUMBERING =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";

    private DocxText() {}

    static PageTexts read(Path file) throws IOException {
        OPCPackage files = null;
        try {
            files = OPCPackage.open(file.toFile(), PackageAccess.READ);
            var cores = files.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            if (cores.isEmpty() || !cores.get(0).getContentType().contains("word")) {
                throw new IOException("no Word document inside");
            }
            PackagePart document = cores.get(0);
            WordPages pages = new WordPages();
            Map<String, String> bullets = bullets(document);
            related(document, HEADERS, pages, bullets);
            content(document, pages, bullets);
            related(document, FOOTERS, pages, bullets);
            return pages.done();
        } catch (OpenXML4JException broken) {
            throw new IOException(broken);
        } finally {
            if (files != null) {
                files.revert();
            }
        }
    }

    private static void related(PackagePart document, String kind, WordPages pages, Map<String, String> bullets)
            throws IOException, OpenXML4JException {
        for (var relation : document.getRelationshipsByType(kind)) {
            content(document.getRelatedPart(relation), pages, bullets);
        }
    }

    private static void content(PackagePart part, WordPages pages, Map<String, String> bullets) throws IOException {
        try (InputStream in = part.getInputStream()) {
            XlsxSource.parse(in, new DocxContent(pages, bullets));
        }
    }

    /** By the id of a list what stands before each of its entries: a dash for any bullet, nothing for numbers. */
    private static Map<String, String> bullets(PackagePart document) throws IOException, OpenXML4JException {
        Map<String, String> bullets = new HashMap<>();
        for (var relation : document.getRelationshipsByType(NUMBERING)) {
            try (InputStream in = document.getRelatedPart(relation).getInputStream()) {
                XlsxSource.parse(in, new Numbering(bullets));
            }
        }
        return bullets;
    }

    private static final class Numbering extends DefaultHandler {
        private final Map<String, String> bullets;
        private final Map<String, String> kinds = new HashMap<>();
        private String kind = "";
        private String list = "";

        Numbering(Map<String, String> bullets) {
            this.bullets = bullets;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "abstractNum" -> kind = DocxContent.value(attributes, "abstractNumId");
                case "numFmt" -> kinds.putIfAbsent(kind, DocxContent.value(attributes, "val"));
                case "num" -> list = DocxContent.value(attributes, "numId");
                case "abstractNumId" -> {
                    if (kinds.getOrDefault(DocxContent.value(attributes, "val"), "")
                            .equals("bullet")) {
                        bullets.put(list, "- ");
                    }
                }
                default -> {}
            }
        }
    }
}
