package vn.vanthu.reading;

/**
 * How much of a file is read.
 *
 * @param first so many pages from the beginning
 * @param last so many from the end
 */
record Extent(int first, int last) {
    static final Extent ALL = new Extent(Integer.MAX_VALUE, 0);
    /** Letterhead and, mostly, addressees; nơi nhận and signature. */
    static final Extent ENDS = new Extent(1, 2);

    /** No text at all: only how far down the last page is inked. */
    static final Extent INK = new Extent(0, 0);

    /** @param page from 1 */
    boolean holds(int page, int of) {
        return page <= first || page > of - last;
    }
}
