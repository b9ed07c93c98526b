package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.text.PartialDate;

class LetterTypesetterTest {
    private static final String PARAGRAPH = "Để chủ động phòng, chống thiên tai, Ban Thường vụ yêu cầu các chi bộ "
            + "phân công đảng viên phụ trách từng cụm dân cư, kiểm tra kho vật tư, phương tiện và báo cáo kết quả.";

    @TempDir
    private Path folder;

    private int written;

    @Test
    void saysWhatAPartyLetterSays() {
        String text = texts(letter("Công văn", List.of("Các chi bộ trực thuộc"), List.of(PARAGRAPH)))
                .text();

        assertThat(text)
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "ĐẢNG ỦY XÃ AN MAI",
                        "Số 07-CV/ĐU",
                        "An Mai, ngày 06 tháng 9 năm 2026",
                        "HỎA TỐC",
                        "Kính gửi: Các chi bộ trực thuộc",
                        "- Như trên;",
                        "- Lưu VPĐU.",
                        "T/M BAN THƯỜNG VỤ",
                        "PHÓ BÍ THƯ",
                        "Phạm Thị Thu Nhàn");
    }

    @Test
    void aCommaStaysWithTheBoldWordBeforeIt() {
        String text = texts(letter("Công văn", List.of(), List.of("Không **để sót**, **bỏ quên** (**một** chi bộ).")))
                .text();

        assertThat(text).contains("Không để sót, bỏ quên (một chi bộ).");
    }

    @Test
    void aNamedTypeHasItsHeadingAndFiveHyphens() {
        String text = texts(letter("Kế hoạch", List.of(), List.of(PARAGRAPH))).text();

        assertThat(text).contains("KẾ HOẠCH", "-----").doesNotContain("Kính gửi");
    }

    @Test
    void keepsInsideTheMargins() {
        PageTexts texts = texts(letter("Kế hoạch", List.of(), Collections.nCopies(30, PARAGRAPH)));

        assertThat(texts.pages()).hasSizeGreaterThan(2);
        for (PageTexts.Page page : texts.pages()) {
            assertThat(page.lines()).allSatisfy(line -> {
                assertThat(line.x()).isGreaterThan(29.5);
                assertThat(line.x() + line.width()).isLessThan(195.5);
                assertThat(line.y() + line.height()).isLessThan(278);
            });
        }
    }

    @Test
    void numbersThePagesFromTheSecondTenMillimetresBelowTheEdge() {
        PageTexts texts = texts(letter("Kế hoạch", List.of(), Collections.nCopies(30, PARAGRAPH)));

        assertThat(texts.pages().get(0).text()).doesNotStartWith("1\n");
        PageTexts.Line number = texts.pages().get(1).lines().get(0);
        assertThat(number.text()).isEqualTo("2");
        assertThat(number.y()).isCloseTo(10, within(2.0));
    }

    @Test
    void theSignatureNeverStandsAloneOnAPage() {
        for (int paragraphs = 1; paragraphs < 12; paragraphs++) {
            PageTexts texts = texts(letter("Kế hoạch", List.of(), Collections.nCopies(paragraphs, PARAGRAPH)));
            PageTexts.Page last = texts.pages().get(texts.pages().size() - 1);
            assertThat(last.text()).contains("T/M BAN THƯỜNG VỤ", "- Lưu VPĐU.", "Phạm Thị Thu Nhàn", "kết quả.");
        }
    }

    @Test
    void carriesItsFontsAndIsTheSameEachTime() throws IOException {
        Letter letter = letter("Công văn", List.of("Các chi bộ"), List.of(PARAGRAPH));
        Path first = write(letter, "first.pdf");
        Path second = write(letter, "second.pdf");

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(Files.size(first)).isLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(first.toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private PageTexts texts(Letter letter) {
        try (PdfFile pdf = PdfFile.open(write(letter, "letter-" + ++written + ".pdf"))) {
            return pdf.texts();
        }
    }

    private Path write(Letter letter, String name) {
        Path file = folder.resolve(name);
        new LetterTypesetter().typeset(letter, file);
        return file;
    }

    private static Letter letter(String type, List<String> addressees, List<String> body) {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse("07-CV/ĐU").orElseThrow())
                .type(type)
                .subject("về việc phòng, chống thiên tai trong mùa mưa bão năm 2026")
                .issueDate(PartialDate.parse("2026-09-06"))
                .place("An Mai")
                .issuer("ĐẢNG ỦY XÃ AN MAI")
                .superiorAgency("ĐẢNG BỘ TỈNH VÂN HẢI")
                .signer(new Signer("Phạm Thị Thu Nhàn", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .addressees(addressees)
                .distribution(DistributionList.parse("- Như trên\n- Thường trực Tỉnh ủy (để b/c)\n- Lưu VPĐU"))
                .markings(new Markings(Urgency.HOA_TOC, SecrecyLevel.NONE, ""))
                .done();
        return new Letter(Letter.Form.PARTY, ";", fields, body);
    }
}
