package vn.vanthu.domain.distribution;

/**
 * A sheet of address labels on A4.
 *
 * @param columns labels across
 * @param rows labels down
 * @param margin on each side of the sheet, mm
 * @param used labels already taken off the first sheet
 */
public record LabelSheet(int columns, int rows, double margin, int used) {
    /** 3 across, 8 down: 70 × 37 mm. */
    public static final LabelSheet USUAL = new LabelSheet(3, 8, 0, 0);
}
