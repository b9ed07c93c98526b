package vn.vanthu.ui.viewer;

/**
 * A rectangle to be marked on a page.
 *
 * @param page from 1; the rest in mm from the page's upper left corner as seen
 */
public record PageMark(int page, double x, double y, double width, double height) {}
