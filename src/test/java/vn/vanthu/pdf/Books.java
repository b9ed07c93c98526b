package vn.vanthu.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vanthu.domain.form.BookCover;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterForm.Column;
import vn.vanthu.domain.form.RegisterForm.Kind;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.form.RegisterRow.Cell;
import vn.vanthu.domain.form.RegisterRow.Mark;

/** Registers with invented entries. */
final class Books {
    static final RegisterForm OUTGOING = new RegisterForm(
            "outgoing",
            "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
            "Nghị định 30/2020/NĐ-CP, Phụ lục IV",
            LocalDate.of(2020, 3, 5),
            Optional.empty(),
            RegisterForm.Subject.OUTGOING,
            List.of(
                    new Column("code", "Số, ký hiệu văn bản", 9, Kind.NUMBER_TEXT),
                    new Column("issueDate", "Ngày tháng văn bản", 9, Kind.DATE),
                    new Column("typeAndSubject", "Tên loại và trích yếu nội dung văn bản", 26, Kind.TEXT),
                    new Column("signer", "Người ký", 9, Kind.TEXT),
                    new Column("recipients", "Nơi nhận văn bản", 14, Kind.TEXT),
                    new Column("recordCopyHolder", "Đơn vị, người nhận bản lưu", 8, Kind.TEXT),
                    new Column("copies", "Số lượng bản", 6, Kind.COUNT),
                    new Column("handedOverOn", "Ngày chuyển", 7, Kind.DATE),
                    new Column("receipt", "Ký nhận", 6, Kind.BLANK),
                    new Column("remarks", "Ghi chú", 6, Kind.TEXT)));

    /** The widest of all: 13 columns (domain.md 5.5). */
    static final RegisterForm COPIES = new RegisterForm(
            "copies",
            "SỔ ĐĂNG KÝ BẢN SAO",
            "",
            LocalDate.of(2018, 4, 3),
            Optional.empty(),
            RegisterForm.Subject.COPIES,
            List.of(
                    new Column("code", "Số, ký hiệu bản sao", 8, Kind.NUMBER_TEXT),
                    new Column("issueDate", "Ngày sao", 8, Kind.DATE),
                    new Column("kind", "Loại bản sao", 6, Kind.TEXT),
                    new Column("original", "Số, ký hiệu, ngày tháng văn bản được sao", 11, Kind.TEXT),
                    new Column("author", "Tác giả", 8, Kind.TEXT),
                    new Column("typeAndSubject", "Tên loại và trích yếu nội dung", 18, Kind.TEXT),
                    new Column("copiedFrom", "Sao từ (bản chính / bản sao)", 6, Kind.TEXT),
                    new Column("pages", "Số trang", 4, Kind.COUNT),
                    new Column("signer", "Người ký sao", 7, Kind.TEXT),
                    new Column("recipients", "Nơi nhận bản sao", 10, Kind.TEXT),
                    new Column("copies", "Số lượng bản", 4, Kind.COUNT),
                    new Column("recordCopyHolder", "Đơn vị, người nhận bản lưu", 6, Kind.TEXT),
                    new Column("remarks", "Ghi chú", 5, Kind.TEXT)));

    static final BookCover COVER = new BookCover(
            "Đảng bộ tỉnh Vân Hải",
            "Đảng ủy xã An Mai",
            "Năm: 2026",
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 12, 31)),
            "01",
            "2500",
            "01");

    static final BookCover EMPTY_COVER =
            new BookCover("", "Đảng ủy xã An Mai", "", Optional.empty(), Optional.empty(), "", "", "");

    private static final String[] SUBJECTS = {
        "Báo cáo kết quả thực hiện nhiệm vụ công tác xây dựng Đảng tháng",
        "Công văn về việc chuẩn bị nội dung hội nghị Ban Chấp hành Đảng bộ xã lần thứ",
        "Thông báo kết luận của Thường trực Đảng ủy tại buổi giao ban tuần",
        "Quyết định về việc chuẩn y kết quả bầu bổ sung cấp ủy Chi bộ Trường Trung học cơ sở An Mai, nhiệm kỳ",
        "Kế hoạch kiểm tra việc chấp hành Điều lệ Đảng"
    };

    private Books() {}

    static RegisterRow outgoing(int number) {
        LocalDate day = LocalDate.of(2026, 1, 2).plusDays(number / 7);
        return new RegisterRow(
                List.of(
                        Cell.of("%02d-%s/ĐU".formatted(number, number % 3 == 0 ? "BC" : "CV")),
                        Cell.of(day),
                        Cell.of(SUBJECTS[number % 5] + " " + (number % 12 + 1)),
                        Cell.of("Phạm Thị Thu Nhàn"),
                        Cell.of("Thường trực Tỉnh ủy;\nCác chi bộ trực thuộc"),
                        Cell.of("VPĐU"),
                        Cell.of(number % 30 + 2),
                        Cell.of(day),
                        Cell.BLANK,
                        number % 9 == 0 ? Cell.of("Gửi qua mạng Đảng") : Cell.BLANK),
                Mark.NONE);
    }

    static RegisterRow marked(int number, Mark mark) {
        List<Cell> cells = new ArrayList<>(outgoing(number).cells());
        if (mark == Mark.MISSING) {
            IntStream.range(1, cells.size()).forEach(i -> cells.set(i, Cell.BLANK));
            cells.set(0, Cell.of(Integer.toString(number)));
            cells.set(2, Cell.of("Số trống"));
        } else {
            cells.set(9, Cell.of("Hủy: in sai thể thức"));
        }
        return new RegisterRow(cells, mark);
    }

    /** A row whose recipients fill more than a page. */
    static RegisterRow tall(int number, int recipients) {
        List<Cell> cells = new ArrayList<>(outgoing(number).cells());
        List<String> names = IntStream.rangeClosed(1, recipients)
                .mapToObj(i -> "Chi bộ số " + i + ";")
                .toList();
        cells.set(4, Cell.of(String.join("\n", names)));
        return new RegisterRow(cells, Mark.NONE);
    }

    static List<RegisterRow> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Books::outgoing).toList();
    }

    static RegisterRow copy(String text) {
        return new RegisterRow(
                COPIES.columns().stream()
                        .map(column -> switch (column.kind()) {
                            case TEXT -> Cell.of(text);
                            case NUMBER_TEXT -> Cell.of("37-BS/ĐU");
                            case DATE -> Cell.of(LocalDate.of(2026, 9, 5));
                            case COUNT -> Cell.of(12);
                            case BLANK -> Cell.BLANK;
                        })
                        .toList(),
                Mark.NONE);
    }
}
