package vn.vanthu.domain.copy;

/**
 * Lines between which a person may move the block of a copy: on the last page of what is copied, in mm from the upper
 * left corner of the page as it is seen.
 *
 * @param page of the copy, from 1
 * @param width of the page
 * @param height of the page
 * @param left of the text area
 * @param right of the text area
 * @param top of the text area, the highest place of the separating line
 * @param bottom of the text area, where the block must end
 * @param lowestInk lower end of what stands in the text area; 0 where it is empty
 */
public record CopyGuides(
        int page,
        double width,
        double height,
        double left,
        double right,
        double top,
        double bottom,
        double lowestInk) {}
