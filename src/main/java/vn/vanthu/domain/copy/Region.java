package vn.vanthu.domain.copy;

/**
 * A part of a page; mm from the upper left corner of the page as it is seen.
 *
 * @param page from 1
 */
public record Region(int page, double left, double top, double width, double height) {
    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }
}
