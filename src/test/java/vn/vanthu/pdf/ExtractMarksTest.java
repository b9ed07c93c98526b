package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Failure;

class ExtractMarksTest {
    private static final String LONG = "Ban Thường vụ yêu cầu các chi bộ trực thuộc phân công đảng viên phụ trách từng"
            + " cụm dân cư, kiểm tra kho vật tư, phương tiện và báo cáo kết quả về Văn phòng trước ngày 15 tháng 3.";

    @TempDir
    private Path folder;

    private Path letter;
    private List<PageTexts.Line> lines = List.of();

    @BeforeEach
    void typeset() {
        letter = folder.resolve("letter.pdf");
        List<String> body = List.of("Mở đầu: " + LONG, "## 1. Đầu mục", "Thứ hai: " + LONG, "Thứ ba: " + LONG);
        new LetterTypesetter()
                .typeset(new Letter(Letter.Form.PARTY, ",", TestArchive.fields("12-CV/HU", "Dân vận"), body), letter);
        try (PdfFile file = PdfFile.open(letter)) {
            lines = file.texts().pages().get(0).lines();
        }
    }

    @Test
    void growsAndShrinksToWholeLines() {
        PageTexts.Line first = line("Thứ hai:");
        PageTexts.Line next = lines.get(lines.indexOf(first) + 1);
        Region marked = new Region(1, 80, first.y() + 1.5, 20, next.y() - first.y() + 2);

        Region snapped = ExtractMarks.snap(letter, "", marked);

        assertThat(snapped.left()).isLessThan(34);
        assertThat(snapped.right()).isCloseTo(195, within(1.0));
        assertThat(text(snapped))
                .startsWith("Thứ hai:")
                .contains(next.text())
                .doesNotContain("Đầu mục", lines.get(lines.indexOf(next) + 1).text(), "Thứ ba");
    }

    @Test
    void leavesWhatMarksNoLine() {
        Region blank = new Region(1, 40, 285, 100, 5);

        assertThat(ExtractMarks.snap(letter, "", blank)).isEqualTo(blank);
    }

    @Test
    void offersParagraphs() {
        List<String> offered =
                ExtractMarks.paragraphs(letter, "", 1).stream().map(this::text).toList();

        assertThat(offered)
                .anySatisfy(words -> assertThat(words).startsWith("Mở đầu:").endsWith("tháng 3."));
        assertThat(offered).anySatisfy(words -> assertThat(words).isEqualTo("1. Đầu mục"));
        assertThat(offered)
                .anySatisfy(words -> assertThat(words).startsWith("Thứ hai:").endsWith("tháng 3."));
        assertThat(offered)
                .anySatisfy(words -> assertThat(words).startsWith("Thứ ba:").endsWith("tháng 3."));
    }

    @Test
    void findsTheRowsOfAScan() throws IOException {
        Path scan = folder.resolve("scan.pdf");
        try (PdfDocument source = new PdfDocument(letter);
                PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(source.document().getPage(0).getMediaBox());
            document.addPage(page);
            var picture = new PageRenderer(source.document(), "letter").draw(1, 200, ImageType.GRAY);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(
                        LosslessFactory.createFromImage(document, picture),
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            document.save(scan.toFile());
        }
        PageTexts.Line heading = line("1. Đầu mục");

        Region snapped = ExtractMarks.snap(scan, "", new Region(1, 60, heading.y() + 1, 10, heading.height() - 1.5));

        assertThat(text(snapped)).isEqualTo("1. Đầu mục");
        assertThat(ExtractMarks.paragraphs(scan, "", 1))
                .anySatisfy(region ->
                        assertThat(text(region)).startsWith("Thứ hai:").endsWith("tháng 3."));
    }

    @Test
    void knowsItsPages() {
        Failure refused = catchThrowableOfType(Failure.class, () -> ExtractMarks.paragraphs(letter, "", 2));

        assertThat(refused.kind()).isEqualTo(Failure.Kind.NO_SUCH_PAGES);
    }

    /** What an extract of the letter would hold there. */
    private String text(Region region) {
        return lines.stream()
                .filter(line -> line.y() + line.height() * 0.5 > region.top()
                        && line.y() + line.height() * 0.5 < region.bottom())
                .map(PageTexts.Line::text)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private PageTexts.Line line(String start) {
        return lines.stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
