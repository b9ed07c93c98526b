package vn.vanthu;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.Letter;
import vn.vanthu.pdf.LetterTypesetter;

/**
 * A year of an invented commune's office, the same every time: about 2,500 documents in all books, entered day by day
 * through the deeds of the program.
 */
public final class CommuneYear implements AutoCloseable {
    public static final int YEAR = 2026;
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T09:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    public static final Office OFFICE = new Office(
            "ĐẢNG BỘ TỈNH VÂN HẢI",
            "ĐẢNG ỦY XÃ THANH LÂM",
            "Thanh Lâm",
            "ĐU",
            "VPĐU",
            List.of(
                    new Signer("Đỗ Quang Thịnh", "CHÁNH VĂN PHÒNG", List.of("T/L BAN THƯỜNG VỤ")),
                    new Signer("Vi Thị Mai Loan", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")),
                    new Signer("Hà Đức Khiêm", "BÍ THƯ", List.of("T/M BAN CHẤP HÀNH"))));

    private static final String[] SENDERS = {
        "TỈNH ỦY VÂN HẢI|TU|",
        "VĂN PHÒNG|VPTU|TỈNH ỦY VÂN HẢI",
        "BAN TỔ CHỨC|BTCTU|TỈNH ỦY VÂN HẢI",
        "BAN TUYÊN GIÁO VÀ DÂN VẬN|BTGDVTU|TỈNH ỦY VÂN HẢI",
        "ỦY BAN KIỂM TRA|UBKTTU|TỈNH ỦY VÂN HẢI",
        "ỦY BAN NHÂN DÂN XÃ THANH LÂM|UBND|",
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ THANH LÂM|MTTQ|",
        "CHI BỘ THÔN NÀ PHẦY|CB|ĐẢNG ỦY XÃ THANH LÂM",
        "CHI BỘ TRƯỜNG TRUNG HỌC CƠ SỞ THANH LÂM|CB|ĐẢNG ỦY XÃ THANH LÂM",
        "HỘI NÔNG DÂN XÃ THANH LÂM|HND|"
    };
    private static final String[] TYPES = {
        "Công văn|CV",
        "Công văn|CV",
        "Công văn|CV",
        "Công văn|CV",
        "Công văn|CV",
        "Báo cáo|BC",
        "Báo cáo|BC",
        "Thông báo|TB",
        "Quyết định|QĐ",
        "Kế hoạch|KH"
    };
    private static final String[] MATTERS = {
        "chuẩn bị đại hội các chi bộ trực thuộc",
        "báo cáo kết quả công tác kiểm tra, giám sát",
        "triển khai phòng, chống thiên tai và tìm kiếm cứu nạn",
        "rà soát, bổ sung quy hoạch cán bộ giai đoạn tới",
        "tổ chức học tập, quán triệt nghị quyết của cấp trên",
        "tăng cường quản lý đất đai, trật tự xây dựng trên địa bàn",
        "thu, nộp đảng phí và quản lý tài chính đảng",
        "giới thiệu quần chúng ưu tú học lớp nhận thức về Đảng",
        "phối hợp tiếp công dân, giải quyết đơn thư",
        "thăm hỏi, tặng quà các gia đình chính sách nhân ngày 27/7"
    };
    private static final String[] ENDINGS = {
        "",
        "",
        " 6 tháng đầu năm, phương hướng nhiệm vụ 6 tháng cuối năm 2026",
        " quý III năm 2026",
        " theo tinh thần cuộc họp giao ban của Thường trực Đảng ủy với các ban, ngành, đoàn thể xã và bí thư các chi bộ"
                + " trực thuộc; giao Văn phòng Đảng ủy chủ trì, phối hợp với Ủy ban nhân dân xã theo dõi, đôn đốc, tổng"
                + " hợp kết quả thực hiện gửi về Thường trực Đảng ủy trước ngày 25 hằng tháng"
    };
    private static final String[] UNITS = {
        "Ban Xây dựng Đảng",
        "Ủy ban Kiểm tra Đảng ủy",
        "Ủy ban nhân dân xã",
        "Văn phòng Đảng ủy",
        "Đ/c Nông Thế Vinh - Phó Bí thư Thường trực"
    };
    private static final String[] PEOPLE = {"Lò Thị Ngân", "Phan Hữu Tài", "Chu Thị Hậu", "Giàng A Páo"};
    private static final String RECIPIENTS =
            "- Thường trực Tỉnh ủy (để b/c);\n- Như trên;\n- Các đ/c Đảng ủy viên;\n- Các chi bộ trực thuộc;\n- Lưu VPĐU.";

    private final OpenArchive archive;
    private final Random chance = new Random(264);
    private final List<Document> withFile = new ArrayList<>();
    private final List<Document> sent = new ArrayList<>();

    private CommuneYear(OpenArchive archive) {
        this.archive = archive;
    }

    /** Makes the archive in {@code folder}, which is missing, and lives the year in it. */
    public static CommuneYear in(Path folder) {
        Archives archives = TestProgram.archives(CLOCK);
        archives.init().init(folder, OFFICE);
        CommuneYear year = new CommuneYear(archives.open().apply(folder));
        Path letters = folder.resolveSibling("letters");
        letters.toFile().mkdirs();
        year.addressBook();
        for (LocalDate day = LocalDate.of(YEAR, 1, 2); day.getYear() == YEAR; day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                year.live(day, letters);
            }
        }
        year.dispatch();
        return year;
    }

    public OpenArchive archive() {
        return archive;
    }

    private void live(LocalDate day, Path letters) {
        for (int i = 0; i < 4 + chance.nextInt(5); i++) {
            arrive(day, Optional.empty());
        }
        for (int i = 0; i < 3 + chance.nextInt(2); i++) {
            send(day);
        }
        if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
            enter(Direction.INTERNAL, day, own(one(TYPES).split("\\|"), day, "nội bộ"), "", Optional.empty());
        }
        if (day.getDayOfWeek() == DayOfWeek.THURSDAY) {
            copy(day, letters);
        }
        happen(day);
    }

    /** What goes wrong in a year: each thing on a day of its own. */
    private void happen(LocalDate day) {
        switch (day.toString()) {
            case "2026-02-10" ->
                archive.books()
                        .numbers()
                        .voidDocument(
                                arrive(day, Optional.empty()).id(), "Vào sổ trùng, văn bản đã có số đến trước đó");
            case "2026-03-12" -> {
                Document last = arrive(day, Optional.empty());
                arrive(
                        day,
                        Optional.of(RegistrationNumber.of(
                                last.number().orElseThrow().value() + 3)));
            }
            case "2026-04-15" ->
                archive.books()
                        .numbers()
                        .reserve(
                                Direction.OUTGOING,
                                own(new String[] {"Công văn", "CV"}, day, ""),
                                day,
                                "",
                                Optional.empty(),
                                "Công văn trả lời Ban Tổ chức Tỉnh ủy, chờ ký");
            case "2026-05-20" -> {
                String[] letter = {"Công văn", "CV"};
                Document last = enter(Direction.OUTGOING, day, own(letter, day, ""), "", Optional.empty());
                DocumentFields inserted = own(letter, day, "đề nghị bổ sung kinh phí đại hội");
                enter(
                        Direction.OUTGOING,
                        day,
                        inserted,
                        "",
                        Optional.of(new RegistrationNumber(
                                last.number().orElseThrow().value(), "a")));
            }
            case "2026-06-17" ->
                archive.books()
                        .numbers()
                        .voidDocument(
                                enter(
                                                Direction.OUTGOING,
                                                day,
                                                own(new String[] {"Thông báo", "TB"}, day, ""),
                                                "",
                                                Optional.empty())
                                        .id(),
                                "Ký nhầm thẩm quyền");
            default -> {}
        }
    }

    private Document arrive(LocalDate day, Optional<RegistrationNumber> number) {
        String[] sender = one(SENDERS).split("\\|", -1);
        String[] type = one(TYPES).split("\\|");
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse((1 + chance.nextInt(900)) + "-" + type[1] + "/" + sender[1])
                        .orElseThrow())
                .type(type[0])
                .subject(subject(""))
                .issuer(sender[0])
                .superiorAgency(sender[2])
                .issueDate(PartialDate.of(day.minusDays(chance.nextInt(6))))
                .handling(new Handling(
                        1 + chance.nextInt(14),
                        1,
                        "",
                        "",
                        chance.nextInt(4) == 0 ? PartialDate.of(day.plusDays(10)) : PartialDate.NONE,
                        ""))
                .done();
        Document document = enter(Direction.INCOMING, day, fields, "", number);
        if (chance.nextInt(3) > 0) {
            assign(document, day);
        }
        return document;
    }

    private void assign(Document document, LocalDate day) {
        List<RoutingStep> steps = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            steps.add(new RoutingStep(
                    "Hà Đức Khiêm",
                    UNITS[(chance.nextInt(2) + 2 * i) % UNITS.length],
                    i == 0 ? RoutingStep.Role.LEAD : RoutingStep.Role.CONTRIBUTOR,
                    "Tham mưu thực hiện",
                    Optional.empty(),
                    Optional.of(day),
                    Optional.of(day.plusDays(1)),
                    chance.nextBoolean() ? one(PEOPLE) : "",
                    Optional.empty()));
        }
        Optional<LocalDate> due = document.fields().handling().dueDate().whole();
        archive.routing()
                .assign()
                .assign(new Assignment(
                        document.id(),
                        Assignment.State.PENDING,
                        due,
                        Assignment.NeedsReply.NO,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        steps));
        if (due.isPresent() && chance.nextInt(5) > 0) {
            archive.routing().assign().settle(document.id(), day.plusDays(3 + chance.nextInt(9)), Optional.empty());
        }
    }

    private void send(LocalDate day) {
        sent.add(enter(Direction.OUTGOING, day, own(one(TYPES).split("\\|"), day, ""), "", Optional.empty()));
    }

    private DocumentFields own(String[] type, LocalDate day, String matter) {
        return DocumentFields.EMPTY
                .change()
                .code(new DocCode("", "", "", type[1] + "/ĐU", ""))
                .type(type[0])
                .subject(subject(matter))
                .issuer(OFFICE.name())
                .superiorAgency(OFFICE.parent())
                .issueDate(PartialDate.of(day))
                .place(OFFICE.place())
                .signer(OFFICE.signers().get(chance.nextInt(3)))
                .addressees(List.of("Ủy ban nhân dân xã", "Các chi bộ trực thuộc Đảng ủy"))
                .distribution(DistributionList.parse(RECIPIENTS))
                .handling(new Handling(1 + chance.nextInt(9), 0, "", "CV-2026", PartialDate.NONE, ""))
                .done();
    }

    private String subject(String matter) {
        return matter.isEmpty() ? "về việc " + one(MATTERS) + one(ENDINGS) : "về việc " + matter + one(ENDINGS);
    }

    private Document enter(
            Direction direction,
            LocalDate day,
            DocumentFields fields,
            String book,
            Optional<RegistrationNumber> number) {
        return archive.register()
                .register(
                        new Registration(
                                direction, fields, day, number, "", Registration.WhenHeld.ENTER_AGAIN, book, List.of()),
                        Optional.empty(),
                        PageTexts.EMPTY);
    }

    /** A letter of the province comes as a file and is copied for the branches; some are copied twice. */
    private void copy(LocalDate day, Path letters) {
        if (withFile.size() < 12) {
            Path file = letters.resolve("chi-thi-" + day + ".pdf");
            DocumentFields fields = DocumentFields.EMPTY
                    .change()
                    .code(DocCode.parse("%02d-CT/TU".formatted(withFile.size() + 1))
                            .orElseThrow())
                    .type("Chỉ thị")
                    .subject("về " + one(MATTERS))
                    .issuer("TỈNH ỦY VÂN HẢI")
                    .issueDate(PartialDate.of(day.minusDays(2)))
                    .place("Vân Hải")
                    .signer(new Signer("Lục Văn Tráng", "BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                    .distribution(DistributionList.parse("- Các đảng ủy trực thuộc,\n- Lưu VPTU."))
                    .done();
            new LetterTypesetter()
                    .typeset(
                            new Letter(Letter.Form.PARTY, ",", fields, List.of("Yêu cầu các cấp ủy thực hiện.")), file);
            Registration asked = new Registration(
                    Direction.INCOMING, fields, day, Optional.empty(), "", Registration.WhenHeld.REFUSE);
            withFile.add(archive.register().register(asked, Optional.of(file), PageTexts.EMPTY));
        }
        archive.copies()
                .issue(
                        new CopyOrder(
                                withFile.get(chance.nextInt(withFile.size())).id(),
                                CopyKind.TRANSCRIPT_COPY,
                                CopyOrder.Issuer.COMMITTEE,
                                Optional.empty(),
                                day,
                                OFFICE.place(),
                                OFFICE.signers().get(0),
                                DistributionList.parse(
                                        "- Các chi bộ trực thuộc;\n- Các đ/c Đảng ủy viên;\n- Lưu VPĐU."),
                                "HD36",
                                CopyContent.WHOLE,
                                CopyFinish.USUAL),
                        Optional.empty());
    }

    /** The line for the branches means six of them. */
    private void addressBook() {
        List<Membership> members = new ArrayList<>();
        Recipient group =
                archive.distribution().addresses().save(Recipient.named(Recipient.Kind.GROUP, "Các chi bộ trực thuộc"));
        for (int i = 1; i <= 6; i++) {
            Recipient branch = archive.distribution().addresses().save(Recipient.named(Recipient.Kind.UNIT, branch(i)));
            members.add(new Membership(group.id(), branch.id(), Optional.empty(), Optional.empty()));
        }
        archive.distribution().addresses().saveMembers(group.id(), members);
    }

    /** Some of what goes out goes by hand, some by post; most is acknowledged. */
    private void dispatch() {
        for (Document document : sent) {
            LocalDate day = document.registeredOn();
            List<Dispatch> targets = archive.distribution().dispatch().of(document.id());
            send(targets.stream().filter(one -> !isByPost(one)).toList(), Channel.BY_HAND, day);
            send(targets.stream().filter(CommuneYear::isByPost).toList(), Channel.POST, day);
            if (chance.nextInt(4) > 0) {
                archive.distribution().dispatch().acknowledge(ids(targets), one(PEOPLE), day.plusDays(1));
            }
        }
    }

    private void send(List<Dispatch> targets, Channel channel, LocalDate day) {
        if (!targets.isEmpty()) {
            archive.distribution()
                    .dispatch()
                    .send(ids(targets), channel, day, OFFICE.signers().get(0).name(), 1);
        }
    }

    private static boolean isByPost(Dispatch dispatch) {
        return dispatch.recipientName().equals(branch(6));
    }

    private static List<Long> ids(List<Dispatch> targets) {
        return targets.stream().map(Dispatch::id).toList();
    }

    private static String branch(int number) {
        return "Chi bộ thôn "
                + List.of("Nà Phầy", "Khe Xanh", "Bản Mới", "Đồng Tâm", "Phú Cường", "Vực Cả")
                        .get(number - 1);
    }

    private String one(String[] of) {
        return of[chance.nextInt(of.length)];
    }

    @Override
    public void close() {
        archive.close();
    }
}
