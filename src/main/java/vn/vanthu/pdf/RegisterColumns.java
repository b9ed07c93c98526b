package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterForm.Kind;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.GridForm.Align;

/**
 * Shares the width of the page among the columns of a register as its form has it, but none is so narrow that a word of
 * its heading or a date would be broken; where that cannot be, the type is set smaller.
 */
final class RegisterColumns {
    private static final double LARGEST = 11;
    private static final double SMALLEST = 8;
    private static final double STEP = 0.5;
    /** Room for a signature by hand. */
    private static final double LEAST_ROW = SeenPage.pt(9);

    private RegisterColumns() {}

    /** @param width of the table, pt */
    static GridForm of(RegisterForm form, Fonts fonts, double width) {
        double size = LARGEST;
        double[] least = least(form, fonts, size);
        while (size > SMALLEST && sum(least) > width) {
            size -= STEP;
            least = least(form, fonts, size);
        }
        double[] widths = shared(form, least, width);
        List<GridForm.Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            RegisterForm.Column column = form.columns().get(i);
            columns.add(new GridForm.Column(column.title(), widths[i], align(column.kind())));
        }
        return new GridForm(columns, size, GridForm.Numbers.UNDER_THE_HEADINGS, LEAST_ROW);
    }

    private static double[] least(RegisterForm form, Fonts fonts, double size) {
        return form.columns().stream()
                .mapToDouble(column -> {
                    double words = CellText.widestWord(fonts, Face.BOLD, size, column.title());
                    String usual = switch (column.kind()) {
                        case DATE -> "00/00/0000";
                        case NUMBER_TEXT -> "00000a";
                        default -> "000";
                    };
                    return Math.max(words, fonts.width(Face.REGULAR, size, usual)) + 2 * GridForm.SIDE + 0.5;
                })
                .toArray();
    }

    /** By the form's shares; what is too narrow takes from the others. */
    private static double[] shared(RegisterForm form, double[] least, double width) {
        double[] widths = least.clone();
        if (sum(least) >= width) {
            double narrower = width / sum(least);
            for (int i = 0; i < widths.length; i++) {
                widths[i] *= narrower;
            }
            return widths;
        }
        boolean[] fixed = new boolean[least.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            double room = width;
            double shares = 0;
            for (int i = 0; i < least.length; i++) {
                room -= fixed[i] ? least[i] : 0;
                shares += fixed[i] ? 0 : form.columns().get(i).width();
            }
            for (int i = 0; i < least.length; i++) {
                if (!fixed[i]) {
                    widths[i] = room * form.columns().get(i).width() / shares;
                    fixed[i] = widths[i] < least[i];
                    changed |= fixed[i];
                    widths[i] = Math.max(widths[i], least[i]);
                }
            }
        }
        return widths;
    }

    private static Align align(Kind kind) {
        return switch (kind) {
            case TEXT, BLANK -> Align.LEFT;
            case NUMBER_TEXT, DATE -> Align.CENTRE;
            case COUNT -> Align.RIGHT;
        };
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
