package vn.vanthu.domain.register;

/** What became of a number that left the counter; none is ever deleted. */
public enum NumberState {
    /** A document bears it. */
    TAKEN,
    /** Số chờ: kept for a document still to come. */
    RESERVED,
    /** Huỷ: no document will bear it again; the reason is kept. */
    VOIDED
}
