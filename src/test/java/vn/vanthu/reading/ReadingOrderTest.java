package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.storage.Forms;

/** Two-column pages are read by where lines stand, not by their order. All lengths in mm on A4. */
final class ReadingOrderTest {
    private final List<PageTexts.Line> lines = new ArrayList<>();

    @Test
    void readsColumnsOfLetterheadAndSignatureApart() {
        left(20, "ĐẢNG BỘ TỈNH LAM GIANG", false);
        right(20, "ĐẢNG CỘNG SẢN VIỆT NAM", true);
        left(26, "ĐẢNG ỦY XÃ TÂN HÒA", true);
        left(32, "*", false);
        right(34, "Tân Hòa, ngày 02 tháng 6 năm 2026", false);
        left(38, "Số 9-CV/ĐU", false);
        left(44, "về việc kiểm kê", false);
        left(49, "tài sản năm 2026", false);
        full(60, 50, "Kính gửi: - Các chi bộ trực thuộc Đảng ủy xã,");
        full(66, 50, "- Văn phòng Đảng ủy.");
        full(76, 40, "Đảng ủy yêu cầu các chi bộ thực hiện nghiêm túc việc kiểm kê tài sản được giao");
        full(82, 30, "trong tháng 6.");
        left(95, "Nơi nhận:", false);
        right(95, "T/M BAN THƯỜNG VỤ", true);
        left(101, "- Như trên,", false);
        right(101, "PHÓ BÍ THƯ", false);
        left(106, "- Lưu VPĐU.", false);
        right(130, "Ngô Thế Dũng", true);

        Recognition.Reading reading = read(page());

        DocumentFields fields = reading.fields();
        assertThat(fields.superiorAgency()).isEqualTo("ĐẢNG BỘ TỈNH LAM GIANG");
        assertThat(fields.issuer()).isEqualTo("ĐẢNG ỦY XÃ TÂN HÒA");
        assertThat(fields.subject()).isEqualTo("về việc kiểm kê tài sản năm 2026");
        assertThat(fields.place()).isEqualTo("Tân Hòa");
        assertThat(fields.addressees()).containsExactly("Các chi bộ trực thuộc Đảng ủy xã", "Văn phòng Đảng ủy");
        assertThat(fields.distribution().lines()).hasSize(2);
        assertThat(fields.signer()).isEqualTo(new Signer("Ngô Thế Dũng", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")));
        Proposal.Place subject = reading.found().get(Field.SUBJECT).place().orElseThrow();
        assertThat(subject.page()).isEqualTo(1);
        assertThat(subject.y()).isEqualTo(44);
        assertThat(subject.height()).isEqualTo(10);
    }

    @Test
    void aStackOfLettersIsToldByItsLetterheads() {
        PageTexts.Page first = letterhead("Số 9-CV/ĐU", "");
        full(30, 90, "Đảng ủy yêu cầu các chi bộ thực hiện nghiêm túc việc kiểm kê tài sản được giao");
        PageTexts.Page body = page();
        PageTexts.Page second = letterhead("Số 10-CV/ĐU", "");
        PageTexts.Page form = letterhead("Số 11-CV/ĐU", "Mẫu số 02");

        assertThat(read(first, body, second, form).starts()).containsExactly(1, 3);
    }

    private PageTexts.Page letterhead(String number, String corner) {
        lines.clear();
        right(12, corner, true);
        left(20, "ĐẢNG BỘ TỈNH LAM GIANG", false);
        right(20, "ĐẢNG CỘNG SẢN VIỆT NAM", true);
        left(26, "ĐẢNG ỦY XÃ TÂN HÒA", true);
        right(34, "Tân Hòa, ngày 02 tháng 6 năm 2026", false);
        left(38, number, false);
        PageTexts.Page page = page();
        lines.clear();
        return page;
    }

    @Test
    void aCopyBlockHasColumnsOfItsOwn() {
        full(40, 90, "KẾ HOẠCH");
        full(47, 80, "kiểm tra hồ sơ");
        left(100, "Nơi nhận:", false);
        right(100, "CHÁNH VĂN PHÒNG", true);
        left(106, "- Lưu VP.", false);
        right(125, "Ngô Thế Dũng", true);
        left(140, "QUẬN ỦY TÂY HỒ MỚI", true);
        right(140, "SAO LỤC", true);
        left(146, "*", false);
        right(146, "Tây Hồ Mới, ngày 05 tháng 01 năm 2022", false);
        left(152, "Số 12-BS/QU", false);
        left(158, "Nơi nhận:", false);
        right(158, "T/L BAN THƯỜNG VỤ", true);
        left(164, "- Các chi bộ;", false);
        right(164, "CHÁNH VĂN PHÒNG", false);
        left(169, "- Lưu VPQU.", false);
        right(190, "Mai Thị Sen", true);

        Recognition.Reading reading = read(page());

        assertThat(reading.fields().code().isNone()).isTrue();
        assertThat(reading.fields().signer().name()).isEqualTo("Ngô Thế Dũng");
        assertThat(reading.fields().distribution().lines()).hasSize(1);
        assertThat(reading.copy()).hasValueSatisfying(copy -> {
            assertThat(copy.code().normalised()).isEqualTo("12-BS/QU");
            assertThat(copy.issuer()).isEqualTo("QUẬN ỦY TÂY HỒ MỚI");
            assertThat(copy.distribution().lines()).hasSize(2);
            assertThat(copy.signer().name()).isEqualTo("Mai Thị Sen");
            assertThat(copy.place()).isEqualTo("Tây Hồ Mới");
        });
    }

    @Test
    void aListGoesOnInTheLeftColumnOfTheNextPage() {
        full(240, 40, "Các chi bộ thực hiện nghiêm túc kế hoạch này trong toàn đảng bộ từ ngày ký.");
        left(260, "Nơi nhận:", false);
        right(260, "T/M ĐẢNG ỦY", true);
        left(266, "- Thường trực Tỉnh ủy,", false);
        right(266, "BÍ THƯ", false);
        PageTexts.Page first = page();
        lines.clear();
        left(20, "- Các chi bộ,", false);
        left(26, "- Lưu VPĐU.", false);
        right(30, "Ngô Thế Dũng", true);

        DocumentFields fields = read(first, page()).fields();

        assertThat(fields.distribution().lines()).hasSize(3);
        assertThat(fields.signer().name()).isEqualTo("Ngô Thế Dũng");
    }

    private static Recognition.Reading read(PageTexts.Page... pages) {
        return new Recognition(new Forms().load()).read(new PageTexts(List.of(pages)));
    }

    private PageTexts.Page page() {
        lines.sort(Comparator.comparingDouble(PageTexts.Line::y));
        return new PageTexts.Page(210, 297, lines);
    }

    private void left(double y, String text, boolean bold) {
        add(y, 67 - text.length(), text, bold);
    }

    private void right(double y, String text, boolean bold) {
        add(y, 150 - text.length(), text, bold);
    }

    private void full(double y, double x, String text) {
        add(y, x, text, false);
    }

    private void add(double y, double x, String text, boolean bold) {
        lines.add(new PageTexts.Line(text, x, y, 2.0 * text.length(), 5, 14, bold));
    }
}
