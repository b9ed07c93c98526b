package vn.vanthu.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;

/** Documents of the trade with invented content, in every state in which they come. */
final class Fixtures {
    private static final String SENTENCE =
            "Ban Thường vụ yêu cầu các chi bộ trực thuộc triển khai thực hiện nghiêm túc.";

    private Fixtures() {}

    /** What is done to a document before it is saved. */
    @FunctionalInterface
    interface Change {
        void in(PDDocument document) throws IOException;
    }

    /** A letter of {@code pages} pages with a letterhead; the last page has {@code lastLines} lines of text. */
    static Path letter(Path file, int pages, int lastLines, Change... changes) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream regular = Fixtures.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
                InputStream heavy = Fixtures.class.getResourceAsStream("/liberation/LiberationSerif-Bold.ttf")) {
            PDFont text = PDType0Font.load(document, regular, true);
            PDFont bold = PDType0Font.load(document, heavy, true);
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    if (i == 1) {
                        write(out, bold, 14, 32, 30, "ĐẢNG ỦY PHƯỜNG AN THỊNH");
                        write(out, bold, 14, 112, 30, "ĐẢNG CỘNG SẢN VIỆT NAM");
                    }
                    for (int line = 0; line < (i == pages ? lastLines : 36); line++) {
                        write(
                                out,
                                text,
                                14,
                                30,
                                40 + 6.5 * line,
                                "Trang " + i + ", dòng " + line + ": " + SENTENCE.substring(0, 50));
                    }
                }
                bookmark(outline, page, "Trang thứ " + i);
            }
            for (Change change : changes) {
                change.in(document);
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A letter without page rotation whose content is turned so that a viewer shows it upright. */
    static Path rotated(Path file, int degrees) throws IOException {
        return letter(file, 1, 12, document -> {
            PDPage page = document.getPage(0);
            boolean lying = degrees % 180 != 0;
            PDRectangle paper = lying ? new PDRectangle(842, 595) : PDRectangle.A4;
            page.setMediaBox(paper);
            page.setCropBox(paper);
            page.setRotation(degrees);
            Matrix turn = SeenPage.of(page).toPage();
            try (PDPageContentStream before =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.PREPEND, false)) {
                before.transform(turn);
            }
        });
    }

    static void standardFont(PDDocument document) throws IOException {
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            write(out, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12, 30, 25, "Not embedded");
        }
    }

    /** All pages name their pictures in one dictionary, as many programs write it. */
    static void shareResources(PDDocument document) throws IOException {
        PDResources shared = new PDResources();
        int i = 0;
        for (PDPage page : document.getPages()) {
            COSName name = COSName.getPDFName("Picture" + i++);
            shared.put(
                    name,
                    page.getResources()
                            .getXObject(page.getResources()
                                    .getXObjectNames()
                                    .iterator()
                                    .next()));
            page.setResources(shared);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage((PDImageXObject) shared.getXObject(name), 0, 0, 595, 842);
            }
        }
    }

    static void script(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('xin chao')"));
    }

    static void links(PDDocument document) throws IOException {
        PDAnnotationLink inside = new PDAnnotationLink();
        PDActionGoTo go = new PDActionGoTo();
        PDPageFitDestination place = new PDPageFitDestination();
        place.setPage(document.getPage(document.getNumberOfPages() - 1));
        go.setDestination(place);
        inside.setAction(go);
        PDAnnotationLink outside = new PDAnnotationLink();
        PDActionURI address = new PDActionURI();
        address.setURI("https://example.org/van-ban");
        outside.setAction(address);
        for (PDAnnotationLink link : List.of(inside, outside)) {
            link.setRectangle(new PDRectangle(100, 600, 100, 20));
        }
        document.getPage(0).setAnnotations(new ArrayList<>(List.of(inside, outside)));
    }

    /** A signature field that holds something that looks like a signature. */
    static void signature(PDDocument document) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName("ChuKy");
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.getCOSObject().setItem(COSName.CONTENTS, new COSString(new byte[] {0x30, 0x03, 0x02, 0x01, 0x01}));
        COSArray range = new COSArray();
        for (int number : new int[] {0, 10, 20, 30}) {
            range.add(COSInteger.get(number));
        }
        signature.getCOSObject().setItem(COSName.BYTERANGE, range);
        field.setValue(signature);
        field.getWidgets().get(0).setRectangle(new PDRectangle(0, 0, 0, 0));
        field.getWidgets().get(0).setPage(document.getPage(0));
        form.getFields().add(field);
        form.setFields(new ArrayList<>(List.of(field)));
        document.getPage(0)
                .setAnnotations(new ArrayList<>(List.of(field.getWidgets().get(0))));
    }

    static Change locked(String owner, String user) {
        return document -> {
            AccessPermission permission = new AccessPermission();
            permission.setCanModify(false);
            permission.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        };
    }

    /** A scan: noise, yellowish paper, a black border, turned by half a degree. */
    static Path scan(Path file, int pages, int lines, Change... changes) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.drawImage(
                            JPEGFactory.createFromImage(document, paper(lines), 0.7f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            for (Change change : changes) {
                change.in(document);
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** The last {@code bytes} of a file changed, so that its cross-reference table cannot be found where it should be. */
    static Path withWrongStartxref(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("startxref");
        Files.writeString(file, text.substring(0, at) + "startxref\n7\n%%EOF\n", StandardCharsets.ISO_8859_1);
        return file;
    }

    static Path half(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));
        return file;
    }

    private static BufferedImage paper(int lines) {
        int dots = 150;
        BufferedImage image = new BufferedImage((int) (8.27 * dots), (int) (11.69 * dots), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(244, 240, 228));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        Random dirt = new Random(7);
        g.setColor(Color.DARK_GRAY);
        for (int i = 0; i < 60; i++) {
            g.fillRect(dirt.nextInt(image.getWidth()), dirt.nextInt(image.getHeight()), 2, 2);
        }
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, 12, image.getHeight());
        g.fillRect(0, image.getHeight() - 14, image.getWidth(), 14);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.rotate(Math.toRadians(0.5));
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 29));
        for (int i = 0; i < lines; i++) {
            g.drawString(SENTENCE, 180, 250 + i * 40);
        }
        g.dispose();
        return image;
    }

    private static void bookmark(PDDocumentOutline outline, PDPage page, String title) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page);
        outline.addLast(item);
    }

    static void write(PDPageContentStream out, PDFont font, float size, double x, double y, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset((float) SeenPage.pt(x), (float) (842 - SeenPage.pt(y)));
        out.showText(words);
        out.endText();
    }
}
