package vn.vanthu.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.CommuneYear;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.Statistics;
import vn.vanthu.officefile.SheetFile;
import vn.vanthu.work.Progress;

/** The books of a whole year of a commune's office, as they are bound. Pictures of pages lie in target/pictures. */
class CommuneYearBooksTest {
    @TempDir
    static Path disk;

    private static final Path PICTURES = Path.of("target", "pictures");

    private static CommuneYear year;

    @BeforeAll
    static void live() {
        year = CommuneYear.in(disk.resolve("archive"));
    }

    @AfterAll
    static void close() {
        year.close();
    }

    private static PrintRegister registers() {
        return year.archive().proof().registers();
    }

    private static RegisterOrder wholeYear(String form) {
        return new RegisterOrder(
                registers().form(form).orElseThrow(),
                Optional.empty(),
                Optional.of(LocalDate.of(CommuneYear.YEAR, 1, 1)),
                Optional.of(LocalDate.of(CommuneYear.YEAR, 12, 31)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "01");
    }

    private static List<RegisterRow> rows(String form) {
        List<RegisterRow> rows = new ArrayList<>();
        registers().each(wholeYear(form), rows::add);
        return rows;
    }

    private static int column(String form, String key) {
        List<RegisterForm.Column> columns = registers().form(form).orElseThrow().columns();
        return columns.stream().map(RegisterForm.Column::key).toList().indexOf(key);
    }

    private static long entered(Direction direction) {
        long[] count = {0};
        year.archive().list().each(direction, Optional.empty(), Optional.empty(), "", document -> count[0]++);
        return count[0];
    }

    @Test
    void aYearIsAboutTwoThousandFiveHundredDocuments() {
        long all = Stream.of(Direction.values())
                .mapToLong(CommuneYearBooksTest::entered)
                .sum();

        assertThat(all).isBetween(2_400L, 2_700L);
    }

    @Test
    void theIncomingBookHasEveryArrivalInTheOrderOfItsNumberAndTheGap() {
        List<RegisterRow> rows = rows("incoming");
        int number = column("incoming", "arrivalNumber");
        int remark = column("incoming", "remark");

        List<RegisterRow> gaps = rows.stream()
                .filter(row -> row.mark() == RegisterRow.Mark.MISSING)
                .toList();
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.cells().get(number).text()).matches("\\d+ đến \\d+");
            assertThat(gap.cells().get(remark).text()).isEqualTo("2 số trống");
        });
        assertThat(rows).hasSize((int) entered(Direction.INCOMING) + 1);
        assertThat(rows.stream()
                        .filter(row -> row.mark() != RegisterRow.Mark.MISSING)
                        .map(row -> Integer.parseInt(row.cells().get(number).text())))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(rows.stream().filter(row -> row.mark() == RegisterRow.Mark.VOIDED))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(remark).text()).contains("Vào sổ trùng"));
        assertThat(rows.stream()
                        .filter(row -> !row.cells()
                                .get(column("incoming", "receiver"))
                                .text()
                                .isEmpty()))
                .hasSizeGreaterThan(700);
    }

    @Test
    void theOutgoingBookShowsWhatWasReservedInsertedAndVoided() {
        List<RegisterRow> rows = rows("outgoing");
        int code = column("outgoing", "code");
        int remark = column("outgoing", "remark");

        assertThat(rows).hasSize((int) entered(Direction.OUTGOING) + 1);
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.cells().get(code).text()).matches("\\d+-CV/ĐU");
            assertThat(row.cells().get(remark).text())
                    .isEqualTo("Số chờ: Công văn trả lời Ban Tổ chức Tỉnh ủy, chờ ký");
        });
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.cells().get(code).text()).matches("\\d+a-CV/ĐU"));
        assertThat(rows.stream().filter(row -> row.mark() == RegisterRow.Mark.VOIDED))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(remark).text()).contains("Ký nhầm thẩm quyền"));
        // Three lines that nobody knows, an addressee, six branches, and the record copy of the office.
        assertThat(rows.stream()
                        .filter(row -> row.cells()
                                .get(column("outgoing", "copyCount"))
                                .text()
                                .equals("11")))
                .hasSizeGreaterThan(700);
    }

    @Test
    void copiesSayWhatTheyWereCopiedFrom() {
        List<RegisterRow> rows = rows("copies");

        assertThat(rows).hasSize((int) entered(Direction.COPY)).allSatisfy(row -> {
            assertThat(row.cells().get(column("copies", "copyKind")).text()).isEqualTo("Sao lục");
            assertThat(row.cells().get(column("copies", "sourceCode")).text())
                    .matches("\\d+-CT/TU, ngày \\d\\d/\\d\\d/2026");
            assertThat(row.cells().get(column("copies", "sourceAuthor")).text()).isEqualTo("TỈNH ỦY VÂN HẢI");
            assertThat(row.cells().get(column("copies", "copiedFrom")).text()).isEqualTo("Bản chính");
        });
    }

    @Test
    void aYearOfWorkLeavesNothingThatVerificationWouldName() {
        assertThat(year.archive().verify().deep(Progress.UNWATCHED))
                .filteredOn(Finding::isDamage)
                .isEmpty();
    }

    @Test
    void transfersAndFollowUpsHaveARowEach() {
        long sent = entered(Direction.OUTGOING);

        assertThat(rows("postal")).hasSizeBetween((int) sent - 5, (int) sent);
        // By hand: three lines that nobody knows, the other addressee of "như trên", and five of the six branches.
        assertThat(rows("transfer-outgoing")).hasSize(9 * rows("postal").size());
        assertThat(rows("transfer-incoming"))
                .hasSizeGreaterThan(800)
                .allSatisfy(row -> assertThat(row.cells()
                                .get(column("transfer-incoming", "receiver"))
                                .text())
                        .doesNotContain(";")
                        .isNotEmpty());
        assertThat(rows("follow-up"))
                .allSatisfy(row -> assertThat(
                                row.cells().get(column("follow-up", "identity")).text())
                        .matches("(?s).+ số .+, ngày \\d\\d/\\d\\d/\\d{4} của .+"));
        assertThat(registers().count(wholeYear("follow-up")))
                .isEqualTo(rows("follow-up").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incoming",
                "incoming-party",
                "outgoing",
                "internal",
                "copies",
                "transfer-incoming",
                "postal",
                "follow-up"
            })
    void booksAreBoundWithCoverHeadingsAndEveryRow(String form) throws IOException {
        Path out = disk.resolve(form + ".pdf");
        RegisterOrder order = wholeYear(form);

        int pages = registers().pdf(order, out, Progress.UNWATCHED);

        try (PDDocument book = Loader.loadPDF(out.toFile())) {
            assertThat(book.getNumberOfPages()).isEqualTo(pages);
            assertThat(text(book, 1).replaceAll("\\s+", " "))
                    .contains(
                            CommuneYear.OFFICE.parent(),
                            CommuneYear.OFFICE.name(),
                            order.form().title(),
                            "2026");
            String heading = order.form().columns().get(1).title().split(" ")[0];
            for (int page = 2; page < pages; page++) {
                assertThat(text(book, page)).as("page %d", page).contains(heading);
                assertThat(book.getPage(page - 1).getMediaBox().getWidth()).isCloseTo(842, within(1f));
            }
            picture(book, form, 1);
            picture(book, form, 2);
            picture(book, form, pages / 2 + 1);
            picture(book, form, pages);
        }
    }

    @Test
    void theSheetHasRealDatesAndNumbersAsText() {
        Path out = disk.resolve("incoming.xlsx");

        registers().sheet(wholeYear("incoming"), out, Progress.UNWATCHED);

        List<SheetFile.Row> rows = new ArrayList<>();
        try (SheetFile file = SheetFile.open(out)) {
            file.each(file.sheets().get(0), rows::add);
        }
        SheetFile.Row first = rows.get(rows.size() - rows("incoming").size());
        assertThat(first.cell(0).day()).contains(LocalDate.of(2026, 1, 2));
        assertThat(first.cell(1).text()).isEqualTo("01");
    }

    @Test
    void everyNumberOfTheYearIsAccountedFor() {
        List<NumberAccount> accounts = year.archive().proof().accounts().accounts();

        assertThat(accounts.stream().mapToInt(NumberAccount::missing).sum()).isEqualTo(2);
        assertThat(accounts.stream().mapToInt(NumberAccount::voided).sum()).isEqualTo(2);
        assertThat(accounts.stream().mapToInt(NumberAccount::reserved).sum()).isEqualTo(1);
        assertThat(accounts.stream().mapToInt(NumberAccount::inserted).sum()).isEqualTo(1);
        assertThat(accounts.stream().flatMap(account -> account.findings().stream()))
                .extracting(NumberAccount.Finding::kind)
                .containsOnly(
                        NumberAccount.Kind.GAP,
                        NumberAccount.Kind.RESERVED,
                        NumberAccount.Kind.VOIDED,
                        NumberAccount.Kind.INSERTED);
    }

    @Test
    void theYearIsCounted() {
        Statistics statistics = year.archive()
                .proof()
                .statistics()
                .count(LocalDate.of(CommuneYear.YEAR, 1, 1), LocalDate.of(CommuneYear.YEAR, 12, 31));

        Statistics.Table months = statistics.tables().get(0);
        assertThat(months.by()).isEqualTo(Statistics.By.MONTH);
        assertThat(months.rows()).hasSize(12).extracting(Statistics.Row::label).isSorted();
        assertThat(months.rows().stream().mapToLong(Statistics.Row::incoming).sum())
                .isEqualTo(entered(Direction.INCOMING) - 1);
        assertThat(months.rows().stream().mapToLong(Statistics.Row::copies).sum())
                .isEqualTo(entered(Direction.COPY));
        Statistics.Table types = statistics.tables().get(1);
        assertThat(types.rows().get(0).label()).isEqualTo("Công văn");
        Statistics.Table bodies = statistics.tables().get(2);
        assertThat(bodies.rows())
                .extracting(Statistics.Row::label)
                .contains("VĂN PHÒNG - TỈNH ỦY VÂN HẢI", "ĐẢNG ỦY XÃ THANH LÂM");
        Statistics.Settling settling = statistics.settling();
        assertThat(settling.inTime()).isPositive();
        assertThat(settling.late()).isPositive();
        assertThat(settling.overdue()).isPositive();
    }

    private static String text(PDDocument book, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(book);
    }

    private static void picture(PDDocument book, String name, int page) throws IOException {
        Files.createDirectories(PICTURES);
        BufferedImage image = new PDFRenderer(book).renderImageWithDPI(page - 1, 80);
        File file = PICTURES.resolve("book-" + name + "-" + page + ".png").toFile();
        ImageIO.write(image, "png", file);
    }
}
