package vn.vanthu.officefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.vanthu.domain.text.DateWording;

/** Reads the rows of a sheet's XML and passes them on, one at a time. */
final class XlsxRows extends DefaultHandler {
    /** More than a cell of any spreadsheet program holds. */
    private static final int LONGEST = 1 << 20;

    private static final int MOST_COLUMNS = 16_384;

    private final XlsxStyles styles;
    private final XlsxTexts texts;
    private final Merges merges;
    private final Consumer<SheetFile.Row> reader;

    private final List<SheetFile.Cell> cells = new ArrayList<>();
    private int row;
    private int column = -1;
    private int style;
    private String type = "";
    private boolean inValue;
    private final StringBuilder value = new StringBuilder();
    private final RichText inline = new RichText();

    XlsxRows(XlsxStyles styles, XlsxTexts texts, Merges merges, Consumer<SheetFile.Row> reader) {
        this.styles = styles;
        this.texts = texts;
        this.merges = merges;
        this.reader = reader;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                cells.clear();
            }
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            default -> inline.start(name, attributes);
        }
    }

    private void startCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        style = number(attributes.getValue("s"), 0);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        value.setLength(0);
        inline.take();
    }

    @Override
    public void characters(char[] signs, int from, int length) throws SAXException {
        if (inValue) {
            value.append(signs, from, length);
        } else {
            inline.add(signs, from, length);
        }
        if (value.length() > LONGEST || inline.length() > LONGEST) {
            throw new SAXException(new HeavyFileException("cell"));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v" -> inValue = false;
            case "c" -> place(cell());
            case "row" -> pass();
            default -> inline.end(name);
        }
    }

    private void place(SheetFile.Cell cell) {
        if (cell.text().isEmpty() || column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() < column) {
            cells.add(SheetFile.Cell.BLANK);
        }
        if (cells.size() == column) {
            cells.add(cell);
        } else {
            cells.set(column, cell);
        }
    }

    private void pass() {
        if (!cells.isEmpty()) {
            reader.accept(new SheetFile.Row(row, merges.filled(row - 1, cells)));
        }
    }

    private SheetFile.Cell cell() {
        String written = value.toString();
        String font = styles.font(style);
        return switch (type) {
            case "s" -> {
                int index = number(written, -1);
                yield text(texts.text(index), texts.font(index, font));
            }
            case "inlineStr" -> {
                String own = inline.font();
                yield text(inline.take(), own.isEmpty() ? font : own);
            }
            case "str", "e" -> text(written, font);
            case "b" -> text(written.equals("1") ? "TRUE" : "FALSE", font);
            case "d" -> isoDate(written, font);
            default -> numeric(written, font);
        };
    }

    private static SheetFile.Cell text(String text, String font) {
        // Not stripped of what Unicode takes for a blank or a format sign: in TCVN3 U+00AD is a letter (domain.md 8.2).
        return new SheetFile.Cell(text.isBlank() ? "" : text, Optional.empty(), font);
    }

    private SheetFile.Cell numeric(String written, String font) {
        if (written.isBlank()) {
            return SheetFile.Cell.BLANK;
        }
        try {
            return styles.number(Double.parseDouble(written.trim()), style);
        } catch (NumberFormatException noNumber) {
            return text(written, font);
        }
    }

    private static SheetFile.Cell isoDate(String written, String font) {
        try {
            LocalDate day = LocalDate.parse(written.substring(0, Math.min(10, written.length())));
            return new SheetFile.Cell(DateWording.brief(day), Optional.of(day), font);
        } catch (DateTimeException noDate) {
            return text(written, font);
        }
    }

    private static int number(String written, int otherwise) {
        try {
            return written == null ? otherwise : Integer.parseInt(written.trim());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
