package vn.vanthu.ui.viewer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.vanthu.domain.document.PageTexts;

/** A scan without a text layer, and what recognition would have read of it. */
final class LongScan {
    private static final int DPI = 100;
    private static final double MM = DPI / 25.4;

    private LongScan() {}

    /** Pages that each say their number. */
    static Path write(Path target, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                PDImageXObject picture = CCITTFactory.createFromImage(document, picture(page));
                try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                    pen.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            document.save(target.toFile());
        }
        return target;
    }

    static PageTexts texts(int pages) {
        List<PageTexts.Page> texts = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            texts.add(new PageTexts.Page(210, 297, List.of(line(words(page), 40), line("phòng chống thiên tai", 60))));
        }
        return new PageTexts(texts);
    }

    static String words(int page) {
        return "Trang quét số " + page;
    }

    private static PageTexts.Line line(String words, double y) {
        List<PageTexts.Place> places = new ArrayList<>();
        double x = 30;
        for (String word : words.split(" ")) {
            places.add(new PageTexts.Place(x, 4.0 * word.length()));
            x += 4.0 * word.length() + 4;
        }
        return new PageTexts.Line(words, 30, y, x - 34, 8, 22, false, places);
    }

    private static BufferedImage picture(int page) {
        BufferedImage picture = new BufferedImage((int) (210 * MM), (int) (297 * MM), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, (int) (8 * MM)));
        for (PageTexts.Line line : texts(page).pages().get(page - 1).lines()) {
            String[] words = line.text().split(" ");
            for (int i = 0; i < words.length; i++) {
                pen.drawString(words[i], (float) (line.words().get(i).x() * MM), (float) ((line.y() + 7) * MM));
            }
        }
        pen.dispose();
        return picture;
    }
}
