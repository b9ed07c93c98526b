package vn.vanthu.domain.copy;

/**
 * Where a person wants the block.
 *
 * @param top of the separating line on the last page of the source, mm from its upper edge, for {@link Wish#AT}
 * @param coversInk whether it may stand over ink; only after an explicit yes
 */
public record Placing(Wish wish, double top, boolean coversInk) {
    public static final Placing AUTOMATIC = new Placing(Wish.AUTOMATIC, 0, false);
    public static final Placing NEW_PAGE = new Placing(Wish.NEW_PAGE, 0, false);

    /** What was chosen. */
    public enum Wish {
        /** By the rule of domain.md 4.3. */
        AUTOMATIC,
        /** At a height that a person chose. */
        AT,
        /** On an added page, even where there is room. */
        NEW_PAGE
    }

    public static Placing at(double top, boolean coversInk) {
        return new Placing(Wish.AT, top, coversInk);
    }
}
