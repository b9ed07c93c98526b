package vn.vanthu.domain.form;

import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.form.RegisterRow.Cell;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;

/** The rows of a book for numbers without a document: số trống, số chờ, số huỷ (domain.md 3.4). */
public final class EmptyNumberRows {
    private EmptyNumberRows() {}

    /**
     * The row of numbers that no document bears.
     *
     * @param until the last of a gap; else the same as {@code from}
     * @param remark why
     */
    public static RegisterRow row(
            RegisterForm form,
            NumberSeries.Key series,
            RegistrationNumber from,
            RegistrationNumber until,
            RegisterRow.Mark mark,
            String remark) {
        return new RegisterRow(
                form.columns().stream()
                        .map(column -> switch (column.key()) {
                            case RegisterCells.ARRIVAL_NUMBER -> Cell.of(span(from.printed(), until.printed()));
                            case RegisterCells.CODE -> Cell.of(span(code(series, from), code(series, until)));
                            case RegisterCells.REMARK -> Cell.of(remark);
                            default -> Cell.BLANK;
                        })
                        .toList(),
                mark);
    }

    /** Ghi chú of a gap of so many numbers. */
    public static String emptyNumbers(int count) {
        return count == 1 ? "Số trống" : count + " số trống";
    }

    /** Ghi chú of a reserved number. */
    public static String reserved(String title) {
        return title.isBlank() ? "Số chờ" : "Số chờ: " + title;
    }

    /** Ghi chú of a voided number. */
    public static String voided(String reason) {
        return reason.isBlank() ? "Đã huỷ" : "Đã huỷ: " + reason;
    }

    private static String span(String from, String until) {
        return from.equals(until) ? from : from + " đến " + until;
    }

    private static String code(NumberSeries.Key series, RegistrationNumber number) {
        return series.symbol().indexOf('/') > 0
                ? DocCode.of("%02d".formatted(number.value()), number.suffix(), "", series.symbol())
                        .shown()
                : number.printed();
    }
}
