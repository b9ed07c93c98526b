package vn.vanthu.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A spreadsheet as offices have them, row by row. */
final class SheetMaker {
    private final Workbook book;
    private final Path file;
    private final Sheet sheet;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final String font;
    private int next;

    SheetMaker(Path file, String font) {
        this.file = file;
        this.font = font;
        this.book = file.toString().endsWith(".xls") ? new HSSFWorkbook() : new SXSSFWorkbook();
        this.sheet = book.createSheet("Sổ");
    }

    SheetMaker(Path file) {
        this(file, "Times New Roman");
    }

    /** Texts, numbers, dates; null for a blank cell. */
    SheetMaker row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            fill(row, i, values[i]);
        }
        return this;
    }

    private void fill(Row row, int column, Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(style(value instanceof LocalDate ? "dd/mm/yyyy" : "General", font));
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    SheetMaker skip() {
        next++;
        return this;
    }

    SheetMaker join(int top, int bottom, int left, int right) {
        sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        return this;
    }

    private CellStyle style(String format, String name) {
        return styles.computeIfAbsent(format + name, key -> {
            Font own = book.createFont();
            own.setFontName(name);
            CellStyle style = book.createCellStyle();
            style.setFont(own);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }

    Path save() {
        try (Workbook closing = book;
                OutputStream out = Files.newOutputStream(file)) {
            closing.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
