package vn.vanthu.storage;

/**
 * The end of a deed's work in a transaction: its result, and what the audit trail says of it.
 *
 * @param detail one line for a person who reads the trail; may be empty
 */
public record Done<T>(T value, Subject subject, String detail) {}
