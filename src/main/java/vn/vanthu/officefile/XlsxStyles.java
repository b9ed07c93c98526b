package vn.vanthu.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Of each style of a workbook: how it shows numbers, and in which font. */
final class XlsxStyles {
    private static final Style PLAIN = new Style(0, "General", "");

    private final List<Style> styles;
    private final ShownValue shown;

    private XlsxStyles(List<Style> styles, ShownValue shown) {
        this.styles = List.copyOf(styles);
        this.shown = shown;
    }

    private record Style(int format, String pattern, String font) {}

    static XlsxStyles read(XSSFReader reader, boolean since1904) throws IOException, OpenXML4JException {
        StylesTable table = reader.getStylesTable();
        List<Style> styles = new ArrayList<>();
        for (int i = 0; table != null && i < table.getNumCellStyles(); i++) {
            XSSFCellStyle style = table.getStyleAt(i);
            String pattern = style.getDataFormatString();
            String font = style.getFont().getFontName();
            styles.add(
                    new Style(style.getDataFormat(), pattern == null ? "General" : pattern, font == null ? "" : font));
        }
        return new XlsxStyles(styles, new ShownValue(since1904));
    }

    private Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }

    String font(int index) {
        return style(index).font();
    }

    SheetFile.Cell number(double number, int index) {
        Style style = style(index);
        return shown.of(number, style.format(), style.pattern(), style.font());
    }
}
