package vn.vanthu.domain.distribution;

/** Sizes of envelopes. */
public enum EnvelopeSize {
    DL(220, 110),
    C5(229, 162),
    C4(324, 229);

    private final double width;
    private final double height;

    EnvelopeSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** In mm. */
    public double width() {
        return width;
    }

    /** In mm. */
    public double height() {
        return height;
    }
}
