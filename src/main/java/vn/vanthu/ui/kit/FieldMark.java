package vn.vanthu.ui.kit;

/** Where a field's value comes from, as far as the clerk must know. */
public enum FieldMark {
    /** Typed or confirmed by a person, or empty. */
    NONE,
    /** Proposed by the program, to be confirmed. */
    PROPOSED,
    /** Proposed without certainty. */
    DOUBTFUL
}
