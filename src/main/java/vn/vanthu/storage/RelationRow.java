package vn.vanthu.storage;

/**
 * A relation as one of its two documents sees it.
 *
 * @param other id of the related document
 * @param kind ends in {@code -of} where the other document names this one
 */
public record RelationRow(long other, String kind) {}
