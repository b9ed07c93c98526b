package vn.vanthu.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook of Excel 97 to 2003, at most 65,536 rows a sheet, held in memory. */
final class XlsSource implements SheetSource {
    private final HSSFWorkbook book;
    private final ShownValue shown;

    private XlsSource(HSSFWorkbook book) {
        this.book = book;
        this.shown = new ShownValue(book.getInternalWorkbook().isUsing1904DateWindowing());
    }

    /** @return empty where the file holds no workbook, but an old letter or message */
    static Optional<XlsSource> open(POIFSFileSystem files) throws IOException {
        boolean holdsWorkbook = files.getRoot().hasEntryCaseInsensitive("Workbook")
                || files.getRoot().hasEntryCaseInsensitive("Book");
        return holdsWorkbook ? Optional.of(new XlsSource(new HSSFWorkbook(files, false))) : Optional.empty();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            names.add(book.getSheetName(i));
        }
        return List.copyOf(names);
    }

    @Override
    public void each(String name, Consumer<SheetFile.Row> reader) throws IOException {
        HSSFSheet sheet = book.getSheet(name);
        if (sheet == null) {
            throw new IOException("no sheet " + name);
        }
        Merges merges = new Merges();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            merges.add(area.getFirstRow(), area.getLastRow(), area.getFirstColumn());
        }
        for (Row row : sheet) {
            List<SheetFile.Cell> cells = cells(row);
            if (!cells.isEmpty()) {
                reader.accept(new SheetFile.Row(row.getRowNum() + 1, merges.filled(row.getRowNum(), cells)));
            }
        }
    }

    private List<SheetFile.Cell> cells(Row row) {
        List<SheetFile.Cell> cells = new ArrayList<>();
        for (Cell cell : row) {
            SheetFile.Cell read = read((HSSFCell) cell);
            if (!read.text().isEmpty()) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add(SheetFile.Cell.BLANK);
                }
                cells.add(read);
            }
        }
        return cells;
    }

    private SheetFile.Cell read(HSSFCell cell) {
        HSSFCellStyle style = cell.getCellStyle();
        String font = style.getFont(book).getFontName();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                shown.of(cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString(), font);
            case STRING -> text(cell.getRichStringCellValue(), font);
            case BOOLEAN -> text(cell.getBooleanCellValue() ? "TRUE" : "FALSE", font);
            case ERROR -> text(FormulaError.forInt(cell.getErrorCellValue()).getString(), font);
            default -> SheetFile.Cell.BLANK;
        };
    }

    private SheetFile.Cell text(HSSFRichTextString rich, String font) {
        int longest = rich.numFormattingRuns() == 0 ? 0 : rich.getIndexOfFormattingRun(0);
        String own = font;
        for (int i = 0; i < rich.numFormattingRuns(); i++) {
            int end = i + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(i + 1) : rich.length();
            if (end - rich.getIndexOfFormattingRun(i) > longest) {
                longest = end - rich.getIndexOfFormattingRun(i);
                own = book.getFontAt(rich.getFontOfFormattingRun(i)).getFontName();
            }
        }
        return text(rich.getString(), own);
    }

    private static SheetFile.Cell text(String text, String font) {
        return new SheetFile.Cell(text.isBlank() ? "" : text, Optional.empty(), font);
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            // Read only: there is nothing that could be lost.
            return;
        }
    }
}
