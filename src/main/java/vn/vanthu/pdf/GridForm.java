package vn.vanthu.pdf;

import java.util.List;

/**
 * How a table is set; lengths in pt.
 *
 * @param size of its type
 * @param numbers whether a row (1) (2) … stands under the headings, as the official forms have it
 * @param least height of a row, room for a signature by hand
 */
record GridForm(List<Column> columns, double size, Numbers numbers, double least) {
    /** Above and below the lines of a cell. */
    static final double PAD = 3;
    /** Left and right of them. */
    static final double SIDE = 3.2;

    private static final double PITCH = 1.16;

    GridForm {
        columns = List.copyOf(columns);
    }

    /** From base line to base line. */
    double pitch() {
        return size * PITCH;
    }

    /** Of a row with so many lines. */
    double height(int lines) {
        return Math.max(least, lines * pitch() + 2 * PAD);
    }

    /** How many lines a row of this height holds. */
    int lines(double height) {
        return (int) Math.floor((height - 2 * PAD) / pitch() + 1e-6);
    }

    double width() {
        return columns.stream().mapToDouble(Column::width).sum();
    }

    /** A column of a table. */
    record Column(String title, double width, Align align) {}

    /** Where lines stand in their cell. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Whether columns are numbered. */
    enum Numbers {
        NONE,
        UNDER_THE_HEADINGS
    }
}
