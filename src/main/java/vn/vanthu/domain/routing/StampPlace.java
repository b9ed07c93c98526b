package vn.vanthu.domain.routing;

/**
 * Where the ĐẾN stamp stands on page 1, in mm from its left and top edge.
 *
 * @param room whether the page had free space for it
 */
public record StampPlace(double left, double top, Room room) {
    /** Whether the page had free space. */
    public enum Room {
        FREE,
        /** None: the page was set smaller to make a margin for the stamp. */
        MADE
    }
}
