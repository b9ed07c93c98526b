package vn.vanthu.domain.register;

/** Which way a registered document goes; copies are registered documents too, in a book of their own. */
public enum Direction {
    INCOMING,
    OUTGOING,
    INTERNAL,
    COPY
}
