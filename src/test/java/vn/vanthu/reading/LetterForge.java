package vn.vanthu.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/**
 * Makes labelled documents: written by chance, typeset as DOCX, turned into PDF and DOC by LibreOffice, printed and
 * scanned by a noise of its own. Run {@code main} with a folder, a count and {@code seen} or {@code unseen}; then
 * {@link ReadingEvaluation} with that folder.
 */
final class LetterForge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TWIPS = 567;

    private LetterForge() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        boolean unseen = arguments[2].equals("unseen");
        for (String kind : List.of("docx", "pdf", "doc", "scan")) {
            Files.createDirectories(folder.resolve(kind));
        }
        for (int i = 0; i < count; i++) {
            WrittenLetter letter = WrittenLetter.write(i + (unseen ? 6000 : 0), unseen);
            String name = "%s-%02d".formatted(arguments[2], i);
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(name + ".json").toFile(), label(name, letter));
            write(folder.resolve("docx").resolve(name + ".docx"), letter, new Random(i));
        }
        office(folder, "pdf");
        office(folder, "doc");
        for (int i = 0; i < count; i++) {
            String name = "%s-%02d.pdf".formatted(arguments[2], i);
            scan(folder.resolve("pdf").resolve(name), folder.resolve("scan").resolve(name), new Random(i));
        }
    }

    static ObjectNode label(String name, WrittenLetter letter) {
        ObjectNode label = JSON.createObjectNode().put("file", name);
        label.put("number", orNull(letter.number)).putNull("year").put("symbol", letter.symbol);
        String code = letter.number + (letter.party ? "-" : "/") + letter.symbol;
        label.put("number_symbol", letter.number.isEmpty() ? null : code);
        label.put("type", letter.type);
        label.put("type_as_printed", letter.isLetter() ? null : letter.type);
        label.put("place", letter.place).put("date", orNull(letter.date));
        label.put("date_partial", letter.date.isEmpty() ? partial(letter.dateLine) : null);
        label.put("issuer", letter.issuer).put("issuer_parent", orNull(letter.parent));
        label.put("subject", letter.subject).put("urgency", orNull(letter.mark)).putNull("secrecy");
        letter.addressees.forEach(label.putArray("addressees")::add);
        ArrayNode recipients = label.putArray("recipients");
        for (String line : letter.recipients) {
            String[] parts = line.split("\t");
            recipients.addObject().put("text", parts[0]).put("purpose", parts.length > 1 ? parts[1] : null);
        }
        letter.authority.forEach(label.withArray("authority")::add);
        label.put("signer_position", letter.title).put("signer", letter.signer);
        ArrayNode citations = label.putArray("citations");
        for (String cited : letter.citations) {
            String[] parts = cited.split("\t");
            citations.addObject().put("ref", parts[0]).put("date", parts[1]);
        }
        label.put("due_date", orNull(letter.due));
        label.putNull("copy");
        return label;
    }

    private static String partial(String dateLine) {
        String month = dateLine.replaceAll(".*tháng (\\d+) .*", "$1");
        return dateLine.replaceAll(".*năm ", "") + "-" + (month.length() < 2 ? "0" + month : month);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A4 with a two-column table for the head and one for the foot. */
    static void write(Path file, WrittenLetter letter, Random random) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            CTSectPr section = document.getDocument().getBody().addNewSectPr();
            section.addNewPgSz().setW(BigInteger.valueOf(11906));
            section.getPgSz().setH(BigInteger.valueOf(16838));
            section.addNewPgMar().setLeft(BigInteger.valueOf(1701));
            section.getPgMar().setRight(BigInteger.valueOf(851));
            section.getPgMar().setTop(BigInteger.valueOf(1134));
            section.getPgMar().setBottom(BigInteger.valueOf(1134));
            head(document, letter, random);
            body(document, letter);
            foot(document, letter, random);
            document.write(out);
        }
    }

    private static void head(XWPFDocument document, WrittenLetter letter, Random random) {
        double left = 7 + random.nextDouble();
        XWPFTableCell[] cells = columns(document, left, 16.5 - left);
        if (!letter.parent.isEmpty()) {
            line(cells[0], letter.parent, 13, false, ParagraphAlignment.CENTER);
        }
        line(cells[0], letter.issuer, 13, true, ParagraphAlignment.CENTER);
        if (letter.party) {
            line(cells[0], "*", 14, false, ParagraphAlignment.CENTER);
        }
        String so = letter.colonBehindNumber ? "Số: " : "Số ";
        String code = (letter.number.isEmpty() ? "      " : letter.number) + (letter.party ? "-" : "/") + letter.symbol;
        line(cells[0], so + code, 14, false, ParagraphAlignment.CENTER);
        if (letter.isLetter()) {
            line(cells[0], letter.subject, 12, false, ParagraphAlignment.CENTER);
        }
        if (letter.party) {
            line(cells[1], "ĐẢNG CỘNG SẢN VIỆT NAM", 14, true, ParagraphAlignment.CENTER);
        } else {
            line(cells[1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, ParagraphAlignment.CENTER);
            line(cells[1], "Độc lập - Tự do - Hạnh phúc", 13, true, ParagraphAlignment.CENTER);
        }
        line(cells[1], "", 13, false, ParagraphAlignment.CENTER);
        line(cells[1], letter.dateLine, 14, false, ParagraphAlignment.CENTER);
        if (!letter.mark.isEmpty()) {
            line(cells[1], letter.mark, 14, true, ParagraphAlignment.CENTER);
        }
    }

    private static void body(XWPFDocument document, WrittenLetter letter) {
        paragraph(document, "", 14, false, ParagraphAlignment.LEFT);
        if (!letter.isLetter()) {
            paragraph(document, letter.type.toUpperCase(java.util.Locale.ROOT), 15, true, ParagraphAlignment.CENTER);
            paragraph(document, letter.subject, 14, true, ParagraphAlignment.CENTER);
            if (letter.party) {
                paragraph(document, "-----", 14, false, ParagraphAlignment.CENTER);
            }
        }
        if (letter.addressees.size() == 1) {
            paragraph(document, "Kính gửi: " + letter.addressees.get(0) + ".", 14, false, ParagraphAlignment.CENTER);
        } else if (!letter.addressees.isEmpty()) {
            paragraph(document, "Kính gửi:", 14, false, ParagraphAlignment.CENTER);
            for (String addressee : letter.addressees) {
                XWPFParagraph line = paragraph(document, "- " + addressee + ";", 14, false, ParagraphAlignment.LEFT);
                line.setIndentationLeft(3000);
            }
        }
        paragraph(document, "", 14, false, ParagraphAlignment.LEFT);
        for (String text : letter.body) {
            XWPFParagraph line = paragraph(document, text, 14, false, ParagraphAlignment.BOTH);
            line.setIndentationFirstLine(TWIPS);
            line.setSpacingAfter(120);
        }
    }

    private static void foot(XWPFDocument document, WrittenLetter letter, Random random) {
        paragraph(document, "", 14, false, ParagraphAlignment.LEFT);
        XWPFTableCell[] cells = columns(document, 8, 8.5);
        line(cells[0], "Nơi nhận:", 14, false, ParagraphAlignment.LEFT);
        String separator = random.nextBoolean() ? "," : ";";
        for (int i = 0; i < letter.recipients.size(); i++) {
            String[] parts = letter.recipients.get(i).split("\t");
            boolean last = i == letter.recipients.size() - 1;
            String purpose = parts.length < 2 ? "" : letter.brace ? "  } " + parts[1] : " (" + parts[1] + ")";
            line(cells[0], "- " + parts[0] + purpose + (last ? "." : separator), 12, false, ParagraphAlignment.LEFT);
        }
        letter.authority.forEach(line -> line(cells[1], line, 14, true, ParagraphAlignment.CENTER));
        line(cells[1], letter.title, 14, letter.authority.isEmpty(), ParagraphAlignment.CENTER);
        for (int i = 0; i < 4; i++) {
            line(cells[1], i == 2 && letter.signed ? "(Đã ký)" : "", 14, false, ParagraphAlignment.CENTER);
        }
        line(cells[1], letter.signer, 14, true, ParagraphAlignment.CENTER);
    }

    private static XWPFTableCell[] columns(XWPFDocument document, double left, double right) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(left * TWIPS)));
        grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(right * TWIPS)));
        XWPFTableCell[] cells = {table.getRow(0).getCell(0), table.getRow(0).getCell(1)};
        cells[0].setWidth(String.valueOf(Math.round(left * TWIPS)));
        cells[1].setWidth(String.valueOf(Math.round(right * TWIPS)));
        return cells;
    }

    private static XWPFParagraph line(
            XWPFTableCell cell, String text, int size, boolean bold, ParagraphAlignment alignment) {
        boolean first = cell.getParagraphs().size() == 1
                && cell.getParagraphs().get(0).getRuns().isEmpty();
        XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        return fill(paragraph, text, size, bold, alignment);
    }

    private static XWPFParagraph paragraph(
            XWPFDocument document, String text, int size, boolean bold, ParagraphAlignment alignment) {
        return fill(document.createParagraph(), text, size, bold, alignment);
    }

    private static XWPFParagraph fill(
            XWPFParagraph paragraph, String text, int size, boolean bold, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(size);
        run.setFontFamily("Times New Roman");
        return paragraph;
    }

    private static void office(Path folder, String kind) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("soffice", "--headless", "--convert-to", kind, "--outdir"));
        command.add(folder.resolve(kind).toString());
        try (var files = Files.list(folder.resolve("docx"))) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Grey, 200 dpi, askew by up to a degree, blurred, specked, with the ring of a seal, as JPEG; no text layer. */
    static void scan(Path pdf, Path scanned, Random random) throws IOException {
        try (PDDocument printed = Loader.loadPDF(pdf.toFile());
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                BufferedImage sheet = noisy(
                        renderer.renderImageWithDPI(i, 200, ImageType.RGB),
                        random,
                        i == printed.getNumberOfPages() - 1);
                PDPage page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(scan, page)) {
                    pen.drawImage(
                            JPEGFactory.createFromImage(scan, sheet, 0.6f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            scan.save(scanned.toFile());
        }
    }

    private static BufferedImage noisy(BufferedImage print, Random random, boolean sealed) {
        int width = print.getWidth();
        int height = print.getHeight();
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(248, 248, 248));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double askew = Math.toRadians(random.nextDouble() * 2 - 1);
        pen.drawImage(print, AffineTransform.getRotateInstance(askew, width / 2.0, height / 2.0), null);
        if (sealed) {
            pen.setColor(new Color(150, 150, 150));
            pen.setStroke(new BasicStroke(4));
            pen.drawOval((int) (width * 0.52), (int) (height * 0.62), 280, 280);
        }
        pen.setColor(Color.DARK_GRAY);
        for (int i = 0; i < 150; i++) {
            pen.fillRect(random.nextInt(width), random.nextInt(height), 1 + random.nextInt(2), 1 + random.nextInt(2));
        }
        pen.dispose();
        float[] soft = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        BufferedImage blurred = new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(sheet, null);
        byte[] pixels = ((java.awt.image.DataBufferByte) blurred.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int value = (pixels[i] & 0xFF) + (int) (random.nextGaussian() * 9);
            pixels[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return blurred;
    }
}
