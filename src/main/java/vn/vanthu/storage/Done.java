package vn.vanthu.storage;

import java.util.List;
import java.util.stream.Stream;

/**
 * The end of a deed's work in a transaction: its result, and what the audit trail says of it.
 *
 * @param detail one line for a person who reads the trail; may be empty
 * @param touched further subjects that the deed changed, each with a row of its own in the trail
 */
public record Done<T>(T value, Subject subject, String detail, List<Subject> touched) {
    public Done {
        touched = List.copyOf(touched);
    }

    /** Of one subject. */
    public Done(T value, Subject subject, String detail) {
        this(value, subject, detail, List.of());
    }

    /** All that the deed changed, what it was done to first. */
    List<Subject> subjects() {
        return Stream.concat(Stream.of(subject), touched.stream()).toList();
    }
}
