package vn.vanthu.pdf;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberAccount.Finding;
import vn.vanthu.domain.register.NumberAccount.Kind;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.register.Statistics;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.routing.SettlementSlip;
import vn.vanthu.domain.text.PartialDate;

/** An invented office and what it prints. */
final class Papers {
    static final Office OFFICE =
            new Office("ĐẢNG BỘ TỈNH VÂN HẢI", "ĐẢNG ỦY XÃ AN MAI", "An Mai", "ĐU", "VPĐU", List.of());

    /** 90 letters. */
    static final String LONG_NAME =
            "BAN CHỈ ĐẠO THỰC HIỆN SẮP XẾP, HỢP NHẤT VÀ XÂY DỰNG CHÍNH QUYỀN ĐỊA PHƯƠNG HAI CẤP XÃ AN MAI";

    private Papers() {}

    /** With findings of all kinds. */
    static NumberAccount account() {
        return new NumberAccount(
                series(NumberSeries.Key.arrivalsOf(2026)),
                1,
                264,
                255,
                1,
                2,
                3,
                List.of(
                        finding(Kind.GAP, "5", "5", ""),
                        finding(Kind.VOIDED, "7", "7", "in sai thể thức"),
                        finding(Kind.GAP, "12", "15", ""),
                        finding(Kind.OUT_OF_DATE_ORDER, "31", "31", "ngày 04/02/2026, sau số 32 ngày 03/02/2026"),
                        finding(Kind.REPEATED, "88", "88", ""),
                        finding(
                                Kind.RESERVED,
                                "101",
                                "101",
                                "Nghị quyết hội nghị lần thứ năm Ban Chấp hành Đảng bộ xã về phương hướng, nhiệm vụ"
                                        + " sáu tháng cuối năm"),
                        finding(Kind.INSERTED, "264a", "264a", "")));
    }

    static NumberAccount clean() {
        return new NumberAccount(
                series(NumberSeries.Key.issuedOf("CV", "ĐU", "2025-2030")), 1, 120, 120, 0, 0, 0, List.of());
    }

    static NumberAccount empty() {
        return new NumberAccount(series(NumberSeries.Key.copiesOf("ĐU", "")), 0, 0, 0, 0, 0, 0, List.of());
    }

    /** An incoming document that was put to a unit and there to a person. */
    static SettlementSlip slip() {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse("127-CV/TU").orElseThrow())
                .type("Công văn")
                .subject("về việc chuẩn bị nội dung làm việc của Thường trực Tỉnh ủy với Ban Thường vụ đảng ủy các xã")
                .issueDate(PartialDate.parse("2026-09-03"))
                .issuer("TỈNH ỦY VÂN HẢI")
                .done();
        LocalDate day = LocalDate.of(2026, 9, 5);
        RoutingStep lead = new RoutingStep(
                "Bí thư Lê Văn Tám",
                "Ban Xây dựng Đảng",
                RoutingStep.Role.LEAD,
                "Chuẩn bị báo cáo, trình Thường trực",
                Optional.of(day.plusDays(5)),
                Optional.of(day),
                Optional.of(day),
                "",
                Optional.empty());
        RoutingStep help = new RoutingStep(
                "Bí thư Lê Văn Tám",
                "Văn phòng Đảng ủy",
                RoutingStep.Role.CONTRIBUTOR,
                "",
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                "",
                Optional.empty());
        RoutingStep inside = new RoutingStep(
                "Ban Xây dựng Đảng",
                "Đ/c Trần Thị Hà",
                RoutingStep.Role.LEAD,
                "Dự thảo báo cáo",
                Optional.of(day.plusDays(3)),
                Optional.of(day.plusDays(1)),
                Optional.empty(),
                "",
                Optional.empty());
        return new SettlementSlip(
                OFFICE,
                arrival(fields),
                new Assignment(
                        1,
                        Assignment.State.UNDER_WAY,
                        Optional.of(day.plusDays(5)),
                        Assignment.NeedsReply.YES,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(lead, help, inside)));
    }

    /** Nothing known but the number. */
    static SettlementSlip emptySlip() {
        return new SettlementSlip(
                OFFICE,
                arrival(DocumentFields.EMPTY),
                new Assignment(
                        1,
                        Assignment.State.PENDING,
                        Optional.empty(),
                        Assignment.NeedsReply.NO,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    static Envelope envelope(int number) {
        return new Envelope(
                List.of("Đảng ủy xã An Mai", "Thôn Đông, xã An Mai, tỉnh Vân Hải", "Điện thoại: 0220 000 000"),
                List.of("%02d-CV/ĐU".formatted(number + 1)),
                "Chi bộ Trường Tiểu học số " + number,
                List.of("Thôn " + number + ", xã An Mai", "tỉnh Vân Hải"),
                number % 5 == 0 ? "" : "Hỏa tốc");
    }

    static Envelope longEnvelope() {
        String nfd = Normalizer.normalize(LONG_NAME, Normalizer.Form.NFD);
        return new Envelope(
                List.of(nfd, "Số 1234 đường Nguyễn Thị Minh Khai kéo dài, khu dân cư số 12, phường Thượng Thanh"),
                List.of("127-CV/ĐU", "128-BC/ĐU", "129-QĐ/ĐU", "130-TB/ĐU", "131-KH/ĐU", "132-NQ/ĐU"),
                nfd,
                List.of("Số 1234 đường Nguyễn Thị Minh Khai kéo dài, khu dân cư số 12", "phường Thượng Thanh", nfd),
                "Hỏa tốc hẹn giờ");
    }

    /** A year with many types and issuing agencies. */
    static Statistics statistics() {
        List<Statistics.Row> months = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Statistics.Row("2026-%02d".formatted(i), 90 + i * 7 % 40, 40 + i * 5 % 30, i % 4, i))
                .toList();
        List<String> names = List.of(
                "Công văn",
                "Báo cáo",
                "Thông báo",
                "Quyết định",
                "Kế hoạch",
                "Nghị quyết",
                "Chỉ thị",
                "Hướng dẫn",
                "Tờ trình",
                "Chương trình hành động của Ban Chấp hành");
        List<Statistics.Row> types = IntStream.range(0, names.size())
                .mapToObj(i -> new Statistics.Row(names.get(i), 600 / (i + 1), 300 / (i + 1), i, 10 - i))
                .toList();
        List<Statistics.Row> bodies = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new Statistics.Row(i == 7 ? LONG_NAME : "Chi bộ số " + i, 61 - i, 0, 0, 0))
                .toList();
        return new Statistics(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(
                        new Statistics.Table(Statistics.By.MONTH, months),
                        new Statistics.Table(Statistics.By.TYPE, types),
                        new Statistics.Table(Statistics.By.BODY, bodies),
                        new Statistics.Table(
                                Statistics.By.URGENCY,
                                List.of(
                                        new Statistics.Row("NONE", 900, 400, 20, 30),
                                        new Statistics.Row("HOA_TOC", 40, 10, 0, 0)))),
                new Statistics.Settling(210, 14, 25, 6));
    }

    private static Document arrival(DocumentFields fields) {
        return new Document(
                1,
                "",
                Direction.INCOMING,
                RegistrationNumber.parse("127"),
                "DEN-2026",
                LocalDate.of(2026, 9, 5),
                fields,
                Optional.empty(),
                Optional.empty());
    }

    static NumberSeries series(NumberSeries.Key key) {
        return new NumberSeries(1, key, Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty(), 265);
    }

    static Finding finding(Kind kind, String number, String until, String explanation) {
        return new Finding(
                kind,
                RegistrationNumber.parse(number).orElseThrow(),
                RegistrationNumber.parse(until).orElseThrow(),
                explanation);
    }

    static PageTexts texts(Path file) {
        try (PdfFile pdf = PdfFile.open(file)) {
            return pdf.texts();
        }
    }

    /** The text of a file in one line. */
    static String flat(Path file) {
        return texts(file).pages().stream()
                .map(PageTexts.Page::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }
}
