package vn.vanthu.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import vn.vanthu.ArrivedLetter;
import vn.vanthu.domain.document.DocumentFields;

/** What {@link IntakeBench} takes in: the same in every run. */
final class IntakeLetters {
    private static final List<String> WORDS = List.of(
            ("kế hoạch báo cáo kết quả thực hiện nhiệm vụ công tác xây dựng tổ chức cơ sở đảng viên chi bộ sinh hoạt"
                            + " chuyên đề học tập kiểm tra giám sát quý năm địa bàn xã phường thôn nhân dân phát triển"
                            + " kinh tế văn hóa xã hội quốc phòng an ninh đề nghị cấp ủy trực thuộc triển khai")
                    .split(" "));

    private IntakeLetters() {}

    /** A page of 1.3 MB without a letter that could be read. */
    static void scan(Random seed, Path target) throws IOException {
        BufferedImage picture = new BufferedImage(1_240, 1_754, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            seed.nextBytes(row);
            picture.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromImage(document, picture, 0.7f),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            document.save(target.toFile());
        }
    }

    static void letter(Random seed, int number, Path target) {
        List<String> body = new ArrayList<>();
        int paragraphs = 4 + seed.nextInt(12);
        for (int p = 0; p < paragraphs; p++) {
            StringBuilder text = new StringBuilder("Căn cứ Kế hoạch số " + (1 + seed.nextInt(200)) + "-KH/TU,");
            int words = 40 + seed.nextInt(80);
            for (int w = 0; w < words; w++) {
                text.append(' ').append(WORDS.get(seed.nextInt(WORDS.size())));
            }
            body.add(text.append('.').toString());
        }
        ArrivedLetter.write(target, fields(number), body);
    }

    static DocumentFields fields(int number) {
        return ArrivedLetter.fields(number + "-CV/TU", "Triển khai đợt " + number);
    }
}
