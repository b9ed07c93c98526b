package vn.vanthu.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.document.PageTexts;

/**
 * Where the words of a page stand, packed: width and height of the page, then for each line of its text the upper edge,
 * the height and the left edge, the width of the line, how many words have places, and left edge and width of each. All
 * in tenths of a mm, two bytes each: a page takes 2 to 3 kB.
 */
final class WordPlaces {
    private static final double TENTHS = 10;
    private static final double MM_A_POINT = 25.4 / 72;
    private static final int LINE_NUMBERS = 5;

    private WordPlaces() {}

    /** Whether there is anything to be packed. */
    static boolean has(PageTexts.Page page) {
        return page.hasGeometry()
                && page.lines().stream().anyMatch(line -> !line.words().isEmpty());
    }

    static byte[] packed(PageTexts.Page page) {
        int numbers = 2;
        for (PageTexts.Line line : page.lines()) {
            numbers += LINE_NUMBERS + 2 * line.words().size();
        }
        ByteBuffer out = ByteBuffer.allocate(numbers * Short.BYTES);
        put(out, page.width());
        put(out, page.height());
        for (PageTexts.Line line : page.lines()) {
            put(out, line.y());
            put(out, line.height());
            put(out, line.x());
            put(out, line.width());
            out.putShort((short) line.words().size());
            for (PageTexts.Place word : line.words()) {
                put(out, word.x());
                put(out, word.width());
            }
        }
        return out.array();
    }

    /**
     * The page again.
     *
     * @param text of the page, a line each; lines without a place are left out
     */
    static PageTexts.Page page(String text, byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        double width = get(in);
        double height = get(in);
        List<PageTexts.Line> lines = new ArrayList<>();
        for (String words : text.split("\n", -1)) {
            if (in.remaining() < LINE_NUMBERS * Short.BYTES) {
                break;
            }
            lines.add(line(words, in));
        }
        return new PageTexts.Page(width, height, lines);
    }

    private static PageTexts.Line line(String words, ByteBuffer in) {
        double y = get(in);
        double height = get(in);
        double x = get(in);
        double width = get(in);
        List<PageTexts.Place> places = new ArrayList<>();
        for (int i = Math.min(in.getShort(), in.remaining() / (2 * Short.BYTES)); i > 0; i--) {
            places.add(new PageTexts.Place(get(in), get(in)));
        }
        return new PageTexts.Line(words, x, y, width, height, height / MM_A_POINT, false, places);
    }

    private static void put(ByteBuffer out, double mm) {
        out.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(mm * TENTHS))));
    }

    private static double get(ByteBuffer in) {
        return in.getShort() / TENTHS;
    }
}
