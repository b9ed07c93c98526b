package vn.vanthu.officefile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.vanthu.domain.text.DateWording;

/** What a spreadsheet shows of the numbers that it keeps. */
final class ShownValue {
    private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
    private final boolean since1904;

    /** @param since1904 whether days are counted from 1904, as files of old Macintoshes do */
    ShownValue(boolean since1904) {
        this.since1904 = since1904;
    }

    /** A number as its format shows it, and the day where it is one. */
    SheetFile.Cell of(double number, int format, String pattern, String font) {
        Optional<LocalDate> day = day(number, format, pattern);
        String text = day.map(DateWording::brief)
                .orElseGet(() -> formatter.formatRawCellContents(number, format, pattern, since1904));
        return new SheetFile.Cell(text.strip(), day, font);
    }

    private Optional<LocalDate> day(double number, int format, String pattern) {
        // Below 1 stands a time of day alone.
        if (number < 1 || !DateUtil.isValidExcelDate(number) || !DateUtil.isADateFormat(format, pattern)) {
            return Optional.empty();
        }
        return Optional.of(DateUtil.getLocalDateTime(number, since1904).toLocalDate());
    }
}
