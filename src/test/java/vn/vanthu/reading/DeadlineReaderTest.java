package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.PartialDate;

/** By when an answer is wanted, as letters say it and as recognition reads it. */
final class DeadlineReaderTest {
    private static final PartialDate ISSUED = PartialDate.parse("2026-09-01");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đề nghị gửi báo cáo về Văn phòng trước ngày 25/9/2026 để tổng hợp. | 2026-09-25",
                "Báo cáo kết quả chậm nhất đến hết ngày 05 tháng 10 năm 2026. | 2026-10-05",
                "Ý kiến góp ý gửi về trước 16 giờ 30 phút, ngày 12/9. | 2026-09-12",
                "Đăng ký dự họp, hạn cuối là ngày 15/01 | 2027-01-15",
                "Báo cáo gửi về văn phòng chậm-nhất đến hết ngày 05/11/2026 để | 2026-11-05",
                "Báo cáo gửi về văn phòng chậm nhât ngày_24/11/2026 để tổng hợp. | 2026-11-24",
                "Báo cáo gửi vê văn phòng truớc ngày-19/11/2026 để tổng hợp. | 2026-11-19",
                "Công trình khánh thành trước ngày 25/9/2026. | ''",
                "Báo cáo năm trước, ngày 25 là ngày họp. | ''",
                "Gửi về trước ngày 31/02/2026 | ''"
            })
    void readsTheDayOfWhatIsAskedFor(String text, String day) {
        assertThat(DeadlineReader.read(ReadingOrder.of(PageTexts.ofPlainText(text)), 0, ISSUED)
                        .value())
                .isEqualTo(PartialDate.parse(day));
    }
}
