package vn.vanthu.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import vn.vanthu.pdf.Fonts.Face;

/** Draws bars with their scale, names and legend. Lengths in pt; a chart is as wide as the text of a page. */
final class Charts {
    private static final List<Filling> FILLINGS = List.of(Filling.DARK, Filling.SLANTED, Filling.LIGHT, Filling.LEVEL);
    private static final Color GRID = new Color(0xB4, 0xB4, 0xB4);
    private static final double SIZE = 9;
    private static final double LEGEND_SIZE = 10;
    private static final double BOX = 9;
    private static final double SCALE_ROOM = 26;
    private static final double NAME_ROOM = SeenPage.pt(48);
    private static final double NUMBER_ROOM = 30;
    private static final double BAR_PITCH = 17;
    private static final double BAR = 11;
    private static final int STEPS = 5;

    private final Paper paper;
    private final Sheet sheet;

    Charts(Paper paper) {
        this.paper = paper;
        this.sheet = paper.sheet();
    }

    /** What one bar shows: its name and its parts, in the order of the fillings. */
    record Bar(String name, List<Integer> parts) {
        Bar {
            parts = List.copyOf(parts);
        }

        int sum() {
            return parts.stream().mapToInt(part -> part).sum();
        }
    }

    /** Names of the parts, each behind its filling, in one row. */
    void legend(List<String> names) throws IOException {
        double x = Paper.LEFT;
        double y = paper.y();
        for (int i = 0; i < names.size(); i++) {
            double wide = BOX + 4 + sheet.width(Face.REGULAR, LEGEND_SIZE, names.get(i)) + 14;
            if (x + wide > Paper.RIGHT && x > Paper.LEFT) {
                x = Paper.LEFT;
                y += BOX + 6;
            }
            FILLINGS.get(i % FILLINGS.size()).draw(sheet, x, y, BOX, BOX);
            sheet.text(Face.REGULAR, LEGEND_SIZE, x + BOX + 4, y + BOX - 1, names.get(i));
            x += wide;
        }
        paper.goTo(y + BOX + 8);
    }

    /** Standing bars with stacked parts. */
    void standing(List<Bar> bars, double height) throws IOException {
        double top = paper.y() + SIZE;
        double foot = top + height;
        double left = Paper.LEFT + SCALE_ROOM;
        int step = step(most(bars));
        int last = Math.max(step, (most(bars) + step - 1) / step * step);
        for (int value = 0; value <= last; value += step) {
            double y = foot - height * value / last;
            sheet.ink(value == 0 ? Color.BLACK : GRID);
            sheet.line(left, y, Paper.RIGHT, y, value == 0 ? 0.8 : 0.4);
            sheet.ink(Color.BLACK);
            String number = Integer.toString(value);
            sheet.text(Face.REGULAR, SIZE, left - 4 - sheet.width(Face.REGULAR, SIZE, number), y + 3, number);
        }
        double pitch = (Paper.RIGHT - left) / Math.max(1, bars.size());
        double wide = Math.min(28, pitch * 0.6);
        double longest = bars.stream()
                .mapToDouble(bar -> sheet.width(Face.REGULAR, SIZE, bar.name()) + 4)
                .max()
                .orElse(0);
        int each = Math.max(1, (int) Math.ceil(longest / pitch));
        for (int i = 0; i < bars.size(); i++) {
            double middle = left + pitch * (i + 0.5);
            stack(bars.get(i), middle - wide / 2, foot, wide, height / last);
            if (i % each == 0) {
                sheet.centred(
                        Face.REGULAR, SIZE, middle, foot + SIZE + 3, bars.get(i).name());
            }
            if (each == 1 && bars.get(i).sum() > 0) {
                double above = foot - height * bars.get(i).sum() / last - 3;
                sheet.centred(
                        Face.REGULAR,
                        SIZE,
                        middle,
                        above,
                        Integer.toString(bars.get(i).sum()));
            }
        }
        paper.goTo(foot + 2 * SIZE + 4);
    }

    /** Lying bars, name on the left, sum behind. */
    void lying(List<Bar> bars) throws IOException {
        double left = Paper.LEFT + NAME_ROOM;
        double room = Paper.RIGHT - left - NUMBER_ROOM;
        int most = Math.max(1, most(bars));
        double y = paper.y();
        for (Bar bar : bars) {
            FittedText name =
                    FittedText.of(sheet.fonts(), Face.REGULAR, LEGEND_SIZE, bar.name(), NAME_ROOM - 6, BAR_PITCH - 1);
            double first = y + (BAR - name.height()) / 2;
            for (int i = 0; i < name.lines().size(); i++) {
                sheet.text(
                        Face.REGULAR,
                        name.size(),
                        Paper.LEFT,
                        first + name.baseline(i),
                        name.lines().get(i));
            }
            double x = left;
            for (int i = 0; i < bar.parts().size(); i++) {
                double wide = room * bar.parts().get(i) / most;
                FILLINGS.get(i % FILLINGS.size()).draw(sheet, x, y, wide, BAR);
                x += wide;
            }
            sheet.text(Face.REGULAR, LEGEND_SIZE, x + 4, y + BAR - 2, Integer.toString(bar.sum()));
            y += BAR_PITCH;
        }
        sheet.line(left, paper.y() - 2, left, y - BAR_PITCH + BAR + 2, 0.8);
        paper.goTo(y + 2);
    }

    private void stack(Bar bar, double x, double foot, double wide, double unit) throws IOException {
        double y = foot;
        for (int i = 0; i < bar.parts().size(); i++) {
            double high = bar.parts().get(i) * unit;
            y -= high;
            FILLINGS.get(i % FILLINGS.size()).draw(sheet, x, y, wide, high);
        }
    }

    private static int most(List<Bar> bars) {
        return bars.stream().mapToInt(Bar::sum).max().orElse(0);
    }

    /** 1, 2 or 5 times a power of ten, so that at most six lines are drawn. */
    private static int step(int most) {
        int power = 1;
        while (true) {
            for (int times : new int[] {1, 2, 5}) {
                if (power * times * STEPS >= most) {
                    return power * times;
                }
            }
            power *= 10;
        }
    }
}
