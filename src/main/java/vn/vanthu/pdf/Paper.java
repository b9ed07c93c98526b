package vn.vanthu.pdf;

import java.io.IOException;
import vn.vanthu.pdf.Fonts.Face;

/**
 * The pages of one of the office's own papers: A4 upright with the margins of HD36, numbered from the second page on
 * (domain.md 2.1). Text is written from the top down and goes on over pages. Places in pt from the upper left corner.
 */
final class Paper {
    static final double LEFT = SeenPage.pt(30);
    static final double RIGHT = SeenPage.pt(195);
    static final double MIDDLE = (LEFT + RIGHT) / 2;
    static final double ROOM = RIGHT - LEFT;
    static final double TOP = SeenPage.pt(20);
    static final double BOTTOM = SeenPage.pt(277);

    private static final double PITCH = 1.3;
    private static final double ASCENT = 0.95;
    /** From one line to be written on by hand to the next. */
    private static final double BLANK_PITCH = 1.8;

    private static final double ENTRY_GAP = 1.5;

    private static final double NUMBER_SIZE = 14;

    private final Sheet sheet;
    private final TypeSetter setter;
    private double y;

    Paper(Sheet sheet) throws IOException {
        this.sheet = sheet;
        this.setter = new TypeSetter(sheet.fonts());
        turn();
    }

    Sheet sheet() {
        return sheet;
    }

    /** Where the next line begins. */
    double y() {
        return y;
    }

    void goTo(double place) {
        y = place;
    }

    void space(double pt) {
        y += pt;
    }

    /** Takes a new page; gives its top. */
    double turn() throws IOException {
        sheet.turn(210, 297);
        if (sheet.pages() > 1) {
            sheet.centred(
                    Face.REGULAR,
                    NUMBER_SIZE,
                    MIDDLE,
                    SeenPage.pt(10) + 0.7 * NUMBER_SIZE,
                    Integer.toString(sheet.pages()));
        }
        y = TOP;
        return y;
    }

    /** Takes a new page unless so much is free on this one. */
    void keep(double height) throws IOException {
        if (y + height > BOTTOM && y > TOP) {
            turn();
        }
    }

    /** A heading in the middle, in lines of about equal length. */
    void heading(Face face, double size, String words) throws IOException {
        for (String line : setter.balanced(face, size, words, ROOM - 20)) {
            keep(size * PITCH);
            sheet.centred(face, size, MIDDLE, y + ASCENT * size, line);
            y += size * PITCH;
        }
    }

    /** A paragraph across the page. */
    void paragraph(Face face, double size, double indent, String words) throws IOException {
        double x = LEFT + indent;
        for (String line : CellText.indented(sheet.fonts(), face, size, words, ROOM, indent)) {
            line(face, size, x, line);
            x = LEFT;
        }
    }

    /** An entry of a list: its later lines begin under its first word, not under its sign. */
    void item(double size, double indent, String sign, String words) throws IOException {
        double hang = indent + sheet.width(Face.REGULAR, size, sign + " ");
        boolean first = true;
        for (String line : CellText.lines(sheet.fonts(), Face.REGULAR, size, words, ROOM - hang)) {
            line(Face.REGULAR, size, LEFT + hang, line);
            if (first) {
                sheet.text(Face.REGULAR, size, LEFT + indent, y - size * PITCH + ASCENT * size, sign);
            }
            first = false;
        }
    }

    /** A label and what is known of it; where nothing is known, dots to be written on, {@code blanks} lines of them. */
    void entry(double size, double indent, String label, String value, int blanks) throws IOException {
        String words = value.isBlank() ? label : label + " " + value;
        double end = LEFT + indent;
        for (String line : CellText.lines(sheet.fonts(), Face.REGULAR, size, words, ROOM - indent)) {
            line(Face.REGULAR, size, LEFT + indent, line);
            end = LEFT + indent + sheet.width(Face.REGULAR, size, line + " ");
        }
        for (int i = 0; value.isBlank() && i < blanks; i++) {
            if (i > 0) {
                keep(size * BLANK_PITCH);
                y += size * BLANK_PITCH;
            }
            sheet.dots(i == 0 ? end : LEFT, RIGHT, y - size * PITCH + ASCENT * size);
        }
        y += ENTRY_GAP;
    }

    /** A table from the left to the right margin at the current place. */
    Grid table(GridForm form) throws IOException {
        Grid grid = new Grid(sheet, form, LEFT, BOTTOM, this::turn);
        grid.begin(y);
        return grid;
    }

    private void line(Face face, double size, double x, String words) throws IOException {
        keep(size * PITCH);
        sheet.text(face, size, x, y + ASCENT * size, words);
        y += size * PITCH;
    }
}
