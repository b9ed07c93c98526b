package vn.vanthu.officefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.form.RegisterForm.Column;
import vn.vanthu.domain.form.RegisterForm.Kind;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.form.RegisterRow.Mark;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

class WorkbookTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("registeredOn", "Ngày đến", 8, Kind.DATE),
            new Column("arrivalNumber", "Số đến", 6, Kind.NUMBER_TEXT),
            new Column("subject", "Trích yếu nội dung", 40, Kind.TEXT),
            new Column("copies", "Số bản", 5, Kind.COUNT),
            new Column("receipt", "Ký nhận", 9, Kind.BLANK));

    @TempDir
    Path folder;

    @Test
    void keepsTextsAsTextsDatesAsDatesAndCountsAsNumbers() throws IOException {
        Path file = write(List.of(row(LocalDate.of(2026, 9, 5), "06", "=cmd|' /C calc'!A0", 3, Mark.NONE)));

        try (XSSFWorkbook book = read(file)) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
            assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-09-05");
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(text(row.getCell(1))).isEqualTo("06");
            assertThat(text(row.getCell(2))).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(3);
        }
    }

    private static String text(Cell cell) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        return cell.getStringCellValue();
    }

    @Test
    void headingStaysInSightAndCanBeFiltered() throws IOException {
        Path file = write(List.of(row(LocalDate.of(2026, 9, 5), "1", "a", 1, Mark.NONE)));

        try (XSSFWorkbook book = read(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Trích yếu nội dung");
            assertThat(sheet.getRow(0).getCell(2).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E2");
            assertThat(sheet.getColumnWidth(2)).isGreaterThan(3 * sheet.getColumnWidth(0));
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void marksVoidedNumbers() throws IOException {
        Path file = write(List.of(row(LocalDate.of(2026, 9, 5), "1", "a", 1, Mark.VOIDED)));

        try (XSSFWorkbook book = read(file)) {
            assertThat(book.getSheetAt(0)
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getFont()
                            .getStrikeout())
                    .isTrue();
        }
    }

    @Test
    void aDateBeforeSpreadsheetsCountIsWrittenAsText() throws IOException {
        Path file = write(List.of(row(LocalDate.of(1899, 2, 3), "1", "a", 1, Mark.NONE)));

        try (XSSFWorkbook book = read(file)) {
            assertThat(text(book.getSheetAt(0).getRow(1).getCell(0))).isEqualTo("03/02/1899");
        }
    }

    @Test
    void cutsVisiblyWhatNoCellHolds() throws IOException {
        Path file = write(List.of(row(LocalDate.of(2026, 9, 5), "1", words(40_000), 1, Mark.NONE)));

        try (XSSFWorkbook book = read(file)) {
            String cut = book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue();
            assertThat(cut).hasSize(32_767).startsWith(words(32_000)).endsWith(" […]");
        }
    }

    @Test
    void hostileTextsComeBackAsTheyWere() throws IOException {
        String hostile = "a\u0001b _x000D_ <c>&\"'\n\t\ud83d\ude00 +1 @x -2";
        Path file = write(List.of(row(LocalDate.of(2026, 9, 5), "1", hostile, 1, Mark.NONE)));

        try (SheetFile sheet = SheetFile.open(file)) {
            List<SheetFile.Row> rows = new ArrayList<>();
            sheet.each(sheet.sheets().get(0), rows::add);
            assertThat(rows.get(1).cell(2).text()).isEqualTo(hostile.replace('\u0001', '\ufffd'));
        }
    }

    @Test
    void sheetsAreNamedAsSheetsMayBe() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbook book = Workbook.create(file)) {
            for (String name : List.of(
                    "Sổ đăng ký văn bản đến năm 2026 của cơ quan",
                    "sổ đăng ký văn bản đến năm 2026 khác",
                    "a/b:c*[d]?\\",
                    "'",
                    "History",
                    "")) {
                book.add(name, COLUMNS, List.of(), 0, Progress.UNWATCHED);
            }
            book.publish();
        }

        try (XSSFWorkbook book = read(file)) {
            List<String> names = IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetName)
                    .toList();
            assertThat(names)
                    .containsExactly(
                            "Sổ đăng ký văn bản đến năm 2026",
                            "sổ đăng ký văn bản đến năm (2)",
                            "a b c d",
                            "Sheet",
                            "Sheet (2)",
                            "Sheet (3)");
        }
    }

    @Test
    void leavesNothingWhenItIsStopped() throws IOException {
        Path file = folder.resolve("a.xlsx");
        List<RegisterRow> rows = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> row(LocalDate.of(2026, 1, 1), "" + i, "Việc " + i, 1, Mark.NONE))
                .toList();

        assertThatThrownBy(() -> {
                    try (Workbook book = Workbook.create(file)) {
                        book.add("Sổ", COLUMNS, rows, rows.size(), (done, total) -> {
                            if (done >= 1_000) {
                                throw new Cancelled();
                            }
                        });
                        book.publish();
                    }
                })
                .isInstanceOf(Cancelled.class);

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void neverWritesOverWhatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "của người khác");
        assertFailure(() -> Workbook.create(file), Failure.Kind.FILE_EXISTS);

        Path late = folder.resolve("b.xlsx");
        try (Workbook book = Workbook.create(late)) {
            book.add("Sổ", COLUMNS, List.of(), 0, Progress.UNWATCHED);
            Files.writeString(late, "đến trước");
            assertFailure(book::publish, Failure.Kind.FILE_EXISTS);
        }
        assertThat(late).hasContent("đến trước");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, late);
        }
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertFailure(() -> Workbook.create(folder.resolve("x").resolve("a.xlsx")), Failure.Kind.FILE_UNWRITABLE);
    }

    @Test
    void holdsTwentyThousandRows() {
        Iterable<RegisterRow> rows = () -> IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> row(LocalDate.of(2026, 1, 1).plusDays(i % 365), "" + i, "Việc " + i, i, Mark.NONE))
                .iterator();
        List<Long> told = new ArrayList<>();
        Path file = folder.resolve("a.xlsx");
        try (Workbook book = Workbook.create(file)) {
            book.add("Sổ", COLUMNS, rows, 20_000, (done, total) -> told.add(done));
            book.publish();
        }

        try (SheetFile sheet = SheetFile.open(file)) {
            int[] count = new int[1];
            sheet.each("Sổ", row -> count[0]++);
            assertThat(count[0]).isEqualTo(20_001);
        }
        assertThat(told).hasSizeGreaterThan(10).isSorted().endsWith(20_000L);
    }

    private static void assertFailure(Runnable work, Failure.Kind kind) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    /** Not so monotonous that the library would take the file for a bomb. */
    private static String words(int letters) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < letters) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private Path write(List<RegisterRow> rows) {
        Path file = folder.resolve("a.xlsx");
        try (Workbook book = Workbook.create(file)) {
            book.add("Sổ", COLUMNS, rows, rows.size(), Progress.UNWATCHED);
            book.publish();
        }
        return file;
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static RegisterRow row(LocalDate day, String number, String subject, int copies, Mark mark) {
        return new RegisterRow(
                List.of(
                        RegisterRow.Cell.of(day),
                        RegisterRow.Cell.of(number),
                        RegisterRow.Cell.of(subject),
                        new RegisterRow.Cell("" + copies, Optional.empty(), OptionalLong.of(copies)),
                        RegisterRow.Cell.BLANK),
                mark);
    }
}
