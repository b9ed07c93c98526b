package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.routing.SettlementSlip;
import vn.vanthu.work.Failure;

class SlipWriterTest {
    @TempDir
    private Path folder;

    @Test
    void saysTheDocumentAndWhoDecidedWhat() throws Exception {
        write(Papers.slip());

        String text = Papers.flat(out());
        assertThat(text)
                .contains(
                        "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN",
                        "Số đến: 127 Ngày đến: 05/09/2026",
                        "Tên loại văn bản: Công văn",
                        "Số, ký hiệu: 127-CV/TU",
                        "Ngày, tháng văn bản: 03/09/2026",
                        "Cơ quan, tổ chức ban hành: TỈNH ỦY VÂN HẢI",
                        "Trích yếu nội dung: về việc chuẩn bị nội dung",
                        "1. Ý kiến của lãnh đạo cơ quan: - Ý kiến: Chuẩn bị báo cáo, trình Thường trực",
                        "- Chủ trì: Ban Xây dựng Đảng - Phối hợp: Văn phòng Đảng ủy",
                        "- Thời hạn giải quyết: 10/09/2026",
                        "- Người cho ý kiến: Bí thư Lê Văn Tám - Ngày cho ý kiến: 05/09/2026",
                        "2. Ý kiến của lãnh đạo đơn vị: - Ý kiến: Dự thảo báo cáo",
                        "- Giao người giải quyết: Đ/c Trần Thị Hà - Thời hạn giải quyết: 08/09/2026",
                        "3. Ý kiến đề xuất của người giải quyết:");
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("slip", out(), 1);
    }

    @Test
    void whatIsNotKnownHasDottedLines() throws Exception {
        write(Papers.emptySlip());

        List<DrawnLines.Line> dotted = DrawnLines.of(out(), 1).stream()
                .filter(line -> line.weight() > 0.78 && line.weight() < 0.82)
                .toList();
        assertThat(dotted).hasSizeGreaterThanOrEqualTo(20);
        assertThat(dotted).allSatisfy(line -> assertThat(line.x2()).isBetween(194.0, 195.5));
        assertThat(Papers.texts(out()).pages()).hasSize(1);
        GoldenPage.assertLooksLike("slip-empty", out(), 1);
    }

    @Test
    void longOpinionsGoOnOverPagesInsideTheMargins() {
        RoutingStep step = new RoutingStep(
                "Bí thư",
                Papers.LONG_NAME,
                RoutingStep.Role.INFORMED,
                String.join(" ", Collections.nCopies(60, "Chuẩn bị báo cáo, trình Thường trực trước ngày họp.")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        SettlementSlip slip = Papers.slip();
        Assignment old = slip.assignment();
        write(new SettlementSlip(
                slip.office(),
                slip.document(),
                new Assignment(
                        1,
                        old.state(),
                        old.dueDate(),
                        old.needsReply(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(step))));

        PageTexts texts = Papers.texts(out());
        assertThat(texts.pages().size()).isGreaterThan(1);
        assertThat(texts.text()).contains("- Để biết: BAN CHỈ ĐẠO");
        texts.pages()
                .forEach(page -> assertThat(page.lines()).allSatisfy(line -> {
                    assertThat(line.x() + line.width()).isLessThan(195.5);
                    assertThat(line.y() + line.height()).isLessThan(278.5);
                }));
    }

    @Test
    void aFileThatStandsThereStays() throws Exception {
        Files.writeString(out(), "mine");
        assertThatThrownBy(() -> write(Papers.slip())).isInstanceOf(Failure.class);
        assertThat(out()).hasContent("mine");
    }

    private void write(SettlementSlip slip) {
        new SlipWriter(() -> Instant.EPOCH).write(slip, out());
    }

    private Path out() {
        return folder.resolve("slip.pdf");
    }
}
