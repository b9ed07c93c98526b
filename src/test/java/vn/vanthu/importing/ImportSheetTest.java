package vn.vanthu.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.SheetImport;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.importing.ImportSheet.Column;
import vn.vanthu.importing.ImportSheet.Doubt.Problem;
import vn.vanthu.importing.ImportSheet.DryRun;
import vn.vanthu.importing.ImportSheet.Look;
import vn.vanthu.importing.ImportSheet.Plan;
import vn.vanthu.registering.CorrectDocument;
import vn.vanthu.storage.Inspection;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

class ImportSheetTest {
    private static final Object[] HEADINGS = {
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu",
        "Ngày tháng VB",
        "Tên loại và trích yếu nội dung",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú"
    };

    @TempDir
    Path temporary;

    private TestArchive archive;
    private ImportSheet importing;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        importing = new ImportSheet(archive.database(), TestArchive.FORMS);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"so.xlsx", "so.xls"})
    void takesInARegisterOfArrivals(String name) {
        Path file = maker(name)
                .row("ĐẢNG ỦY XÃ SƠN TÂY")
                .row("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2024")
                .skip()
                .row(HEADINGS)
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)")
                .row("THÁNG 1/2024")
                .row(
                        LocalDate.of(2024, 1, 3),
                        1,
                        "Huyện ủy Bình Sơn",
                        "06-CV/HU",
                        LocalDate.of(2024, 1, 2),
                        "Công văn về việc rà soát đảng viên",
                        "Văn phòng",
                        null,
                        null,
                        "Hỏa tốc")
                .row("04/01/2024", "02", "UBND huyện", "12/BC-UBND", "3/1", "Báo cáo tình hình tháng 12", "Thường trực")
                .skip()
                .row("5/1/2024", "2a", "Ban Tổ chức Huyện ủy", "Giấy mời", "4/1/2024", "Mời họp giao ban", "")
                .row("Tổng cộng: 3")
                .save();
        Look look = importing.look(file).get(0);

        assertThat(look.headerRow()).isEqualTo(4);
        assertThat(look.columns())
                .containsExactly(
                        Column.REGISTERED_ON,
                        Column.REGISTRATION_NUMBER,
                        Column.ISSUER,
                        Column.CODE,
                        Column.ISSUE_DATE,
                        Column.TYPE_AND_SUBJECT,
                        Column.HOLDER,
                        Column.IGNORED,
                        Column.IGNORED,
                        Column.NOTE);
        assertThat(look.letters()).isEqualTo(Letters.UNICODE);

        DryRun dry = importing.dryRun(plan(file, look, Direction.INCOMING), Progress.UNWATCHED);
        assertThat(dry.sound()).isEqualTo(3);
        assertThat(dry.refused()).isZero();
        assertThat(dry.doubts()).extracting(ImportSheet.Doubt::problem).containsExactly(Problem.CODE_AS_WRITTEN);
        assertThat(arrivals()).isZero();

        SheetImport done = importing.take(plan(file, look, Direction.INCOMING), Progress.UNWATCHED);
        assertThat(done.documents()).isEqualTo(3);
        List<Document> documents = documents(Direction.INCOMING);
        assertThat(documents)
                .extracting(d -> d.series() + " " + d.number().orElseThrow() + " " + d.registeredOn())
                .containsExactly("DEN-2024 1 2024-01-03", "DEN-2024 2 2024-01-04", "DEN-2024 2a 2024-01-05");
        Document first = documents.get(0);
        assertThat(first.fields().type()).isEqualTo("Công văn");
        assertThat(first.fields().subject()).isEqualTo("về việc rà soát đảng viên");
        assertThat(first.fields().issuer()).isEqualTo("Huyện ủy Bình Sơn");
        assertThat(first.fields().code().asWritten()).isEqualTo("06-CV/HU");
        assertThat(first.fields().issueDate()).isEqualTo(new PartialDate(2024, 1, 2));
        assertThat(first.fields().handling().holder()).isEqualTo("Văn phòng");
        assertThat(documents.get(1).fields().issueDate()).isEqualTo(new PartialDate(2024, 1, 3));
        assertThat(documents.get(2).fields().code().asWritten()).isEqualTo("Giấy mời");
        assertThat(new FindDocuments(archive.database()).find(Search.of("rà soát đảng viên", 10)))
                .hasSize(1);
        assertThat(importing.imports()).containsExactly(done);
        assertSound();
    }

    @Test
    void takesInOwnDocumentsByTheirSymbols() {
        Path file = maker("di.xlsx")
                .row("Số", "Ký hiệu", "Ngày ban hành", "Trích yếu", "Người ký", "Nơi nhận", "Số lượng bản", "Độ khẩn")
                .row(
                        263,
                        "CV/ĐU",
                        "05/9/2024",
                        "Về việc tổng kết",
                        "Trần Thị Hạnh",
                        "- Thường trực Huyện ủy (để b/c);\n- Các chi bộ;\n- Lưu VP.",
                        12,
                        "Khẩn")
                .row(264, null, null, "Huỷ")
                .row("264a", "CV/ĐU", "07/9/2024", "Về việc bổ sung", null, null, null, null)
                .row(1, "BC/ĐU", LocalDate.of(2024, 9, 8), "Báo cáo quý III", "Trần Thị Hạnh", null, 3)
                .save();
        Plan plan = plan(file, importing.look(file).get(0), Direction.OUTGOING);

        assertThat(importing.dryRun(plan, Progress.UNWATCHED).doubts())
                .extracting(ImportSheet.Doubt::row, ImportSheet.Doubt::problem)
                .containsExactly(tuple(3, Problem.NOT_A_DATE));
        Path dated = maker("di2.xlsx")
                .row("Số", "Ký hiệu", "Ngày ban hành", "Trích yếu", "Người ký", "Nơi nhận", "Số lượng bản", "Độ khẩn")
                .row(
                        263,
                        "CV/ĐU",
                        "05/9/2024",
                        "Về việc tổng kết",
                        "Trần Thị Hạnh",
                        "- Thường trực Huyện ủy (để b/c);\n- Các chi bộ;\n- Lưu VP.",
                        12,
                        "Khẩn")
                .row(264, null, "06/9/2024", "Huỷ")
                .row("264a", "CV/ĐU", "07/9/2024", "Về việc bổ sung", null, null, null, null)
                .row(1, "BC/ĐU", LocalDate.of(2024, 9, 8), "Báo cáo quý III", "Trần Thị Hạnh", null, 3)
                .save();
        DryRun dry =
                importing.dryRun(plan(dated, importing.look(dated).get(0), Direction.OUTGOING), Progress.UNWATCHED);
        assertThat(dry.sound()).isEqualTo(4);
        assertThat(dry.voided()).isEqualTo(1);

        SheetImport done =
                importing.take(plan(dated, importing.look(dated).get(0), Direction.OUTGOING), Progress.UNWATCHED);

        assertThat(done.documents()).isEqualTo(3);
        Document first = documents(Direction.OUTGOING).get(0);
        assertThat(first.fields().code().asWritten()).isEqualTo("263-CV/ĐU");
        assertThat(first.fields().type()).isEqualTo("Công văn");
        assertThat(first.fields().markings().urgency()).isEqualTo(Urgency.KHAN);
        assertThat(first.fields().handling().copies()).isEqualTo(12);
        assertThat(first.fields().distribution().lines())
                .extracting(DistributionLine::printed)
                .containsExactly("Thường trực Huyện ủy (để b/c)", "Các chi bộ", "Lưu VP");
        NumberAccount account = account("CV/ĐU");
        assertThat(account.taken()).isEqualTo(2);
        assertThat(account.findings())
                .filteredOn(finding -> finding.kind() == NumberAccount.Kind.VOIDED)
                .extracting(finding -> finding.number() + " " + finding.explanation())
                .containsExactly("264 Huỷ");
        assertThat(account.findings())
                .filteredOn(finding -> finding.kind() == NumberAccount.Kind.INSERTED)
                .extracting(finding -> finding.number().toString())
                .containsExactly("264a");
        assertThat(next("CV/ĐU")).isEqualTo(265);
        assertThat(next("BC/ĐU")).isEqualTo(2);
        assertSound();

        importing.undo(done.id());
        assertThat(documents(Direction.OUTGOING)).isEmpty();
        assertThat(next("CV/ĐU")).isEqualTo(1);
        assertSound();
    }

    @Test
    void namesEveryDoubtfulRow() {
        archive.registered(Direction.INCOMING, TestArchive.fields("9-CV/HU", "Đã có"));
        Path file = maker("so.xlsx")
                .row(HEADINGS)
                .row(LocalDate.of(2026, 3, 2), 1, "A", "1-CV/HU", "1/3/2026", "Số đã cấp")
                .row(LocalDate.of(2026, 3, 2), 2, "A", "2-CV/HU", "1/3/2026", "Được")
                .row(LocalDate.of(2026, 3, 2), "", "A", "3-CV/HU", "1/3/2026", "Không có số")
                .row(LocalDate.of(2026, 3, 2), 2, "A", "4-CV/HU", "1/3/2026", "Trùng số")
                .row("ngày nào đó", 3, "A", "5-CV/HU", "1/3/2026", "Không có ngày")
                .row(LocalDate.of(2026, 3, 2), 4, "A", "6-CV/HU", "1/3/2026", "")
                .row(LocalDate.of(2026, 3, 2), 5, "A", "7-CV/HU", "1/3/2026", "Việc riêng", null, null, null, "Mật")
                .row(LocalDate.of(2026, 3, 3), 9, "", "8-CV/HU", "31/2/2026", "Nghi ngờ")
                .save();
        Plan plan = plan(file, importing.look(file).get(0), Direction.INCOMING);

        DryRun dry = importing.dryRun(plan, Progress.UNWATCHED);

        assertThat(dry.doubts())
                .extracting(ImportSheet.Doubt::row, ImportSheet.Doubt::problem)
                .containsExactly(
                        tuple(2, Problem.NUMBER_HELD),
                        tuple(4, Problem.NO_NUMBER),
                        tuple(5, Problem.NUMBER_REPEATED),
                        tuple(6, Problem.NOT_A_DATE),
                        tuple(7, Problem.NO_SUBJECT),
                        tuple(8, Problem.SECRET),
                        tuple(9, Problem.DATE_DOUBTFUL),
                        tuple(9, Problem.NO_ISSUER));
        assertThat(dry.sound()).isEqualTo(2);
        assertThat(dry.refused()).isEqualTo(6);
        assertThat(dry.gaps()).containsOnlyKeys("DEN-2026");
        assertThat(dry.gaps().get("DEN-2026")).containsExactly("3–8");

        assertThat(importing.take(plan, Progress.UNWATCHED).documents()).isEqualTo(2);
        Document last = documents(Direction.INCOMING).get(2);
        assertThat(last.fields().handling().note()).isEqualTo("Ngày tháng văn bản ghi: 31/2/2026");
        assertThat(nextArrival(2026)).isEqualTo(10);
    }

    @Test
    void readsTcvn3ByItsFontsAndLeavesUnicodeRowsAlone() {
        Path legacy = new SheetMaker(temporary.resolve("tcvn.xls"), ".VnTime")
                .row("Ngµy ®Õn", "Sè ®Õn", "T¸c gi¶", "Sè, ký hiÖu", "Ngµy th¸ng", "TrÝch yÕu")
                .row("03/01/2005", 1, "HuyÖn uû B×nh S¬n", "06-CV/HU", "02/01/2005", "VÒ viÖc §¹i héi")
                .row("04/01/2005", 2, "Sở Tài chính", "07/STC", "02/01/2005", "Lê Thanh Tô về việc chi")
                .save();
        Look look = importing.look(legacy).get(0);

        assertThat(look.letters()).isEqualTo(Letters.TCVN3);
        assertThat(look.headings())
                .containsExactly("Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng", "Trích yếu");
        assertThat(look.raw().get(0).get(2)).isEqualTo("HuyÖn uû B×nh S¬n");
        assertThat(look.sample().get(0).get(2)).isEqualTo("Huyện uỷ Bình Sơn");
        importing.take(plan(legacy, look, Direction.INCOMING), Progress.UNWATCHED);

        assertThat(documents(Direction.INCOMING))
                .extracting(d -> d.fields().issuer() + "|" + d.fields().subject())
                .containsExactly("Huyện uỷ Bình Sơn|Về việc Đại hội", "Sở Tài chính|Lê Thanh Tô về việc chi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VNI-Times", "Arial"})
    void readsVniByItsFontsOrItsWords(String font) {
        Path legacy = new SheetMaker(temporary.resolve("vni.xlsx"), font)
                .row("Ngaøy ñeán", "Soá ñeán", "Taùc giaû", "Soá, kyù hieäu", "Ngaøy thaùng", "Trích yeáu")
                .row("03/01/2005", 1, "Huyeän uûy Bình Sôn", "06-CV/HU", "02/01/2005", "Veà vieäc Ñaïi hoäi")
                .save();
        Look look = importing.look(legacy).get(0);

        assertThat(look.letters()).isEqualTo(Letters.VNI);
        assertThat(look.columns()).startsWith(Column.REGISTERED_ON, Column.REGISTRATION_NUMBER);
        importing.take(plan(legacy, look, Direction.INCOMING), Progress.UNWATCHED);
        assertThat(documents(Direction.INCOMING))
                .extracting(d -> d.fields().issuer() + "|" + d.fields().subject())
                .containsExactly("Huyện ủy Bình Sơn|Về việc Đại hội");
    }

    @Test
    void withoutConsentNothingIsConverted() {
        Path legacy = new SheetMaker(temporary.resolve("vni.xlsx"), "VNI-Times")
                .row("Ngày đến", "Số đến", "Trích yếu")
                .row("03/01/2005", 1, "Veà vieäc Ñaïi hoäi")
                .save();
        Look look = importing.look(legacy).get(0);
        importing.take(
                new Plan(legacy, look.sheet(), look.headerRow(), look.columns(), Letters.UNICODE, Direction.INCOMING),
                Progress.UNWATCHED);
        assertThat(documents(Direction.INCOMING).get(0).fields().subject()).isEqualTo("Veà vieäc Ñaïi hoäi");
    }

    @Test
    void findsHeadingsOnTwoLines() {
        Path file = maker("so.xlsx")
                .row("Số đến", "Ngày đến", "Văn bản", null, null, "Nơi gửi")
                .row(null, null, "Số ký hiệu", "Ngày tháng", "Trích yếu", null)
                .join(0, 1, 0, 0)
                .join(0, 1, 1, 1)
                .join(0, 1, 5, 5)
                .join(0, 0, 2, 4)
                .row(1, "3/1/2024", "06-CV/HU", "2/1/2024", "Việc một", "Huyện ủy")
                .save();
        Look look = importing.look(file).get(0);

        assertThat(look.headerRow()).isEqualTo(2);
        assertThat(look.columns())
                .containsExactly(
                        Column.REGISTRATION_NUMBER,
                        Column.REGISTERED_ON,
                        Column.CODE,
                        Column.ISSUE_DATE,
                        Column.SUBJECT,
                        Column.ISSUER);
        assertThat(look.rows()).isEqualTo(1);
    }

    @Test
    void remembersWhatAPersonMadeOfTheColumns() {
        Path file = maker("so.xlsx")
                .row("Số đến", "Ngày đến", "Vấn đề", "Bên kia")
                .row(1, "3/1/2024", "Việc một", "Huyện ủy")
                .save();
        Look look = importing.look(file).get(0);
        assertThat(look.columns()).endsWith(Column.IGNORED, Column.IGNORED);
        List<Column> chosen = List.of(Column.REGISTRATION_NUMBER, Column.REGISTERED_ON, Column.SUBJECT, Column.ISSUER);

        importing.take(
                new Plan(file, look.sheet(), look.headerRow(), chosen, Letters.UNICODE, Direction.INCOMING),
                Progress.UNWATCHED);

        assertThat(importing.look(file).get(0).columns()).isEqualTo(chosen);
    }

    @Test
    void aStoppedImportLeavesNothing() {
        Path file = many(600);
        Plan plan = plan(file, importing.look(file).get(0), Direction.INCOMING);

        assertThatThrownBy(() -> importing.take(plan, (done, total) -> {
                    if (done > 400) {
                        throw new Cancelled();
                    }
                }))
                .isInstanceOf(Cancelled.class);

        assertThat(documents(Direction.INCOMING)).isEmpty();
        assertThat(importing.imports()).isEmpty();
        assertThat(series("")).isEmpty();
        assertSound();
    }

    @Test
    void fiveThousandRowsComeAndGoAsOneDeed() {
        archive.registered(Direction.INCOMING, TestArchive.fields("9-CV/HU", "Đã có"));
        Path file = many(5_000);
        Plan plan = plan(file, importing.look(file).get(0), Direction.INCOMING);
        List<Long> told = new ArrayList<>();

        SheetImport done = importing.take(plan, (at, total) -> told.add(at));

        assertThat(done.documents()).isEqualTo(5_000);
        assertThat(told).hasSizeGreaterThan(20).isSorted();
        assertThat(arrivals()).isEqualTo(5_001);
        assertThat(nextArrival(2021)).isEqualTo(5_001);
        assertSound();

        importing.undo(done.id());

        assertThat(arrivals()).isEqualTo(1);
        assertThat(nextArrival(2021)).isEqualTo(1);
        assertThat(importing.imports().get(0).undoneAt()).isPresent();
        assertThat(new FindDocuments(archive.database()).find(Search.of("việc số 77", 10)))
                .isEmpty();
        assertSound();

        importing.take(plan, Progress.UNWATCHED);
        assertThat(nextArrival(2021)).isEqualTo(5_001);
        assertSound();
    }

    @Test
    void isNotUndoneBehindLaterWork() {
        Path file = many(3);
        SheetImport done =
                importing.take(plan(file, importing.look(file).get(0), Direction.INCOMING), Progress.UNWATCHED);
        Document first = documents(Direction.INCOMING).get(0);
        new CorrectDocument(archive.database(), archive.vault())
                .correct(first.id(), first.fields().change().subject("Sửa lại").done(), "Gõ nhầm");

        assertInUse(done);
        assertThat(documents(Direction.INCOMING)).hasSize(3);
    }

    @Test
    void isNotUndoneBehindLaterNumbers() {
        Path file = many(3);
        SheetImport done =
                importing.take(plan(file, importing.look(file).get(0), Direction.INCOMING), Progress.UNWATCHED);
        archive.register()
                .register(
                        new Registration(
                                Direction.INCOMING,
                                TestArchive.fields("1-CV/HU", "Đến sau"),
                                LocalDate.of(2021, 12, 30),
                                Optional.empty(),
                                "",
                                Registration.WhenHeld.REFUSE),
                        Optional.empty(),
                        PageTexts.EMPTY);

        assertInUse(done);
        assertSound();
    }

    @Test
    void isUndoneOnce() {
        Path file = many(3);
        SheetImport done =
                importing.take(plan(file, importing.look(file).get(0), Direction.INCOMING), Progress.UNWATCHED);
        importing.undo(done.id());

        assertThatThrownBy(() -> importing.undo(done.id())).isInstanceOf(Failure.class);
    }

    private void assertInUse(SheetImport done) {
        assertThatThrownBy(() -> importing.undo(done.id()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.IMPORT_IN_USE));
    }

    private void assertSound() {
        assertThat(new Inspection(archive.database(), archive.vault())
                        .deep(Progress.UNWATCHED).stream().filter(finding -> finding.isDamage()))
                .isEmpty();
    }

    private SheetMaker maker(String name) {
        return new SheetMaker(temporary.resolve(name));
    }

    private Path many(int rows) {
        SheetMaker maker = maker("many-" + rows + ".xlsx").row(HEADINGS);
        for (int i = 1; i <= rows; i++) {
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(i * 360L / rows);
            maker.row(
                    day,
                    i,
                    "Cơ quan " + i % 40,
                    i + "-CV/HU",
                    day.minusDays(2),
                    "Công văn về việc số " + i + " của kế hoạch " + i % 7,
                    "Văn phòng");
        }
        return maker.save();
    }

    private static Plan plan(Path file, Look look, Direction direction) {
        return new Plan(file, look.sheet(), look.headerRow(), look.columns(), look.letters(), direction);
    }

    private List<Document> documents(Direction direction) {
        List<Document> newestFirst =
                new ArrayList<>(archive.database().read(tx -> tx.documents().newest(direction, 0, 1_000)));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private int arrivals() {
        return archive.database().read(tx -> tx.documents().count(Direction.INCOMING));
    }

    private Optional<NumberSeries> series(String shown) {
        return archive.database().read(tx -> tx.series().all()).stream()
                .filter(series -> series.key().shown().startsWith(shown))
                .findFirst();
    }

    private NumberAccount account(String shown) {
        long id = series(shown).orElseThrow().id();
        return archive.database().read(tx -> tx.numberBooks().account(id)).orElseThrow();
    }

    private int next(String shown) {
        return series(shown).orElseThrow().nextNumber();
    }

    private int nextArrival(int year) {
        return archive.database()
                .read(tx -> tx.ledger().next(NumberSeries.Key.arrivalsOf(year), LocalDate.of(year, 6, 1)))
                .value();
    }
}
