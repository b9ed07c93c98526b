package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.routing.RoutingStep.Role;
import vn.vanthu.domain.routing.SettlementSlip;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.Fonts.Face;

/** Prints the phiếu giải quyết văn bản đến (NĐ30 PL IV; domain.md 5.4). */
public final class SlipWriter {
    private static final double SIZE = 13;
    private static final double INDENT = SeenPage.pt(6);
    /** Lines to be written on where an opinion is not known. */
    private static final int OPINION = 3;

    private final InstantSource clock;

    public SlipWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void write(SettlementSlip slip, Path out) {
        String title = "Phiếu giải quyết văn bản đến số " + number(slip.document());
        PrintedPdf.write(out, title, clock, sheet -> {
            Paper paper = new Paper(sheet);
            OfficeHead.draw(paper, slip.office(), Optional.empty());
            paper.space(SIZE);
            paper.heading(Face.BOLD, 15, "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN");
            paper.space(SIZE);
            document(paper, slip.document());
            opinions(paper, slip);
        });
    }

    private static void document(Paper paper, Document document) throws IOException {
        var fields = document.fields();
        paper.entry(SIZE, 0, "Số đến:", number(document), 1);
        paper.entry(SIZE, 0, "Ngày đến:", DateWording.brief(document.registeredOn()), 1);
        paper.entry(SIZE, 0, "Tên loại văn bản:", fields.type(), 1);
        paper.entry(SIZE, 0, "Số, ký hiệu:", fields.code().shown(), 1);
        paper.entry(SIZE, 0, "Ngày, tháng văn bản:", DateWording.brief(fields.issueDate()), 1);
        paper.entry(SIZE, 0, "Cơ quan, tổ chức ban hành:", fields.author(), 1);
        paper.entry(SIZE, 0, "Trích yếu nội dung:", fields.subject(), 2);
    }

    private static void opinions(Paper paper, SettlementSlip slip) throws IOException {
        List<RoutingStep> steps = slip.assignment().steps();
        List<RoutingStep> leaders = new ArrayList<>();
        List<RoutingStep> units = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            (isHandedOn(steps.get(i), steps.subList(0, i)) ? units : leaders).add(steps.get(i));
        }
        heading(paper, "1. Ý kiến của lãnh đạo cơ quan:");
        opinion(paper, leaders);
        paper.entry(SIZE, INDENT, "- Chủ trì:", to(leaders, Role.LEAD), 1);
        paper.entry(SIZE, INDENT, "- Phối hợp:", to(leaders, Role.CONTRIBUTOR), 1);
        if (!to(leaders, Role.INFORMED).isEmpty()) {
            paper.entry(SIZE, INDENT, "- Để biết:", to(leaders, Role.INFORMED), 1);
        }
        String due = slip.assignment()
                .dueDate()
                .map(DateWording::brief)
                .orElseGet(() -> days(leaders, RoutingStep::deadline));
        paper.entry(SIZE, INDENT, "- Thời hạn giải quyết:", due, 1);
        decided(paper, leaders);
        heading(paper, "2. Ý kiến của lãnh đạo đơn vị:");
        opinion(paper, units);
        paper.entry(SIZE, INDENT, "- Giao người giải quyết:", names(units, RoutingStep::to), 1);
        paper.entry(SIZE, INDENT, "- Thời hạn giải quyết:", days(units, RoutingStep::deadline), 1);
        decided(paper, units);
        heading(paper, "3. Ý kiến đề xuất của người giải quyết:");
        paper.entry(SIZE, INDENT, "- Ý kiến:", Folding.tidy(slip.assignment().progress()), OPINION);
        paper.entry(
                SIZE,
                INDENT,
                "- Ngày:",
                slip.assignment().doneOn().map(DateWording::brief).orElse(""),
                1);
    }

    private static void heading(Paper paper, String words) throws IOException {
        paper.space(SIZE * 0.7);
        paper.keep(SIZE * 4);
        paper.paragraph(Face.BOLD, SIZE, 0, words);
    }

    private static void opinion(Paper paper, List<RoutingStep> steps) throws IOException {
        paper.entry(SIZE, INDENT, "- Ý kiến:", names(steps, RoutingStep::opinion), OPINION);
    }

    private static void decided(Paper paper, List<RoutingStep> steps) throws IOException {
        paper.entry(SIZE, INDENT, "- Người cho ý kiến:", names(steps, RoutingStep::from), 1);
        paper.entry(SIZE, INDENT, "- Ngày cho ý kiến:", days(steps, RoutingStep::decidedOn), 1);
    }

    /** Whether the one who decided had the document from somebody: the head of a unit, not of the office. */
    private static boolean isHandedOn(RoutingStep step, List<RoutingStep> earlier) {
        String who = Folding.accentKey(step.from());
        return !who.isEmpty()
                && earlier.stream().anyMatch(one -> Folding.accentKey(one.to()).equals(who));
    }

    private static String to(List<RoutingStep> steps, Role role) {
        return names(steps.stream().filter(step -> step.role() == role).toList(), RoutingStep::to);
    }

    private static String names(List<RoutingStep> steps, Function<RoutingStep, String> part) {
        return steps.stream()
                .map(part)
                .map(Folding::tidy)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String days(List<RoutingStep> steps, Function<RoutingStep, Optional<LocalDate>> part) {
        return steps.stream()
                .map(step -> part.apply(step).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .map(DateWording::brief)
                .collect(Collectors.joining("; "));
    }

    private static String number(Document document) {
        return document.number().map(RegistrationNumber::toString).orElse("");
    }
}
