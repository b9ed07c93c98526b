package vn.vanthu.domain.copy;

/**
 * Where the block of a copy stands.
 *
 * @param page of the copy, from 1
 * @param top of the separating line, mm from the upper edge of the page as it is seen
 * @param height from the separating line to the end of the block, mm
 */
public record Placement(int page, Where where, double top, double height) {
    /** Under the text, or on a page of its own. */
    public enum Where {
        UNDER_THE_TEXT,
        ADDED_PAGE
    }
}
