package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.pdf.Letter;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.pdf.TextLayerWriter;
import vn.vanthu.storage.Forms;

/** A letter that was printed and scanned, without a text layer. */
final class ScanTest {
    private final ReadDocument read = new ReadDocument(new Forms().load());

    @TempDir
    private Path folder;

    @Test
    void readsAScanAndMakesItSearchable() throws IOException {
        Path scan = scan();
        byte[] before = Files.readAllBytes(scan);

        Proposal proposal = read.read(scan);

        assertThat(proposal.remarks()).containsExactly(Proposal.Remark.RECOGNISED);
        DocumentFields fields = proposal.fields();
        assertThat(fields.code().normalised()).isEqualTo("21-CV/ĐU");
        assertThat(fields.issueDate()).isEqualTo(new PartialDate(2026, 6, 12));
        assertThat(fields.issuer()).isEqualTo("ĐẢNG ỦY XÃ AN MAI");
        assertThat(fields.superiorAgency()).isEqualTo("ĐẢNG BỘ TỈNH VÂN HẢI");
        assertThat(fields.signer().name()).isEqualTo("Ngô Thế Dũng");
        assertThat(fields.handling().dueDate()).isEqualTo(new PartialDate(2026, 6, 30));

        Path searchable = folder.resolve("tim.pdf");
        new MakeSearchable(new TextLayerWriter()).write(proposal, searchable);
        assertThat(proposal.texts().pages().get(0).lines())
                .as("each word has its place on its line")
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.words()).hasSameSizeAs(line.text().split(" "));
                    assertThat(line.words().get(0).x()).isCloseTo(line.x(), within(1.0));
                });
        assertThat(Files.readAllBytes(scan)).isEqualTo(before);
        try (PDDocument document = Loader.loadPDF(searchable.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("chi bộ");
        }
    }

    private Path scan() throws IOException {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse("21-CV/ĐU").orElseThrow())
                .type("Công văn")
                .subject("về việc kiểm kê tài sản")
                .issueDate(new PartialDate(2026, 6, 12))
                .place("An Mai")
                .issuer("ĐẢNG ỦY XÃ AN MAI")
                .superiorAgency("ĐẢNG BỘ TỈNH VÂN HẢI")
                .signer(new Signer("Ngô Thế Dũng", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .addressees(List.of("Các chi bộ trực thuộc"))
                .distribution(DistributionList.parse("- Như trên,\n- Lưu Văn phòng."))
                .done();
        Path printed = folder.resolve("in.pdf");
        new LetterTypesetter()
                .typeset(
                        new Letter(
                                Letter.Form.PARTY,
                                ",",
                                fields,
                                List.of("Các chi bộ gửi báo cáo kết quả về Văn phòng Đảng ủy trước ngày 30/6/2026.")),
                        printed);
        Path scan = folder.resolve("quet.pdf");
        LetterForge.scan(printed, scan, new Random(3));
        return scan;
    }
}
