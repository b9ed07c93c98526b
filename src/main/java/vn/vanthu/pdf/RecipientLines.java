package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.distribution.Brace;
import vn.vanthu.pdf.BlockLayout.Text;
import vn.vanthu.pdf.Fonts.Face;

/**
 * Nơi nhận set in a column: entries that hang behind their dash, and braces over several of them with the purpose
 * centred behind the tip (domain.md 6.3). Lengths in pt.
 */
final class RecipientLines {
    private static final double ASCENT = 0.78;
    private static final double GAP = 3;
    /** What a purpose may take of its column. */
    private static final double PURPOSE_SHARE = 0.34;

    private final Fonts fonts;
    private final double size;
    private final double pitch;
    private final double width;
    private final List<Brace> braces;
    private final List<Line> lines = new ArrayList<>();

    /** One line of the list; {@code entry} from 0. */
    record Line(int entry, double indent, String words) {}

    /**
     * What stands on the page.
     *
     * @param end below the last line
     */
    record Placed(List<Text> texts, List<Curly> curlies, double end) {}

    /**
     * @param size of the type
     * @param pitch from base line to base line
     * @param width of the column
     */
    RecipientLines(Fonts fonts, double size, double pitch, double width, List<String> entries, List<Brace> braces) {
        this.fonts = fonts;
        this.size = size;
        this.pitch = pitch;
        this.width = width;
        this.braces = braces;
        TypeSetter setter = new TypeSetter(fonts);
        for (int i = 0; i < entries.size(); i++) {
            double room = width - braceOver(i).map(this::behind).orElse(0.0);
            for (TypeSetter.Indented line : setter.hanging(Face.REGULAR, size, entries.get(i), room)) {
                lines.add(new Line(i, line.indent(), line.words()));
            }
        }
    }

    int size() {
        return lines.size();
    }

    double pitch() {
        return pitch;
    }

    /**
     * Where a column may end: before which lines. An entry is never split, and neither are the entries under a brace,
     * unless they are more than {@code most} lines.
     *
     * @param most lines that a whole column takes
     */
    BitSet breaks(int most) {
        BitSet breaks = new BitSet(lines.size() + 1);
        breaks.set(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            int entry = lines.get(i).entry();
            boolean begins = i == 0 || lines.get(i - 1).entry() != entry;
            boolean inside = braceOver(entry)
                    .filter(brace -> brace.first() < entry && linesUnder(brace) <= most)
                    .isPresent();
            breaks.set(i, begins && !inside);
        }
        return breaks;
    }

    /** Places the lines from {@code first} to before {@code after}; {@code top} and {@code left} of the column. */
    Placed place(int first, int after, double left, double top) {
        List<Line> some = lines.subList(first, after);
        List<Text> texts = new ArrayList<>();
        double y = top;
        for (Line line : some) {
            texts.add(new Text(Face.REGULAR, size, left + line.indent(), baseline(y), line.words()));
            y += pitch;
        }
        List<Curly> curlies = new ArrayList<>();
        for (Brace brace : braces) {
            List<Integer> under = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                if (brace.first() <= some.get(i).entry() && some.get(i).entry() <= brace.last()) {
                    under.add(i);
                }
            }
            if (!under.isEmpty()) {
                brace(brace, some, under, left, top, texts, curlies);
            }
        }
        return new Placed(texts, curlies, y);
    }

    private void brace(
            Brace brace,
            List<Line> some,
            List<Integer> under,
            double left,
            double top,
            List<Text> texts,
            List<Curly> curlies) {
        double widest = under.stream()
                .map(some::get)
                .mapToDouble(line -> line.indent() + fonts.width(Face.REGULAR, size, line.words()))
                .max()
                .orElse(0);
        double from = top + under.get(0) * pitch;
        double to = top + (under.get(under.size() - 1) + 1) * pitch;
        Curly curly = new Curly(left + widest + GAP, from + 1, to - 1);
        curlies.add(curly);
        FittedText purpose = purpose(brace, to - from);
        double x = curly.x() + Curly.WIDTH + GAP;
        double first = (from + to) / 2 - purpose.height() / 2;
        for (int i = 0; i < purpose.lines().size(); i++) {
            texts.add(new Text(
                    Face.REGULAR,
                    purpose.size(),
                    x,
                    first + purpose.baseline(i),
                    purpose.lines().get(i)));
        }
    }

    private FittedText purpose(Brace brace, double height) {
        return FittedText.of(fonts, Face.REGULAR, size, brace.purpose(), width * PURPOSE_SHARE, height);
    }

    /** What brace and purpose take of the column. */
    private double behind(Brace brace) {
        FittedText purpose = purpose(brace, (brace.last() - brace.first() + 1) * pitch);
        double widest = purpose.lines().stream()
                .mapToDouble(line -> fonts.width(Face.REGULAR, purpose.size(), line))
                .max()
                .orElse(0);
        return widest + Curly.WIDTH + 2 * GAP;
    }

    private long linesUnder(Brace brace) {
        return lines.stream()
                .filter(line -> brace.first() <= line.entry() && line.entry() <= brace.last())
                .count();
    }

    private Optional<Brace> braceOver(int entry) {
        return braces.stream()
                .filter(brace -> brace.first() <= entry && entry <= brace.last())
                .findFirst();
    }

    private double baseline(double y) {
        return y + (pitch - size) / 2 + ASCENT * size;
    }
}
