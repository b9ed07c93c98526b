package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.routing.TransmittalSlip;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Progress;

class TransmittalWriterTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsSentToWhomAndWhereToSign() throws Exception {
        write(List.of(slip("Đảng ủy xã Sơn Tây", 2)), Progress.UNWATCHED);

        assertThat(Papers.flat(out()))
                .contains(
                        "PHIẾU GỬI",
                        "Kính gửi: Đảng ủy xã Sơn Tây",
                        "127-CV/TU",
                        "03/09/2026",
                        "về việc chuẩn bị nội dung",
                        "gửi trả lại phiếu này",
                        "NGƯỜI NHẬN",
                        "NGƯỜI GỬI");
        try (PdfFile file = PdfFile.open(out())) {
            assertThat(file.pageCount()).isEqualTo(1);
            assertThat(Math.round(file.size(1).width())).isEqualTo(210);
            assertThat(Math.round(file.size(1).height())).isEqualTo(148);
        }
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("transmittal", out(), 1);
    }

    /** A sheet for each of three hundred, the longest name and the longest list inside the sheet. */
    @Test
    void threeHundredRecipientsHaveASheetEach() throws Exception {
        List<TransmittalSlip> slips = new ArrayList<>();
        for (int i = 1; i <= 299; i++) {
            slips.add(slip("Chi bộ thôn số " + i, 1));
        }
        slips.add(slip(Papers.LONG_NAME, 12));
        write(slips, Progress.UNWATCHED);

        try (PdfFile file = PdfFile.open(out())) {
            List<PageTexts.Page> pages = file.texts().pages();
            assertThat(pages).hasSizeGreaterThan(300);
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.lines()).allSatisfy(line -> {
                        assertThat(line.x()).isGreaterThan(19);
                        assertThat(line.x() + line.width()).isLessThan(196);
                        assertThat(line.y() + line.height()).isLessThan(140);
                    }));
            assertThat(pages.get(297).lines().stream().map(PageTexts.Line::text))
                    .contains("Kính gửi: Chi bộ thôn số 298");
        }
    }

    @Test
    void leavesNothingWhenItIsStopped() {
        assertThatThrownBy(() -> write(Collections.nCopies(5, slip("Đảng ủy xã", 1)), (done, total) -> {
                    if (done == 3) {
                        throw new Cancelled();
                    }
                }))
                .isInstanceOf(Cancelled.class);
        assertThat(out()).doesNotExist();
    }

    private static TransmittalSlip slip(String recipient, int documents) {
        return new TransmittalSlip(
                Papers.slip().office(),
                LocalDate.of(2026, 9, 5),
                recipient,
                Collections.nCopies(
                        documents, new TransmittalSlip.Enclosed(Papers.slip().document(), 2)));
    }

    private void write(List<TransmittalSlip> slips, Progress progress) {
        new TransmittalWriter(() -> Instant.parse("2026-09-05T02:00:00Z")).write(slips, out(), progress);
    }

    private Path out() {
        return folder.resolve("slips.pdf");
    }
}
