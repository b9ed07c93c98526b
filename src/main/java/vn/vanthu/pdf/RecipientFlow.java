package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Breaks a long nơi nhận into two columns a page [D]: full columns on all pages but the last, whose columns are about
 * equal. Entries and braces stay in one column. Lengths in pt.
 */
final class RecipientFlow {
    private final RecipientLines lines;
    private final BitSet breaks;
    private final double whole;

    /** The lines of one page: left column from {@code first}, right column from {@code middle} to before {@code end}. */
    record Page(int first, int middle, int end) {
        boolean isEmpty() {
            return end == first;
        }

        /** The lines of the longer column. */
        int longest() {
            return Math.max(middle - first, end - middle);
        }
    }

    /** @param whole height of a column on a page that holds nothing else */
    RecipientFlow(RecipientLines lines, double whole) {
        this.lines = lines;
        this.whole = whole;
        this.breaks = lines.breaks(count(whole));
    }

    /**
     * @param room height of a column on the first page, which may be too little for any line
     * @return at least one page
     */
    List<Page> pages(double room) {
        List<Page> pages = new ArrayList<>();
        pages.add(page(0, count(room)));
        while (last(pages).end() < lines.size()) {
            int first = last(pages).end();
            Page next = page(first, count(whole));
            // An entry that is longer than a column is cut where the column ends.
            int cut = Math.min(lines.size(), first + Math.max(1, count(whole)));
            pages.add(next.isEmpty() ? new Page(first, cut, cut) : next);
        }
        return pages;
    }

    private Page page(int first, int most) {
        Page best = new Page(first, first, first);
        int least = Integer.MAX_VALUE;
        for (int middle = breaks.nextSetBit(first); middle >= 0; middle = breaks.nextSetBit(middle + 1)) {
            Page tried = new Page(first, middle, lines.size());
            if (tried.longest() < least && tried.longest() <= most) {
                best = tried;
                least = tried.longest();
            }
        }
        if (least < Integer.MAX_VALUE) {
            return best;
        }
        int middle = filled(first, most);
        return new Page(first, middle, filled(middle, most));
    }

    /** The last break that {@code most} lines from {@code first} reach. */
    private int filled(int first, int most) {
        int reached = Math.min(lines.size(), first + Math.max(0, most));
        return Math.max(first, breaks.previousSetBit(reached));
    }

    private int count(double height) {
        return (int) Math.floor(height / lines.pitch() + 0.001);
    }

    private static Page last(List<Page> pages) {
        return pages.get(pages.size() - 1);
    }
}
