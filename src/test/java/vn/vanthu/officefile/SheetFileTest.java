package vn.vanthu.officefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;

class SheetFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"so.xlsx", "so.xls"})
    void showsWhatTheSpreadsheetShows(String name) throws IOException {
        Path file = save(name, book -> {
            Sheet sheet = book.createSheet("Sổ đến");
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("06");
            format(book, row.createCell(1), 6, "00");
            format(book, row.createCell(2), 46270, "dd/mm/yyyy");
            format(book, row.createCell(3), 46270, "m/d/yy");
            row.createCell(4).setCellFormula("1+1");
            row.createCell(6).setCellValue(264);
            row.createCell(7).setCellValue(true);
            format(book, row.createCell(8), 12, "00\"-CV/ĐU\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            sheet.createRow(6).createCell(0).setCellValue("   ");
            book.createSheet("Khác").createRow(0).createCell(2).setCellValue("c");
        });

        try (SheetFile sheet = SheetFile.open(file)) {
            assertThat(sheet.sheets()).containsExactly("Sổ đến", "Khác");
            List<SheetFile.Row> rows = rows(sheet, "Sổ đến");
            assertThat(rows).hasSize(1);
            SheetFile.Row row = rows.get(0);
            assertThat(row.number()).isEqualTo(5);
            assertThat(row.cells())
                    .extracting(SheetFile.Cell::text)
                    .containsExactly("06", "06", "05/09/2026", "05/09/2026", "2", "", "264", "TRUE", "12-CV/ĐU");
            assertThat(row.cell(2).day()).contains(LocalDate.of(2026, 9, 5));
            assertThat(row.cell(3).day()).contains(LocalDate.of(2026, 9, 5));
            assertThat(row.cell(6).day()).isEmpty();
            assertThat(row.cell(99)).isEqualTo(SheetFile.Cell.BLANK);
            assertThat(rows(sheet, "Khác").get(0).cell(2).text()).isEqualTo("c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"so.xlsx", "so.xls"})
    void namesTheFontOfTheLongestRun(String name) throws IOException {
        Path file = save(name, book -> {
            Font plain = font(book, "Times New Roman");
            Font legacy = font(book, ".VnTime");
            CellStyle style = book.createCellStyle();
            style.setFont(legacy);
            Row row = book.createSheet("a").createRow(0);
            row.createCell(0).setCellStyle(style);
            row.getCell(0).setCellValue("NguyÔn \u00ad");
            RichTextString rich = book.getCreationHelper().createRichTextString("Số: uû ban nh©n d©n");
            rich.applyFont(0, 3, plain);
            rich.applyFont(3, rich.length(), legacy);
            row.createCell(1).setCellValue(rich);
        });

        try (SheetFile sheet = SheetFile.open(file)) {
            SheetFile.Row row = rows(sheet, "a").get(0);
            assertThat(row.cell(0).font()).isEqualTo(".VnTime");
            assertThat(row.cell(0).text()).isEqualTo("NguyÔn \u00ad");
            assertThat(row.cell(1).font()).isEqualTo(".VnTime");
            assertThat(row.cell(1).text()).isEqualTo("Số: uû ban nh©n d©n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"so.xlsx", "so.xls"})
    void repeatsWhatIsJoinedOverRows(String name) throws IOException {
        Path file = save(name, book -> {
            Sheet sheet = book.createSheet("a");
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(1).setCellValue("việc " + i);
            }
            sheet.getRow(1).createCell(0).setCellValue("05/9");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.getRow(0).createCell(0).setCellValue("Tiêu đề");
            sheet.getRow(0).getCell(1).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        });

        try (SheetFile sheet = SheetFile.open(file)) {
            assertThat(rows(sheet, "a"))
                    .extracting(row -> row.cell(0).text() + "|" + row.cell(1).text())
                    .containsExactly("Tiêu đề|", "05/9|việc 1", "05/9|việc 2", "|việc 3");
        }
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        assertFailure(folder.resolve("x.xlsx"), Failure.Kind.FILE_MISSING);
        assertFailure(folder, Failure.Kind.FILE_UNREADABLE);
        assertFailure(Files.createFile(folder.resolve("0.xlsx")), Failure.Kind.FILE_EMPTY);
        assertFailure(Files.writeString(folder.resolve("a.csv"), "Số đến;Ngày\n1;2"), Failure.Kind.NOT_A_SHEET);
        assertFailure(Files.writeString(folder.resolve("h.xls"), "<html><table>"), Failure.Kind.NOT_A_SHEET);
        assertFailure(Files.writeString(folder.resolve("p.xlsx"), "%PDF-1.7"), Failure.Kind.NOT_A_SHEET);
        Path zip = folder.resolve("z.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("thư.txt"));
            out.write(1);
        }
        assertThatThrownBy(() -> SheetFile.open(zip)).isInstanceOf(Failure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"so.xlsx", "so.xls"})
    void refusesDamagedFiles(String name) throws IOException {
        byte[] whole = Files.readAllBytes(save(name, book -> {
            Sheet sheet = book.createSheet("a");
            for (int i = 0; i < 300; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Việc thứ " + i);
            }
        }));
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            byte[] broken = i < 40 ? java.util.Arrays.copyOf(whole, whole.length * i / 40) : whole.clone();
            for (int hit = 0; i >= 40 && hit < 12; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("broken-" + i + "-" + name), broken);
            try (SheetFile sheet = SheetFile.open(file)) {
                sheet.sheets().forEach(each -> sheet.each(each, row -> {}));
            } catch (Failure refused) {
                assertThat(refused.kind())
                        .isIn(
                                Failure.Kind.SHEET_DAMAGED,
                                Failure.Kind.NOT_A_SHEET,
                                Failure.Kind.FILE_EMPTY,
                                Failure.Kind.SHEET_LOCKED,
                                Failure.Kind.FILE_TOO_HEAVY);
            }
        }
    }

    @Test
    void refusesWhatIsLocked() throws IOException, GeneralSecurityException {
        Path plain = save("so.xlsx", book -> book.createSheet("a"));
        Path locked = folder.resolve("khoa.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123");
            try (OutputStream out = encryptor.getDataStream(files)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                files.writeFilesystem(out);
            }
        }
        assertFailure(locked, Failure.Kind.SHEET_LOCKED);

        Biff8EncryptionKey.setCurrentUserPassword("123");
        Path old = save("so.xls", book -> book.createSheet("a"));
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertFailure(old, Failure.Kind.SHEET_LOCKED);
    }

    @Test
    void refusesZipBombs() throws IOException {
        Path plain = save(
                "so.xlsx",
                book -> book.createSheet("a").createRow(0).createCell(0).setCellValue("x"));
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(plain));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    out.write("<worksheet><sheetData><row r=\"1\"><c><v>1".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 200; i++) {
                        out.write(blanks);
                    }
                } else {
                    in.transferTo(out);
                }
            }
        }

        assertThatThrownBy(() -> {
                    try (SheetFile sheet = SheetFile.open(bomb)) {
                        sheet.each("a", row -> {});
                    }
                })
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.FILE_TOO_HEAVY));
    }

    @Test
    void whatTheReaderOfTheRowsThrowsIsItsOwn() throws IOException {
        Path file = save(
                "so.xlsx",
                book -> book.createSheet("a").createRow(0).createCell(0).setCellValue("x"));
        try (SheetFile sheet = SheetFile.open(file)) {
            assertThatThrownBy(() -> sheet.each("a", row -> {
                        throw new UnsupportedOperationException("mine");
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> sheet.each("a", row -> {
                        throw new Cancelled();
                    }))
                    .isInstanceOf(Cancelled.class);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(Workbook book);
    }

    private Path save(String name, Filling filling) throws IOException {
        Path file = folder.resolve(name);
        Supplier<Workbook> format = name.endsWith("xlsx") ? XSSFWorkbook::new : HSSFWorkbook::new;
        try (Workbook book = format.get();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(book);
            book.write(out);
        }
        return file;
    }

    private static void format(Workbook book, Cell cell, double value, String pattern) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static Font font(Workbook book, String name) {
        Font font = book.createFont();
        font.setFontName(name);
        return font;
    }

    private static List<SheetFile.Row> rows(SheetFile sheet, String name) {
        List<SheetFile.Row> rows = new ArrayList<>();
        sheet.each(name, rows::add);
        return rows;
    }

    private static void assertFailure(Path file, Failure.Kind kind) {
        assertThatThrownBy(() -> SheetFile.open(file))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
