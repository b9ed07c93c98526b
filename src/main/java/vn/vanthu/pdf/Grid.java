package vn.vanthu.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.GridForm.Column;

/**
 * A table that goes on over pages: headings on each, a row kept together where it fits on a page, else going on with
 * "(tiếp theo)". Places in pt from the upper left corner.
 */
final class Grid {
    private static final String CONTINUED = "(tiếp theo)";
    private static final Color GREY = new Color(0x60, 0x60, 0x60);
    private static final double ASCENT = 0.84;
    private static final double STRIKE = 0.24;
    private static final double OUTER = 0.9;
    private static final double INNER = 0.5;
    /** A row longer than a page begins on this one if so much of it is free. */
    private static final double WORTH_BEGINNING = 0.4;

    private final Sheet sheet;
    private final GridForm form;
    private final double left;
    private final double bottom;
    private final Turn turn;
    private double first;
    private double y;

    /** Takes a new page and gives the place on it where the table goes on. */
    @FunctionalInterface
    interface Turn {
        double page() throws IOException;
    }

    /** How a row looks. */
    enum Look {
        PLAIN,
        BOLD,
        /** Voided: struck through, but for the remarks in the last column, which give the reason. */
        STRUCK,
        /** Not there: grey and italic. */
        FAINT
    }

    private record Line(Face face, String words) {}

    /** @param bottom where rows must end */
    Grid(Sheet sheet, GridForm form, double left, double bottom, Turn turn) {
        this.sheet = sheet;
        this.form = form;
        this.left = left;
        this.bottom = bottom;
        this.turn = turn;
    }

    /** Draws the headings at {@code top}; on the next page if no row would fit under them. */
    void begin(double top) throws IOException {
        y = top;
        if (top + headings() + 2 * form.height(1) > bottom) {
            y = turn.page();
        }
        head();
    }

    /** Where the table ends so far. */
    double end() {
        return y;
    }

    /** @param cells their texts, one a column */
    void row(List<String> cells, Look look) throws IOException {
        Face face = switch (look) {
            case BOLD -> Face.BOLD;
            case FAINT -> Face.ITALIC;
            default -> Face.REGULAR;
        };
        List<List<Line>> lines = new ArrayList<>();
        for (int i = 0; i < form.columns().size(); i++) {
            lines.add(wrapped(face, cells.get(i), form.columns().get(i)));
        }
        place(lines, look);
    }

    private void place(List<List<Line>> cells, Look look) throws IOException {
        double height = form.height(longest(cells));
        double page = bottom - first;
        boolean longerThanPage = height > page;
        if (y + height > bottom && y > first && (!longerThanPage || bottom - y < page * WORTH_BEGINNING)) {
            next();
        }
        List<List<Line>> rest = cells;
        while (form.height(longest(rest)) > bottom - y && form.lines(bottom - y) > 2) {
            int fit = form.lines(bottom - y);
            draw(part(rest, 0, fit), bottom - y, look);
            next();
            rest = continued(cells, part(rest, fit, Integer.MAX_VALUE));
        }
        draw(rest, form.height(longest(rest)), look);
    }

    private void next() throws IOException {
        y = turn.page();
        head();
    }

    /** What is left of a row, and in its first column what row it is. */
    private List<List<Line>> continued(List<List<Line>> whole, List<List<Line>> rest) {
        int named = 0;
        while (named < whole.size() - 1 && whole.get(named).isEmpty()) {
            named++;
        }
        List<Line> name = new ArrayList<>();
        if (rest.get(named).isEmpty()) {
            whole.get(named).stream().limit(1).forEach(name::add);
        }
        name.addAll(wrapped(Face.ITALIC, CONTINUED, form.columns().get(named)));
        name.addAll(rest.get(named));
        List<List<Line>> all = new ArrayList<>(rest);
        all.set(named, name);
        return all;
    }

    private void draw(List<List<Line>> cells, double height, Look look) throws IOException {
        double x = left;
        if (look == Look.FAINT) {
            sheet.ink(GREY);
        }
        for (int i = 0; i < cells.size(); i++) {
            Column column = form.columns().get(i);
            double baseline = y + GridForm.PAD + form.size() * ASCENT;
            for (Line line : cells.get(i)) {
                double wide = sheet.width(line.face(), form.size(), line.words());
                double at = x + start(column, wide);
                sheet.text(line.face(), form.size(), at, baseline, line.words());
                if (look == Look.STRUCK && i < cells.size() - 1) {
                    double strike = baseline - STRIKE * form.size();
                    sheet.line(at - 1, strike, at + wide + 1, strike, 0.7);
                }
                baseline += form.pitch();
            }
            x += column.width();
        }
        if (look == Look.FAINT) {
            sheet.ink(Color.BLACK);
        }
        box(height, INNER);
    }

    private static double start(Column column, double wide) {
        return switch (column.align()) {
            case LEFT -> GridForm.SIDE;
            case CENTRE -> (column.width() - wide) / 2;
            case RIGHT -> column.width() - GridForm.SIDE - wide;
        };
    }

    /** The lines around a row; moves below it. */
    private void box(double height, double weight) throws IOException {
        double x = left;
        double low = y + height;
        sheet.line(left, y, left, low, OUTER);
        for (int i = 0; i < form.columns().size(); i++) {
            x += form.columns().get(i).width();
            boolean last = i == form.columns().size() - 1;
            sheet.line(x, y, x, low, last ? OUTER : INNER);
        }
        sheet.line(left, low, x, low, weight);
        y = low;
    }

    private void head() throws IOException {
        sheet.line(left, y, left + form.width(), y, OUTER);
        double height = headings();
        double x = left;
        for (Column column : form.columns()) {
            List<String> lines = title(column);
            double baseline = y + (height - lines.size() * form.pitch()) / 2 + form.size() * ASCENT;
            for (String line : lines) {
                sheet.centred(Face.BOLD, form.size(), x + column.width() / 2, baseline, line);
                baseline += form.pitch();
            }
            x += column.width();
        }
        box(height, INNER);
        if (form.numbers() == GridForm.Numbers.UNDER_THE_HEADINGS) {
            numbers();
        }
        sheet.line(left, y, left + form.width(), y, OUTER);
        first = y;
    }

    private void numbers() throws IOException {
        double size = form.size() - 1;
        double x = left;
        for (int i = 0; i < form.columns().size(); i++) {
            double width = form.columns().get(i).width();
            sheet.centred(Face.ITALIC, size, x + width / 2, y + 1.5 + size * ASCENT, "(" + (i + 1) + ")");
            x += width;
        }
        box(size + 4, OUTER);
    }

    private double headings() {
        int most = form.columns().stream()
                .mapToInt(column -> title(column).size())
                .max()
                .orElse(0);
        return Math.max(form.least(), most * form.pitch() + 2 * GridForm.PAD);
    }

    private List<String> title(Column column) {
        return CellText.lines(
                sheet.fonts(), Face.BOLD, form.size(), column.title(), column.width() - 2 * GridForm.SIDE);
    }

    private List<Line> wrapped(Face face, String text, Column column) {
        double room = column.width() - 2 * GridForm.SIDE;
        return CellText.lines(sheet.fonts(), face, form.size(), text, room).stream()
                .map(words -> new Line(face, words))
                .toList();
    }

    private static int longest(List<List<Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<List<Line>> part(List<List<Line>> cells, int from, int to) {
        return cells.stream()
                .map(lines -> lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())))
                .toList();
    }
}
