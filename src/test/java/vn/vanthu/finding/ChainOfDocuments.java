package vn.vanthu.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.registering.RegisterDocument;

/**
 * A directive of the province, the office's plan for it, what the cells sent back, and the office's report to the
 * province: a chain as offices have them.
 */
public final class ChainOfDocuments {
    /** What the directive cites and the archive does not hold. */
    public static final Citation UNHELD =
            new Citation(DocCode.parse("66-QĐ/TW").orElseThrow(), PartialDate.parse("2025-11-06"), "");

    private final RegisterDocument register;
    public final Document directive;
    public final Document plan;
    public final Document amendment;
    public final List<Document> answers = new ArrayList<>();
    public final Document report;

    private ChainOfDocuments(RegisterDocument register, int cells) {
        this.register = register;
        directive = entered(
                Direction.INCOMING,
                fields("31-CT/TU", "Chỉ thị", "TỈNH ỦY BÌNH SƠN", "2026-01-12")
                        .change()
                        .subject(
                                "Tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác phòng cháy, chữa cháy rừng,"
                                        + " phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh trong tình hình mới")
                        .done(),
                List.of(UNHELD));
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= cells; i++) {
            lines.append("- ").append(cell(i)).append(";\n");
        }
        plan = entered(
                Direction.OUTGOING,
                fields("", "Công văn", TestArchive.OFFICE.name(), "2026-01-20")
                        .change()
                        .subject("Triển khai thực hiện Chỉ thị của Tỉnh ủy về phòng cháy, chữa cháy rừng")
                        .distribution(DistributionList.parse(lines + "- Lưu VPĐU."))
                        .done(),
                List.of(cites(directive)));
        for (int i = 1; i <= cells; i++) {
            answers.add(entered(
                    Direction.INCOMING,
                    fields(
                                    i + "-BC/CB",
                                    "Báo cáo",
                                    cell(i).toUpperCase(java.util.Locale.ROOT),
                                    "2026-02-0" + (1 + i % 9))
                            .change()
                            .subject("Kết quả thực hiện công tác phòng cháy, chữa cháy rừng quý I")
                            .done(),
                    List.of(cites(plan)),
                    new Link(Link.Kind.REPLIES_TO, plan.id())));
        }
        amendment = entered(
                Direction.OUTGOING,
                fields("", "Công văn", TestArchive.OFFICE.name(), "2026-02-15"),
                List.of(),
                new Link(Link.Kind.AMENDS, plan.id()));
        report = entered(
                Direction.OUTGOING,
                fields("", "Báo cáo", TestArchive.OFFICE.name(), "2026-02-25"),
                List.of(cites(directive), cites(answers.get(0))),
                new Link(Link.Kind.CONCERNS, plan.id()));
    }

    /** @param cells how many got the plan and answered */
    public static ChainOfDocuments in(RegisterDocument register, int cells) {
        return new ChainOfDocuments(register, cells);
    }

    private static String cell(int i) {
        return "Chi bộ thôn Suối Lim " + i;
    }

    /** The citation that means this document. */
    public static Citation cites(Document document) {
        return new Citation(document.fields().code(), document.fields().issueDate(), "");
    }

    /** Enters one more document. */
    public Document entered(Direction direction, DocumentFields fields, List<Citation> citations, Link... links) {
        Registration asked = new Registration(
                        direction,
                        fields,
                        fields.issueDate().whole().orElse(TestArchive.TODAY),
                        Optional.empty(),
                        "",
                        Registration.WhenHeld.REFUSE,
                        "",
                        List.of(links))
                .citing(citations);
        return register.register(asked, Optional.empty(), PageTexts.EMPTY);
    }

    /** Fields of a document on paper. */
    public static DocumentFields fields(String code, String type, String issuer, String date) {
        return TestArchive.fields(code, "Văn bản " + code)
                .change()
                .type(type)
                .issuer(issuer)
                .superiorAgency("")
                .issueDate(PartialDate.parse(date))
                .distribution(DistributionList.EMPTY)
                .addressees(List.of())
                .done();
    }
}
