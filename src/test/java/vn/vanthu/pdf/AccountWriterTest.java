package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.PdfLook;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberAccount.Kind;

class AccountWriterTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final AccountWriter WRITER = new AccountWriter(() -> Instant.parse("2027-01-04T02:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void everyFindingIsSaidInWords() throws Exception {
        WRITER.write(Papers.OFFICE, List.of(Papers.account(), Papers.clean(), Papers.empty()), LAST, out());

        assertThat(Papers.flat(out()))
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "ĐẢNG BỘ TỈNH VÂN HẢI",
                        "An Mai, ngày 31 tháng 12 năm 2026",
                        "1. Sổ văn bản đến, năm 2026",
                        "Số trống (5 số): 05, 12–15.",
                        "Số trùng (1 số): 88.",
                        "Số 31: ngày 04/02/2026, sau số 32 ngày 03/02/2026.",
                        "Số 101: Nghị quyết hội nghị lần thứ năm",
                        "Số 07: in sai thể thức.",
                        "Số chèn (1 số): 264a.",
                        "2. Văn bản đi, ký hiệu CV/ĐU, nhiệm kỳ 2025-2030",
                        "Số cấp liên tục",
                        "3. Bản sao, ký hiệu BS/ĐU",
                        "Chưa cấp số nào.")
                .containsPattern("Cộng 375 1 2 3 5 1");
        assertThat(Archival.faults(out())).isEmpty();
    }

    @Test
    void aClosingHasItsCountsItsRemarkAndPlacesToSign() throws Exception {
        WRITER.writeClosing(Papers.OFFICE, Papers.account(), LAST, "Phạm Thị Thu Nhàn", "Số 05 để trống.", out());

        assertThat(Papers.flat(out()))
                .contains(
                        "BIÊN BẢN KHOÁ SỔ",
                        "An Mai, ngày 04 tháng 01 năm 2027",
                        "Ngày cuối cùng cấp số: 31/12/2026",
                        "264 255 1 2 3 5 1",
                        "3. Giải trình Số 05 để trống.");
        PdfLook look = PdfLook.at(out(), 1);
        PdfLook.Run keeper = look.run("NGƯỜI LẬP");
        PdfLook.Run closer = look.run("NGƯỜI KHOÁ SỔ");
        PdfLook.Run name = look.run("Phạm Thị Thu Nhàn");
        assertThat(keeper.right()).isLessThan(closer.left());
        assertThat((name.left() + name.right()) / 2).isCloseTo((closer.left() + closer.right()) / 2, within(0.5));
        assertThat(name.baseline() - closer.baseline()).isGreaterThan(25);
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("closing", out(), 1);
    }

    @Test
    void manyFindingsGoOnOverPagesInsideTheMarginsAndTheSignaturesAreNotAlone() {
        Office office =
                new Office("", Normalizer.normalize(Papers.LONG_NAME, Normalizer.Form.NFD), "", "ĐU", "", List.of());
        List<NumberAccount.Finding> findings = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> Papers.finding(Kind.VOIDED, "" + i, "" + i, "viết nhầm sổ, lần thứ " + i))
                .toList();
        for (int count = 20; count < 40; count += 1) {
            NumberAccount account =
                    new NumberAccount(Papers.account().series(), 1, 300, 280, 0, 0, count, findings.subList(0, count));
            Path file = folder.resolve(count + ".pdf");
            WRITER.writeClosing(office, account, LAST, "Phạm Thị Thu Nhàn", "", file);

            PageTexts texts = Papers.texts(file);
            PageTexts.Page last = texts.pages().get(texts.pages().size() - 1);
            assertThat(last.text()).contains("NGƯỜI KHOÁ SỔ", "Phạm Thị Thu Nhàn", "Biên bản lưu cùng sổ.");
            assertThat(texts.text()).contains("lần thứ " + count + ".");
            for (PageTexts.Page page : texts.pages()) {
                assertThat(page.lines()).allSatisfy(line -> {
                    assertThat(line.x()).isGreaterThan(29.5);
                    assertThat(line.x() + line.width()).isLessThan(195.5);
                    assertThat(line.y() + line.height()).isLessThan(278.5);
                });
            }
        }
    }

    private Path out() {
        return folder.resolve("account.pdf");
    }
}
