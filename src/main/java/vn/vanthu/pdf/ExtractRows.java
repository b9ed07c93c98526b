package vn.vanthu.pdf;

/** Cuts rows of pixels and writes each as its difference from its neighbours, by the cheapest of PNG's ways. */
final class ExtractRows {
    private static final int WAYS = 5;

    private final int bitsPerPixel;
    private final int left;
    private final int width;
    private final int step;
    private byte[] above;

    /**
     * @param left first pixel that is kept
     * @param width pixels that are kept
     */
    ExtractRows(int bitsPerPixel, int left, int width) {
        this.bitsPerPixel = bitsPerPixel;
        this.left = left;
        this.width = width;
        this.step = Math.max(1, bitsPerPixel / 8);
        this.above = new byte[Math.toIntExact(((long) width * bitsPerPixel + 7) / 8)];
    }

    /** The next row: the way, then the differences. */
    byte[] next(byte[] pixels) {
        byte[] row = cut(pixels);
        byte[] best = new byte[0];
        long least = Long.MAX_VALUE;
        for (int way = bitsPerPixel < 8 ? 0 : 1; way < (bitsPerPixel < 8 ? 1 : WAYS); way++) {
            byte[] tried = differences(row, way);
            long cost = 0;
            for (int i = 1; i < tried.length; i++) {
                cost += Math.abs(tried[i]);
            }
            if (cost < least) {
                least = cost;
                best = tried;
            }
        }
        above = row;
        return best;
    }

    private byte[] cut(byte[] pixels) {
        byte[] row = new byte[above.length];
        long first = (long) left * bitsPerPixel;
        int shift = (int) (first % 8);
        int from = (int) (first / 8);
        for (int i = 0; i < row.length; i++) {
            int high = pixels[from + i] & 0xFF;
            int low = from + i + 1 < pixels.length ? pixels[from + i + 1] & 0xFF : 0;
            row[i] = (byte) (((high << 8) | low) >> (8 - shift));
        }
        int beyond = (int) (row.length * 8L - (long) width * bitsPerPixel);
        row[row.length - 1] &= (byte) (0xFF << beyond);
        return row;
    }

    private byte[] differences(byte[] row, int way) {
        byte[] written = new byte[row.length + 1];
        written[0] = (byte) way;
        for (int i = 0; i < row.length; i++) {
            int before = i < step ? 0 : row[i - step] & 0xFF;
            int over = above[i] & 0xFF;
            int corner = i < step ? 0 : above[i - step] & 0xFF;
            int guess = switch (way) {
                case 1 -> before;
                case 2 -> over;
                case 3 -> (before + over) / 2;
                case 4 -> paeth(before, over, corner);
                default -> 0;
            };
            written[i + 1] = (byte) (row[i] - guess);
        }
        return written;
    }

    private static int paeth(int before, int over, int corner) {
        int sum = before + over - corner;
        int toBefore = Math.abs(sum - before);
        int toOver = Math.abs(sum - over);
        int toCorner = Math.abs(sum - corner);
        if (toBefore <= toOver && toBefore <= toCorner) {
            return before;
        }
        return toOver <= toCorner ? over : corner;
    }
}
