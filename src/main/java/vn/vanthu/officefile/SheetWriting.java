package vn.vanthu.officefile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterForm.Kind;
import vn.vanthu.domain.form.RegisterRow;

/** One sheet while it is being written: the heading, then row by row. */
final class SheetWriting {
    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " […]";
    /** Characters in which all columns together are wide: an A4 sheet lying, at 11 points. */
    private static final double CHARACTERS = 135;

    private static final double NARROWEST = 6;
    private static final double WIDEST = 80;
    /** Before this day spreadsheets count wrongly: they have a 29/02/1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    /** Signs that XML 1.0 cannot hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");
    /** What spreadsheets take for an escaped sign (ECMA-376 22.9.2.19). */
    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final Worksheet sheet;
    private final List<RegisterForm.Column> columns;
    private int row;

    private SheetWriting(Worksheet sheet, List<RegisterForm.Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    static SheetWriting begin(Worksheet sheet, List<RegisterForm.Column> columns) {
        SheetWriting writing = new SheetWriting(sheet, columns);
        writing.head();
        return writing;
    }

    private void head() {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        double all = columns.stream().mapToDouble(RegisterForm.Column::width).sum();
        for (int i = 0; i < columns.size(); i++) {
            double width = all > 0 ? columns.get(i).width() / all * CHARACTERS : NARROWEST;
            sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, width)));
            sheet.inlineString(0, i, text(columns.get(i).title()));
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle("thin")
                    .set();
        }
        row = 1;
    }

    boolean isFull() {
        return row >= Worksheet.MAX_ROWS;
    }

    void write(RegisterRow entry) {
        for (int i = 0; i < columns.size(); i++) {
            RegisterRow.Cell cell = i < entry.cells().size() ? entry.cells().get(i) : RegisterRow.Cell.BLANK;
            write(i, cell, entry.mark());
        }
        row++;
    }

    private void write(int column, RegisterRow.Cell cell, RegisterRow.Mark mark) {
        Kind kind = columns.get(column).kind();
        String format = "@";
        if (kind == Kind.DATE && cell.day().filter(SheetWriting::canBeADate).isPresent()) {
            sheet.value(row, column, cell.day().get());
            format = "dd/mm/yyyy";
        } else if (kind == Kind.COUNT && cell.count().isPresent()) {
            sheet.value(row, column, cell.count().getAsLong());
            format = "0";
        } else if (!cell.text().isEmpty()) {
            // Always a text cell: "=cmd|…" and "06" stay what they are (law L9).
            sheet.inlineString(row, column, text(cell.text()));
        }
        StyleSetter style = sheet.style(row, column);
        style.format(format)
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment(alignment(kind))
                .borderStyle("thin");
        switch (mark) {
            case NONE -> {}
            case VOIDED -> style.strikethrough();
            case MISSING -> style.italic().fillColor("FFF2CC");
        }
        style.set();
    }

    private static boolean canBeADate(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && day.getYear() <= 9999;
    }

    private static String alignment(Kind kind) {
        return switch (kind) {
            case TEXT, BLANK -> "left";
            case NUMBER_TEXT, DATE -> "center";
            case COUNT -> "right";
        };
    }

    /** What a cell can hold of {@code text}; what is cut off leaves a sign. */
    private static String text(String text) {
        String plain = UNWRITABLE.matcher(text).replaceAll("\ufffd");
        String escaped = LIKE_ESCAPED.matcher(plain).replaceAll("_x005F_$1");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - CUT.length();
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, Math.max(0, row - 1), columns.size() - 1);
        }
        sheet.finish();
    }
}
